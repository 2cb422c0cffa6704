/**
 * # Fraction-free elimination
 *
 * The solution of a square integer system by Gauss–Jordan elimination in which every entry stays an integer: a minor of the
 * matrix, divided exactly by the pivot before.
 *
 * ## References
 *
 * - [Bareiss1968]
 *
 * @module
 */
import { greatestCommonDivisor, magnitude } from "../arithmetic/integer.ts";
import type { IntegerMatrix } from "./matrix.ts";
import type { CommonFractions } from "./rationalReconstruction.ts";

/**
 * The solution of `A x = b` over its least common denominator; `null` if and only if `A` is singular.
 *
 * Takes about `n³` products of integers with up to `n · log(n · max |A|)` digits.
 *
 * @param matrix - Square, `n × n`.
 * @param rightSide - `n` integers.
 */
export function fractionFreeSolution(matrix: IntegerMatrix, rightSide: readonly bigint[]): CommonFractions | null {
  const n = matrix.rows;
  const rows = Array.from({ length: n }, (_, i) => [
    ...matrix.entries.slice(i * n, (i + 1) * n),
    rightSide[i] as bigint,
  ]);
  let determinant = 1n;
  for (let k = 0; k < n; k += 1) {
    const found = rows.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (found < 0) return null;
    [rows[k], rows[found]] = [rows[found] as bigint[], rows[k] as bigint[]];
    const pivotRow = rows[k] as bigint[];
    const pivot = pivotRow[k] as bigint;
    for (const row of rows) {
      if (row === pivotRow) continue;
      const factor = row[k] as bigint;
      // Columns before k hold the determinant on the diagonal and 0 elsewhere, and are not read again.
      for (let j = k + 1; j <= n; j += 1) {
        row[j] = ((row[j] as bigint) * pivot - factor * (pivotRow[j] as bigint)) / determinant;
      }
    }
    determinant = pivot;
  }
  const numerators = rows.map((row) => (determinant < 0n ? -(row[n] as bigint) : (row[n] as bigint)));
  const size = magnitude(determinant);
  const common = numerators.reduce(greatestCommonDivisor, size);
  return { numerators: numerators.map((numerator) => numerator / common), denominator: size / common };
}
