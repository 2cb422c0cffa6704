/**
 * # Lemke's method in doubles
 *
 * The path of `lemkePath` in doubles, for searches whose answers are proved elsewhere. The right side is perturbed, so that ties do not
 * occur.
 *
 * ## Implementation notes
 *
 * One flat tableau, condensed: the column of a variable that enters is taken over by the one that leaves.
 *
 * @module
 */

/** Size of the perturbation, against entries of about 1. */
const PERTURBATION = 1e-7;
/** Entries below this are rounding. */
const ZERO = 1e-11;

/** Problems of one size, in memory that is used again. */
export class LemkeInDoubles {
  /** `M`, row by row: to be filled in before each solution. */
  readonly matrix: Float64Array;
  readonly #n: number;
  readonly #rows: Float64Array;
  readonly #basic: Int32Array;
  readonly #nonbasic: Int32Array;

  /** @param n - Number of rows. */
  constructor(n: number) {
    this.matrix = new Float64Array(n * n);
    this.#n = n;
    // Columns: z of each row, z₀, the right side, the right side perturbed.
    this.#rows = new Float64Array(n * (n + 3));
    this.#basic = new Int32Array(n);
    this.#nonbasic = new Int32Array(n + 1);
  }

  /** The solution `z` of `w = q + M z`, `w ≥ 0`, `z ≥ 0`, `w · z = 0`; `null` where the path ends in a ray or is too long. */
  solution(q: ArrayLike<number>): Float64Array | null {
    const n = this.#n;
    const width = n + 3;
    const [rows, basic, nonbasic] = [this.#rows, this.#basic, this.#nonbasic];
    let row = this.#start(q);
    let column = n;
    for (let pivots = 0; pivots < 20 * n + 100; pivots += 1) {
      if (pivots > 0) row = leavingRow(rows, column, n);
      if (row < 0) return null;
      const leaving = basic[row] as number;
      pivot(rows, row, column, width);
      basic[row] = nonbasic[column] as number;
      nonbasic[column] = leaving;
      if (leaving === 2 * n) return this.#values();
      column = nonbasic.indexOf(leaving < n ? leaving + n : leaving - n);
    }
    return null;
  }

  /** Fills the tableau. @returns The row in which `z₀` enters. */
  #start(q: ArrayLike<number>): number {
    const n = this.#n;
    const [rows, matrix] = [this.#rows, this.matrix];
    let row = 0;
    this.#nonbasic[n] = 2 * n;
    for (let i = 0; i < n; i += 1) {
      const at = i * (n + 3);
      this.#basic[i] = i;
      this.#nonbasic[i] = n + i;
      for (let k = 0; k < n; k += 1) rows[at + k] = -(matrix[i * n + k] as number);
      rows[at + n] = -1;
      rows[at + n + 1] = q[i] as number;
      rows[at + n + 2] =
        (q[i] as number) + (PERTURBATION * (n + 1 - i)) / n + PERTURBATION * (((i + 1) * 0.618034) % 1);
      if ((rows[at + n + 2] as number) < (rows[row * (n + 3) + n + 2] as number)) row = i;
    }
    return row;
  }

  #values(): Float64Array {
    const n = this.#n;
    const z = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      const variable = this.#basic[i] as number;
      if (variable >= n) z[variable - n] = Math.max(0, this.#rows[i * (n + 3) + n + 1] as number);
    }
    return z;
  }
}

function leavingRow(rows: Float64Array, column: number, n: number): number {
  const width = n + 3;
  let chosen = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i += 1) {
    const entry = rows[i * width + column] as number;
    if (entry <= ZERO) continue;
    const ratio = (rows[i * width + n + 2] as number) / entry;
    if (ratio < least) [chosen, least] = [i, ratio];
  }
  return chosen;
}

function pivot(rows: Float64Array, chosen: number, column: number, width: number): void {
  const from = chosen * width;
  const inverse = 1 / (rows[from + column] as number);
  for (let k = 0; k < width; k += 1) rows[from + k] = (rows[from + k] as number) * inverse;
  rows[from + column] = inverse;
  for (let at = 0; at < rows.length; at += width) {
    const factor = rows[at + column] as number;
    if (at === from || factor === 0) continue;
    rows[at + column] = 0;
    for (let k = 0; k < width; k += 1) rows[at + k] = (rows[at + k] as number) - factor * (rows[from + k] as number);
  }
}
