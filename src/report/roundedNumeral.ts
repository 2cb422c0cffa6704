/**
 * # Rounded numerals
 *
 * A published number is the same in every format and on every machine: it is rounded once, here, to the digits that its
 * column guarantees.
 *
 * ## Implementation notes
 *
 * A double is a binary fraction with an exact decimal expansion; the nearest decimal to *that* is taken, and an exact tie
 * goes away from zero. So 0.125 gives 0.13 with two digits, while 1.005, whose double lies below, gives 1.00. ECMAScript
 * demands just this of `toFixed` and `toExponential`, bit for bit.
 *
 * @module
 */

/** Digits after the point where a column does not say. */
const defaultDigits = 4;

/** From here on a number with digits after the point is written with an exponent. */
const large = 1e6;
/** From here on a double no longer tells neighbouring integers apart with certainty. */
const unsafe = 1e15;
/** Beyond this five significant digits may be read back as infinite. */
const largest = 1.7976e308;
/** Below this a number that rounds to zero is taken for the rounding noise of a computation. */
const negligible = 1e-12;

/**
 * The decimal text of a number, ASCII, such as `-0.5000`, `12`, `1.2e-5`; `null` where it is not
 * finite (or within a rounding of it, above 1.7976·10³⁰⁸).
 *
 * - In general `digits` digits after the point. Zero is never signed.
 * - A number that would print as zero but is not, down to 1e-12: two significant digits and an exponent. Columns without
 *   digits after the point count in units: there it is zero.
 * - A number of at least 10⁶ where there are digits after the point, or of at least 10¹⁵: five significant digits and an
 *   exponent.
 *
 * @param digits - Digits after the point, 0 … 15.
 *
 * @example
 * ```ts doctest
 * import { roundedNumeral } from "jiama/report";
 *
 * roundedNumeral(0.81204576, 4) // => "0.8120"
 * roundedNumeral(-0.0000123, 4) // => "-1.2e-5"
 * ```
 *
 * @category Tables
 */
export function roundedNumeral(value: number, digits: number = defaultDigits): string | null {
  const size = Math.abs(value);
  if (!(size <= largest)) return null;
  // Rounded before it is compared: 999 999.999 99 is large once it has become 1 000 000.0000.
  const rounded = size < unsafe ? Number(size.toFixed(digits)) : size;
  const isLarge = rounded >= (digits > 0 ? large : unsafe);
  const isTiny = rounded === 0 && size >= negligible && digits > 0;
  if (isLarge) return withoutPlus(value.toExponential(4));
  if (isTiny) return withoutPlus(value.toExponential(1));
  return (rounded === 0 ? 0 : value).toFixed(digits);
}

function withoutPlus(text: string): string {
  return text.replace("e+", "e");
}
