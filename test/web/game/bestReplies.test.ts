import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import { dominatedStrategies } from "../../../src/certified/dominance/dominatedStrategies.ts";
import { pureEquilibria } from "../../../src/certified/nash/pureEquilibria.ts";
import { vertexEnumeration } from "../../../src/certified/nash/vertexEnumeration.ts";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import type { NormalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { bestResponses } from "../../../src/games/structure/bestResponses.ts";
import { bestReplies, dominations } from "../../../src/web/game/bestReplies.ts";
import { replyCorrespondence } from "../../../src/web/game/replyCorrespondence.ts";
import { replicatorGrowth, simplexRegions, type TrianglePoint } from "../../../src/web/game/simplexRegions.ts";
import { bimatrices, matrices } from "../../arbitraries/games.ts";
import { seeded } from "../../arbitraries/parameters.ts";

const runs = { ...seeded, numRuns: 150 };
const squares = fc.tuple(matrices(2, 2, 2), matrices(2, 2, 2)).map(([A, B]) => bimatrixGame(A, B));

/** All pure best replies of a player against the mix `q` of the other's first strategy, by brute force. */
function repliesTo(game: NormalFormGame<Rational>, player: 0 | 1, q: Rational): readonly number[] {
  const mix = [q, exact.sub(exact.one, q)];
  const own = [exact.one, exact.zero];
  return bestResponses(game, player === 0 ? [own, mix] : [mix, own], player);
}

describe("replyCorrespondence", () => {
  test.each([
    [
      "matching pennies",
      [
        [1, -1],
        [-1, 1],
      ],
      [
        [0, 0],
        [0.5, 0],
        [0.5, 1],
        [1, 1],
      ],
      "1/2",
    ],
    [
      "dominant",
      [
        [2, 2],
        [1, 1],
      ],
      [
        [0, 1],
        [1, 1],
      ],
      null,
    ],
    [
      "a tie at the left end",
      [
        [1, 0],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 1],
        [1, 1],
      ],
      "0",
    ],
    [
      "a tie at the right end",
      [
        [0, 0],
        [0, 1],
      ],
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
      "1",
    ],
  ])("%s", (_, A, path, indifferent) => {
    const game = bimatrixGame(A as number[][], [
      [0, 0],
      [0, 0],
    ]);
    expect(replyCorrespondence(game, 0)).toEqual({ whole: false, path, indifferent });
    expect(replyCorrespondence(game, 1)).toEqual({ whole: true, path: [], indifferent: null });
  });

  test("holds the best replies at every mix, and no other", () => {
    fc.assert(
      fc.property(squares, fc.constantFrom(0, 1), fc.integer({ min: 0, max: 12 }), (game, player, twelfths) => {
        const q = exact.div(exact.from(twelfths), exact.from(12));
        const best = repliesTo(game, player as 0 | 1, q);
        const { whole, path } = replyCorrespondence(game, player as 0 | 1);
        const at = exact.toNumber(q);
        // The path is made of level and upright segments.
        const drawn = path.slice(1).flatMap(([q2, p2], k) => {
          const [q1, p1] = path[k] as readonly [number, number];
          if (q1 === q2) return q1 === at ? [Math.min(p1, p2), Math.max(p1, p2)] : [];
          return q1 <= at && at <= q2 ? [p1] : [];
        });
        const shares = whole ? [0, 1] : [...new Set(drawn)].sort();
        expect(shares).toEqual(best.map((strategy) => 1 - strategy).sort());
      }),
      runs,
    );
  });

  test("every equilibrium lies on both", () => {
    fc.assert(
      fc.property(squares, (game) => {
        const [first, second] = [replyCorrespondence(game, 0), replyCorrespondence(game, 1)];
        for (const profile of vertexEnumeration(game).solutions) {
          const [p, q] = profile.map((own) => exact.toNumber(own[0] as Rational)) as [number, number];
          for (const [{ whole, path }, other, own] of [
            [first, q, p],
            [second, p, q],
          ] as const) {
            const lies = path.slice(1).some(([q2, p2], k) => {
              const [q1, p1] = path[k] as readonly [number, number];
              return between(q1, other, q2) && between(p1, own, p2);
            });
            expect(whole || lies).toBe(true);
          }
        }
      }),
      runs,
    );
  });
});

const between = (a: number, x: number, b: number): boolean => Math.min(a, b) <= x && x <= Math.max(a, b);

