/**
 * # Small linear systems
 *
 * Gaussian elimination over any field, for systems of a few unknowns; what is large or hot has kernels of its own.
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";

/**
 * The solution of `A x = b`, by elimination with the largest pivot of each column.
 *
 * @param A - A square matrix, as a list of rows.
 * @returns `undefined` where the matrix is singular.
 */
export function linearSolution<T>(
  field: Field<T>,
  A: readonly (readonly T[])[],
  b: readonly T[],
): readonly T[] | undefined {
  const rows = A.map((row, i) => [...row, b[i]!]);
  const n = rows.length;
  const size = (x: T): T => (field.compare(x, field.zero) < 0 ? field.neg(x) : x);
  for (let column = 0; column < n; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < n; row += 1) {
      if (field.compare(size(rows[row]![column]!), size(rows[pivot]![column]!)) > 0) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const top = rows[column]!;
    // Not a number has no order, so that it fails here too.
    if (!(field.compare(size(top[column]!), field.zero) > 0)) return undefined;
    for (let row = 0; row < n; row += 1) {
      if (row === column) continue;
      const factor = field.div(rows[row]![column]!, top[column]!);
      rows[row] = rows[row]!.map((x, k) => (k < column ? x : field.sub(x, field.mul(factor, top[k]!))));
    }
  }
  return rows.map((row, i) => field.div(row[n]!, row[i]!));
}
