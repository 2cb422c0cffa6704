/**
 * # Common denominators
 *
 * Sums of fractions are sums of integers once the fractions have one denominator, without a common divisor at every step.
 *
 * @module
 */
import type { Rational } from "./exact.ts";
import { leastCommonMultiple } from "./integer.ts";

/** Fractions `numerators[k] / denominator`. */
export interface CommonDenominator {
  /** The numerators, in the order of the fractions. */
  readonly numerators: readonly bigint[];
  /** The least common denominator, positive. */
  readonly denominator: bigint;
}

/** Fractions over their least common denominator. */
export function commonDenominator(fractions: ArrayLike<Rational>): CommonDenominator {
  let denominator = 1n;
  for (let k = 0; k < fractions.length; k += 1) {
    const { d } = fractions[k] as Rational;
    if (d !== 1n && d !== denominator && denominator % d !== 0n) denominator = leastCommonMultiple(denominator, d);
  }
  const numerators = new Array<bigint>(fractions.length);
  for (let k = 0; k < fractions.length; k += 1) {
    const { s, n, d } = fractions[k] as Rational;
    const magnitude = d === denominator ? n : n * (denominator / d);
    numerators[k] = s < 0n ? -magnitude : magnitude;
  }
  return { numerators, denominator };
}
