/**
 * # Elementary and special functions
 *
 * The adapter of the stdlib packages: pure JavaScript, hence the same bits on every engine, unlike `Math.exp` and
 * `Math.log`. The build folds what is used here into one file.
 *
 * ## Implementation notes
 *
 * The quantile is `−√2 · erfcinv(2p)` for `p ≤ ½` and by symmetry above: stdlib's own normal quantile loses the lower
 * tail (11 % off at 1e-16, −∞ from 1e-20 on).
 *
 * @module
 */
import erfcinv from "@stdlib/math-base-special-erfcinv";
import stdlibExp from "@stdlib/math-base-special-exp";
import stdlibLn from "@stdlib/math-base-special-ln";
import cdf from "@stdlib/stats-base-dists-normal-cdf";
import { QUICK_RANGE, quickExponential } from "./exponential.ts";

/** The exponential $e^x$. */
export function exp(x: number): number {
  return x > -QUICK_RANGE && x < QUICK_RANGE ? quickExponential(x) : stdlibExp(x);
}

/** The natural logarithm; `NaN` below zero. */
export const ln: (x: number) => number = stdlibLn;

/**
 * Density of the standard normal distribution at `z`.
 *
 * @category Distributions
 */
export function normalDensity(z: number): number {
  return DENSITY_AT_ZERO * exp(-0.5 * (z * z));
}

const DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

/**
 * Distribution function of the standard normal distribution at `z`.
 *
 * @category Distributions
 */
export const normalDistribution: (z: number) => number = cdf.factory(0, 1);

/**
 * Quantile of the standard normal distribution: the $z$ with $\Phi(z) = p$, also deep in the lower tail.
 *
 * @param p - A probability in [0, 1]; 0 and 1 give −∞ and ∞.
 *
 * @example
 * ```ts doctest
 * import { normalQuantile } from "jiama";
 *
 * normalQuantile(1e-20).toFixed(6) // => "-9.262340"
 * ```
 *
 * @category Distributions
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return Math.SQRT2 * erfcinv(2 * (1 - p));
  return -Math.SQRT2 * erfcinv(2 * p);
}
