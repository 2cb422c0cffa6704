/**
 * # The logarithm near one
 *
 * @module
 */
import { ln } from "./stdlib.ts";

/**
 * $\ln(1 + t)$ without cancellation for small $t$.
 *
 * The rounding of $1 + t$ is made good by the quotient: $\ln(s)/(s - 1)$ varies little near one.
 *
 * @param t - Above −1.
 * @category Numerics
 */
export function lnOnePlus(t: number): number {
  const sum = 1 + t;
  return sum === 1 ? t : (ln(sum) * t) / (sum - 1);
}
