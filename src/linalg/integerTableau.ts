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
  return new CondensedTableau(matrix, variables);
}

/** Products below this are exact in doubles. */
const EXACT = 2 ** 53;

class CondensedTableau implements IntegerTableau {
  readonly rows: number;
  readonly columns: number;
  readonly basic: Int32Array;
  readonly nonbasic: Int32Array;
  /** Row `r` of a basic variable as `r`, column `c` of another one as `−1 − c`. */
  private readonly place = new Map<number, number>();
  private readonly slack: readonly number[];
  /** The entries as doubles, or else as integers in `large`. */
  private small: Float64Array | null = null;
  private large: bigint[] = [];
  private smallDeterminant = 1;
  private largeDeterminant = 1n;
  /** An upper bound on the size of all entries, while they are doubles. */
  private bound = 0;

  constructor(matrix: IntegerMatrix, { basic, nonbasic, slack }: TableauVariables) {
    this.rows = matrix.rows;
    this.columns = matrix.columns;
    this.basic = Int32Array.from(basic);
    this.nonbasic = Int32Array.from(nonbasic);
    this.slack = slack ?? basic.filter((variable) => variable !== NO_VARIABLE);
    for (const [row, variable] of basic.entries()) this.place.set(variable, row);
    for (const [column, variable] of nonbasic.entries()) this.place.set(variable, -1 - column);
    const doubles = Float64Array.from(matrix.entries, Number);
    this.bound = doubles.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (this.bound < EXACT) this.small = doubles;
    else this.large = [...matrix.entries];
  }

  determinant(): bigint {
    return this.small === null ? this.largeDeterminant : BigInt(this.smallDeterminant);
  }

  entry(row: number, column: number): bigint {
    const at = row * this.columns + column;
    return this.small === null ? (this.large[at] as bigint) : BigInt(this.small[at] as number);
  }

  sign(row: number, column: number): number {
    const at = row * this.columns + column;
    if (this.small !== null) return Math.sign(this.small[at] as number) + 0;
    const value = this.large[at] as bigint;
    return value > 0n ? 1 : value < 0n ? -1 : 0;
  }

  replaceObjective(row: number, coefficients: readonly number[]): void {
    const values = [...coefficients, 0];
    const largest = Math.max(...values.map(Math.abs)) * this.smallDeterminant;
    if (this.small !== null && largest >= EXACT) this.enlarge(this.small);
    for (const [j, value] of values.entries()) {
      if (this.small === null) this.large[row * this.columns + j] = BigInt(value) * this.largeDeterminant;
      else this.small[row * this.columns + j] = value * this.smallDeterminant;
    }
    this.bound = Math.max(this.bound, largest);
  }

  pivot(row: number, column: number): void {
    if (this.small === null || !this.pivotSmall(this.small, row, column)) this.pivotLarge(row, column);
    const entering = this.nonbasic[column] as number;
    const leaving = this.basic[row] as number;
    this.basic[row] = entering;
    this.nonbasic[column] = leaving;
    this.place.set(entering, row);
    this.place.set(leaving, -1 - column);
  }

  ratioRow(column: number): number {
    let best = -1;
    for (let row = 0; row < this.rows; row += 1) {
      if (this.basic[row] === NO_VARIABLE || this.sign(row, column) <= 0) continue;
      if (best < 0 || this.lexicographicOrder(row, best, column) < 0) best = row;
    }
    return best;
  }