describe("simplexRegions", () => {
  const inside = (corners: readonly TrianglePoint[], x: TrianglePoint): boolean => {
    // A point of a convex polygon lies on the same side of all edges; in the plane of the first two shares.
    const sides = corners.map((a, k) => {
      const b = corners[(k + 1) % corners.length] as TrianglePoint;
      return (b[0] - a[0]) * (x[1] - a[1]) - (b[1] - a[1]) * (x[0] - a[0]);
    });
    return corners.length > 2 && (sides.every((side) => side >= -1e-9) || sides.every((side) => side <= 1e-9));
  };

  test("a point is in the regions of its best replies, and in no other", () => {
    const points = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }))
      .map(([a, b, c]) => [a / (a + b + c), b / (a + b + c), c / (a + b + c)] as const);
    fc.assert(
      fc.property(matrices(3, 4, 3), points, (payoffs, x) => {
        const values = [0, 1, 2, 3].map((j) =>
          x.reduce((sum, share, i) => sum + share * (payoffs[i]?.[j] as number), 0),
        );
        const most = Math.max(...values);
        simplexRegions(payoffs).forEach((corners, j) => {
          const gap = most - (values[j] as number);
          if (gap > 1e-9) expect(inside(corners, x)).toBe(false);
          // Regions without an interior have fewer than three corners, or corners on a line.
          else if (values.filter((value) => most - value <= 1e-9).length === 1) expect(inside(corners, x)).toBe(true);
        });
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test("rock, paper, scissors: three regions that meet in the middle", () => {
    const regions = simplexRegions([
      [0, 1, -1],
      [-1, 0, 1],
      [1, -1, 0],
    ]);
    const third = 1 / 3;
    for (const corners of regions) {
      expect(corners).toHaveLength(4);
      expect(corners.some((x) => x.every((share) => Math.abs(share - third) < 1e-12))).toBe(true);
    }
  });

  test("strategies with the same payoffs share a region; huge and tiny payoffs are no trouble", () => {
    for (const scale of [1, 1e200, 1e-200]) {
      const [first, second, third] = simplexRegions([
        [scale, scale, 0],
        [0, 0, scale],
        [0, 0, scale],
      ]);
      expect(first).toEqual(second);
      expect(third).toHaveLength(4);
    }
    expect(simplexRegions([[0], [0], [0]])[0]).toHaveLength(3);
  });

  test("replicator growth: rest at the middle of rock, paper, scissors, and shares sum to one", () => {
    const A = [
      [0, -1, 1],
      [1, 0, -1],
      [-1, 1, 0],
    ];
    for (const growth of replicatorGrowth(A, [1 / 3, 1 / 3, 1 / 3])) expect(growth).toBeCloseTo(0, 15);
    // ẋ = (¼, ½, ¼) · ((0, 0, 0)ᵢ …): against (1/4, 1/2, 1/4) the payoffs are −1/4, 0, 1/4, on average 0.
    expect(replicatorGrowth(A, [1 / 4, 1 / 2, 1 / 4])).toEqual([-1 / 16, 0, 1 / 16]);
  });
});

describe("bestReplies and dominations", () => {
  test("cells in which all payoffs are best replies are the pure equilibria", () => {
    fc.assert(
      fc.property(bimatrices(), (game) => {
        const [rows, columns] = bestReplies(game) as [boolean[], boolean[]];
        const n = game.strategies[1]?.length as number;
        const meet = rows.flatMap((isBest, place) =>
          isBest && columns[place] ? [[Math.floor(place / n), place % n]] : [],
        );
        expect(meet).toEqual(pureEquilibria(game).solutions);
      }),
      runs,
    );
  });

  test("agree with the certified test for dominance by pure strategies", () => {
    fc.assert(
      fc.property(bimatrices({ maxRows: 3, maxColumns: 3, bound: 1 }), (game) => {
        const marked = dominations(game);
        for (const kind of ["strict", "weak"] as const) {
          const { solutions } = dominatedStrategies(game, { kind, by: "pure" } as never);
          const known = solutions.map(({ player, strategy }) => `${player} ${strategy}`);
          const here = marked.flatMap((own, player) =>
            own.flatMap((how, strategy) =>
              how === "strictly" || (kind === "weak" && how !== null) ? [`${player} ${strategy}`] : [],
            ),
          );
          expect(here).toEqual(known);
        }
      }),
      runs,
    );
  });
});
