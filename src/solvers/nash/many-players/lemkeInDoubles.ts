/**
 * # Lemke's method in doubles
 *
 * The path of `lemkePath` in doubles, for searches whose answers are proved elsewhere. The right side is perturbed, so that ties do not
 * occur.
 *
 * @module
 */

/** Size of the perturbation, against entries of about 1. */
const PERTURBATION = 1e-7;
/** Entries below this are rounding. */
const ZERO = 1e-11;

/** The solution `z` of `w = q + M z`, `w ≥ 0`, `z ≥ 0`, `w · z = 0`; `null` where the path ends in a ray or is too long. */
export function lemkeInDoubles(matrix: readonly Float64Array[], q: Float64Array): Float64Array | null {
  const n = q.length;
  // Columns: z of each row, z₀, the right side, the right side perturbed.
  const rows = matrix.map((row, i) => {
    const own = new Float64Array(n + 3);
    for (let k = 0; k < n; k += 1) own[k] = -(row[k] as number);
    own[n] = -1;
    own[n + 1] = q[i] as number;
    own[n + 2] = (q[i] as number) + (PERTURBATION * (n + 1 - i)) / n + PERTURBATION * (((i + 1) * 0.618034) % 1);
    return own;
  });
  const basic = Array.from({ length: n }, (_, i) => i);
  const nonbasic = Array.from({ length: n + 1 }, (_, k) => n + k);
  let row = rows.reduce((best, own, i) => ((own[n + 2] as number) < (rows[best]?.[n + 2] as number) ? i : best), 0);
  let column = n;
  for (let pivots = 0; pivots < 20 * n + 100; pivots += 1) {
    if (pivots > 0) row = leavingRow(rows, column, n);
    if (row < 0) return null;
    const leaving = basic[row] as number;
    pivot(rows, row, column);
    basic[row] = nonbasic[column] as number;
    nonbasic[column] = leaving;
    if (leaving === 2 * n) {
      const z = new Float64Array(n);
      basic.forEach((variable, i) => {
        if (variable >= n) z[variable - n] = Math.max(0, rows[i]?.[n + 1] as number);
      });
      return z;
    }
    column = nonbasic.indexOf(leaving < n ? leaving + n : leaving - n);
  }
  return null;
}

function leavingRow(rows: readonly Float64Array[], column: number, n: number): number {
  let chosen = -1;
  let least = Number.POSITIVE_INFINITY;
  rows.forEach((row, i) => {
    const entry = row[column] as number;
    if (entry <= ZERO) return;
    const ratio = (row[n + 2] as number) / entry;
    if (ratio < least) [chosen, least] = [i, ratio];
  });
  return chosen;
}

function pivot(rows: readonly Float64Array[], chosen: number, column: number): void {
  const pivotRow = rows[chosen] as Float64Array;
  const value = pivotRow[column] as number;
  for (let k = 0; k < pivotRow.length; k += 1) pivotRow[k] = (pivotRow[k] as number) / value;
  pivotRow[column] = 1 / value;
  rows.forEach((row, i) => {
    const factor = row[column] as number;
    if (i === chosen || factor === 0) return;
    for (let k = 0; k < row.length; k += 1) row[k] = (row[k] as number) - factor * (pivotRow[k] as number);
    row[column] = -factor / value;
  });
}
