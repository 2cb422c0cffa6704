import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { determinantSign } from "../../src/linalg/determinantSign.ts";

/** The determinant by expansion along the first row. */
function expanded(matrix: readonly (readonly bigint[])[]): bigint {
  if (matrix.length === 0) return 1n;
  return matrix[0]!.reduce((sum, entry, j) => {
    const minor = matrix.slice(1).map((row) => row.filter((_, k) => k !== j));
    return sum + (j % 2 === 0 ? entry : -entry) * expanded(minor);
  }, 0n);
}

describe("determinantSign", () => {
  test("is the sign of the expansion along a row, also of singular matrices and beyond the doubles", () => {
    const bound = fc.constantFrom(1n, 3n, 10n ** 20n);
    const square = fc.tuple(fc.integer({ min: 0, max: 5 }), bound).chain(([n, b]) =>
      fc.array(fc.array(fc.bigInt({ min: -b, max: b }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(square, (matrix) => {
        const value = expanded(matrix);
        const sign = determinantSign({ rows: matrix.length, columns: matrix.length, entries: matrix.flat() });
        expect(sign).toBe(value > 0n ? 1 : value < 0n ? -1 : 0);
      }),
      { seed: 20_261_123, numRuns: 500 },
    );
  });
});
