/**
 * # Integer tableau
 *
 * The condensed tableau of a system `A z_N + z_B = b`, pivoted without fractions: all entries are integers over one common
 * determinant.
 *
 * *Notation.* Row `i` reads `D z_{basic(i)} + Σⱼ a_ij z_{nonbasic(j)} = a_{i,n}` with `D > 0`; the last column is the right side. A pivot
 * on `(r, c)` with `p = a_rc` exchanges `basic(r)` and `nonbasic(c)`: `a_ij ← (a_ij p − a_ic a_rj) / D` exactly for `i ≠ r`, `j ≠ c`;
 * `a_ic ← −a_ic`, `a_rc ← D`, `D ← p`, and all signs are turned if `p < 0`.
 *
 * ## Implementation notes
 *
 * Entries are doubles while all products of a pivot stay below 2⁵³ in size, which bounds on the entries tell before it, and BigInt
 * from then on.
 *
 * Ties of the ratio test are broken lexicographically: rows of `[b, B⁻¹] / a_ic` are compared, where column `k` of `B⁻¹` is that of
 * the `k`-th slack variable, read from the tableau if it is not basic and a unit vector if it is. A sequence of such pivots cannot
 * cycle.
 *
 * ## References
 *
 * - [Edmonds1967], [Bareiss1968] for the exact division; [vonStengel2007] §3.6 for the lexicographic rule
 *
 * @module
 */
import type { IntegerMatrix } from "./matrix.ts";

/** The variable of a row that takes no part in the ratio test, such as an objective. */
export const NO_VARIABLE = -1;

/** What stands where in a new tableau. */
export interface TableauVariables {
  /** Variable that is basic in each row; {@link NO_VARIABLE} for a row without one. */
  readonly basic: readonly number[];
  /** Variable of each column but the last; no variable stands twice. */
  readonly nonbasic: readonly number[];
  /** The variables by whose columns ties are broken, in this order. @defaultValue the variables that are basic at first */
  readonly slack?: readonly number[];
}

/** A condensed tableau over the integers. */
export interface IntegerTableau {
  /** Number of rows. */
  readonly rows: number;
  /** Number of columns, the right side included. */
  readonly columns: number;
  /** Variable that is basic in each row. */
  readonly basic: ArrayLike<number>;
  /** Variable of each column but the last. */
  readonly nonbasic: ArrayLike<number>;
  /** The common determinant `D > 0`. */
  determinant(): bigint;
  /** The entry `a_ij`. */
  entry(row: number, column: number): bigint;
  /** The sign of the entry `a_ij`: −1, 0 or 1. */
  sign(row: number, column: number): number;
  /**
   * Replaces a row without a variable by the objective `Σⱼ cⱼ z_{nonbasic(j)}` of the present nonbasic variables: its entries become `D cⱼ`, and
   * 0 in the last column.
   *
   * @param coefficients - Small integers, one a nonbasic variable.
   */
  replaceObjective(row: number, coefficients: readonly number[]): void;
  /** Exchanges the variables of a row and a column; the entry there must not be 0. */
  pivot(row: number, column: number): void;
  /**
   * The row with the lexicographically least ratio of right side and slack columns to a positive entry of the column; −1 if none
   * is positive. Rows without a variable are passed over.
   */
  ratioRow(column: number): number;
}

/**
 * The tableau with the given entries and determinant 1.
 *
 * @param matrix - Rows of the tableau, the right side in the last column.
 */
