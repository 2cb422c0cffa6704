/**
 * # Intervals
 *
 * Ranges of expressions over boxes of actions, in doubles: sums, products, quotients and multiples of ranges. Rounding is not
 * directed; where it matters, the result is widened.
 *
 * ## References
 *
 * - [HansenWalster2004] ch. 2
 *
 * @module
 */

/** The closed interval from the first number to the second. */
export type Interval = readonly [low: number, high: number];

/** `{x + y}`. */
export function sum([a, b]: Interval, [c, d]: Interval): Interval {
  return [a + c, b + d];
}

/** `{x − y}`. */
export function difference([a, b]: Interval, [c, d]: Interval): Interval {
  return [a - d, b - c];
}

/** `{xy}`. */
export function product([a, b]: Interval, [c, d]: Interval): Interval {
  const [ac, ad, bc, bd] = [a * c, a * d, b * c, b * d];
  return [Math.min(ac, ad, bc, bd), Math.max(ac, ad, bc, bd)];
}

/** `{kx + shift}`. */
export function scaled([a, b]: Interval, k: number, shift = 0): Interval {
  return k >= 0 ? [k * a + shift, k * b + shift] : [k * b + shift, k * a + shift];
}

/** `{x²}`. */
export function squared([a, b]: Interval): Interval {
  const [aa, bb] = [a * a, b * b];
  return [a <= 0 && b >= 0 ? 0 : Math.min(aa, bb), Math.max(aa, bb)];
}

/** Length. */
export function width([a, b]: Interval): number {
  return b - a;
}

/** Midpoint. */
export function middle([a, b]: Interval): number {
  return a + (b - a) / 2;
}

/** `{x/y}`; everything where `y` may be zero. */
export function quotient(x: Interval, [c, d]: Interval): Interval {
  return c > 0 || d < 0 ? product(x, [1 / d, 1 / c]) : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
}
