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
 * A root of `f` in `[low, high]`, to the last bits of a double.
 *
 * @param f - Continuous, with `f(low)` and `f(high)` of opposite sign (zero counts as either).
 * @returns A zero of `f`, or a point at most two units in the last place from a sign change; for a root near 0, at most
 * 1e-28 of the interval's length. `f` is evaluated some 10 times where it is smooth, and at most 202 times.
 * @throws {@link DomainError} when `f` has the same sign at both ends, or where it is not a number.
 *
 * @example
 * ```ts doctest
 * import { bracketedRoot } from "jiama";
 *
 * bracketedRoot((x) => x * x - 2, 0, 2).toFixed(12) // => "1.414213562373"
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
  refuseNaN(fb, low);
  refuseNaN(fa, high);
  if (fa > 0 === fb > 0) {
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
    refuseNaN(fx, x);
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
    const best = Math.abs(fa) <= Math.abs(fb) ? a : b;
    const width = Math.abs(b - a);
    const unit = Number.EPSILON * Math.abs(best) + Number.MIN_VALUE;
    if (width <= unit || fa === 0) return best;
    const limit = Math.min(0.5, unit / width);
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const interpolate = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi;
    fraction = interpolate
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
      : 0.5;
    fraction = Math.min(1 - limit, Math.max(limit, fraction));
  }
  return Math.abs(fa) <= Math.abs(fb) ? a : b;
}

function refuseNaN(value: number, x: number): void {
  if (!Number.isNaN(value)) return;
  throw new DomainError({
    en: `bracketedRoot: f(${x}) is not a number; choose an interval on which f is defined.`,
    zh: `bracketedRoot：f(${x}) 不是数；请选取 f 有定义的区间。`,
  });
}
