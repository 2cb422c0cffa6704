import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { correlatedEquilibrium } from "../../../src/certified/correlated/correlatedEquilibrium.ts";
import { stackelberg } from "../../../src/certified/stackelberg/stackelberg.ts";
import { affineImage } from "../../../src/games/normal-form/affineImage.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import { type NormalFormGame, normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { transposed } from "../../../src/games/normal-form/permutedPlayers.ts";
import { bimatrices, zeroSumGames } from "../../arbitraries/games.ts";

const shown = (values: readonly Rational[] | null | undefined): string => (values ?? []).map(exact.format).join(" ");
const number = exact.toNumber;

describe("stackelberg", () => {
  // OpenSpiel's tests (python/algorithms/stackelberg_lp_test.py); the first is the example of Conitzer and Sandholm (2006).
  test.each<[number[][], number[][], string, string]>([
    [
      [
        [2, 4],
        [1, 3],
      ],
      [
        [1, 0],
        [0, 1],
      ],
      "1/2 1/2",
      "7/2",
    ],
    [
      [
        [2, 0, 0],
        [1, 0, 0],
      ],
      [
        [0, 2, 5],
        [0, -1, -4],
      ],
      "1/3 2/3",
      "4/3",
    ],
    [
      [
        [3, 9],
        [9, 1],
      ],
      [
        [0, 0],
        [1, 8],
      ],
      "1 0",
      "9",
    ],
  ])("%j, %j", (A, B, strategy, value) => {
    const game = bimatrixGame(A, B);
    const { status, solutions, certificate } = stackelberg(game);
    expect([status, shown(solutions[0]?.leaderStrategy), exact.format(solutions[0]?.value as Rational)]).toEqual([
      "solved",
      strategy,
      value,
    ]);
    expect(exact.format(certificate.checks[0]?.bound as Rational)).toBe(value);
    const [doubles] = stackelberg(toFloat(game)).solutions;
    expect(doubles?.value).toBeCloseTo(number(exact.from(value)), 9);
    const [second] = stackelberg(transposed(game), { leader: 1 }).solutions;
    expect([shown(second?.leaderStrategy), exact.format(second?.value as Rational)]).toEqual([strategy, value]);
    expect(shown(second?.payoffs)).toBe(shown([...(solutions[0]?.payoffs ?? [])].reverse()));
  });

  test("weak ties: a value that is approached and attained nowhere, with the way there", () => {
    const game = bimatrixGame(
      [
        [2, 4],
        [1, 3],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    );
    const { solutions, certificate } = stackelberg(game, { ties: "weak" });
    const [found] = solutions;
    expect([shown(found?.leaderStrategy), found?.followerAction, found?.attained]).toEqual(["1/2 1/2", 1, false]);
    expect([shown(found?.payoffs), shown(found?.approach)]).toEqual(["7/2 1/2", "0 1"]);
    expect(certificate.proofs[0]?.refutations.map(({ reply }) => reply)).toEqual([1]);
  });

  test("weak ties that are worth as much to the leader leave the value attained", () => {
    // At (1/2, 1/2) both replies are best, and both give the leader 3.
    const game = bimatrixGame(
      [
        [2, 4],
        [4, 2],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    );
    const [found] = stackelberg(game, { ties: "weak" }).solutions;
    expect([shown(found?.leaderStrategy), exact.format(found?.value as Rational), found?.attained]).toEqual([
      "1/2 1/2",
      "3",
      true,
    ]);
  });

  test("a reply that only ties, and nowhere wins alone, counts for strong ties only", () => {
    // Reply 2 is a best response at (1/2, 1/2) only, and worth 10 to the leader.
    const game = bimatrixGame(
      [
        [0, 0, 10],
        [0, 0, 10],
      ],
      [
        [2, 0, 1],
        [0, 2, 1],
      ],
    );
    expect(exact.format(stackelberg(game).solutions[0]?.value as Rational)).toBe("10");
    const [weak] = stackelberg(game, { ties: "weak" }).solutions;
    expect([exact.format(weak?.value as Rational), weak?.attained]).toEqual(["0", true]);
  });

  test("between replies that are the same to the follower, the leader mixes for the worse of them", () => {
    const game = bimatrixGame(
      [
        [4, 0],
        [0, 4],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    );
    const [weak] = stackelberg(game, { ties: "weak" }).solutions;
    expect([shown(weak?.leaderStrategy), exact.format(weak?.value as Rational), weak?.attained]).toEqual([
      "1/2 1/2",
      "2",
      true,
    ]);
    expect(exact.format(stackelberg(game).solutions[0]?.value as Rational)).toBe("4");
  });

  test("a limit of pivots or a stop is a status", () => {
    const game = bimatrixGame(
      [
        [2, 4],
        [1, 3],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    );
    for (const ties of ["strong", "weak"] as const) {
      const { status, solutions } = stackelberg(game, { ties, maxPivots: 0 });
      expect([status, solutions]).toEqual(["limit", []]);
    }
  });

  test("refuses other numbers of players, other leaders, other ties, and weak ties in doubles", () => {
    const game = bimatrixGame(
      [
        [2, 4],
        [1, 3],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    );
    expect(() => stackelberg(normalFormGame([1, 1, 1], [[0], [0], [0]]))).toThrow("3 players");
    expect(() => stackelberg(game, { leader: 2 as 0 })).toThrow("the leader is 2");
    expect(() => stackelberg(game, { ties: "maybe" as "weak" })).toThrow('"maybe"');
    expect(() => stackelberg(toFloat(game), { ties: "weak" })).toThrow("exact game");
  });
});

interface Answers {
  readonly strong: number;
  readonly weak: number;
  readonly attained: boolean;
}

/**
 * The answers for a leader with two strategies, by trying the shares of the first strategy at which lines of payoffs meet, and the pieces
 * between them, on which every payoff is linear and the same replies are best.
 */
function bruteAnswers(game: NormalFormGame<Rational>): Answers {
  const replies = game.strategies[1]?.length ?? 0;
  const [A, B] = game.payoffs.map((list) => Array.from(list, number)) as [number[], number[]];
  const at = (list: readonly number[], x: number, j: number) =>
    x * (list[j] as number) + (1 - x) * (list[(game.strategies[0]?.length === 1 ? 0 : replies) + j] as number);
  const all = Array.from({ length: replies }, (_, j) => j);
  const cuts = [0, 1];
  for (const list of [A, B]) {
    for (const j of all) {
      for (const k of all) {
        const [low, high] = [at(list, 0, j) - at(list, 0, k), at(list, 1, j) - at(list, 1, k)];
        if (low * high < 0) cuts.push(low / (low - high));
      }
    }
  }
  const points = [...new Set(cuts)].sort((a, b) => a - b);
  const best = (x: number) => {
    const top = Math.max(...all.map((j) => at(B, x, j)));
    return all.filter((j) => at(B, x, j) > top - 1e-9);
  };
  const worst = (x: number, set: readonly number[]) => Math.min(...set.map((j) => at(A, x, j)));
  let strong = Number.NEGATIVE_INFINITY;
  let weak = Number.NEGATIVE_INFINITY;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [place, x] of points.entries()) {
    strong = Math.max(strong, ...best(x).map((j) => at(A, x, j)));
    reached = Math.max(reached, worst(x, best(x)));
    const next = points[place + 1];
    if (next === undefined || next - x < 1e-12) continue;
    const middle = best((x + next) / 2);
    reached = Math.max(reached, worst((x + next) / 2, middle));
    weak = Math.max(weak, worst(x, middle), worst(next, middle));
  }
  weak = Math.max(weak, reached);
  return { strong, weak, attained: reached > weak - 1e-9 };
}

describe("properties of commitment", () => {
  test("for two strategies of the leader, both kinds of ties agree with brute force", () => {
    fc.assert(
      fc.property(bimatrices({ maxRows: 2, maxColumns: 4 }), (game) => {
        const { strong, weak, attained } = bruteAnswers(game);
        expect(number(stackelberg(game).solutions[0]?.value as Rational)).toBeCloseTo(strong, 9);
        const [found] = stackelberg(game, { ties: "weak" }).solutions;
        expect(number(found?.value as Rational)).toBeCloseTo(weak, 9);
        expect(found?.attained).toBe(attained);
      }),
      { seed: 51, numRuns: 500 },
    );
  });

  test("the strong value is at least the leader's best payoff in correlated, hence in Nash, equilibrium, and the weak value", () => {
    fc.assert(
      fc.property(bimatrices({ maxRows: 3, maxColumns: 3 }), (game) => {
        const strong = stackelberg(game).solutions[0]?.value as Rational;
        const best = correlatedEquilibrium(game, { objective: { player: 0 } }).certificate.value as Rational;
        expect(exact.compare(strong, best)).toBeGreaterThanOrEqual(0);
        const weak = stackelberg(game, { ties: "weak" }).solutions[0]?.value as Rational;
        expect(exact.compare(strong, weak)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 52, numRuns: 200 },
    );
  });

  test("near the limit of an unattained value, the worst best response pays nearly the value", () => {
    fc.assert(
      fc.property(bimatrices({ maxRows: 4, maxColumns: 4, bound: 2 }), (game) => {
        const [found] = stackelberg(game, { ties: "weak" }).solutions;
        if (found === undefined || found.attained) return;
        const share = exact.from("1/1000000");
        const x = found.leaderStrategy.map((p, i) =>
          exact.add(p, exact.mul(share, exact.sub(found.approach?.[i] as Rational, p))),
        );
        const n = game.strategies[1]?.length ?? 0;
        const mean = (list: ArrayLike<Rational>, j: number) =>
          x.reduce((sum, p, i) => exact.add(sum, exact.mul(p, list[i * n + j] as Rational)), exact.zero);
        const replies = Array.from({ length: n }, (_, j) => j);
        const top = replies
          .map((j) => mean(game.payoffs[1] as ArrayLike<Rational>, j))
          .reduce((a, b) => (exact.compare(b, a) > 0 ? b : a));
        const worst = replies
          .filter((j) => exact.compare(mean(game.payoffs[1] as ArrayLike<Rational>, j), top) === 0)
          .map((j) => number(mean(game.payoffs[0] as ArrayLike<Rational>, j)));
        expect(Math.min(...worst)).toBeGreaterThan(number(found.value) - 1e-5);
      }),
      { seed: 53, numRuns: 300 },
    );
  });

  test("in zero-sum games ties do not matter and the value is the leader's guaranteed payoff", () => {
    fc.assert(
      fc.property(zeroSumGames({ maxRows: 3, maxColumns: 3 }), (game) => {
        const strong = stackelberg(game).solutions[0];
        const [weak] = stackelberg(game, { ties: "weak" }).solutions;
        expect([exact.format(weak?.value as Rational), weak?.attained]).toEqual([
          exact.format(strong?.value as Rational),
          true,
        ]);
        const follower = stackelberg(game, { leader: 1 }).solutions[0];
        expect(exact.format(exact.neg(follower?.value as Rational))).toBe(exact.format(strong?.value as Rational));
      }),
      { seed: 54, numRuns: 150 },
    );
  });

  test("positive affine maps of payoffs, fractions included, map the value and change nothing else", () => {
    fc.assert(
      fc.property(
        bimatrices({ maxRows: 3, maxColumns: 3 }),
        fc.constantFrom("strong" as const, "weak" as const),
        (game, ties) => {
          const [before] = stackelberg(game, { ties }).solutions;
          const mapped = affineImage(game, [
            { scale: "2/3", shift: "1/7" },
            { scale: "5/4", shift: -3 },
          ]);
          const { solutions, certificate } = stackelberg(mapped, { ties });
          const expected = exact.add(exact.mul(exact.from("2/3"), before?.value as Rational), exact.from("1/7"));
          expect(exact.format(solutions[0]?.value as Rational)).toBe(exact.format(expected));
          expect(solutions[0]?.attained).toBe(before?.attained);
          expect(exact.format(certificate.checks[0]?.bound as Rational)).toBe(exact.format(expected));
        },
      ),
      { seed: 56, numRuns: 150 },
    );
  });

  test("doubles agree with fractions", () => {
    fc.assert(
      fc.property(bimatrices(), (game) => {
        const { status, solutions } = stackelberg(toFloat(game));
        expect(status).toBe("solved");
        expect(solutions[0]?.value).toBeCloseTo(number(stackelberg(game).solutions[0]?.value as Rational), 9);
      }),
      { seed: 55, numRuns: 200 },
    );
  });
});