export function integerTableau(matrix: IntegerMatrix, variables: TableauVariables): IntegerTableau {
  const { rows, columns } = matrix;
  const basic = Int32Array.from(variables.basic);
  const nonbasic = Int32Array.from(variables.nonbasic);
  const slack = variables.slack ?? variables.basic.filter((variable) => variable !== NO_VARIABLE);
  /** Row `r` of a basic variable as `r`, column `c` of another one as `−1 − c`. */
  const place = new Map<number, number>();
  for (const [row, variable] of basic.entries()) place.set(variable, row);
  for (const [column, variable] of nonbasic.entries()) place.set(variable, -1 - column);
  /** The entries as doubles, or else as integers in `large`. */
  let small: Float64Array | null = Float64Array.from(matrix.entries, Number);
  let large: bigint[] = [];
  let smallDeterminant = 1;
  let largeDeterminant = 1n;
  /** An upper bound on the size of all entries, while they are doubles. */
  let bound = small.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (bound >= EXACT) [small, large] = [null, [...matrix.entries]];

  function enlarge(doubles: Float64Array): void {
    large = Array.from(doubles, BigInt);
    largeDeterminant = BigInt(smallDeterminant);
    small = null;
  }

  /** Pivots in doubles; `false`, with the entries turned into integers, if a product might not be exact. */
  function pivotSmall(a: Float64Array, row: number, column: number): boolean {
    const start = row * columns;
    let rowBound = 0;
    let columnBound = 0;
    for (let j = 0; j < columns; j += 1) rowBound = Math.max(rowBound, Math.abs(a[start + j] as number));
    for (let i = 0; i < rows; i += 1) columnBound = Math.max(columnBound, Math.abs(a[i * columns + column] as number));
    const signed = a[start + column] as number;
    const size = Math.abs(signed);
    if (bound * size + rowBound * columnBound >= EXACT) {
      enlarge(a);
      return false;
    }
    const turn = Math.sign(signed);
    const determinant = smallDeterminant;
    let most = Math.max(rowBound, columnBound, determinant);
    for (let i = 0; i < rows; i += 1) {
      if (i === row) continue;
      const factor = turn * (a[i * columns + column] as number);
      for (let j = 0, at = i * columns; j < columns; j += 1, at += 1) {
        const value = ((a[at] as number) * size - factor * (a[start + j] as number)) / determinant;
        if (value > most) most = value;
        else if (-value > most) most = -value;
        a[at] = value;
      }
      a[i * columns + column] = -factor;
    }
    if (turn < 0) for (let j = 0; j < columns; j += 1) a[start + j] = -(a[start + j] as number);
    a[start + column] = turn * determinant;
    smallDeterminant = size;
    bound = most;
    return true;
  }

  function pivotLarge(a: bigint[], row: number, column: number): void {
    const start = row * columns;
    const signed = a[start + column] as bigint;
    const turned = signed < 0n;
    const size = turned ? -signed : signed;
    const determinant = largeDeterminant;
    for (let i = 0; i < rows; i += 1) {
      if (i === row) continue;
      const entry = a[i * columns + column] as bigint;
      const factor = turned ? -entry : entry;
      for (let j = 0, at = i * columns; j < columns; j += 1, at += 1) {
        if (j === column) continue;
        const scaled = (a[at] as bigint) * size;
        a[at] = factor === 0n ? scaled / determinant : (scaled - factor * (a[start + j] as bigint)) / determinant;
      }
      a[i * columns + column] = -factor;
    }
    if (turned) for (let j = 0; j < columns; j += 1) a[start + j] = -(a[start + j] as bigint);
    a[start + column] = turned ? -determinant : determinant;
    largeDeterminant = size;
  }

  const at = (row: number, column: number): number | bigint =>
    (small ?? large)[row * columns + column] as number | bigint;

  /** The sign of `a_iv / a_ic − a_kv / a_kc`. */
  const ratioOrder = (i: number, k: number, v: number, c: number): number =>
    compareProducts(at(i, v), at(k, c), at(k, v), at(i, c));

  /** Negative, zero or positive, as the ratios of row `i` stand before, at or behind those of row `k`. */
  function lexicographicOrder(i: number, k: number, column: number): number {
    let order = ratioOrder(i, k, columns - 1, column);
    for (let next = 0; order === 0 && next < slack.length; next += 1) {
      const there = place.get(slack[next] as number) as number;
      // A basic variable's column is D times a unit vector: the row that holds it has the larger ratio.
      if (there >= 0) order = there === i ? 1 : there === k ? -1 : 0;
      else order = ratioOrder(i, k, -1 - there, column);
    }
    return order;
  }

  const sign = (row: number, column: number): number => {
    const value = at(row, column);
    return value > 0 ? 1 : value < 0 ? -1 : 0;
  };

  return {
    rows,
    columns,
    basic,
    nonbasic,
    sign,
    determinant: () => (small === null ? largeDeterminant : BigInt(smallDeterminant)),
    entry: (row, column) => BigInt(at(row, column)),
    replaceObjective(row, coefficients) {
      const values = [...coefficients, 0];
      const largest = Math.max(...values.map(Math.abs)) * smallDeterminant;
      if (small !== null && largest >= EXACT) enlarge(small);
      for (const [j, value] of values.entries()) {
        if (small === null) large[row * columns + j] = BigInt(value) * largeDeterminant;
        else small[row * columns + j] = value * smallDeterminant;
      }
      bound = Math.max(bound, largest);
    },
    pivot(row, column) {
      if (small === null || !pivotSmall(small, row, column)) pivotLarge(large, row, column);
      const entering = nonbasic[column] as number;
      const leaving = basic[row] as number;
      basic[row] = entering;
      nonbasic[column] = leaving;
      place.set(entering, row);
      place.set(leaving, -1 - column);
    },
    ratioRow(column) {
      let best = -1;
      for (let row = 0; row < rows; row += 1) {
        if (basic[row] === NO_VARIABLE || sign(row, column) <= 0) continue;
        if (best < 0 || lexicographicOrder(row, best, column) < 0) best = row;
      }
      return best;
    },
  };
}

/** Products below this are exact in doubles. */
const EXACT = 2 ** 53;

/** The sign of `a · b − c · d`. */
function compareProducts(a: number | bigint, b: number | bigint, c: number | bigint, d: number | bigint): number {
  if (typeof a === "number") {
    const [left, right] = [a * Number(b), Number(c) * Number(d)];
    if (Math.abs(left) < EXACT && Math.abs(right) < EXACT) return left - right;
    // Each product is off by at most one part in 2⁵³.
    if (Math.abs(left - right) > (Math.abs(left) + Math.abs(right)) * 2 ** -50) return left - right;
  }
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
