/**
 * # Solution spaces
 *
 * All solutions of a linear system, by Gauss–Jordan elimination over any field.
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";

/** The reduced rows of a system that has solutions. */
export interface SolutionSpace<T> {
  /** The solution in which all free unknowns are zero. */
  readonly solution: readonly T[];
  /** Number of free unknowns: the dimension of the space. */
  readonly dimension: number;
}

/**
 * The solutions of `A x = b`; `null` if and only if there are none.
 *
 * The matrix may have any number of rows and any rank. In exact arithmetic the answer is exact; not meant for doubles.
 *
 * @param columns - Number of unknowns.
 */
export function solutionSpace<T>(
  { zero, sub, mul, div, compare }: Field<T>,
  matrix: readonly (readonly T[])[],
  rightSide: readonly T[],
  columns: number,
): SolutionSpace<T> | null {
  const rows = matrix.map((row, i) => [...row, rightSide[i]!]);
  const pivots: number[] = [];
  for (let j = 0; j < columns && pivots.length < rows.length; j += 1) {
    const rank = pivots.length;
    const found = rows.findIndex((row, i) => i >= rank && compare(row[j]!, zero) !== 0);
    if (found < 0) continue;
    [rows[rank], rows[found]] = [rows[found]!, rows[rank]!];
    const pivotRow = rows[rank]!.map((entry) => div(entry, rows[rank]![j]!));
    rows[rank] = pivotRow;
    for (const [i, row] of rows.entries()) {
      const factor = row[j]!;
      if (i === rank || compare(factor, zero) === 0) continue;
      for (let l = j; l <= columns; l += 1) row[l] = sub(row[l]!, mul(factor, pivotRow[l]!));
    }
    pivots.push(j);
  }
  if (rows.slice(pivots.length).some((row) => compare(row[columns]!, zero) !== 0)) return null;
  const solution = new Array<T>(columns).fill(zero);
  for (const [i, j] of pivots.entries()) solution[j] = rows[i]![columns]!;
  return { solution, dimension: columns - pivots.length };
}
