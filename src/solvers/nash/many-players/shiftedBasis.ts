/**
 * # The basis of a simplicial path
 *
 * The system `Σ λᵢ F(wᵢ) − Σ μ_h s_h e_h = 0`, `Σ λᵢ = 1` in nonnegative variables, of which one enters and one leaves at each step.
 *
 * *Notation.* Variables `0 … n − 1` are the `μ_h`; corners are numbered from `n` in the order in which they are met. `B₀` is the first
 * basis, `T = B⁻¹ B₀`.
 *
 * ## Implementation notes
 *
 * `T` starts as the identity, so that its rows are lexicographically positive and stay so: rows with the same ratio are compared by
 * their rows of `T`. A column `a` becomes `T B₀⁻¹ a`, and `B₀⁻¹` is explicit.
 *
 * @module
 */

/** Entries below this are rounding, against values of about 1. */
const ZERO = 1e-11;
/** Ratios this close are compared by the rows behind them. */
const TIE = 1e-12;

/** The basis, in doubles. */
export class ShiftedBasis {
  /** The variable of the first corner. */
  readonly firstCorner: number;
  readonly #n: number;
  readonly #first: Float64Array;
  readonly #signs: Int8Array;
  /** Rows of `T`, the value of the basic variable in front. */
  readonly #rows: Float64Array[];
  readonly #basic: number[];
  readonly #columns = new Map<number, Float64Array>();
  #nextCorner: number;

  /** @param first - Values at the first corner. @param signs - Their signs; 1 or −1 for 0. */
  constructor(first: Float64Array, signs: Int8Array) {
    const n = first.length;
    this.#n = n;
    this.#first = first;
    this.#signs = signs.slice();
    this.firstCorner = n;
    this.#nextCorner = n + 1;
    this.#basic = Array.from({ length: n + 1 }, (_, i) => i);
    this.#rows = Array.from({ length: n + 1 }, (_, i) => {
      const row = new Float64Array(n + 2);
      row[0] = i === n ? 1 : Math.abs(first[i] as number);
      row[i + 1] = 1;
      return row;
    });
  }

  /** A new corner. @returns Its variable. */
  addCorner(values: Float64Array): number {
    const column = new Float64Array(this.#n + 1);
    for (let h = 0; h < this.#n; h += 1) {
      column[h] = (this.#signs[h] as number) * ((this.#first[h] as number) - (values[h] as number));
    }
    column[this.#n] = 1;
    const variable = this.#nextCorner++;
    this.#columns.set(variable, column);
    return variable;
  }

  /** `μ_h` with a sign. @returns Its variable. */
  addSlack(h: number, sign: number): number {
    const column = new Float64Array(this.#n + 1);
    column[h] = (this.#signs[h] as number) * sign;
    this.#columns.set(h, column);
    return h;
  }

  /** Brings a variable into the basis. @returns The one that leaves; `undefined` where rounding leaves none. */
  pivot(entering: number): number | undefined {
    const source = this.#columns.get(entering) as Float64Array;
    this.#columns.delete(entering);
    const size = this.#n + 1;
    const column = this.#rows.map((row) => {
      let sum = 0;
      for (let k = 0; k < size; k += 1) sum += (row[k + 1] as number) * (source[k] as number);
      return sum;
    });
    let chosen = -1;
    for (let i = 0; i < size; i += 1) {
      if ((column[i] as number) > ZERO && (chosen < 0 || this.#isBefore(i, chosen, column))) chosen = i;
    }
    if (chosen < 0) return undefined;
    const pivotRow = this.#rows[chosen] as Float64Array;
    const value = column[chosen] as number;
    for (let k = 0; k <= size; k += 1) pivotRow[k] = (pivotRow[k] as number) / value;
    this.#rows.forEach((row, i) => {
      const factor = column[i] as number;
      if (i === chosen || factor === 0) return;
      for (let k = 0; k <= size; k += 1) row[k] = (row[k] as number) - factor * (pivotRow[k] as number);
      if ((row[0] as number) < 0) row[0] = 0;
    });
    const leaving = this.#basic[chosen] as number;
    this.#basic[chosen] = entering;
    return leaving;
  }

  /** The basic corners with their weights. */
  cornerWeights(): [variable: number, weight: number][] {
    return this.#basic.flatMap((variable, i): [number, number][] =>
      variable < this.#n ? [] : [[variable, this.#rows[i]?.[0] as number]],
    );
  }

  /** Whether a row reaches zero before another one, lexicographically. */
  #isBefore(i: number, other: number, column: readonly number[]): boolean {
    const [row, best] = [this.#rows[i] as Float64Array, this.#rows[other] as Float64Array];
    const [a, b] = [column[i] as number, column[other] as number];
    for (let k = 0; k < row.length; k += 1) {
      const difference = (row[k] as number) / a - (best[k] as number) / b;
      if (Math.abs(difference) > TIE) return difference < 0;
    }
    return false;
  }
}
