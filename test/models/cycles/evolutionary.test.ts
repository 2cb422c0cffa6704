import * as fc from "fast-check";
import {
  certificate,
  DomainError,
  float,
  type ParameterInput,
  pureEquilibria,
  readParameters,
  solve,
  toExact,
  toGame,
} from "jiama";
import { type Corner, evolutionary } from "jiama/models";
import { describe, expect, test } from "vitest";
import { seeded } from "../../arbitraries/parameters.ts";
import { rungeKutta } from "./rungeKutta.ts";

type Input = Readonly<Record<string, ParameterInput>>;

const outcome = (input: Input) => solve(evolutionary, input).outcome;
const corner = (input: Input, at: readonly number[]): Corner =>
  outcome({ ...input, horizon: 0.01 }).corners.find(({ coordinates }) => String(coordinates) === String(at))!;
const near = (found: readonly number[], expected: readonly number[], digits = 9) => {
  expect(found).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, digits);
};

describe("evolutionary: published systems", () => {
  // Wang et al. (2023): the named corner is the only stable one.
  test.each([
    ["wang-2023-a", [0, 0, 0], [-10, -6.5, -3.15]],
    ["wang-2023-d", [0, 0, 1], [-6.5, -3.9, -2.4]],
    ["wang-2023-f", [1, 0, 1], [-3.5, -2.24, -1.36]],
    ["wang-2023-h", [1, 1, 1], [-12.4, -6.75, -1.6]],
    ["wang-2023-e", [1, 1, 0], [-8, -3, -0.85]],
    ["linktoxc", [1, 1, 1], [-9, -6.75, -0.5]],
  ])("%s: %j is the unique ESS corner, with eigenvalues %j", (system, at, eigenvalues) => {
    const { status, outcome: found } = solve(evolutionary, { system });
    expect(status).toBe("solved");
    const stable = found.corners.filter(({ ess }) => ess);
    expect(stable.map(({ coordinates }) => coordinates)).toEqual([at]);
    expect(stable[0]!.stability).toBe("stable");
    near(stable[0]!.eigenvalues, eigenvalues);
    expect(found.corners).toHaveLength(8);
    const last = found.trajectory.at(-1)!;
    expect(last.time).toBe(15);
    near(last.state, at, 2);
  });

  test("linktoxc has exactly two corners whose linear part does not decide", () => {
    const undecided = outcome({ system: "linktoxc", horizon: 0.01 }).corners.filter(
      ({ stability }) => stability === "non-hyperbolic",
    );
    expect(undecided.map(({ coordinates }) => coordinates)).toEqual([
      [1, 0, 0],
      [1, 0, 1],
    ]);
    expect(undecided.map(({ eigenvalues }) => eigenvalues.filter((value) => value === 0).length)).toEqual([1, 1]);
  });

  test("so has stage D of Wang et al., without a subsidy", () => {
    const undecided = outcome({ system: "wang-2023-d", horizon: 0.01 }).corners.filter(
      ({ stability }) => stability === "non-hyperbolic",
    );
    expect(undecided.map(({ coordinates }) => coordinates)).toEqual([
      [1, 0, 0],
      [1, 0, 1],
    ]);
  });

  // Nguyen and Trinh: F* = 7.5, H* = 9; E1 = (0, 0), E4 = (1, 1).
  test.each([
    [0, [0, 0], [-4, -1.2], [-2, 9]],
    [10, [1, 1], [-4, 8.8], [-2, -1]],
    [14, [1, 1], [-4, 12.8], [-5, -2]],
  ])("coal at reputation %i: %j is the ESS corner", (reputation, at, atE1, atE4) => {
    const input = { system: "coal", reputation };
    const { status, outcome: found } = solve(evolutionary, input);
    expect(status).toBe("solved");
    expect(found.corners.filter(({ ess }) => ess).map(({ coordinates }) => coordinates)).toEqual([at]);
    near(corner(input, [0, 0]).eigenvalues, atE1);
    near(corner(input, [1, 1]).eigenvalues, atE4);
    near(found.trajectory.at(-1)!.state, at, 3);
  });

  test("coal: compliance under close supervision is stable exactly above the reputation H* = 9", () => {
    const at = (reputation: number) => corner({ system: "coal", reputation }, [1, 1]).stability;
    expect([8.999, 9, 9.001].map(at)).toEqual(["unstable", "non-hyperbolic", "stable"]);
    expect(corner({ system: "coal" }, [1, 1])).toEqual(corner({ system: "coal", reputation: 0 }, [1, 1]));
  });
});

