/**
 * # Dictionary of a face
 *
 * A vertex of a face of a {@link ResponseRegion}, in doubles, that is moved from face to smaller face by pivoting.
 *
 * *Notation.* Every label has a slack `s ≥ 0`: `xᵢ` for an own strategy, `1 − Σᵢ c_ji xᵢ` for one of the other player's. Row `r` reads
 * `s_basic(r) = d_r + Σ_c a_rc s_nonbasic(c)`. A label is *tight* on a face when its slack is zero there. Columns `1 … free` are those of
 * labels that may become positive; columns from `free + 1` on belong to tight labels of the other player, kept because their entries
 * are the multipliers that prove a face empty; columns of tight own labels are dropped. Column 0 holds `d`.
 *
 * ## Implementation notes
 *
 * Doubles only propose. A face is said to be empty only on the evidence of a row, which the caller checks; a face that is wrongly
 * taken for nonempty costs time and nothing else. Zero slacks are told from positive ones by {@link TOLERANCE}.
 *
 * ## References
 *
 * - [Dantzig1963] for the simplex method, [Bland1977] for the rule that ends it
 *
 * @module
 */
import { ratioToNumber } from "../../arithmetic/exact.ts";
import type { NonemptyFace } from "./exactFace.ts";
import type { ResponseRegion } from "./responseRegion.ts";

/** Slacks and entries up to this size count as zero; they are about one in size. */
const TOLERANCE = 1e-9;
/** Pivots by steepest entry before Bland's rule takes over, and pivots after which a face is given up. */
const STEEPEST_PIVOTS = 60;
const MAX_PIVOTS = 2000;

/** What became of a face when one more label was made tight; `unclear` after too many pivots. */
export type TighteningOutcome = "nonempty" | "empty" | "unclear";

/** A vertex of a face, with the equations that hold on it. */
export class FaceDictionary {
  readonly region: ResponseRegion;
  /** Columns of labels that may be positive. */
  free: number;
  /** All columns in use, column 0 not counted. */
  columns: number;
  /** Label of each row. */
  readonly basic: Int32Array;
  /** Label of each column from 1 on. */
  readonly nonbasic: Int32Array;
  /** `d_r` and `a_rc`, row by row, {@link FaceDictionary.stride} apart. */
  readonly entries: Float64Array;
  readonly stride: number;
  /** After `empty`, the row that proves it. */
  evidence = -1;

  constructor(region: ResponseRegion) {
    this.region = region;
    this.stride = region.own + 1;
    this.free = region.own;
    this.columns = region.own;
    this.basic = new Int32Array(region.others);
    this.nonbasic = new Int32Array(this.stride);
    this.entries = new Float64Array(region.others * this.stride);
  }

  /** Becomes the dictionary of the whole region at `x = 0`. */
  reset(): void {
    const { own, others, ownLabel, otherLabel, scaled } = this.region;
    this.free = own;
    this.columns = own;
    for (let i = 0; i < own; i += 1) this.nonbasic[i + 1] = ownLabel + i;
    for (let j = 0; j < others; j += 1) {
      this.basic[j] = otherLabel + j;
      const start = j * this.stride;
      this.entries[start] = 1;
      for (let i = 0; i < own; i += 1) this.entries[start + 1 + i] = -(scaled[j * own + i] as number);
    }
  }

  /** Becomes equal to another dictionary of the same region. */
  copyFrom(other: FaceDictionary): void {
    this.free = other.free;
    this.columns = other.columns;
    this.basic.set(other.basic);
    this.nonbasic.set(other.nonbasic);
    this.entries.set(other.entries);
  }

  /** Becomes the dictionary of a face that was computed in integers, for which `x` is smaller by the region's unit. */
  loadExact(face: NonemptyFace): void {
    const { tableau, tight } = face;
    const { unit } = this.region;
    const count = tableau.columns - 1;
    const kept = Array.from({ length: count }, (_, c) => c);
    const isTight = (c: number): boolean => tight.has(tableau.nonbasic[c] as number);
    const order = [
      ...kept.filter((c) => !isTight(c)),
      ...kept.filter((c) => isTight(c) && !this.isOwn(tableau.nonbasic[c] as number)),
    ];
    this.free = kept.filter((c) => !isTight(c)).length;
    this.columns = order.length;
    order.forEach((c, k) => {
      this.nonbasic[k + 1] = tableau.nonbasic[c] as number;
    });
    const determinant = tableau.determinant();
    for (let r = 0; r < tableau.rows; r += 1) {
      this.basic[r] = tableau.basic[r] as number;
      const times = this.isOwn(tableau.basic[r] as number) ? unit : 1n;
      this.entries[r * this.stride] = ratioToNumber(times * tableau.entry(r, count), determinant);
      order.forEach((c, k) => {
        const over = this.isOwn(tableau.nonbasic[c] as number) ? unit : 1n;
        this.entries[r * this.stride + 1 + k] = ratioToNumber(-times * tableau.entry(r, c), determinant * over);
      });
    }
  }

