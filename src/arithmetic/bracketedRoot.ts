/**
 * # Bracketed root
 *
 * The root of a continuous function between two points of opposite sign, by Chandrupatla's method: inverse quadratic
 * interpolation where it is safe, bisection elsewhere.
 *
 * ## References
 *
 * - [Chandrupatla1997]
 *
 * @module
 */
import { DomainError } from "../errors.ts";

/**
 * The root of `f` in `[low, high]`, to the last bits of a double.
 *
 * @param f - Continuous, with `f(low)` and `f(high)` of opposite sign (zero counts as either).
 * @returns A point at most a few units in the last place from a sign change; at most some 100 evaluations of `f`.
 * @throws {@link DomainError} when `f` has the same sign at both ends, or is not a number there.
 *
 * @example
 * ```ts doctest
 * import { bracketedRoot } from "jiama";
 *
 * bracketedRoot((x) => x * x - 2, 0, 2) // => 1.4142135623730951
 * ```
 *
 * @see [Chandrupatla1997]
 * @category Numerics
 */
export function bracketedRoot(f: (x: number) => number, low: number, high: number): number {
  let a = high;
  let b = low;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa > 0 !== fb > 0) || Number.isNaN(fa) || Number.isNaN(fb)) {
    throw new DomainError({
      en: `bracketedRoot: f(${low}) = ${fb} and f(${high}) = ${fa} do not have opposite signs; bracket a sign change.`,
      zh: `bracketedRoot：f(${low}) = ${fb} 与 f(${high}) = ${fa} 不异号；请给出包含变号点的区间。`,
    });
  }
  let c = a;
  let fc = fa;
  let fraction = 0.5;
  for (let iteration = 0; iteration < 200; iteration += 1) {
    const x = a + fraction * (b - a);
    const fx = f(x);
    if (fx > 0 === fa > 0) {
      c = a;
      fc = fa;
    } else {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const tolerance = 2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE;
    const limit = tolerance / Math.abs(b - a);
    if (limit >= 0.5 || fa === 0) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const interpolate = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi;
    fraction = interpolate
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
      : 0.5;
    fraction = Math.min(1 - limit, Math.max(limit, fraction));
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}
