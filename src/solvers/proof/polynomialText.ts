/**
 * # Polynomials as text
 *
 * The form in which polynomials stand in certificates: `3 x^2 y - z + 1`, terms in the order of their names.
 *
 * @module
 */
import type { Polynomial } from "../../arithmetic/polynomial.ts";

/** The text of a polynomial with integer coefficients; `0` for zero. */
export function polynomialText(p: Polynomial): string {
  const terms = [...p].sort(([a], [b]) => (a < b ? -1 : 1));
  return terms.map(([monomial, coefficient], i) => termText(monomial, coefficient, i === 0)).join(" ") || "0";
}

function termText(monomial: string, coefficient: bigint, first: boolean): string {
  const size = coefficient < 0n ? -coefficient : coefficient;
  const factor = size === 1n && monomial !== "" ? monomial : `${size} ${monomial}`.trim();
  if (first) return coefficient < 0n ? `- ${factor}` : factor;
  return `${coefficient < 0n ? "-" : "+"} ${factor}`;
}
