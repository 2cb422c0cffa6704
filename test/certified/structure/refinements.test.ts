import * as fc from "fast-check";
import {
  admissibility,
  bimatrixGame,
  equilibriumIndex,
  equilibriumType,
  exact,
  float,
  type MixedProfile,
  mixedProfileOf,
  normalFormGame,
  perfection,
  pureEquilibria,
  type Rational,
} from "jiama";
import { describe, expect, test } from "vitest";
import { type NormalFormGame, shapeOf } from "../../../src/games/normal-form/normalFormGame.ts";
import { bimatrices, matrices, normalForms } from "../../arbitraries/games.ts";
import { extremeEquilibria } from "../../conformance/bruteForce.ts";

const options = { seed: 20_261_123, numRuns: 150 };
const fractions = (...values: string[]) => values.map(exact.from);
const toDoubles = (game: NormalFormGame<Rational>) =>
  normalFormGame(
    shapeOf(game),
    game.payoffs.map((list) => Array.from(list, exact.toNumber)),
    { field: float },
  );
const profileToDoubles = (profile: MixedProfile<Rational>) => profile.map((strategy) => strategy.map(exact.toNumber));

/** Games of which many are nondegenerate. */
const wideGames = bimatrices({ maxRows: 3, maxColumns: 3, bound: 20 });
const smallGames = bimatrices({ maxRows: 3, maxColumns: 3, bound: 2 });
const chicken = bimatrixGame(
  [
    [0, 7],
    [2, 6],
  ],
  [
    [0, 2],
    [7, 6],
  ],
);
// Gambit's sample game perfect2.nfg: no pure strategy is dominated, but half of the first row and half of the last is.
const perfect2 = bimatrixGame(
  [
    [4, 0, 0],
    [2, 3, 2],
    [0, 0, 4],
  ],
  [
    [0, 0, 4],
    [1, 3, 1],
    [4, 0, 0],
  ],
);

describe("equilibriumType", () => {
  test("of the equilibria of chicken", () => {
    const strict = { pure: true, strict: true, quasiStrict: true, completelyMixed: false };
    expect(equilibriumType(chicken, mixedProfileOf(chicken, [0, 1]))).toMatchObject(strict);
    expect(equilibriumType(chicken, [fractions("1/3", "2/3"), fractions("1/3", "2/3")])).toEqual({
      pure: false,
      strict: false,
      quasiStrict: true,
      completelyMixed: true,
      supports: [
        [0, 1],
        [0, 1],
      ],
      bestResponses: [
        [0, 1],
        [0, 1],
      ],
    });
  });

  test("strict is what pureEquilibria calls strict, for any number of players", () => {
    fc.assert(
      fc.property(normalForms({ maxPlayers: 3, bound: 2 }), (game) => {
        const strict = pureEquilibria(game, { strict: true }).solutions.map(String);
        for (const profile of pureEquilibria(game).solutions) {
          const type = equilibriumType(game, mixedProfileOf(game, profile));
          expect(type.strict).toBe(strict.includes(String(profile)));
          if (type.strict) expect(type.quasiStrict).toBe(true);
        }
      }),
      options,
    );
  });

  test("refuses a profile that is no equilibrium", () => {
    expect(() => equilibriumType(chicken, mixedProfileOf(chicken, [0, 0]))).toThrow(
      'equilibriumType: the profile is not an equilibrium: player "1" plays "1", which is no best response',
    );
    expect(() => equilibriumIndex(chicken, mixedProfileOf(chicken, [0, 0]))).toThrow(/equilibriumIndex/);
    expect(() => perfection(chicken, mixedProfileOf(chicken, [0, 0]))).toThrow(/perfection/);
  });

  test("allows doubles to be off by the tolerance", () => {
    const third = [1 / 3, 2 / 3];
    expect(equilibriumType(toDoubles(chicken), [third, third]).quasiStrict).toBe(true);
    expect(() => equilibriumType(toDoubles(chicken), [[0.3333, 0.6667], third])).toThrow(/no best response/);
  });
});