describe("evolutionary: payoff matrices", () => {
  const small = fc.integer({ min: -3, max: 3 });
  const matrices = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([m, n]) => {
    const matrix = fc.array(fc.array(small, { minLength: n, maxLength: n }), { minLength: m, maxLength: m });
    return fc.record({ rowPayoffs: matrix, columnPayoffs: matrix });
  });

  test("property: a corner is stable exactly if it is a strict equilibrium of the game, by the general solver", () => {
    fc.assert(
      fc.property(matrices, ({ rowPayoffs: A, columnPayoffs: B }) => {
        const input = { system: "payoffs", rowPayoffs: A, columnPayoffs: B, horizon: 0.5 };
        const { status, outcome: found } = solve(evolutionary, input);
        expect(status).toBe("solved");
        const strict = pureEquilibria(toExact(toGame(evolutionary, input)))
          .solutions.map(([i, j]) => [i!, j!] as const)
          .filter(
            ([i, j]) =>
              A.every((row, k) => k === i || row[j]! < A[i]![j]!) && B[i]!.every((b, l) => l === j || b < B[i]![j]!),
          );
        const coordinates = strict.map(([i, j]) => [
          ...A.slice(1).map((_, k) => (k === i ? 1 : 0)),
          ...A[0]!.slice(1).map((_, l) => (l === j ? 1 : 0)),
        ]);
        const stable = found.corners.filter(({ stability }) => stability === "stable");
        expect(stable.map((each) => each.ess)).toEqual(stable.map(() => true));
        expect(stable.map((each) => String(each.coordinates)).sort()).toEqual(coordinates.map(String).sort());
        expect(found.corners).toHaveLength(A.length * A[0]!.length);
      }),
      { ...seeded, numRuns: 40 },
    );
  });

  test("the trajectory is that of the replicator equations, by a method of fixed steps in the shares themselves", () => {
    const A = [
      [0, 6, -4],
      [-3, 0, 5],
      [-1, 3, 0],
    ];
    const B = [
      [1, -2, 0],
      [0, 1, 3],
      [2, 0, -1],
    ];
    const equations = ([x1, x2, y1, y2]: readonly number[]) => {
      const [x, y] = [
        [x1!, x2!, 1 - x1! - x2!],
        [y1!, y2!, 1 - y1! - y2!],
      ];
      const f = A.map((row) => row.reduce((sum, a, j) => sum + a * y[j]!, 0));
      const g = y.map((_, j) => B.reduce((sum, row, i) => sum + row[j]! * x[i]!, 0));
      const [meanF, meanG] = [f.reduce((s, v, i) => s + v * x[i]!, 0), g.reduce((s, v, j) => s + v * y[j]!, 0)];
      return [x1! * (f[0]! - meanF), x2! * (f[1]! - meanF), y1! * (g[0]! - meanG), y2! * (g[1]! - meanG)];
    };
    const initial = [0.2, 0.5, 0.1, 0.3];
    const { trajectory } = outcome({ system: "payoffs", rowPayoffs: A, columnPayoffs: B, initial, horizon: 5 });
    for (const i of [1, 20, 100])
      near(trajectory[i]!.state, rungeKutta(equations, initial, trajectory[i]!.time / 5000, 5000));
  });

  test("matching pennies cycles for ever: no corner is stable, and the shares come back", () => {
    const pennies = {
      system: "payoffs",
      rowPayoffs: [
        [1, -1],
        [-1, 1],
      ],
      columnPayoffs: [
        [-1, 1],
        [1, -1],
      ],
    };
    const { corners, trajectory } = outcome({ ...pennies, initial: [0.9, 0.5], horizon: 30 });
    expect(corners.every(({ stability }) => stability === "unstable")).toBe(true);
    const energy = ([x, y]: readonly number[]) => x! * (1 - x!) * y! * (1 - y!);
    for (const { state } of trajectory) expect(energy(state)).toBeCloseTo(energy([0.9, 0.5]), 10);
  });

  test("starts from equal shares unless told otherwise, and strategies that nobody plays stay so", () => {
    const coordination = {
      system: "payoffs",
      rowPayoffs: [
        [2, 0],
        [0, 1],
        [0, 0],
      ],
      columnPayoffs: [
        [2, 0],
        [0, 1],
        [0, 0],
      ],
    };
    near(outcome(coordination).trajectory[0]!.state, [1 / 3, 1 / 3, 1 / 2]);
    const { trajectory } = outcome({ ...coordination, initial: [0, 0.6, 0.9] });
    expect(trajectory.every(({ state }) => state[0] === 0)).toBe(true);
    near(trajectory.at(-1)!.state, [0, 1, 0], 4);
  });

  test("shares that add up to 1 in decimals are accepted, though they do not in doubles", () => {
    expect(1 - 0.3 - 0.3 - 0.4).toBeLessThan(0);
    const four = [
      [1, 0],
      [0, 1],
      [0, 0],
      [2, 2],
    ];
    const input = { system: "payoffs", rowPayoffs: four, columnPayoffs: four, initial: [0.3, 0.3, 0.4, 0.5] };
    const { status, outcome: found } = solve(evolutionary, input);
    expect(status).toBe("solved");
    expect(found.trajectory.every(({ state: [a, b, c] }) => Math.abs(a! + b! + c! - 1) < 1e-12)).toBe(true);
  });

  test("the eigenvalues of a 3 × 2 game, by hand", () => {
    const input = {
      system: "payoffs",
      rowPayoffs: [
        [5, 0],
        [1, 4],
        [3, 3],
      ],
      columnPayoffs: [
        [1, 2],
        [7, 0],
        [0, 0],
      ],
    };
    near(corner(input, [0, 1, 1]).eigenvalues, [-7, 2, 4]);
    expect(corner(input, [0, 0, 0]).stability).toBe("non-hyperbolic");
    near(corner(input, [0, 0, 0]).eigenvalues, [-3, 0, 1]);
  });

  test("payoffs that differ by rounding tie", () => {
    const input = {
      system: "payoffs",
      rowPayoffs: [
        [0.1 + 0.2, 1],
        [0.3, 0],
      ],
      columnPayoffs: [
        [1, 0],
        [1, 0],
      ],
    };
    expect(corner(input, [1, 1])).toMatchObject({ stability: "non-hyperbolic", ess: false });
    expect(corner(input, [0, 1])).toMatchObject({ stability: "non-hyperbolic", ess: false });
  });

  test("where all payoffs are equal nothing moves and nothing is decided", () => {
    const flat = [
      [1, 1],
      [1, 1],
    ];
    const { corners, trajectory } = outcome({
      system: "payoffs",
      rowPayoffs: flat,
      columnPayoffs: flat,
      initial: [0.2, 0.7],
    });
    expect(corners.every(({ stability, ess }) => stability === "non-hyperbolic" && !ess)).toBe(true);
    near(trajectory.at(-1)!.state, [0.2, 0.7], 14);
  });
});

