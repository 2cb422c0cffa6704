/**
 * # The exponential near zero
 *
 * @module
 */
import { exp, ln } from "./stdlib.ts";

/**
 * $e^t - 1$ without cancellation for small $t$.
 *
 * The rounding of $e^t$ is made good by the quotient: $(w - 1)/\ln w$ varies little near $w = 1$.
 *
 * @category Numerics
 */
export function expMinusOne(t: number): number {
  const power = exp(t);
  if (power === 1) return t;
  const less = power - 1;
  return less === -1 || power === Number.POSITIVE_INFINITY ? less : (less * t) / ln(power);
}