describe("equilibriumIndex", () => {
  // [VonSchemdeVonStengel2008]: in the 3 × 3 game of coordination an equilibrium of support size k has index (−1)^(k + 1).
  test.each([
    [["1", "0", "0"], 1],
    [["1/2", "1/2", "0"], -1],
    [["1/3", "1/3", "1/3"], 1],
  ] as const)("of coordination on %j is %i", (strategy, index) => {
    const identity = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    const game = bimatrixGame(identity, identity);
    const profile = [fractions(...strategy), fractions(...strategy)];
    expect(equilibriumIndex(game, profile)).toEqual({ regular: true, index, degeneracy: null });
    expect(equilibriumIndex(toDoubles(game), profileToDoubles(profile)).index).toBe(index);
  });

  test("sums to 1 over all equilibria where all are regular, so that their number is odd", () => {
    let games = 0;
    fc.assert(
      fc.property(wideGames, (game) => {
        const indices = extremeEquilibria(game).map((profile) => equilibriumIndex(game, profile).index);
        if (indices.includes(null)) return;
        games += indices.length > 1 ? 1 : 0;
        expect(indices.reduce<number>((sum, index) => sum + index!, 0)).toBe(1);
      }),
      { ...options, numRuns: 300 },
    );
    expect(games).toBeGreaterThan(10);
  });

  test("does not change under positive affine maps, permutation, exchange of the players, or a dominated strategy", () => {
    fc.assert(
      fc.property(wideGames, fc.constantFrom("1/3", "5"), (game, factor) => {
        const [m, n] = shapeOf(game) as [number, number];
        const [A, B] = game.payoffs.map((list) =>
          Array.from({ length: m }, (_, i) => Array.from({ length: n }, (_unused, j) => list[i * n + j]!)),
        ) as [Rational[][], Rational[][]];
        const affine = (u: Rational) => exact.sub(exact.mul(u, exact.from(factor)), exact.from(1000));
        const low = exact.from(-100);
        for (const [x, y] of extremeEquilibria(game) as [Rational[], Rational[]][]) {
          const { index } = equilibriumIndex(game, [x, y]);
          const also = (rows: Rational[][], columns: Rational[][], profile: MixedProfile<Rational>) =>
            expect(equilibriumIndex(bimatrixGame(rows, columns), profile).index).toBe(index);
          also(
            A.map((row) => row.map(affine)),
            B,
            [x, y],
          );
          also([...A].reverse(), [...B].reverse(), [[...x].reverse(), y]);
          const transposed = (matrix: Rational[][]) => y.map((_, j) => matrix.map((row) => row[j]!));
          also(transposed(B), transposed(A), [y, x]);
          also([...A, y.map(() => low)], [...B, y.map(() => exact.one)], [[...x, exact.zero], y]);
        }
      }),
      { ...options, numRuns: 60 },
    );
  });

  test("is that of no regular equilibrium where another strategy does as well, or sizes differ, or none is isolated", () => {
    const level = bimatrixGame([[1], [1]], [[0], [0]]);
    expect(equilibriumIndex(level, mixedProfileOf(level, [0, 0]))).toEqual({
      regular: false,
      index: null,
      degeneracy: "unplayed-best-response",
    });
    expect(equilibriumIndex(level, [fractions("1/2", "1/2"), fractions("1")]).degeneracy).toBe(
      "supports-of-different-sizes",
    );
    const flat = bimatrixGame(
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    );
    const half = fractions("1/2", "1/2");
    expect(equilibriumIndex(flat, [half, half]).degeneracy).toBe("singular");
  });

  test("refuses games for three players", () => {
    const game = normalFormGame([1, 1, 1], [[0], [0], [0]]);
    expect(() => equilibriumIndex(game, mixedProfileOf(game, [0, 0, 0]))).toThrow(/3 players/);
  });
});

