/**
 * # LU factorization
 *
 * Factors a square matrix of doubles as `P A = L U`, to solve many systems with it.
 *
 * ## Implementation notes
 *
 * Rows are exchanged only where the pivot on the diagonal is less than a tenth of the largest entry of its column: entries grow little more
 * than by always taking the largest, and blocks of zeros beside a diagonal one stay zeros. Zeros below a pivot cost nothing, so that the
 * cost is `n³/3` products for a full matrix and less for one with blocks.
 *
 * ## References
 *
 * - [GolubVanLoan2013] ch. 3
 *
 * @module
 */

/** The factors of a matrix. */
export interface LuFactorization {
  /** Number of rows. */
  readonly size: number;
  /** Both factors, row by row; the ones on the diagonal of `L` are not stored. */
  readonly factors: Float64Array;
  /** For each row of the factors, the row of the matrix that it came from. */
  readonly rows: Int32Array;
  /** Sign of the determinant; 0 where a pivot vanished, and no system can then be solved. */
  readonly sign: number;
}

const PREFERRED = 0.1;

/**
 * The factorization of a square matrix.
 *
 * @param matrix - Row by row; it is overwritten, and becomes the factors.
 */
export function luFactorization(matrix: Float64Array, size: number): LuFactorization {
  const rows = Int32Array.from({ length: size }, (_, row) => row);
  let sign = 1;
  for (let k = 0; k < size; k += 1) {
    const pivotRow = pivotRowOf(matrix, size, k);
    const pivot = matrix[pivotRow * size + k] as number;
    if (!(Math.abs(pivot) > 0)) return { size, factors: matrix, rows, sign: 0 };
    if (pivotRow !== k) {
      exchange(matrix, size, k, pivotRow);
      const row = rows[k] as number;
      rows[k] = rows[pivotRow] as number;
      rows[pivotRow] = row;
      sign = -sign;
    }
    if (pivot < 0) sign = -sign;
    const from = k * size;
    for (let i = k + 1; i < size; i += 1) {
      const at = i * size;
      const entry = matrix[at + k] as number;
      if (entry === 0) continue;
      const factor = entry / pivot;
      matrix[at + k] = factor;
      for (let j = k + 1; j < size; j += 1) {
        matrix[at + j] = (matrix[at + j] as number) - factor * (matrix[from + j] as number);
      }
    }
  }
  return { size, factors: matrix, rows, sign };
}

/** The row of the pivot of column `k`: the diagonal one where it will do. */
function pivotRowOf(matrix: Float64Array, size: number, k: number): number {
  let chosen = k;
  let largest = Math.abs(matrix[k * size + k] as number);
  const preferred = largest;
  for (let i = k + 1; i < size; i += 1) {
    const entry = Math.abs(matrix[i * size + k] as number);
    if (entry > largest) {
      largest = entry;
      chosen = i;
    }
  }
  return preferred >= PREFERRED * largest ? k : chosen;
}

function exchange(matrix: Float64Array, size: number, a: number, b: number): void {
  for (let j = 0; j < size; j += 1) {
    const entry = matrix[a * size + j] as number;
    matrix[a * size + j] = matrix[b * size + j] as number;
    matrix[b * size + j] = entry;
  }
}

/** The solution of `A x = b` for the matrix that was factored; its sign must not be 0. */
export function solveFactored({ size, factors, rows }: LuFactorization, rightSide: Float64Array): Float64Array {
  const x = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    let sum = rightSide[rows[i] as number] as number;
    for (let j = 0; j < i; j += 1) sum -= (factors[i * size + j] as number) * (x[j] as number);
    x[i] = sum;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = x[i] as number;
    for (let j = i + 1; j < size; j += 1) sum -= (factors[i * size + j] as number) * (x[j] as number);
    x[i] = sum / (factors[i * size + i] as number);
  }
  return x;
}
