/**
 * # Tableau of the simplex method in doubles
 *
 * *Notation.* Row `i < m` reads `z_{basic(i)} + Σⱼ a_ij z_{nonbasic(j)} = b_i`. Row `m` is the objective, with the negative reduced profits
 * `d_j`: it can be improved by `z_{nonbasic(j)}` if `d_j < 0`. Row `m + 1` is a second objective. The last two columns are the right
 * side and a copy of it that may be perturbed.
 *
 * ## Implementation notes
 *
 * Rows are as long as an even number of doubles, so that they start at the same place in a SIMD register.
 *
 * @module
 */
import { floatWorkspace } from "../../linalg/wasm/floatWorkspace.ts";

/** A condensed tableau in doubles. */
export interface SimplexTableau {
  /** Number of constraints `m`. */
  readonly rows: number;
  /** Number of nonbasic variables `n`. */
  readonly columns: number;
  /** Distance of two rows in {@link SimplexTableau.entries}. */
  readonly stride: number;
  /** The entries row by row; the rows of the two objectives follow those of the constraints. */
  readonly entries: Float64Array;
  /** Column of the right side. */
  readonly rightSide: number;
  /** Column of the right side by which rows leave. */
  readonly perturbed: number;
  /** Variable that is basic in each row. */
  readonly basic: Int32Array;
  /** Variable of each column. */
  readonly nonbasic: Int32Array;
  /** Exchanges the variables of a row and a column. */
  pivot(row: number, column: number): void;
  /** The products `Σ_{i<m} a_ij f_i` for every column `j < n`; valid until the next call. */
  columnProducts(factors: Float64Array): Float64Array;
  /** Gives the memory back. */
  release(): void;
}

/** A tableau of zeros in which variable `j < n` is that of column `j` and variable `n + i` is basic in row `i`. */
export function simplexTableau(rows: number, columns: number): SimplexTableau {
  const stride = columns + 2 + (columns % 2);
  const size = (rows + 2) * stride;
  const products = size;
  const factorPlace = products + stride;
  const indexPlace = factorPlace + rows;
  const { doubles, integers, kernels, release } = floatWorkspace(indexPlace + Math.ceil(rows / 2) + 1);
  for (let i = 0; i < rows; i += 1) integers[2 * indexPlace + i] = i;
  const basic = Int32Array.from({ length: rows }, (_, i) => columns + i);
  const nonbasic = Int32Array.from({ length: columns }, (_, j) => j);
  const sums = doubles.subarray(products, products + columns);
  return {
    rows,
    columns,
    stride,
    entries: doubles.subarray(0, size),
    rightSide: columns,
    perturbed: columns + 1,
    basic,
    nonbasic,
    pivot(row, column) {
      kernels.pivot(0, rows + 2, stride, row, column);
      const leaving = basic[row] as number;
      basic[row] = nonbasic[column] as number;
      nonbasic[column] = leaving;
    },
    columnProducts(factors) {
      // The kernel subtracts multiples of columns from a target; the rows here are its columns.
      sums.fill(0);
      for (let i = 0; i < rows; i += 1) doubles[factorPlace + i] = -(factors[i] as number);
      kernels.subtractColumns(products, columns, 0, stride, 2 * indexPlace, factorPlace, rows);
      return sums;
    },
    release,
  };
}