  /** Goes on to the face on which `label` is tight too; the simplex method makes its slack least. */
  tighten(label: number): TighteningOutcome {
    let column = this.nonbasic.indexOf(label, 1);
    if (column < 0 || column > this.columns) {
      const row = this.basic.indexOf(label);
      if (row < 0) return "nonempty";
      column = this.minimize(row);
      if (column < 0) return column === EMPTY ? "empty" : "unclear";
      if (column === 0) return "nonempty";
    } else if (column > this.free) return "nonempty";
    this.exchangeColumns(column, this.free);
    if (this.isOwn(label)) {
      this.exchangeColumns(this.free, this.columns);
      this.columns -= 1;
    }
    this.free -= 1;
    return "nonempty";
  }

  /** Whether the row shows that its label's slack is positive all over the face. */
  isPositive(row: number): boolean {
    const start = row * this.stride;
    if ((this.entries[start] as number) <= TOLERANCE) return false;
    for (let c = start + 1; c <= start + this.free; c += 1) if ((this.entries[c] as number) < 0) return false;
    return true;
  }

  /** Whether the row's slack seems to be zero all over the face. */
  isZero(row: number): boolean {
    const start = row * this.stride;
    for (let c = start; c <= start + this.free; c += 1)
      if (Math.abs(this.entries[c] as number) > TOLERANCE) return false;
    return true;
  }

  private isOwn(label: number): boolean {
    const index = label - this.region.ownLabel;
    return index >= 0 && index < this.region.own;
  }

  /** Moves the row's slack to zero and out of the basis: its column then, 0 if it is zero on the whole face, or negative. */
  private minimize(row: number): number {
    const { entries, stride } = this;
    const start = row * stride;
    for (let pivots = 0; (entries[start] as number) > TOLERANCE; pivots += 1) {
      const column = pivots < STEEPEST_PIVOTS ? this.steepest(start) : this.leastLabel(start);
      if (column === 0) {
        this.evidence = row;
        return EMPTY;
      }
      if (pivots >= MAX_PIVOTS) return UNCLEAR;
      const leaving = this.ratioRow(row, column);
      this.pivot(leaving, column);
      if (leaving === row) return column;
    }
    let largest = TOLERANCE;
    let column = 0;
    for (let c = 1; c <= this.free; c += 1) {
      const size = Math.abs(entries[start + c] as number);
      if (size > largest) {
        largest = size;
        column = c;
      }
    }
    if (column > 0) this.pivot(row, column);
    return column;
  }

  /** The free column with the most negative entry of a row, or 0. */
  private steepest(start: number): number {
    let least = -TOLERANCE;
    let column = 0;
    for (let c = 1; c <= this.free; c += 1) {
      const entry = this.entries[start + c] as number;
      if (entry < least) {
        least = entry;
        column = c;
      }
    }
    return column;
  }

  /** The free column with a negative entry of a row and the least label, or 0. */
  private leastLabel(start: number): number {
    let column = 0;
    for (let c = 1; c <= this.free; c += 1) {
      if ((this.entries[start + c] as number) >= -TOLERANCE) continue;
      if (column === 0 || (this.nonbasic[c] as number) < (this.nonbasic[column] as number)) column = c;
    }
    return column;
  }

  /** The row that first becomes zero as a column grows; the row to be made zero wins ties, then the least label. */
  private ratioRow(row: number, column: number): number {
    const { entries, stride, basic } = this;
    let leaving = row;
    let least = (entries[row * stride] as number) / -(entries[row * stride + column] as number);
    for (let r = 0, start = 0; r < basic.length; r += 1, start += stride) {
      const entry = entries[start + column] as number;
      if (entry >= -TOLERANCE) continue;
      const ratio = Math.max(entries[start] as number, 0) / -entry;
      if (ratio > least || r === row) continue;
      if (ratio === least && (leaving === row || (basic[r] as number) > (basic[leaving] as number))) continue;
      least = ratio;
      leaving = r;
    }
    return leaving;
  }

  private pivot(row: number, column: number): void {
    const { entries, stride, columns, basic } = this;
    const start = row * stride;
    const inverse = 1 / (entries[start + column] as number);
    for (let c = start; c <= start + columns; c += 1) entries[c] = -inverse * (entries[c] as number);
    entries[start + column] = inverse;
    for (let r = 0, at = 0; r < basic.length; r += 1, at += stride) {
      if (r === row) continue;
      const factor = entries[at + column] as number;
      if (factor === 0) continue;
      entries[at + column] = 0;
      for (let c = 0; c <= columns; c += 1) {
        entries[at + c] = (entries[at + c] as number) + factor * (entries[start + c] as number);
      }
    }
    const label = basic[row] as number;
    basic[row] = this.nonbasic[column] as number;
    this.nonbasic[column] = label;
  }

  private exchangeColumns(a: number, b: number): void {
    if (a === b) return;
    const { entries, stride, nonbasic } = this;
    for (let at = 0; at < entries.length; at += stride) {
      const entry = entries[at + a] as number;
      entries[at + a] = entries[at + b] as number;
      entries[at + b] = entry;
    }
    const label = nonbasic[a] as number;
    nonbasic[a] = nonbasic[b] as number;
    nonbasic[b] = label;
  }
}

const EMPTY = -1;
const UNCLEAR = -2;
