import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { dominatedStrategies, neverBestResponses } from "../../../src/certified/dominance/dominatedStrategies.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import {
  type NormalFormGame,
  normalFormGame,
  type PayoffInput,
} from "../../../src/games/normal-form/normalFormGame.ts";
import { bimatrices, normalForms } from "../../arbitraries/games.ts";

const rowGame = (A: PayoffInput<Rational>[][]): NormalFormGame<Rational> =>
  bimatrixGame(
    A,
    A.map((row) => row.map(() => 0)),
  );
const rowsOf = (...given: Parameters<typeof dominatedStrategies<Rational>>): number[] =>
  dominatedStrategies(...given).solutions.flatMap(({ player, strategy }) => (player === 0 ? [strategy] : []));

describe("dominatedStrategies", () => {
  // OpenSpiel's tests of dominance by mixed strategies (python/algorithms/lp_solver_test.py): is row 0 dominated?
  test.each<[string[][], "strict" | "weak", boolean]>([
    [
      [
        ["1", "1"],
        ["2", "0"],
        ["0", "2"],
      ],
      "strict",
      false,
    ],
    [
      [
        ["1", "1"],
        ["2", "0"],
        ["0", "2"],
      ],
      "weak",
      false,
    ],
    [
      [
        ["1", "1", "1"],
        ["2", "0", "1"],
        ["0", "2", "2"],
      ],
      "strict",
      false,
    ],
    [
      [
        ["1", "1", "1"],
        ["2", "0", "1"],
        ["0", "2", "2"],
      ],
      "weak",
      true,
    ],
    [
      [
        ["1", "1", "1"],
        ["2.1", "0", "1"],
        ["0", "2", "2"],
      ],
      "strict",
      true,
    ],
  ])("%j, %s: %s", (A, kind, dominated) => {
    const game = rowGame(A);
    expect(rowsOf(game, { kind }).includes(0)).toBe(dominated);
    const doubles = dominatedStrategies(toFloat(game), { kind });
    expect(doubles.solutions.some(({ player, strategy }) => player === 0 && strategy === 0)).toBe(dominated);
    expect(doubles.certificate.complete).toBe(true);
  });

  test("the dominating strategy is returned: rows 1 and 2 weighted within (10/21, 1/2)", () => {
    const game = rowGame([
      ["1", "1", "1"],
      ["2.1", "0", "1"],
      ["0", "2", "2"],
    ]);
    const [found] = dominatedStrategies(game).solutions;
    const [zero, one, two] = found?.by ?? [];
    expect([zero, exact.add(one as Rational, two as Rational)].map((p) => exact.format(p as Rational))).toEqual([
      "0",
      "1",
    ]);
    expect(exact.compare(one as Rational, exact.from("10/21"))).toBeGreaterThan(0);
    expect(exact.compare(one as Rational, exact.from("1/2"))).toBeLessThan(0);
  });

  test("nothing dominated is a proved answer: a belief for every strategy", () => {
    const { status, solutions, certificate } = dominatedStrategies(
      rowGame([
        ["1", "1"],
        ["2", "0"],
        ["0", "2"],
      ]),
    );
    expect([status, solutions, certificate.complete]).toEqual(["none", [], true]);
    const belief = certificate.undominated.find(({ player, strategy }) => player === 0 && strategy === 0)?.belief;
    expect(belief?.map(({ profile, probability }) => [profile, exact.format(probability)])).toEqual([
      [[0, 0], "1/2"],
      [[0, 1], "1/2"],
    ]);
  });

  test("equal strategies do not dominate each other", () => {
    expect(
      dominatedStrategies(
        rowGame([
          [1, 2],
          [1, 2],
        ]),
        { kind: "weak" },
      ).status,
    ).toBe("none");
  });

  test("a strategy that is a best response to correlated beliefs only is not a never-best response", () => {
    // Osborne and Rubinstein (1994), figure 58.1: the third player's second matrix needs a correlated belief.
    const matrices = [
      [8, 0, 0, 0],
      [4, 0, 0, 4],
      [0, 0, 0, 8],
      [3, 3, 3, 3],
    ];
    const common = [0, 1, 2, 3].flatMap((cell) => matrices.map((matrix) => matrix[cell] as number));
    const { status, certificate } = neverBestResponses(normalFormGame([2, 2, 4], [common, common, common]));
    expect(status).toBe("none");
    const belief = certificate.undominated.find(({ player, strategy }) => player === 2 && strategy === 1)?.belief ?? [];
    expect(belief.every(({ profile }) => profile[0] === profile[1])).toBe(true);
    expect(belief).toHaveLength(2);
  });

  test("a limit of pivots and a stop are statuses", () => {
    const game = rowGame([
      ["1", "1"],
      ["2", "0"],
      ["0", "2"],
    ]);
    expect(dominatedStrategies(game, { maxPivots: 0 }).status).toBe("limit");
    expect(dominatedStrategies(game, { control: { checkpoint: () => "stop" } }).status).toBe("limit");
  });
});

