/**
 * # Condensed tableaux in doubles
 *
 * A tableau writes `rows` basic variables as affine functions of the others. The condensed form stores no unit columns: it has
 * one column for each nonbasic variable, and one for every right-hand side.
 *
 * *Notation.* Row `i` is the equation `u_i + Σ_j a_ij v_j = b_i` between a basic variable `u_i` and the nonbasic `v_j`. The
 * right-hand side `b` is a column like the others, on which nobody pivots; so is a row of objective coefficients.
 *
 * @module
 */
import { floatWorkspace } from "./floatWorkspace.ts";

/** A dense matrix of doubles that can be pivoted in place. */
export interface FloatTableau {
  /** Number of rows. */
  readonly rows: number;
  /** Number of columns. */
  readonly columns: number;
  /** The entries row by row, entry `(i, j)` at `i · columns + j`; a view that stays valid until {@link FloatTableau.release}. */
  readonly entries: Float64Array;
  /**
   * Exchanges the basic variable of `row` with the nonbasic variable of `column`. With `p = a_rc ≠ 0`, in this order:
   * `a_rj ← a_rj / p` for `j ≠ c`; then for the rows `i ≠ r` with `a_ic ≠ 0`, `a_ij ← a_ij − a_ic · a_rj` for `j ≠ c` and
   * `a_ic ← −a_ic / p`; last `a_rc ← 1 / p`. Rows with `a_ic = 0` keep all their bits.
   */
  pivot(row: number, column: number): void;
  /** Gives the memory back; the tableau must not be used afterwards. */
  release(): void;
}

/**
 * A tableau of zeros, to be filled through `entries`.
 *
 * @param simd - Whether WebAssembly may be used; the results are the same bits. @defaultValue where it gains
 */
export function floatTableau(rows: number, columns: number, simd?: boolean): FloatTableau {
  const { doubles, kernels, release } = floatWorkspace(rows * columns, simd);
  return {
    rows,
    columns,
    entries: doubles.subarray(0, rows * columns),
    pivot: (row, column) => kernels.pivot(0, rows, columns, row, column),
    release,
  };
}