describe("admissibility", () => {
  test("decides as a scan of all beliefs does, against an opponent with two strategies", () => {
    const games = fc
      .integer({ min: 1, max: 4 })
      .chain((m) => fc.tuple(matrices(m, 2, 3), fc.integer({ min: 1, max: 2 ** m - 1 })));
    fc.assert(
      fc.property(games, ([rows, mask]) => {
        const support = rows.map((_, i) => i).filter((i) => (mask >> i) % 2 === 1);
        // With probability q on the second strategy row i pays (1 − q) a + q b. Best responses change where two rows pay the same.
        const pay = (i: number, q: Rational) =>
          exact.add(
            exact.mul(exact.sub(exact.one, q), exact.from(rows[i]![0]!)),
            exact.mul(q, exact.from(rows[i]![1]!)),
          );
        const crossings = rows.flatMap((r) =>
          rows.flatMap((s) => {
            const [gap, slope] = [r[0]! - s[0]!, r[0]! - s[0]! - (r[1]! - s[1]!)];
            return slope === 0 ? [] : [exact.div(exact.from(gap), exact.from(slope))];
          }),
        );
        const inside = crossings.filter((q) => exact.compare(q, exact.zero) > 0 && exact.compare(q, exact.one) < 0);
        const sorted = [exact.zero, ...inside.sort(exact.compare), exact.one];
        const between = sorted.slice(1).map((q, k) => exact.div(exact.add(q, sorted[k]!), exact.from(2)));
        const beliefs = [...inside, ...between].filter(
          (q) => exact.compare(q, exact.zero) > 0 && exact.compare(q, exact.one) < 0,
        );
        const admissible = beliefs.some((q) =>
          support.every((i) => rows.every((_, k) => exact.compare(pay(i, q), pay(k, q)) >= 0)),
        );
        const game = bimatrixGame(rows, rows);
        const strategy = rows.map((_, i) => (support.includes(i) ? exact.from(`1/${support.length}`) : exact.zero));
        expect(admissibility(game, strategy, { player: 0 }).admissible).toBe(admissible);
      }),
      options,
    );
  });

  test("gives the row between as what dominates half of the outer ones", () => {
    const outer = fractions("1/2", "0", "1/2");
    const found = admissibility(perfect2, outer, { player: 0 });
    expect(found.dominatedBy?.map(exact.format)).toEqual(["0", "1", "0"]);
    expect(found.belief).toBeNull();
    for (const own of [0, 1, 2]) {
      const pure = mixedProfileOf(perfect2, [own, own])[0]!;
      const { admissible, belief } = admissibility(perfect2, pure, { player: 0 });
      expect([admissible, belief?.every(({ n }) => n > 0n)]).toEqual([true, true]);
    }
  });

  test("says the same of doubles, and of the second player of the exchanged game", () => {
    fc.assert(
      fc.property(smallGames, fc.nat(), (game, seed) => {
        const [m, n] = shapeOf(game) as [number, number];
        const strategy = Array.from(
          { length: m },
          (_, i) => ((seed >> i) % 2 === 1 || i === seed % m ? 1 : 0) as number,
        );
        const total = strategy.reduce((a, b) => a + b, 0);
        const mixed = strategy.map((part) => exact.from(`${part}/${total}`));
        const { admissible } = admissibility(game, mixed, { player: 0 });
        const doubles = strategy.map((part) => part / total);
        expect(admissibility(toDoubles(game), doubles, { player: 0 }).admissible).toBe(admissible);
        const turned = Array.from({ length: n * m }, (_, k) => game.payoffs[0]![(k % m) * n + Math.floor(k / m)]!);
        expect(admissibility(normalFormGame([n, m], [turned, turned]), mixed, { player: 1 }).admissible).toBe(
          admissible,
        );
      }),
      options,
    );
  });

  test("ends with status limit when it may not pivot, or is told to stop", () => {
    const outer = fractions("1/2", "0", "1/2");
    const none = { status: "limit", admissible: null, dominatedBy: null, belief: null };
    expect(admissibility(perfect2, outer, { player: 0, maxPivots: 0 })).toEqual(none);
    const control = { checkpoint: () => "stop" as const };
    expect(perfection(perfect2, [outer, outer], { control, maxPivots: 0 })).toMatchObject({
      status: "limit",
      perfect: null,
    });
  });

  test("refuses another player, and a strategy that does not fit", () => {
    expect(() => admissibility(perfect2, fractions("1", "0", "0"), { player: 2 as 0 })).toThrow(/index 2/);
    expect(() => admissibility(perfect2, fractions("1", "0"), { player: 0 })).toThrow(/2 probabilities/);
  });
});

describe("perfection", () => {
  test("of the equilibria of a game without dominated pure strategies", () => {
    const half = fractions("1/2", "0", "1/2");
    expect(perfection(perfect2, mixedProfileOf(perfect2, [1, 1])).perfect).toBe(true);
    expect(perfection(perfect2, [half, half]).perfect).toBe(false);
    expect(
      perfection(toDoubles(perfect2), [
        [0.5, 0, 0.5],
        [0.5, 0, 0.5],
      ]).perfect,
    ).toBe(false);
  });

  test("of the game of Selten: one of two pure equilibria", () => {
    // Entry, in or out, and the threat to fight, [Selten1975] in normal form: the threat is an equilibrium and is not perfect.
    const game = bimatrixGame(
      [
        [0, 2],
        [1, 1],
      ],
      [
        [0, 1],
        [2, 2],
      ],
    );
    expect(pureEquilibria(game).solutions).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(pureEquilibria(game).solutions.map((s) => perfection(game, mixedProfileOf(game, s)).perfect)).toEqual([
      true,
      false,
    ]);
  });

  test("strict and completely mixed equilibria are perfect, and every game has a perfect equilibrium", () => {
    fc.assert(
      fc.property(smallGames, (game) => {
        const equilibria = extremeEquilibria(game);
        const perfect = equilibria.map((profile) => perfection(game, profile).perfect);
        // A face of perfect equilibria has perfect extreme points, for dominance depends on supports alone.
        expect(perfect).toContain(true);
        equilibria.forEach((profile, k) => {
          const { strict, completelyMixed } = equilibriumType(game, profile);
          if (strict || completelyMixed) expect(perfect[k]).toBe(true);
          if (strict) expect(equilibriumIndex(game, profile).index).toBe(1);
        });
      }),
      options,
    );
  });
});
