/**
 * # Small systems
 *
 * The solution of a square linear system over any field by Gaussian elimination: for systems of a few unknowns, where the methods
 * for large ones do not pay.
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";

/**
 * The solution of $A x = b$; `null` if a pivot vanishes.
 *
 * The largest pivot of each column is taken, which keeps rounding small.
 *
 * @param matrix - Square, row by row; not changed.
 *
 * @category Numerics
 */
export function solveSmallSystem<T>(
  field: Field<T>,
  matrix: readonly (readonly T[])[],
  rightSide: readonly T[],
): T[] | null {
  const { zero, sub, mul, div, compare } = field;
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, rightSide[i] as T]);
  const size = (value: T): T => (compare(value, zero) < 0 ? field.neg(value) : value);
  for (let k = 0; k < n; k += 1) {
    let chosen = k;
    for (let i = k + 1; i < n; i += 1) {
      if (compare(size(rows[i]![k]!), size(rows[chosen]![k]!)) > 0) chosen = i;
    }
    [rows[k], rows[chosen]] = [rows[chosen]!, rows[k]!];
    const pivotRow = rows[k]!;
    if (compare(pivotRow[k]!, zero) === 0) return null;
    for (let i = k + 1; i < n; i += 1) {
      const row = rows[i]!;
      const factor = div(row[k]!, pivotRow[k]!);
      if (compare(factor, zero) === 0) continue;
      for (let j = k + 1; j <= n; j += 1) row[j] = sub(row[j]!, mul(factor, pivotRow[j]!));
    }
  }
  const solution = new Array<T>(n).fill(zero);
  for (let k = n - 1; k >= 0; k -= 1) {
    let rest: T = rows[k]![n]!;
    for (let j = k + 1; j < n; j += 1) rest = sub(rest, mul(rows[k]![j]!, solution[j]!));
    solution[k] = div(rest, rows[k]![k]!);
  }
  return solution;
}
