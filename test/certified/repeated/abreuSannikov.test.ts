import { assert, constantFrom, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { abreuSannikov, type PayoffSetResult } from "../../../src/certified/repeated/abreuSannikov.ts";
import { equilibriumDelivering } from "../../../src/certified/repeated/equilibriumDelivering.ts";
import { DomainError } from "../../../src/errors.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { repeatedGame } from "../../../src/games/repeated/repeatedGame.ts";
import { polygonContains, polygonDistance } from "../../../src/linalg/convexPolygon.ts";
import { matrices } from "../../arbitraries/games.ts";
import { strategicSetByClipping } from "./strategicSetByClipping.ts";

const dilemma = bimatrixGame(
  [
    [9, 1],
    [10, 3],
  ],
  [
    [9, 10],
    [1, 3],
  ],
);
/** The nine-profile example of Abreu and Sannikov (2014). */
const nineProfiles = bimatrixGame(
  [
    [16, 3, 0],
    [21, 10, -1],
    [9, 5, -5],
  ],
  [
    [9, 13, 3],
    [1, 4, 0],
    [0, -4, -15],
  ],
);

const shown = ({ solutions }: PayoffSetResult): string[] | undefined =>
  solutions[0]?.vertices.map((vertex) => vertex.map(exact.format).join(" "));

const nearest = (point: readonly number[], result: PayoffSetResult): number =>
  Math.min(
    ...result.solutions[0]!.vertices.map((v) => Math.max(...v.map((x, k) => Math.abs(exact.toNumber(x) - point[k]!)))),
  );

describe("abreuSannikov", () => {
  // GameTheory.jl, test_repeated_game.jl (δ = 3/4), QuantEcon.py, test_repeated_game.py (δ = 9/10).
  test.each([
    ["3/4", ["3 3", "39/4 3", "9 9", "3 39/4"]],
    ["9/10", ["3 3", "39/4 3", "9 9", "3 39/4"]],
    // By hand: cooperation needs δ ≥ 1/7, and below that nothing but defection is left.
    ["1/7", ["3 3", "9 9"]],
    ["1/8", ["3 3"]],
    ["0", ["3 3"]],
  ])("prisoner's dilemma, δ = %s: exactly", (discount, vertices) => {
    const result = abreuSannikov(repeatedGame(dilemma, discount));
    expect([result.status, result.exact, shown(result)]).toEqual(["solved", true, vertices]);
    expect(result.certificate.outer.verified && result.certificate.inner?.verified).toBe(true);
  });

  test("the example of Abreu and Sannikov, δ = 3/10: QuantEcon's six vertices, between two proved bounds", () => {
    const result = abreuSannikov(repeatedGame(nineProfiles, "3/10"));
    expect(result.status).toBe("solved");
    expect(result.exact).toBe(false);
    expect(exact.toNumber(result.gap!)).toBeLessThan(2e-7);
    // QuantEcon.py, test_repeated_game.py.
    for (const vertex of [
      [7.33770472, 10.9826253],
      [1.1256824, 2.8],
      [7.33770472, 0],
      [7.86308964, 0],
      [19.7917977, 2.8],
      [15.5630896, 9.1],
    ]) {
      expect(nearest(vertex, result)).toBeLessThan(2e-7);
    }
    expect(result.certificate.outer).toEqual({ verified: true, steps: result.iterations });
  });

  // GameTheory.jl, test_repeated_game.jl.
  test.each<[string, number[][], number[][], string[]]>([
    [
      "common interest",
      [
        [4, 0],
        [0, 1],
      ],
      [
        [4, 0],
        [0, 1],
      ],
      ["1 1", "4 4"],
    ],
    [
      "a constant game",
      [
        [5, 5],
        [5, 5],
      ],
      [
        [5, 5],
        [5, 5],
      ],
      ["5 5"],
    ],
  ])("%s, δ = 1/2: a set without interior", (_, A, B, vertices) => {
    const result = abreuSannikov(repeatedGame(bimatrixGame(A, B), "1/2"));
    expect([result.status, result.exact, shown(result)]).toEqual(["solved", true, vertices]);
  });

  test.each<[string, number[][], number[][], string]>([
    [
      "matching pennies",
      [
        [1, -1],
        [-1, 1],
      ],
      [
        [-1, 1],
        [1, -1],
      ],
      "1/2",
    ],
    // QuantEcon.py, test_repeated_game.py.
    [
      "a game without pure equilibrium",
      [
        [1, -1],
        [-2, 1],
      ],
      [
        [-1, 2],
        [2, 0],
      ],
      "1/20",
    ],
  ])("%s: proved that no equilibrium is in pure actions", (_, A, B, discount) => {
    const result = abreuSannikov(repeatedGame(bimatrixGame(A, B), discount));
    expect([result.status, result.solutions, result.outer, result.gap]).toEqual(["none", [], [], null]);
    expect(result.certificate.outer.verified).toBe(true);
  });

  // Found among random games: threats that only just deter, in the limit or from the first step on.
  test.each<[string, number[][], number[][], string, string[]]>([
    [
      "a profile that doubles lose",
      [
        [0, -2, -5],
        [-3, -2, -4],
        [-9, -3, -4],
      ],
      [
        [8, -4, -3],
        [5, -3, 7],
        [1, 6, 2],
      ],
      "1/2",
      ["-4 7", "-3 6", "-3/2 13/2", "0 8"],
    ],
    [
      "a limit at which a threat only just deters",
      [
        [2, 4, -6],
        [0, -4, 1],
        [1, 2, -4],
      ],
      [
        [-4, 8, 0],
        [-4, 3, -7],
        [-2, -4, -6],
      ],
      "1/2",
      ["2 0", "3 2", "4 8", "2 2"],
    ],
    [
      "a segment that no finite number of steps reaches",
      [
        [-3, 1, 9],
        [7, 8, -6],
        [-5, -8, -9],
      ],
      [
        [1, 2, -1],
        [4, -8, 6],
        [-8, -9, -9],
      ],
      "3/4",
      ["7 4", "39/5 2"],
    ],
  ])("%s", (_, A, B, discount, vertices) => {
    const result = abreuSannikov(repeatedGame(bimatrixGame(A, B), discount));
    expect([result.status, shown(result)]).toEqual(["solved", vertices]);
    expect(exact.toNumber(result.gap!)).toBeLessThan(1e-6);
  });

  // As GameTheory.jl: tolerances must not depend on the distance of the payoffs from 0.
  test("payoffs far from zero", () => {
    const shifted = bimatrixGame(
      [16, 3, 0, 21, 10, -1, 9, 5, -5].reduce<number[][]>((rows, x, k) => {
        if (k % 3 === 0) rows.push([]);
        rows.at(-1)!.push(x + 1e9);
        return rows;
      }, []),
      [
        [9, 13, 3],
        [1, 4, 0],
        [0, -4, -15],
      ],
    );
    const result = abreuSannikov(repeatedGame(shifted, "3/10"));
    expect(result.status).toBe("solved");
    expect(nearest([1e9 + 1.1256824, 2.8], result)).toBeLessThan(2e-6);
  });

  test("a Cournot duopoly with 15 outputs each is solved within 1e-6, and joint profits are shared in equilibrium", () => {
    const outputs = Array.from({ length: 15 }, (_, k) => k);
    const profit = (own: number, other: number) => own * Math.max(0, 24 - own - other) - 2 * own;
    const A = outputs.map((a) => outputs.map((b) => profit(a, b)));
    const B = outputs.map((a) => outputs.map((b) => profit(b, a)));
    const result = abreuSannikov(repeatedGame(bimatrixGame(A, B), "4/5"));
    expect(result.status).toBe("solved");
    // Monopoly output 11, price 13, unit cost 2: joint profits of 121.
    const most = Math.max(...result.outer.map(([x, y]) => exact.toNumber(exact.add(x, y))));
    expect(most).toBeCloseTo(121, 4);
  });

  test("agrees with the operator of all promises, in doubles", () => {
    const discounts = constantFrom("1/3", "1/2", "3/5");
    const games = tuple(integer({ min: 2, max: 3 }), integer({ min: 2, max: 3 })).chain(([m, n]) =>
      tuple(matrices(m, n, 3), matrices(m, n, 3), discounts),
    );
    let solved = 0;
    assert(
      property(games, ([A, B, discount]) => {
        const result = abreuSannikov(repeatedGame(bimatrixGame(A, B), discount));
        const [n, d] = discount.split("/").map(Number) as [number, number];
        const known = strategicSetByClipping(A, B, n / d);
        expect(result.status).not.toBe("limit");
        if (result.status === "unknown") return;
        solved += 1;
        expect(result.status === "none").toBe(known.length === 0);
        if (result.status === "none") return;
        const vertices = result.solutions[0]!.vertices.map(([x, y]) => [exact.toNumber(x), exact.toNumber(y)] as const);
        for (const point of known) expect(polygonDistance(float, vertices, point)).toBeLessThan(2e-5);
        for (const vertex of vertices) expect(polygonDistance(float, known, vertex)).toBeLessThan(2e-5);
      }),
      { seed: 3, numRuns: 60 },
    );
    expect(solved).toBeGreaterThan(55);
  });

  test("every payoff found is delivered by an equilibrium that no deviation for one period improves", () => {
    assert(
      property(matrices(2, 3, 3), matrices(2, 3, 3), constantFrom("1/3", "2/3"), (A, B, discount) => {
        const game = repeatedGame(bimatrixGame(A, B), discount);
        const { solutions, outer } = abreuSannikov(game);
        for (const set of solutions) {
          const mean = [0, 1].map((k) =>
            set.vertices.reduce(
              (sum, v) => exact.add(sum, exact.div(v[k as 0 | 1], exact.from(set.vertices.length))),
              exact.zero,
            ),
          ) as [Rational, Rational];
          for (const payoff of [...set.vertices, mean]) {
            expect(polygonContains(exact, outer, payoff)).toBe(true);
            const delivered = equilibriumDelivering(game, set, payoff);
            expect(delivered.status).toBe("solved");
            expect(delivered.certificate?.payoffs.map(exact.format)).toEqual(payoff.map(exact.format));
          }
        }
      }),
      { seed: 4, numRuns: 30 },
    );
  });

  test("a payoff outside the set has no equilibrium in it", () => {
    const game = repeatedGame(dilemma, "3/4");
    const [set] = abreuSannikov(game).solutions;
    expect(equilibriumDelivering(game, set!, [10, 3]).status).toBe("none");
  });

  test("doubles are taken for the fractions that they are", () => {
    const doubles = bimatrixGame(
      [
        [9, 1],
        [10, 3],
      ],
      [
        [9, 10],
        [1, 3],
      ],
      { field: float },
    );
    expect(shown(abreuSannikov(repeatedGame(doubles, 0.75)))).toEqual(["3 3", "39/4 3", "9 9", "3 39/4"]);
  });

  test("says that it was stopped, with bounds that hold", () => {
    let polls = 0;
    const control = {
      checkpoint(): "stop" | "go" {
        polls += 1;
        return polls > 12 ? "stop" : "go";
      },
    };
    const result = abreuSannikov(repeatedGame(nineProfiles, "3/10"), { control });
    expect(result.status).toBe("limit");
    expect(result.certificate.outer.verified).toBe(true);
    expect(result.outer.length).toBeGreaterThan(2);
    for (const set of result.solutions) {
      for (const vertex of set.vertices) expect(polygonContains(exact, result.outer, vertex)).toBe(true);
    }
    expect(abreuSannikov(repeatedGame(nineProfiles, "3/10"), { maxIterations: 5 }).status).toBe("limit");
  });

  test.each([0, -1, Number.NaN])("refuses the tolerance %d", (tolerance) => {
    expect(() => abreuSannikov(repeatedGame(dilemma, "1/2"), { tolerance })).toThrow(DomainError);
  });

  test("refuses a game for three, and a limit that is none", () => {
    const three = normalFormGame([1, 1, 1], [[0], [0], [0]]);
    expect(() => abreuSannikov(repeatedGame(three, "1/2"))).toThrow(/two players/);
    expect(() => abreuSannikov(repeatedGame(dilemma, "1/2"), { maxIterations: 0 })).toThrow(DomainError);
  });
});
