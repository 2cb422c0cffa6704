/**
 * # Gauss–Jordan elimination in doubles
 *
 * Solves a square system with any number of right sides in place, for the small systems of Newton's method.
 *
 * @module
 */

/**
 * Turns `[A | B]` into `[I | A⁻¹B]` by row operations, the largest entry of each column as pivot.
 *
 * @param rows - `n` rows of `width` numbers each, one after the other; changed.
 * @returns The sign of the determinant of `A`; 0 where `A` is singular up to rounding, and the rows then are of no use.
 */
export function gaussJordan(rows: Float64Array, n: number, width: number): -1 | 0 | 1 {
  let sign: -1 | 1 = 1;
  for (let column = 0; column < n; column += 1) {
    let chosen = column;
    let largest = 0;
    for (let row = column; row < n; row += 1) {
      const size = Math.abs(rows[row * width + column] as number);
      if (size > largest) [chosen, largest] = [row, size];
    }
    if (!(largest > SINGULAR)) return 0;
    const from = column * width;
    if (chosen !== column) {
      sign = sign === 1 ? -1 : 1;
      const other = chosen * width;
      for (let k = column; k < width; k += 1) {
        const value = rows[from + k] as number;
        rows[from + k] = rows[other + k] as number;
        rows[other + k] = value;
      }
    }
    const pivot = rows[from + column] as number;
    if (pivot < 0) sign = sign === 1 ? -1 : 1;
    for (let k = column; k < width; k += 1) rows[from + k] = (rows[from + k] as number) / pivot;
    for (let row = 0; row < n; row += 1) {
      const factor = rows[row * width + column] as number;
      if (row === column || factor === 0) continue;
      const at = row * width;
      for (let k = column; k < width; k += 1) {
        rows[at + k] = (rows[at + k] as number) - factor * (rows[from + k] as number);
      }
    }
  }
  return sign;
}

const SINGULAR = 1e-290;

/** The inverse of a matrix of doubles, row by row; `null` where it is singular up to rounding. */
export function inverseMatrix(matrix: Float64Array, n: number): Float64Array | null {
  const rows = new Float64Array(2 * n * n);
  for (let i = 0; i < n; i += 1) {
    rows.set(matrix.subarray(i * n, i * n + n), 2 * i * n);
    rows[2 * i * n + n + i] = 1;
  }
  if (gaussJordan(rows, n, 2 * n) === 0) return null;
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) inverse.set(rows.subarray((2 * i + 1) * n, (2 * i + 2) * n), i * n);
  return inverse.every(Number.isFinite) ? inverse : null;
}
