import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRng } from "../../../../src/arithmetic/rng.ts";
import type { FloatMatrix, IntegerMatrix } from "../../../../src/linalg/matrix.ts";
import { basisWeights } from "../../../../src/solvers/nash/lemke-howson/basisWeights.ts";
import { exactPath } from "../../../../src/solvers/nash/lemke-howson/exactPath.ts";
import { lemkeHowsonPaths } from "../../../../src/solvers/nash/lemke-howson/lemkeHowsonPaths.ts";
import { matrices } from "../../../arbitraries/games.ts";
import { seeded } from "../../../arbitraries/parameters.ts";

const integers = (rows: readonly (readonly number[])[]): IntegerMatrix => ({
  rows: rows.length,
  columns: rows[0]!.length,
  entries: rows.flat().map(BigInt),
});
const doubles = (rows: readonly (readonly number[])[]): FloatMatrix => ({
  rows: rows.length,
  columns: rows[0]!.length,
  entries: Float64Array.from(rows.flat()),
});
const go = () => false;
const limits = { maxPivots: 10_000, stop: go };

// von Stengel (2007), Algorithmic Game Theory, §3.2.
const A = [
  [3, 3],
  [2, 5],
  [0, 6],
];
const B = [
  [3, 2],
  [2, 6],
  [3, 1],
];

