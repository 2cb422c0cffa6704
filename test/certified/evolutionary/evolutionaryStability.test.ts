import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { float } from "../../../src/arithmetic/float.ts";
import { evolutionarilyStableStrategies } from "../../../src/certified/evolutionary/evolutionarilyStableStrategies.ts";
import { evolutionaryStability } from "../../../src/certified/evolutionary/evolutionaryStability.ts";
import { bimatrixGame, symmetricGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { copositivity } from "../../../src/verify/evolutionary/copositivity.ts";
import { symmetricGames } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";
import { shares } from "../../arbitraries/populations.ts";

const read = (...x: string[]) => x.map(exact.from);
const list = (A: number[][]) =>
  evolutionarilyStableStrategies(symmetricGame(A)).solutions.map((x) => x.map(exact.format).join(" "));

describe("evolutionarily stable strategies from the literature", () => {
  test.each([
    // Maynard Smith and Price (1973) with value 4 and cost 6.
    [
      "hawk–dove",
      [
        [-1, 4],
        [0, 2],
      ],
      ["2/3 1/3"],
    ],
    [
      "coordination",
      [
        [2, 0],
        [0, 1],
      ],
      ["1 0", "0 1"],
    ],
    [
      "prisoner's dilemma",
      [
        [3, 0],
        [5, 1],
      ],
      ["0 1"],
    ],
    // Hofbauer and Sigmund (1998) §7.7.
    [
      "rock–scissors–paper, good",
      [
        [0, -1, 2],
        [2, 0, -1],
        [-1, 2, 0],
      ],
      ["1/3 1/3 1/3"],
    ],
    [
      "rock–scissors–paper, standard",
      [
        [0, -1, 1],
        [1, 0, -1],
        [-1, 1, 0],
      ],
      [],
    ],
    // Zeeman (1980): the interior sink is not evolutionarily stable, by the theorem of Bishop and Cannings (1976): a corner is.
    [
      "Zeeman's game",
      [
        [0, 6, -4],
        [-3, 0, 5],
        [-1, 3, 0],
      ],
      ["1 0 0"],
    ],
    [
      "all payoffs the same",
      [
        [1, 1],
        [1, 1],
      ],
      [],
    ],
    ["a single strategy", [[7]], ["1"]],
    // Haigh (1975): a copositive form that is not positive definite.
    [
      "a best response outside the support that does badly against itself",
      [
        [1, 1],
        [1, 0],
      ],
      ["1 0"],
    ],
  ])("%s", (_, A, expected) => {
    expect(list(A)).toEqual(expected);
  });

  // The circulant matrix of Broom, Cannings and Vickers (1993) for five strategies: as many stable pairs as can be, five.
  test("five strategies in a circle, each of which does well against its neighbours", () => {
    const A = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 5 }, (__, j) => [0, 1, -1, -1, 1][(j - i + 5) % 5]!),
    );
    expect(list(A)).toEqual(["1/2 1/2 0 0 0", "1/2 0 0 0 1/2", "0 1/2 1/2 0 0", "0 0 1/2 1/2 0", "0 0 0 1/2 1/2"]);
  });

  test("a strategy that fails is shown to by a mutant", () => {
    const bad = symmetricGame([
      [0, -2, 1],
      [1, 0, -2],
      [-2, 1, 0],
    ]);
    const { verdict, mutant, mutantCheck } = evolutionaryStability(bad, read("1/3", "1/3", "1/3"));
    expect([verdict, mutant!.map(exact.format)]).toEqual(["invadable", ["1", "0", "0"]]);
    expect([mutantCheck!.againstIncumbent, mutantCheck!.againstMutant].map(exact.format)).toEqual(["0", "1/3"]);
    const standard = symmetricGame([
      [0, -1, 1],
      [1, 0, -1],
      [-1, 1, 0],
    ]);
    expect(evolutionaryStability(standard, read("1/3", "1/3", "1/3"))).toMatchObject({
      status: "solved",
      verdict: "neutrally-stable",
      mutantCheck: { outcome: "drifts" },
    });
  });

  test("doubles are taken for the fractions that they are", () => {
    const game = symmetricGame(
      [
        [-1, 4],
        [0, 2],
      ],
      { field: float },
    );
    expect(evolutionaryStability(game, [2 / 3, 1 / 3]).criterion.isEquilibrium).toBe(false);
    expect(
      evolutionaryStability(
        symmetricGame(
          [
            [0, 1],
            [1, 0],
          ],
          { field: float },
        ),
        [0.5, 0.5],
      ).verdict,
    ).toBe("evolutionarily-stable");
  });
});