/** Whether weights on two rows beat a row of a matrix with two columns: in the plane, two rows always suffice. */
function isDominatedInPlane(A: readonly (readonly number[])[], k: number, strict: boolean): boolean {
  const rivals = A.map((row, j) => ({ row, j })).filter(({ j }) => j !== k);
  const [left, right] = A[k] as [number, number];
  for (const { row: a } of rivals) {
    for (const { row: b } of rivals) {
      // Weights t on a and 1 − t on b; the conditions are linear in t, so their bounds are tried, and the middle.
      const bounds = [0, 1];
      for (const [p, q, r] of [
        [a[0] as number, b[0] as number, left],
        [a[1] as number, b[1] as number, right],
      ] as const) {
        if (p !== q) bounds.push((r - q) / (p - q));
      }
      const inside = bounds.filter((t) => t >= 0 && t <= 1).sort((s, t) => s - t);
      const tried = inside.flatMap((t, i) => [t, (t + (inside[i + 1] ?? t)) / 2]);
      for (const t of tried) {
        const gains = [0, 1].map((c) => t * (a[c] as number) + (1 - t) * (b[c] as number) - (c === 0 ? left : right));
        const rounded = gains.map((gain) => (Math.abs(gain) < 1e-9 ? 0 : gain));
        if (strict ? rounded.every((g) => g > 0) : rounded.every((g) => g >= 0) && rounded.some((g) => g > 0))
          return true;
      }
    }
  }
  return false;
}

describe("properties of dominance", () => {
  const kinds = fc.constantFrom("strict" as const, "weak" as const);

  test("in two columns, agrees with trying all pairs of rows", () => {
    fc.assert(
      fc.property(bimatrices({ maxRows: 5, maxColumns: 2 }), kinds, (game, kind) => {
        const columns = game.strategies[1]?.length ?? 0;
        const list = Array.from(game.payoffs[0] as ArrayLike<Rational>, exact.toNumber);
        const A = (game.strategies[0] ?? []).map((_, i) => [
          list[i * columns] as number,
          list[i * columns + columns - 1] as number,
        ]);
        const expected = A.flatMap((_, k) => (isDominatedInPlane(A, k, kind === "strict") ? [k] : []));
        expect(rowsOf(game, { kind })).toEqual(expected);
      }),
      { seed: 41, numRuns: 300 },
    );
  });

  test("dominance by pure strategies agrees with comparing rows, and implies dominance by mixed ones", () => {
    fc.assert(
      fc.property(bimatrices({ maxRows: 4, maxColumns: 3, bound: 2 }), kinds, (game, kind) => {
        const [m, n] = game.strategies.map((own) => own.length) as [number, number];
        const A = Array.from(game.payoffs[0] as ArrayLike<Rational>, exact.toNumber);
        const gains = (j: number, k: number) =>
          Array.from({ length: n }, (_, c) => (A[j * n + c] as number) - (A[k * n + c] as number));
        const expected = Array.from({ length: m }, (_, k) => k).filter((k) =>
          Array.from({ length: m }, (_, j) => gains(j, k)).some((list) =>
            kind === "strict" ? list.every((g) => g > 0) : list.every((g) => g >= 0) && list.some((g) => g > 0),
          ),
        );
        expect(rowsOf(game, { kind, by: "pure" })).toEqual(expected);
        const mixed = rowsOf(game, { kind });
        expect(expected.every((k) => mixed.includes(k))).toBe(true);
        const strict = rowsOf(game, { kind: "strict" });
        const weak = rowsOf(game, { kind: "weak" });
        expect(strict.every((k) => weak.includes(k))).toBe(true);
      }),
      { seed: 42, numRuns: 200 },
    );
  });

  test("doubles agree with fractions, for any number of players", () => {
    fc.assert(
      fc.property(normalForms({ bound: 2 }), kinds, (game, kind) => {
        const places = (result: { solutions: readonly { player: number; strategy: number }[] }) =>
          result.solutions.map(({ player, strategy }) => [player, strategy]);
        expect(places(dominatedStrategies(toFloat(game), { kind }))).toEqual(
          places(dominatedStrategies(game, { kind })),
        );
      }),
      { seed: 43, numRuns: 200 },
    );
  });
});
