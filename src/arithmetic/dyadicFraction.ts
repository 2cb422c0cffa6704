/**
 * # Doubles as fractions
 *
 * Every finite double is an integer over a power of two. A question with a discrete answer, such as the sign of a determinant, can
 * therefore be answered without rounding for doubles as they are stored.
 *
 * @module
 */
import { lowestTerms, type Rational } from "./exact.ts";

/** The fraction that a finite double is: `0.1` is 3602879701896397/36028797018963968. */
export function dyadicFraction(double: number): Rational {
  let numerator = double;
  let denominator = 1n;
  // Multiplying by a power of two is exact, also where it lifts a subnormal double.
  while (!Number.isInteger(numerator)) {
    numerator *= 2 ** 50;
    denominator <<= 50n;
  }
  return lowestTerms(BigInt(numerator), denominator);
}
