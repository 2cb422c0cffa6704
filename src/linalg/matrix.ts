/**
 * # Matrices
 *
 * The two plain kinds of matrix on which solvers work, both flat and row by row: entry `(i, j)` is `entries[i · columns + j]`.
 *
 * @module
 */

/** A matrix of doubles. */
export interface FloatMatrix {
  /** Number of rows. */
  readonly rows: number;
  /** Number of columns. */
  readonly columns: number;
  /** The entries row by row, `rows · columns` of them. */
  readonly entries: Float64Array;
}

/** A matrix of integers of any size. */
export interface IntegerMatrix {
  /** Number of rows. */
  readonly rows: number;
  /** Number of columns. */
  readonly columns: number;
  /** The entries row by row, `rows · columns` of them. */
  readonly entries: readonly bigint[];
}
