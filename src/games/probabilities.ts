/**
 * # Probabilities
 *
 * @module
 */
import { commonDenominator } from "../arithmetic/commonDenominator.ts";
import { lowestTerms, type Rational } from "../arithmetic/exact.ts";
import type { Field } from "../arithmetic/field.ts";

/** Why a list of numbers is no distribution. */
export interface ProbabilityFault<T> {
  /** Whether a number is negative, or no number at all; or the sum is not one. */
  readonly kind: "negative" | "sum";
  /** The number, or the sum. */
  readonly value: T;
}

/** Largest distance from one at which doubles still count as summing to one. */
const SUM_TOLERANCE = 1e-9;

/** What keeps a list from being a distribution: a negative number, or a sum that is not one (to 1e-9 in doubles); or `null`. */
export function probabilityFault<T>(field: Field<T>, probabilities: readonly T[]): ProbabilityFault<T> | null {
  const negative = probabilities.find((probability) => !(field.compare(probability, field.zero) >= 0));
  if (negative !== undefined) return { kind: "negative", value: negative };
  const sum = total(field, probabilities);
  const distance = Math.abs(field.toNumber(field.sub(sum, field.one)));
  const isOne = field.name === "float" ? distance <= SUM_TOLERANCE : field.compare(sum, field.one) === 0;
  return isOne ? null : { kind: "sum", value: sum };
}

/** The sum of the probabilities; fractions are brought over one denominator first. */
function total<T>(field: Field<T>, probabilities: readonly T[]): T {
  if (field.name === "float")
    return probabilities.reduce((sum, probability) => field.add(sum, probability), field.zero);
  const { numerators, denominator } = commonDenominator(probabilities as readonly unknown[] as readonly Rational[]);
  const sum = numerators.reduce((all, numerator) => all + numerator, 0n);
  return lowestTerms(sum, denominator) as unknown as T;
}
