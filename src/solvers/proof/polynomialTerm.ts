/**
 * # Polynomials as terms
 *
 * The form in which polynomials stand in claims: `(+ (* 3 x x y) (- z) 1)`.
 *
 * @module
 */
import { type Polynomial, termsOf } from "../../arithmetic/polynomial.ts";

/** A polynomial as a term. */
export function polynomialTerm(p: Polynomial): string {
  const terms = termsOf(p).map(({ coefficient, exponents }) => {
    const factors = [...exponents].flatMap(([name, exponent]) => new Array<string>(exponent).fill(name));
    const size = coefficient < 0n ? -coefficient : coefficient;
    const all = size === 1n && factors.length > 0 ? factors : [size.toString(), ...factors];
    const product = all.length === 1 ? all[0]! : `(* ${all.join(" ")})`;
    return coefficient < 0n ? `(- ${product})` : product;
  });
  return terms.length > 1 ? `(+ ${terms.join(" ")})` : (terms[0] ?? "0");
}