describe("paths in doubles and exact paths", () => {
  // The numbers of pivots of two other implementations on these labels.
  test.each([
    [0, 2],
    [1, 4],
    [2, 3],
    [3, 2],
    [4, 4],
  ])("label %i of the published example takes %i pivots", (label, pivots) => {
    const paths = lemkeHowsonPaths(doubles(A), doubles(B));
    expect(paths.run(label, 100, go)).toEqual({ status: "solved", pivots });
    expect(exactPath(integers(A), integers(B), label, limits)).toMatchObject({ status: "solved", pivots });
  });

  test("on degenerate games too, both follow the same path to the same equilibrium", () => {
    const games = fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 3 }))
      .chain(([m, n, bound]) => fc.tuple(matrices(m, n, bound), matrices(m, n, bound)));
    fc.assert(
      fc.property(games, ([rows, columns]) => {
        const paths = lemkeHowsonPaths(doubles(rows), doubles(columns));
        for (let label = 0; label < paths.labels; label += 1) {
          const { status, pivots } = paths.run(label, limits.maxPivots, go);
          const without = exactPath(integers(rows), integers(columns), label, limits);
          expect([status, pivots]).toEqual([without.status, without.pivots]);
          paths.strategies()!.forEach(({ strategy }, player) => {
            const weights = without.weights![player]!.map(Number);
            const sum = weights.reduce((total, weight) => total + weight);
            strategy.forEach((p, k) => {
              expect(Math.abs(p - weights[k]! / sum)).toBeLessThan(1e-12);
            });
          });
        }
        paths.release();
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  // Payoffs 0 to 3, so that almost every step is a tie: rounding that decides one of them wrongly leads astray or round in circles.
  // The numbers of pivots are those of the exact path.
  test.each([
    [30, 4, 15, 408],
    [40, 21, 69, 555],
    [40, 22, 54, 754],
    [60, 5, 87, 422],
    [60, 14, 21, 3464],
    [60, 18, 57, 4245],
    [60, 42, 54, 877],
  ])(
    "a game full of ties with %i strategies, seed %i: label %i takes the %i pivots of the exact path",
    (n, seed, label, pivots) => {
      const { next } = seededRng(seed);
      const payoffs = () => ({
        rows: n,
        columns: n,
        entries: Float64Array.from({ length: n * n }, () => Math.floor(next() * 4)),
      });
      const [first, second] = [payoffs(), payoffs()];
      const paths = lemkeHowsonPaths(first, second);
      expect(paths.run(label, limits.maxPivots, go)).toEqual({ status: "solved", pivots });
      paths.release();
    },
  );

  test("paths of one game do not disturb each other", () => {
    const paths = lemkeHowsonPaths(doubles(A), doubles(B));
    const alone = [0, 1, 2, 3, 4].map((label) => {
      const fresh = lemkeHowsonPaths(doubles(A), doubles(B));
      return [fresh.run(label, 100, go), fresh.strategies()];
    });
    paths.run(1, 2, go);
    expect([0, 1, 2, 3, 4].map((label) => [paths.run(label, 100, go), paths.strategies()])).toEqual(alone);
  });

  test("rounding is repaired on the way: after thousands of pivots the equations hold to the last digits", () => {
    const { next } = seededRng(3);
    const payoffs = () => ({
      rows: 100,
      columns: 100,
      entries: Float64Array.from({ length: 10_000 }, () => Math.floor(next() * 101)),
    });
    const [first, second] = [payoffs(), payoffs()];
    const paths = lemkeHowsonPaths(first, second);
    expect(paths.run(0, 10_000, go)).toEqual({ status: "solved", pivots: 7199 }); // as another implementation makes
    const [, y] = paths.strategies()!;
    const values = y.indifferent.map((row) =>
      y.strategy.reduce((sum, p, column) => sum + p * first.entries[row * 100 + column]!, 0),
    );
    expect(Math.max(...values) - Math.min(...values)).toBeLessThan(1e-12);
    paths.release();
  });

  test("payoffs of any size and range are mapped alike", () => {
    const scaled = (rows: number[][], scale: number, shift: number) =>
      rows.map((row) => row.map((a) => scale * a + shift));
    const [[, plain]] = [[0, lemkeHowsonPaths(doubles(A), doubles(B))]] as const;
    for (const [scale, shift] of [
      [2 ** -1000, 0],
      [2 ** 1000, 0],
      [1, -1000],
      [2 ** 1021, -3 * 2 ** 1021],
    ] as const) {
      const paths = lemkeHowsonPaths(doubles(scaled(A, scale, shift)), doubles(scaled(B, scale, shift)));
      for (const label of [0, 1, 2, 3, 4]) {
        expect(paths.run(label, 100, go)).toEqual(plain.run(label, 100, go));
        expect(paths.strategies()).toEqual(plain.strategies());
      }
    }
  });

  test("a range beyond the doubles is no obstacle", () => {
    const huge = Number.MAX_VALUE;
    const paths = lemkeHowsonPaths(
      doubles([
        [huge, -huge],
        [-huge, huge],
      ]),
      doubles([
        [-huge, huge],
        [huge, -huge],
      ]),
    );
    expect(paths.run(0, 100, go).status).toBe("solved");
    for (const { strategy } of paths.strategies()!) expect(strategy[0]).toBeCloseTo(0.5, 12);
  });

  test("limits and stops are told apart from ends", () => {
    const paths = lemkeHowsonPaths(doubles(A), doubles(B));
    expect(paths.run(1, 3, go)).toEqual({ status: "limit", pivots: 3 });
    expect(paths.run(1, 100, () => true)).toEqual({ status: "limit", pivots: 0 });
    expect(exactPath(integers(A), integers(B), 1, { maxPivots: 3, stop: go })).toMatchObject({
      status: "limit",
      pivots: 3,
    });
    expect(exactPath(integers(A), integers(B), 1, { maxPivots: 9, stop: () => true })).toMatchObject({
      status: "limit",
      pivots: 0,
      weights: null,
    });
  });
});

describe("basisWeights", () => {
  const basis = (played: number[], indifferent: number[]) => ({ strategy: [], played, indifferent });

  test("are in proportion to the strategy that makes the replies equally good", () => {
    // Of the published example: columns 1/3, 2/3 make rows 1 and 2 equal; rows 1/3, 2/3 make the columns equal.
    const y = basisWeights(integers(A), "row", basis([0, 1], [1, 2]))!;
    expect(2n * y[0]!).toBe(y[1]!);
    const x = basisWeights(integers(B), "column", basis([1, 2], [0, 1]))!;
    expect(2n * x[0]!).toBe(x[1]!);
  });

  test("are refused for a singular system and for a negative solution", () => {
    expect(
      basisWeights(
        integers([
          [1, 1],
          [1, 1],
        ]),
        "row",
        basis([0, 1], [0, 1]),
      ),
    ).toBeNull();
    expect(
      basisWeights(
        integers([
          [3, 1],
          [4, 2],
        ]),
        "row",
        basis([0, 1], [0, 1]),
      ),
    ).toBeNull();
  });
});
