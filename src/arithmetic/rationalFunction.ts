/**
 * # Rational functions
 *
 * Quotients of polynomials in named variables, as a {@link Field}: an algorithm written over a field also runs on symbols,
 * and its answer can be differentiated exactly.
 *
 * ## Implementation notes
 *
 * Fractions are reduced by common monomials and content only, which suffices for the formulas of models. Comparison is
 * decided where all variables are positive: when every coefficient of the difference has one sign; elsewhere it throws,
 * because the answer would depend on the values.
 *
 * @module
 */
import { UsageError } from "../errors.ts";
import type { Field } from "./field.ts";
import { readNumeral } from "./numeral.ts";
import {
  constant,
  type Polynomial,
  partialDerivative,
  productOf,
  sumOf,
  termsOf,
  variable,
  withoutCommonFactor,
} from "./polynomial.ts";

/** A quotient of polynomials with integer coefficients. */
export interface RationalFunction {
  /** The polynomial above. */
  readonly numerator: Polynomial;
  /** Not the zero polynomial. */
  readonly denominator: Polynomial;
}

/** The sign of an expression wherever its variables are positive; `undecided` where coefficients of both signs occur. */
export type OrthantSign = "positive" | "negative" | "zero" | "undecided";

/** The rational function that is one positive variable. */
export function symbol(name: string): RationalFunction {
  return { numerator: variable(name), denominator: constant(1n) };
}

/**
 * The sign that a rational function has at all positive values of its variables, as its coefficients show it.
 *
 * A polynomial with coefficients of one sign only has that sign on the open positive orthant; this proves it. Mixed
 * coefficients prove nothing.
 *
 * @category Proofs
 */
export function orthantSign({ numerator, denominator }: RationalFunction): OrthantSign {
  if (numerator.size === 0) return "zero";
  const top = coefficientSign(numerator);
  const bottom = coefficientSign(denominator);
  if (top === 0 || bottom === 0) return "undecided";
  return top === bottom ? "positive" : "negative";
}

/**
 * The partial derivative in one variable; `along` gives the derivatives of symbols that depend on it (such as
 * $f = f(z)$ with $f' = -z f$).
 *
 * @param along - Derivative of each dependent symbol in `name`; symbols not listed do not depend on it.
 * @category Proofs
 */
export function derivative(
  of: RationalFunction,
  name: string,
  along: ReadonlyMap<string, RationalFunction> = new Map(),
): RationalFunction {
  const { add, mul } = rationalFunctions;
  let total = partial(of, name);
  for (const [dependent, slope] of along) total = add(total, mul(partial(of, dependent), slope));
  return total;
}

/** The rational function after replacing variables by rational functions. */
export function substituted(of: RationalFunction, by: ReadonlyMap<string, RationalFunction>): RationalFunction {
  const { div } = rationalFunctions;
  return div(evaluated(of.numerator, by), evaluated(of.denominator, by));
}

/**
 * Arithmetic on symbols.
 *
 * @category Arithmetic
 */
export const rationalFunctions: Field<RationalFunction> = {
  name: "symbolic",
  zero: { numerator: constant(0n), denominator: constant(1n) },
  one: { numerator: constant(1n), denominator: constant(1n) },
  from(value) {
    const { numerator, denominator } = readNumeral(String(value));
    return reduced(constant(numerator), constant(denominator));
  },
  add: (a, b) => sum(a, b, 1n),
  sub: (a, b) => sum(a, b, -1n),
  mul: (a, b) => reduced(productOf(a.numerator, b.numerator), productOf(a.denominator, b.denominator)),
  div(a, b) {
    if (b.numerator.size === 0) throw undecided("a division by zero");
    return reduced(productOf(a.numerator, b.denominator), productOf(a.denominator, b.numerator));
  },
  neg: (a) => ({ numerator: sumOf(constant(0n), a.numerator, -1n), denominator: a.denominator }),
  compare(a, b) {
    const sign = orthantSign(sum(a, b, -1n));
    if (sign === "undecided") throw undecided("a comparison that depends on the values of its symbols");
    return sign === "zero" ? 0 : sign === "positive" ? 1 : -1;
  },
  toNumber(a) {
    throw undecided(`the number ${rationalFunctions.format(a)}`);
  },
  format: ({ numerator, denominator }) => `(${text(numerator)})/(${text(denominator)})`,
};

function sum(a: RationalFunction, b: RationalFunction, factor: bigint): RationalFunction {
  if (samePolynomial(a.denominator, b.denominator)) {
    return reduced(sumOf(a.numerator, b.numerator, factor), a.denominator);
  }
  const left = productOf(a.numerator, b.denominator);
  const right = productOf(b.numerator, a.denominator);
  return reduced(sumOf(left, right, factor), productOf(a.denominator, b.denominator));
}

function partial({ numerator: n, denominator: d }: RationalFunction, name: string): RationalFunction {
  const top = sumOf(productOf(partialDerivative(n, name), d), productOf(n, partialDerivative(d, name)), -1n);
  return reduced(top, productOf(d, d));
}

function evaluated(p: Polynomial, by: ReadonlyMap<string, RationalFunction>): RationalFunction {
  const { add, mul, zero, from } = rationalFunctions;
  let total = zero;
  for (const { coefficient, exponents } of termsOf(p)) {
    let term = from(coefficient.toString());
    for (const [name, exponent] of exponents) {
      const factor = by.get(name) ?? symbol(name);
      for (let i = 0; i < exponent; i += 1) term = mul(term, factor);
    }
    total = add(total, term);
  }
  return total;
}

function reduced(numerator: Polynomial, denominator: Polynomial): RationalFunction {
  if (numerator.size === 0) return { numerator, denominator: constant(1n) };
  const [top, bottom] = withoutCommonFactor(numerator, denominator);
  return { numerator: top, denominator: bottom };
}

/** 1 or −1 where all coefficients have that sign, else 0. */
function coefficientSign(p: Polynomial): -1 | 0 | 1 {
  const values = [...p.values()];
  if (values.every((value) => value > 0n)) return 1;
  return values.every((value) => value < 0n) ? -1 : 0;
}

function samePolynomial(p: Polynomial, q: Polynomial): boolean {
  return p.size === q.size && [...p].every(([monomial, coefficient]) => q.get(monomial) === coefficient);
}

function text(p: Polynomial): string {
  if (p.size === 0) return "0";
  return [...p].map(([monomial, coefficient]) => [coefficient, monomial].join(" ").trim()).join(" + ");
}

function undecided(what: string): UsageError {
  return new UsageError({
    en: `arithmetic on symbols met ${what}; restrict the symbols so that it is decided.`,
    zh: `符号运算遇到 ${what}，无法判定；请限定符号的取值范围。`,
  });
}
