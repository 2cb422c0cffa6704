/**
 * # Derivatives of terms
 *
 * @module
 */
import { derivative } from "../../arithmetic/rationalFunction.ts";
import { UnknownNameError } from "../../errors.ts";
import type { Claim, Slope } from "../../games/proposition/proposition.ts";
import { readSExpression } from "../../games/proposition/sExpression.ts";
import { namesOf, termValue } from "./formula.ts";
import { polynomialTerm } from "./polynomialTerm.ts";

/**
 * The claim with the text of every slope that it names among its terms, after those that are written out.
 *
 * The text is worked out by exact differentiation; that it is the derivative is checked again with every certificate.
 *
 * @throws {@link UnknownNameError} for a slope of a term that the claim does not have.
 *
 * @category Proofs
 */
export function withSlopes(claim: Claim): Claim {
  const names = namesOf(claim);
  const texts = Object.entries(claim.slopes ?? {}).map(([name, { of, by, along = {} }]: [string, Slope]) => {
    const value = names.get(of);
    if (value === undefined) {
      throw new UnknownNameError({
        en: `withSlopes: ${name} is the slope of ${of}, which is no term of the claim; add it to the terms.`,
        zh: `withSlopes：${name} 是 ${of} 的导数，但命题没有这一项；请加入 terms。`,
      });
    }
    const moving = new Map(
      Object.entries(along).map(([each, text]) => [each, termValue(readSExpression(text), names)]),
    );
    const { numerator, denominator } = derivative(value, by, moving);
    const [top, bottom] = [polynomialTerm(numerator), polynomialTerm(denominator)];
    return [name, bottom === "1" ? top : `(/ ${top} ${bottom})`] as const;
  });
  return { ...claim, terms: { ...claim.terms, ...Object.fromEntries(texts) } };
}
