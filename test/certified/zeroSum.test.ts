import { assert, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../src/arithmetic/exact.ts";
import { float } from "../../src/arithmetic/float.ts";
import { zeroSum } from "../../src/certified/zeroSum.ts";
import { DomainError, UsageError } from "../../src/errors.ts";
import { bimatrixGame, zeroSumGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../src/games/normal-form/fieldConversion.ts";
import { type NormalFormGame, normalFormGame } from "../../src/games/normal-form/normalFormGame.ts";
import { regretCheck } from "../../src/verify/regret.ts";
import { matrices } from "../arbitraries/games.ts";
import { shapleySnow } from "./shapleySnow.ts";

const shown = (strategies: readonly (readonly Rational[])[] | undefined): string[] =>
  (strategies ?? []).map((strategy) => strategy.map(exact.format).join(" "));

const exactValue = (game: NormalFormGame<Rational>): string => {
  const { value, certificate } = zeroSum(game);
  expect(certificate?.verified).toBe(true);
  return exact.format(value!);
};

const matrixOf = (maxRows: number, maxColumns: number, bound = 3) =>
  tuple(integer({ min: 1, max: maxRows }), integer({ min: 1, max: maxColumns })).chain(([m, n]) =>
    matrices(m, n, bound),
  );

describe("zeroSum", () => {
  test.each<[string, (number | string)[][], string, string[], string[]]>([
    [
      "matching pennies",
      [
        [1, -1],
        [-1, 1],
      ],
      "0",
      ["1/2 1/2"],
      ["1/2 1/2"],
    ],
    [
      "two-finger Morra",
      [
        [2, -3],
        [-3, 4],
      ],
      "-1/12",
      ["7/12 5/12"],
      ["7/12 5/12"],
    ],
    [
      "rock, paper, scissors",
      [
        [0, -1, 1],
        [1, 0, -1],
        [-1, 1, 0],
      ],
      "0",
      ["1/3 1/3 1/3"],
      ["1/3 1/3 1/3"],
    ],
    [
      "a saddle point",
      [
        [4, 3, 8],
        [2, 1, 9],
      ],
      "3",
      ["1 0"],
      ["0 1 0"],
    ],
    ["one number", [["5/3"]], "5/3", ["1"], ["1"]],
    [
      "a constant matrix",
      [
        [2, 2],
        [2, 2],
      ],
      "2",
      ["1 0", "0 1"],
      ["1 0", "0 1"],
    ],
    [
      "a duplicated row",
      [
        [1, -1],
        [1, -1],
        [-1, 1],
      ],
      "0",
      ["1/2 0 1/2", "0 1/2 1/2"],
      ["1/2 1/2"],
    ],
  ])("%s: value and all extreme optimal strategies", (_, A, value, rows, columns) => {
    const result = zeroSum(zeroSumGame(A), { extremePoints: true });
    expect(exact.format(result.value!)).toBe(value);
    expect(shown(result.extremePoints?.strategies[0])).toEqual(rows);
    expect(shown(result.extremePoints?.strategies[1])).toEqual(columns);
  });

  test("Colonel Blotto, 4 regiments against 3 on two posts: 14/9 (Dresher 1961)", () => {
    const blotto = [
      [4, 2, 1, 0],
      [1, 3, 0, -1],
      [-2, 2, 2, -2],
      [-1, 0, 3, 1],
      [0, 1, 2, 4],
    ];
    expect(exactValue(zeroSumGame(blotto))).toBe("14/9");
  });

  test("payoffs that sum to a constant have the row player's value", () => {
    const { value, solutions } = zeroSum(
      bimatrixGame(
        [
          [3, 1],
          [0, 2],
        ],
        [
          [7, 9],
          [10, 8],
        ],
      ),
    );
    expect(exact.format(value!)).toBe("3/2");
    expect(shown(solutions[0])).toEqual(["1/2 1/2", "1/4 3/4"]);
  });

  test("finds the value and all extreme optimal strategies of every small game, against all square submatrices", () => {
    assert(
      property(matrixOf(4, 4), (A) => {
        const { value, solutions, extremePoints, status } = zeroSum(zeroSumGame(A), { extremePoints: true });
        const facts = shapleySnow(A);
        expect([status, exact.format(value!)]).toEqual(["solved", facts.value]);
        const [rows, columns] = extremePoints!.strategies.map((strategies) => shown(strategies).sort());
        expect(rows).toEqual(facts.rowStrategies);
        expect(columns).toEqual(facts.columnStrategies);
        expect(rows).toContain(shown(solutions[0])[0]);
        expect(columns).toContain(shown(solutions[0])[1]);
      }),
      { seed: 1, numRuns: 250 },
    );
  });

  test("the solution is a Nash equilibrium, in fractions and to rounding in doubles", () => {
    assert(
      property(matrixOf(9, 9, 5), (A) => {
        const game = zeroSumGame(A);
        const { value, solutions } = zeroSum(game);
        expect(regretCheck(game, solutions[0]!).regrets.map(exact.format)).toEqual(["0", "0"]);
        const doubles = zeroSum(toFloat(game));
        expect([doubles.status, doubles.certificate?.verified]).toEqual(["solved", true]);
        expect(doubles.value).toBeCloseTo(exact.toNumber(value!), 9);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  test("exchanging the players turns the sign of the value; affine maps carry it along", () => {
    assert(
      property(matrixOf(6, 6), (A) => {
        const value = exact.from(exactValue(zeroSumGame(A)));
        const exchanged = A[0]!.map((_, j) => A.map((row) => -row[j]!));
        expect(exactValue(zeroSumGame(exchanged))).toBe(exact.format(exact.neg(value)));
        const moved = A.map((row) => row.map((a) => `${7 * a - 4}/3`));
        expect(exactValue(zeroSumGame(moved))).toBe(
          exact.format(exact.div(exact.sub(exact.mul(exact.from(7), value), exact.from(4)), exact.from(3))),
        );
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test("payoffs that doubles cannot tell apart are told apart", () => {
    const more = `${10n ** 30n + 1n}/${10n ** 30n}`;
    const result = zeroSum(
      zeroSumGame([
        ["1", more],
        [more, "1"],
      ]),
    );
    expect(exact.format(result.value!)).toBe(`${2n * 10n ** 30n + 1n}/${2n * 10n ** 30n}`);
    expect(shown(result.solutions[0])).toEqual(["1/2 1/2", "1/2 1/2"]);
    expect(result.method).toBe("criss-cross");
  });

  test("payoffs beyond the doubles are solved", () => {
    const huge = `${10n ** 400n}`;
    expect(
      exactValue(
        zeroSumGame([
          [huge, 0],
          [0, huge],
        ]),
      ),
    ).toBe(`${10n ** 400n / 2n}`);
  });

  test("doubles of very different size are solved", () => {
    const { value, status } = zeroSum(
      zeroSumGame(
        [
          [1e200, -1e-200],
          [-1e-200, 1e-200],
        ],
        { field: float },
      ),
    );
    expect(status).toBe("solved");
    expect(Math.abs(value!)).toBeLessThan(1e190);
    expect(
      zeroSum(
        zeroSumGame(
          [
            [1e-300, 0],
            [0, 3e-300],
          ],
          { field: float },
        ),
      ).value,
    ).toBeCloseTo(0.75e-300, 310);
  });

  test("a large game in doubles and in fractions has one value", () => {
    const A = Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: 70 }, (__, j) => ((i * i * 31 + j * j * 17 + i * j * 57) % 201) - 100),
    );
    const result = zeroSum(zeroSumGame(A));
    const doubles = zeroSum(zeroSumGame<number>(A, { field: float }));
    expect([result.certificate?.verified, doubles.certificate?.verified]).toEqual([true, true]);
    expect(doubles.value).toBeCloseTo(exact.toNumber(result.value!), 8);
  });

  test("gives the same answer twice", () => {
    const game = zeroSumGame([
      [0, 0, 1],
      [0, 0, -1],
      [1, -1, 0],
    ]);
    expect(zeroSum(game, { extremePoints: true })).toEqual(zeroSum(game, { extremePoints: true }));
  });

  test.each<[string, object]>([
    ["pivots", { maxPivots: 1 }],
    ["a stop", { control: { checkpoint: () => "stop" as const } }],
  ])("reports a limit of %s as a status, with nothing claimed", (_, options) => {
    const game = zeroSumGame([
      [0, -1, 1],
      [1, 0, -1],
      [-1, 1, 0],
    ]);
    for (const result of [zeroSum(game, options), zeroSum(toFloat(game), options)]) {
      expect([result.status, result.solutions, result.value, result.certificate]).toEqual(["limit", [], null, null]);
    }
  });

  test("a limit of rays leaves the value and no list of extreme points", () => {
    // Optimal are all x with x₁ + x₂ ≥ x₃: four extreme points.
    const game = zeroSumGame([
      [0, 1],
      [0, 1],
      [0, -1],
    ]);
    expect(zeroSum(game, { extremePoints: true }).extremePoints?.strategies[0]).toHaveLength(4);
    const result = zeroSum(game, { extremePoints: true, maxRays: 3 });
    expect([result.status, exact.format(result.value!), result.extremePoints]).toEqual(["limit", "0", null]);
  });

  test("refuses a game that is not constant-sum, and says where", () => {
    const game = bimatrixGame(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [0, -1],
        [-2, "-5/2"],
      ],
      {
        strategies: [
          ["T", "B"],
          ["L", "R"],
        ],
      },
    );
    expect(() => zeroSum(game)).toThrow(DomainError);
    expect(() => zeroSum(game)).toThrow(/sum to 3\/2 at the profile \("B", "R"\) and to 1 at the first/);
    expect(() => zeroSum(toFloat(game))).toThrow(/sum to 1.5 at the profile \("B", "R"\)/);
  });

  test("a sum that differs by rounding alone is constant", () => {
    const game = bimatrixGame<number>([[0.1, 0.7]], [[0.2, 0.3 - 0.7]], { field: float });
    expect(zeroSum(game).value).toBe(0.1);
  });

  test.each([0, -1, 1.5, Number.NaN])("refuses %d as a limit", (limit) => {
    expect(() => zeroSum(zeroSumGame([[1]]), { maxPivots: limit })).toThrow(/maxPivots is/);
    expect(() => zeroSum(zeroSumGame([[1]]), { maxRays: limit })).toThrow(/maxRays is/);
  });

  test("refuses three players, and extreme points of doubles", () => {
    const three = normalFormGame([1, 1, 1], [[0], [0], [0]]);
    expect(() => zeroSum(three)).toThrow(/only a game for two/);
    expect(() => zeroSum(zeroSumGame([[1]], { field: float }), { extremePoints: true })).toThrow(UsageError);
  });
});
