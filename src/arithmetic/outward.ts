/**
 * # Outward rounding
 *
 * Bounds on sums and products of doubles, on flat lists, for rigorous computations on tables of numbers.
 *
 * ## Implementation notes
 *
 * The machine rounds each operation to the nearest double, so that the true value is less than one unit in the last place away; moving
 * by a share of 2⁻⁵² of the value, and by the smallest doubles where it is tiny, is enough.
 *
 * @module
 */

const SHARE = 2 ** -52;
const TINY = 4 * Number.MIN_VALUE;

/** A double below the true value of an operation whose computed value is `x`; −∞ where that is not a number. */
export function roundedDown(x: number): number {
  if (x === Number.POSITIVE_INFINITY) return Number.MAX_VALUE;
  const below = x - (Math.abs(x) * SHARE + TINY);
  return Number.isNaN(below) ? Number.NEGATIVE_INFINITY : below;
}

/** A double above the true value of an operation whose computed value is `x`; ∞ where that is not a number. */
export function roundedUp(x: number): number {
  return -roundedDown(-x);
}

/** Numbers that are known within bounds, entry by entry. */
export interface Bounds {
  /** Each at most the number. */
  readonly lower: Float64Array;
  /** Each at least the number. */
  readonly upper: Float64Array;
}

/** A double at most `(a − b)`, exact where the difference is zero. */
export function differenceDown(a: number, b: number): number {
  return a === b ? 0 : roundedDown(a - b);
}
