/**
 * # Simple fractions near a double
 *
 * A number that was computed in doubles may stand for a simple fraction. The first convergent of its continued fraction that lies close
 * enough is the guess; whoever uses it has to check what follows from it.
 *
 * @module
 */
import { type Rational, ratio } from "./exact.ts";

/**
 * The first convergent of the continued fraction of a finite double that is within `tolerance` of it; `null` if its denominator is above a million.
 */
export function simplestFraction(x: number, tolerance: number): Rational | null {
  let [numerator, denominator, lastNumerator, lastDenominator] = [Math.floor(x), 1, 1, 0];
  for (let rest = x - Math.floor(x); Math.abs(numerator / denominator - x) > tolerance; ) {
    const whole = Math.floor(1 / rest);
    rest = 1 / rest - whole;
    [numerator, lastNumerator] = [whole * numerator + lastNumerator, numerator];
    [denominator, lastDenominator] = [whole * denominator + lastDenominator, denominator];
    if (!(denominator <= 1e6)) return null;
  }
  return ratio(BigInt(numerator), BigInt(denominator));
}
