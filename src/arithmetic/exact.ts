/**
 * # Exact arithmetic
 *
 * The field of rational numbers, kept in lowest terms.
 *
 * ## Implementation notes
 *
 * Doubles such as 1e-17 or π are ratios that nobody meant; {@link exact} therefore accepts integers and text only. Integers, and
 * fractions over one denominator, are added and compared without products of denominators. Long sums are better taken over a common
 * denominator: every operation here divides by a greatest common divisor.
 *
 * @module
 */
import { DomainError } from "../errors.ts";
import type { Field } from "./field.ts";
import { bitLength, greatestCommonDivisor, magnitude } from "./integer.ts";
import { readNumeral } from "./numeral.ts";

/** A rational number in lowest terms: $s \cdot n / d$ with sign $s$, numerator $n \ge 0$ and denominator $d > 0$. */
export interface Rational {
  /** Sign: −1n or 1n; 1n for zero. */
  readonly s: bigint;
  /** Numerator of the absolute value. */
  readonly n: bigint;
  /** Denominator. */
  readonly d: bigint;
}

/** The numerator with the sign. */
const signed = ({ s, n }: Rational): bigint => (s < 0n ? -n : n);

/** The fraction `n / d` in lowest terms, for `d > 0`: {@link ratio} for who knows the sign. */
export function lowestTerms(n: bigint, d: bigint): Rational {
  const [s, size] = n < 0n ? [-1n, -n] : [1n, n];
  const divisor = d === 1n ? 1n : greatestCommonDivisor(size, d);
  return divisor === 1n ? { s, n: size, d } : { s, n: size / divisor, d: d / divisor };
}

function sum(a: Rational, n: bigint, d: bigint): Rational {
  return a.d === d ? lowestTerms(signed(a) + n, d) : lowestTerms(signed(a) * d + n * a.d, a.d * d);
}

function order(a: Rational, b: Rational): number {
  const [left, right] = a.d === b.d ? [signed(a), signed(b)] : [signed(a) * b.d, signed(b) * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Rational arithmetic without rounding.
 *
 * @example
 * ```ts doctest
 * import { exact } from "jiama";
 *
 * exact.format(exact.add(exact.from("0.1"), exact.from("1/5"))) // => "3/10"
 * ```
 *
 * @category Arithmetic
 */
export const exact: Field<Rational> = {
  name: "exact",
  zero: { s: 1n, n: 0n, d: 1n },
  one: { s: 1n, n: 1n, d: 1n },
  from(value) {
    if (typeof value === "number") {
      if (!Number.isSafeInteger(value)) {
        throw new DomainError({
          en: `exact.from: the double ${value} is not an integer and may not be the decimal that was meant; pass it as text, such as "${value}".`,
          zh: `exact.from：双精度数 ${value} 不是整数，未必是所指的小数；请以文本传入，如 "${value}"。`,
        });
      }
      return lowestTerms(BigInt(value), 1n);
    }
    const { numerator, denominator } = readNumeral(value);
    return lowestTerms(numerator, denominator);
  },
  add: (a, b) => sum(a, signed(b), b.d),
  sub: (a, b) => sum(a, -signed(b), b.d),
  mul: (a, b) => lowestTerms(signed(a) * signed(b), a.d * b.d),
  div: (a, b) => ratio(signed(a) * b.d, a.d * signed(b)),
  neg: ({ s, n, d }) => ({ s: n === 0n ? s : -s, n, d }),
  compare: order,
  toNumber: (a) => ratioToNumber(signed(a), a.d),
  format: (a) => (a.d === 1n ? String(signed(a)) : `${signed(a)}/${a.d}`),
};

/**
 * The fraction `n / d` in lowest terms.
 *
 * @param d - Not zero.
 * @throws {@link DomainError} when `d` is zero.
 *
 * @category Arithmetic
 */
export function ratio(n: bigint, d: bigint): Rational {
  if (d === 0n) {
    throw new DomainError({
      en: `ratio: the denominator of ${n}/0 is zero; give another one.`,
      zh: `ratio：${n}/0 的分母为零；请给出非零分母。`,
    });
  }
  return d < 0n ? lowestTerms(-n, -d) : lowestTerms(n, d);
}

/**
 * The double nearest to `n / d`, ties to even, also where both overflow a double and where the result is subnormal.
 *
 * @param d - Positive.
 */
export function ratioToNumber(n: bigint, d: bigint): number {
  if (Number.isSafeInteger(Number(n)) && Number.isSafeInteger(Number(d))) return Number(n) / Number(d);
  const size = magnitude(n);
  // n/d = q · 2^−shift with q of 53 bits, or fewer where the last bit of the smallest double comes first.
  let shift = Math.min(53 - bitLength(size) + bitLength(d), SMALLEST_EXPONENT);
  let [quotient, remainder, divisor] = shiftedQuotient(size, d, shift);
  if (quotient >= 2n ** 53n) {
    shift -= 1;
    [quotient, remainder, divisor] = shiftedQuotient(size, d, shift);
  }
  const order = 2n * remainder - divisor;
  if (order > 0n || (order === 0n && quotient % 2n === 1n)) quotient += 1n;
  // In two steps, because 2^−shift itself may lie outside the doubles; neither step rounds.
  const value = Number(quotient) * 2 ** -Math.floor(shift / 2) * 2 ** -Math.ceil(shift / 2);
  return n < 0n ? -value : value;
}

/** The smallest positive double is `2^−1074`. */
const SMALLEST_EXPONENT = 1074;

/** Quotient and remainder of `n · 2^shift` by `d`, both scaled to integers, with the divisor so scaled. */
function shiftedQuotient(n: bigint, d: bigint, shift: number): [bigint, bigint, bigint] {
  const dividend = shift >= 0 ? n << BigInt(shift) : n;
  const divisor = shift >= 0 ? d : d << BigInt(-shift);
  return [dividend / divisor, dividend % divisor, divisor];
}