describe("evolutionary: what is refused", () => {
  const square = [
    [1, 0],
    [0, 1],
  ];
  test.each([
    [{ rowPayoffs: square, columnPayoffs: square }, /choose system payoffs/],
    [{ system: "coal", columnPayoffs: square }, /choose system payoffs/],
    [{ system: "payoffs", rowPayoffs: square }, /columnPayoffs absent/],
    [
      {
        system: "payoffs",
        rowPayoffs: square,
        columnPayoffs: [
          [1, 2, 3],
          [4, 5, 6],
        ],
      },
      /2 × 2 and columnPayoffs 2 × 3/,
    ],
    [{ reputation: 3 }, /choose system coal/],
    [{ initial: [0.5, 0.5] }, /give 3/],
    [
      {
        system: "payoffs",
        rowPayoffs: [
          [1, 0],
          [0, 1],
          [0, 0],
        ],
        columnPayoffs: [
          [1, 0],
          [0, 1],
          [0, 0],
        ],
        initial: [0.7, 0.7, 0.5],
      },
      /more than 1/,
    ],
    [{ horizon: 1e6 }, /choose .* or less/],
    [{ system: "wang" }, /choose/],
  ])("%j", (input, message) => {
    expect(() => solve(evolutionary, input as never)).toThrow(DomainError);
    expect(() => solve(evolutionary, input as never)).toThrow(message);
  });
});

describe("evolutionary: what is checked", () => {
  const { values } = readParameters(evolutionary, { system: "coal" }, float);
  const game = evolutionary.build(values as never);
  const right = evolutionary.solve(values as never).outcome;
  const changed = (index: number, change: Partial<Corner>) => ({
    corners: right.corners.map((each, i) => (i === index ? { ...each, ...change } : each)),
  });
  const bent = right.trajectory.map((point, i) => (i === 7 ? { ...point, state: [0.5, 0.5] } : point));

  test.each([
    ["nothing", {}, true],
    ["an eigenvalue", changed(0, { eigenvalues: [-4, -1.1] }), false],
    ["what is stable", changed(3, { ess: true }), false],
    ["a point of the trajectory", { trajectory: bent }, false],
    ["its beginning", { trajectory: [{ time: 0, state: [0.4, 0.5] }, ...right.trajectory.slice(1)] }, false],
    ["its end", { trajectory: right.trajectory.slice(0, -1) }, false],
  ])("changing %s", (_, change, verified) => {
    expect(certificate(game, { ...right, ...change }).verified).toBe(verified);
  });
});
