/**
 * # Intervals
 *
 * Ranges over boxes of actions, in doubles: sums, products and multiples of ranges, and the ranges of the normal
 * distribution function, its density and the density's derivative. Rounding is not directed; where it matters, the result
 * is widened.
 *
 * ## Notation
 *
 * `f` is the standard normal density; `f′(z) = −z f(z)` is greatest at `z = −1` and least at `z = 1`.
 *
 * ## References
 *
 * - [HansenWalster2004] ch. 2
 *
 * @module
 */
import { normalDensity, normalDistribution } from "../../src/index.ts";

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

/** The range of the normal distribution function. */
export function distributionRange([a, b]: Interval): Interval {
  return [normalDistribution(a), normalDistribution(b)];
}

/** The range of the normal density. */
export function densityRange([a, b]: Interval): Interval {
  const left = normalDensity(a);
  const right = normalDensity(b);
  return [Math.min(left, right), a <= 0 && b >= 0 ? normalDensity(0) : Math.max(left, right)];
}

/** The range of the derivative of the normal density. */
export function densitySlopeRange([a, b]: Interval): Interval {
  const left = densitySlope(a);
  const right = densitySlope(b);
  const low = a <= 1 && b >= 1 ? densitySlope(1) : Math.min(left, right);
  const high = a <= -1 && b >= -1 ? densitySlope(-1) : Math.max(left, right);
  return [low, high];
}

function densitySlope(z: number): number {
  return Number.isFinite(z) ? -z * normalDensity(z) : 0;
}