describe("evolutionary stability: laws", () => {
  const cases = symmetricGames().chain((game) => fc.tuple(fc.constant(game), shares(game.strategies[0]!.length)));

  test("the search for mutants and the criterion by determinants agree", () => {
    fc.assert(
      fc.property(symmetricGames({ maxRows: 5, bound: 2 }), (game) => {
        for (const { stability } of evolutionarilyStableStrategies(game).certificate.equilibria) {
          expect(stability.status).toBe("solved");
        }
      }),
      { ...seeded, numRuns: 50 },
    );
    fc.assert(
      fc.property(cases, ([game, x]) => {
        expect(evolutionaryStability(game, x).status).toBe("solved");
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  test("a stable strategy drives out every mutant of a grid, from some share on", () => {
    fc.assert(
      fc.property(symmetricGames({ maxRows: 3 }), (game) => {
        const m = game.strategies[0]!.length;
        const A = (i: number, j: number) => exact.toNumber(game.payoffs[0]![i * m + j]!);
        const meeting = (x: readonly number[], y: readonly number[]) =>
          x.reduce((sum, xi, i) => sum + y.reduce((inner, yj, j) => inner + xi * yj * A(i, j), 0), 0);
        const grid = Array.from({ length: 5 }, (_, a) =>
          Array.from({ length: 5 - a }, (__, b) => [a, b, 4 - a - b]),
        ).flat();
        for (const solution of evolutionarilyStableStrategies(game).solutions) {
          const x = solution.map(exact.toNumber);
          for (const weights of grid) {
            const y = weights.slice(0, m).map((w) => w / 4);
            if (Math.abs(y.reduce((s, v) => s + v, 0) - 1) > 1e-12 || y.every((v, i) => Math.abs(v - x[i]!) < 1e-9))
              continue;
            const mixed = x.map((v, i) => 0.999 * v + 0.001 * y[i]!);
            expect(meeting(x, mixed)).toBeGreaterThan(meeting(y, mixed));
          }
        }
      }),
      { ...seeded, numRuns: 50 },
    );
  });

  // Bishop and Cannings (1976): the support of one is never within the best responses of another.
  test("supports form an antichain", () => {
    fc.assert(
      fc.property(symmetricGames({ maxRows: 5, bound: 2 }), (game) => {
        const supports = evolutionarilyStableStrategies(game).solutions.map((x) =>
          x.flatMap((share, i) => (exact.compare(share, exact.zero) > 0 ? [i] : [])),
        );
        for (const [k, first] of supports.entries()) {
          for (const [l, second] of supports.entries()) {
            if (k !== l) expect(first.every((i) => second.includes(i))).toBe(false);
          }
        }
      }),
      { ...seeded, numRuns: 50 },
    );
  });
});

describe("copositivity", () => {
  const matrix = (rows: number[][]) => rows.map((row) => row.map((entry) => exact.from(entry)));

  test.each([
    [
      "strictly-copositive",
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      "strictly-copositive",
      [
        [1, 5],
        [5, 1],
      ],
    ],
    [
      "copositive",
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      "copositive",
      [
        [1, -1],
        [-1, 1],
      ],
    ],
    [
      "not-copositive",
      [
        [0, -1],
        [-1, 0],
      ],
    ],
    [
      "not-copositive",
      [
        [1, -2],
        [-2, 1],
      ],
    ],
    // Horn's form: copositive, and no sum of a semidefinite and a nonnegative one.
    [
      "copositive",
      [
        [1, -1, 1, 1, -1],
        [-1, 1, -1, 1, 1],
        [1, -1, 1, -1, 1],
        [1, 1, -1, 1, -1],
        [-1, 1, 1, -1, 1],
      ],
    ],
    ["strictly-copositive", []],
  ])("%s: %j", (expected, rows) => {
    expect(copositivity(matrix(rows))).toBe(expected);
  });

  test("agrees with a grid of nonnegative vectors", () => {
    const grid = Array.from({ length: 7 ** 3 }, (_, k) => [k % 7, Math.floor(k / 7) % 7, Math.floor(k / 49)]).slice(1);
    const entries = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(entries, ([a, b, c, d, e, f]) => {
        const M = [
          [a!, d!, e!],
          [d!, b!, f!],
          [e!, f!, c!],
        ];
        const values = grid.map((z) =>
          z.reduce((sum, zi, i) => sum + z.reduce((s, zj, j) => s + zi * zj * M[i]![j]!, 0), 0),
        );
        const found = copositivity(matrix(M));
        if (values.some((value) => value < 0)) expect(found).toBe("not-copositive");
        else if (values.some((value) => value === 0)) expect(found).not.toBe("strictly-copositive");
        if (found === "strictly-copositive") expect(Math.min(...values)).toBeGreaterThan(0);
      }),
      { ...seeded, numRuns: 500 },
    );
  });
});

describe("misuse", () => {
  test("games that are not symmetric, or not for two, are refused in both languages", () => {
    const pennies = bimatrixGame(
      [
        [1, -1],
        [-1, 1],
      ],
      [
        [-1, 1],
        [1, -1],
      ],
    );
    expect(() => evolutionarilyStableStrategies(pennies)).toThrow(/not symmetric; B\[j\]\[i\]/);
    expect(() => evolutionaryStability(normalFormGame([2], [[0, 1]]), read("1", "0"))).toThrow(/1 player;/);
    expect(() => evolutionaryStability(symmetricGame([[1]]), read("1", "0"))).toThrow(/2 probabilities/);
    expect(() => evolutionaryStability(symmetricGame([[1]]), [] as Rational[])).toThrow(/0 probabilities/);
  });
  test("a control that says stop ends the search", () => {
    const game = symmetricGame([
      [1, 1],
      [1, 1],
    ]);
    expect(evolutionaryStability(game, read("1", "0"), { control: { checkpoint: () => "stop" } })).toMatchObject({
      status: "limit",
      verdict: null,
    });
  });
});
