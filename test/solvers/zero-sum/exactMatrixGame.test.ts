import { array, assert, boolean, integer, property, record, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { zeroSumGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { pivotedStrategies, strategiesOfBasis } from "../../../src/solvers/zero-sum/exactMatrixGame.ts";
import { zeroSumCertificate } from "../../../src/verify/zeroSumCertificate.ts";
import { matrices } from "../../arbitraries/games.ts";

const integerMatrixOf = (A: readonly (readonly number[])[]) => ({
  rows: A.length,
  columns: A[0]!.length,
  entries: A.flat().map(BigInt),
});

describe("pivotedStrategies", () => {
  test("reaches optimal strategies from any start, also from one that is no basis", () => {
    const sizes = tuple(integer({ min: 1, max: 5 }), integer({ min: 1, max: 5 }));
    const cases = record({
      A: sizes.chain(([m, n]) => matrices(m, n, 3)),
      rows: array(boolean(), { minLength: 5, maxLength: 5 }),
      columns: array(boolean(), { minLength: 5, maxLength: 5 }),
    });
    assert(
      property(cases, ({ A, rows, columns }) => {
        const own = A.flatMap((_, i) => (rows[i] === true ? [i] : []));
        const other = A[0]!.flatMap((_, j) => (columns[j] === true ? [j] : []));
        const { strategies } = pivotedStrategies(integerMatrixOf(A), own, other, 1000, undefined);
        expect(zeroSumCertificate(zeroSumGame(A), strategies!).verified).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("stops at the limit of pivots", () => {
    expect(
      pivotedStrategies(
        integerMatrixOf([
          [0, 1],
          [1, 0],
        ]),
        [],
        [],
        1,
        undefined,
      ).strategies,
    ).toBeNull();
  });
});

describe("strategiesOfBasis", () => {
  test("gives the strategies that make the other player indifferent", () => {
    const found = strategiesOfBasis(
      integerMatrixOf([
        [9, 9, 9],
        [0, 2, 0],
        [0, -3, 4],
      ]),
      [1, 2],
      [1, 2],
    );
    // 2p = 4(1 − p) − … : 2y = −3y + 4(1 − y) gives y = 4/9; 2x − 3(1 − x) = 4(1 − x) gives x = 7/9.
    expect(found?.map((strategy) => strategy.map(exact.format))).toEqual([
      ["0", "7/9", "2/9"],
      ["0", "4/9", "5/9"],
    ]);
  });

  test("is null where they are not unique, not probabilities, or the basis is not square", () => {
    expect(
      strategiesOfBasis(
        integerMatrixOf([
          [1, 1],
          [1, 1],
        ]),
        [0, 1],
        [0, 1],
      ),
    ).toBeNull();
    expect(
      strategiesOfBasis(
        integerMatrixOf([
          [3, 2],
          [1, 0],
        ]),
        [0, 1],
        [0, 1],
      ),
    ).toBeNull();
    expect(
      strategiesOfBasis(
        integerMatrixOf([
          [3, 1],
          [2, 0],
        ]),
        [0, 1],
        [0, 1],
      ),
    ).toBeNull();
    expect(strategiesOfBasis(integerMatrixOf([[1, 2]]), [0], [0, 1])).toBeNull();
  });
});
