/**
 * # Check of solutions
 *
 * Substitutes a point into formulas, in integers.
 *
 * @module
 */
import { readNumeral } from "../../arithmetic/numeral.ts";
import type { ExactPoint } from "../../games/proposition/refutation.ts";
import type { CheckedConstraint, ClaimReader } from "./claimReader.ts";
import type { IntegerPolynomial } from "./integerPolynomial.ts";

/** Whether all formulas hold at a point that gives every symbol a number. */
export function satisfies(point: ExactPoint, formulas: readonly string[], reader: ClaimReader): boolean {
  if (reader.symbols.some((name) => typeof point[name] !== "string")) return false;
  const values = reader.symbols.map((name) => readNumeral(point[name]!));
  const holds = ({ polynomial, relation }: CheckedConstraint): boolean => {
    const value = scaledValue(polynomial, values);
    return relation === "=" ? value === 0n : relation === ">" ? value > 0n : value >= 0n;
  };
  return reader.cases(formulas).some((each) => each.every(holds));
}

/** A positive multiple of the polynomial's value: denominators are cleared by their highest powers. */
function scaledValue(
  p: IntegerPolynomial,
  values: readonly { readonly numerator: bigint; readonly denominator: bigint }[],
): bigint {
  const terms = [...p.values()];
  const degrees = values.map((_, i) => terms.reduce((most, { exponents }) => Math.max(most, exponents[i]!), 0));
  return terms.reduce((sum, { coefficient, exponents }) => {
    const product = values.reduce((value, { numerator, denominator }, i) => {
      const exponent = exponents[i]!;
      return value * numerator ** BigInt(exponent) * denominator ** BigInt(degrees[i]! - exponent);
    }, coefficient);
    return sum + product;
  }, 0n);
}
