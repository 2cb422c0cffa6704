/**
 * # Sign of a determinant
 *
 * ## Implementation notes
 *
 * Fraction-free elimination: after step `k` every entry is a minor of order `k + 1`, and the division by the pivot of the step
 * before leaves no remainder ([Bareiss1968]).
 *
 * @module
 */
import type { IntegerMatrix } from "./matrix.ts";

/**
 * −1, 0 or 1: the sign of the determinant of a square matrix of integers.
 *
 * The cost is `n³/3` steps on integers of up to `n` times the digits of the entries.
 */
export function determinantSign({ rows, entries }: IntegerMatrix): -1 | 0 | 1 {
  const matrix = Array.from({ length: rows }, (_, i) => entries.slice(i * rows, (i + 1) * rows));
  let sign: -1 | 1 = 1;
  let before = 1n;
  for (let k = 0; k < rows; k += 1) {
    const pivotRow = matrix.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (pivotRow < 0) return 0;
    if (pivotRow !== k) {
      [matrix[k], matrix[pivotRow]] = [matrix[pivotRow] as bigint[], matrix[k] as bigint[]];
      sign = sign === 1 ? -1 : 1;
    }
    const top = matrix[k] as bigint[];
    const pivot = top[k] as bigint;
    for (let i = k + 1; i < rows; i += 1) {
      const row = matrix[i] as bigint[];
      const factor = row[k] as bigint;
      for (let j = k + 1; j < rows; j += 1) {
        row[j] = (pivot * (row[j] as bigint) - factor * (top[j] as bigint)) / before;
      }
    }
    before = pivot;
  }
  return before < 0n ? (sign === 1 ? -1 : 1) : sign;
}
