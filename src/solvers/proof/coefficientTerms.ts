/**
 * # Coefficients of terms
 *
 * @module
 */
import {
  coefficientsIn,
  constant,
  type Polynomial,
  polynomialOf,
  termsOf,
  withoutCommonFactor,
} from "../../arithmetic/polynomial.ts";
import type { Claim } from "../../games/proposition/proposition.ts";
import { readSExpression } from "../../games/proposition/sExpression.ts";
import { namesOf, termValue } from "./formula.ts";
import { polynomialTerm } from "./polynomialTerm.ts";

/** A coefficient as a product of terms. */
export interface CoefficientTerm {
  /** The greatest positive monomial that divides it; for zero, `1`. */
  readonly monomial: string;
  /** What is left of it. */
  readonly rest: string;
}

/**
 * The coefficients of a polynomial in one symbol, as terms, lowest power first; of a quotient, those of its numerator.
 *
 * @throws {@link ParseError} for a term that cannot be read.
 *
 * @category Proofs
 *
 * @example
 * ```ts doctest
 * import { coefficientTerms } from "jiama";
 *
 * const [absolute, linear] = coefficientTerms({ symbols: ["a", "p"] }, "(* 2 a (- p a) (+ p a 1))", "p");
 * absolute // => { monomial: "(* 2 a a)", rest: "(+ (- a) (- 1))" }
 * linear // => { monomial: "(* 2 a)", rest: "1" }
 * ```
 */
export function coefficientTerms(
  of: Pick<Claim, "symbols" | "terms">,
  term: string,
  by: string,
): readonly CoefficientTerm[] {
  const { numerator } = termValue(readSExpression(term), namesOf(of));
  return coefficientsIn(numerator, by).map((coefficient) => {
    const [rest] = withoutCommonFactor(coefficient, coefficient);
    return { monomial: polynomialTerm(monomialQuotient(coefficient, rest)), rest: polynomialTerm(rest) };
  });
}

/** The monomial by which `q` has to be multiplied for `p`, term by term. */
function monomialQuotient(p: Polynomial, q: Polynomial): Polynomial {
  const [[whole], [part]] = [termsOf(p), termsOf(q)];
  if (whole === undefined || part === undefined) return constant(1n);
  const exponents = [...whole.exponents].map(
    ([name, power]) => [name, power - (part.exponents.get(name) ?? 0)] as const,
  );
  const left = new Map(exponents.filter(([, power]) => power > 0));
  return polynomialOf([{ coefficient: whole.coefficient / part.coefficient, exponents: left }]);
}