  /** Pivots in doubles; `false`, with the entries turned into integers, if a product might not be exact. */
  private pivotSmall(a: Float64Array, row: number, column: number): boolean {
    const { rows, columns } = this;
    const start = row * columns;
    let rowBound = 0;
    let columnBound = 0;
    for (let j = 0; j < columns; j += 1) rowBound = Math.max(rowBound, Math.abs(a[start + j] as number));
    for (let i = 0; i < rows; i += 1) columnBound = Math.max(columnBound, Math.abs(a[i * columns + column] as number));
    const signed = a[start + column] as number;
    const pivot = Math.abs(signed);
    if (this.bound * pivot + rowBound * columnBound >= EXACT) {
      this.enlarge(a);
      return false;
    }
    const turn = Math.sign(signed);
    const determinant = this.smallDeterminant;
    let bound = Math.max(rowBound, columnBound, determinant);
    for (let i = 0; i < rows; i += 1) {
      if (i === row) continue;
      const factor = turn * (a[i * columns + column] as number);
      for (let j = 0, at = i * columns; j < columns; j += 1, at += 1) {
        const value = ((a[at] as number) * pivot - factor * (a[start + j] as number)) / determinant;
        if (value > bound) bound = value;
        else if (-value > bound) bound = -value;
        a[at] = value;
      }
      a[i * columns + column] = -factor;
    }
    if (turn < 0) for (let j = 0; j < columns; j += 1) a[start + j] = -(a[start + j] as number);
    a[start + column] = turn * determinant;
    this.smallDeterminant = pivot;
    this.bound = bound;
    return true;
  }

  /** Goes over from doubles to integers of any size. */
  private enlarge(doubles: Float64Array): void {
    this.large = Array.from(doubles, BigInt);
    this.largeDeterminant = BigInt(this.smallDeterminant);
    this.small = null;
  }

  private pivotLarge(row: number, column: number): void {
    const { rows, columns, large: a } = this;
    const start = row * columns;
    const signed = a[start + column] as bigint;
    const turned = signed < 0n;
    const pivot = turned ? -signed : signed;
    const determinant = this.largeDeterminant;
    for (let i = 0; i < rows; i += 1) {
      if (i === row) continue;
      const entry = a[i * columns + column] as bigint;
      const factor = turned ? -entry : entry;
      for (let j = 0, at = i * columns; j < columns; j += 1, at += 1) {
        if (j === column) continue;
        const scaled = (a[at] as bigint) * pivot;
        a[at] = factor === 0n ? scaled / determinant : (scaled - factor * (a[start + j] as bigint)) / determinant;
      }
      a[i * columns + column] = -factor;
    }
    if (turned) for (let j = 0; j < columns; j += 1) a[start + j] = -(a[start + j] as bigint);
    a[start + column] = turned ? -determinant : determinant;
    this.largeDeterminant = pivot;
  }

  /** Negative, zero or positive, as the ratios of row `i` stand before, at or behind those of row `k`. */
  private lexicographicOrder(i: number, k: number, column: number): number {
    const right = this.columns - 1;
    const first = this.compareProducts(this.at(i, right), this.at(k, column), this.at(k, right), this.at(i, column));
    if (first !== 0) return first;
    for (const variable of this.slack) {
      const place = this.place.get(variable) as number;
      if (place >= 0) {
        // A basic variable's column is D times a unit vector: the row that holds it has the larger ratio.
        if (place === i) return 1;
        if (place === k) return -1;
        continue;
      }
      const c = -1 - place;
      const order = this.compareProducts(this.at(i, c), this.at(k, column), this.at(k, c), this.at(i, column));
      if (order !== 0) return order;
    }
    return 0;
  }

  private at(row: number, column: number): number | bigint {
    return (this.small ?? this.large)[row * this.columns + column] as number | bigint;
  }

  /** The sign of `a · b − c · d`. */
  private compareProducts(a: number | bigint, b: number | bigint, c: number | bigint, d: number | bigint): number {
    if (typeof a === "number") {
      const [left, right] = [a * Number(b), Number(c) * Number(d)];
      if (Math.abs(left) < EXACT && Math.abs(right) < EXACT) return left - right;
      // Each product is off by at most one part in 2⁵³.
      if (Math.abs(left - right) > (Math.abs(left) + Math.abs(right)) * 2 ** -50) return left - right;
    }
    const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  }
}
