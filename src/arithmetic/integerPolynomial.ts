/**
 * # Polynomials in one variable
 *
 * With integer coefficients, lowest power first, the last one not zero; the zero polynomial has none.
 *
 * *Notation.* A *Sturm sequence* begins with two polynomials and goes on with positive multiples of minus the remainder of the
 * last but one by the last, down to their greatest common divisor.
 *
 * ## References
 *
 * - [BasuPollackRoy2006] §2.2
 *
 * @module
 */
import { greatestCommonDivisor } from "./integer.ts";

/** Coefficients by power, the last one not zero. */
export type IntegerPolynomial = readonly bigint[];

/** Without zeros at the end, and divided by the greatest common divisor of all coefficients. */
export function primitivePart(p: readonly bigint[]): IntegerPolynomial {
  const trimmed = [...p];
  while (trimmed.at(-1) === 0n) trimmed.pop();
  const content = trimmed.reduce(greatestCommonDivisor, 0n);
  return content <= 1n ? trimmed : trimmed.map((each) => each / content);
}

/** The derivative. */
export function derivativeOf(p: IntegerPolynomial): IntegerPolynomial {
  return p.slice(1).map((coefficient, k) => coefficient * BigInt(k + 1));
}

/** A positive multiple of `−(a mod b)`; `b` is not zero. */
export function negatedRemainder(a: IntegerPolynomial, b: IntegerPolynomial): IntegerPolynomial {
  let remainder = [...a];
  const lead = b.at(-1)!;
  const size = lead < 0n ? -lead : lead;
  while (remainder.length >= b.length) {
    const top = remainder.at(-1)! * (lead < 0n ? -1n : 1n);
    const shift = remainder.length - b.length;
    remainder = remainder.map((each, k) => each * size - (k >= shift ? top * b[k - shift]! : 0n));
    while (remainder.length > 0 && remainder.at(-1) === 0n) remainder.pop();
  }
  return primitivePart(remainder.map((each) => -each));
}

/** The Sturm sequence of two polynomials, of which the first is not zero. */
export function sturmSequence(p: IntegerPolynomial, q: IntegerPolynomial): readonly IntegerPolynomial[] {
  const sequence: IntegerPolynomial[] = [p];
  let next = q;
  while (next.length > 0) {
    sequence.push(next);
    next = negatedRemainder(sequence.at(-2)!, next);
  }
  return sequence;
}

/** The number of sign changes among numbers, zeros left out. */
export function signChanges(values: readonly bigint[]): number {
  const signs = values.filter((x) => x !== 0n);
  return signs.slice(1).filter((x, i) => x > 0n !== signs[i]! > 0n).length;
}

/** The number of sign changes of a sequence at `−∞` less that at `+∞`. */
export function signChangesLost(sequence: readonly IntegerPolynomial[]): number {
  const right = sequence.map((p) => p.at(-1)!);
  const left = sequence.map((p) => (p.length % 2 === 0 ? -p.at(-1)! : p.at(-1)!));
  return signChanges(left) - signChanges(right);
}

/** The number of real roots of a polynomial that is not zero, each as often as its multiplicity says. */
export function realRootCount(p: IntegerPolynomial): number {
  let count = 0;
  // A root of multiplicity m is a root of m − 1 of the divisors that follow.
  for (let rest = p; rest.length > 1; ) {
    const sequence = sturmSequence(rest, derivativeOf(rest));
    count += signChangesLost(sequence);
    rest = sequence.at(-1)!;
  }
  return count;
}
