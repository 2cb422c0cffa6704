/**
 * # Equalities that define an outcome
 *
 * @module
 */
import type { Condition, Field } from "../src/index.ts";
import { definingCondition } from "./definingCondition.ts";

/** Relative differences up to this count as rounding. */
const ROUNDING = 1e-12;

/**
 * The defining condition that a value of the outcome is what it is defined to be: in fractions exactly, in floats up to
 * rounding.
 *
 * @param about - Name and statement of the condition, `|value − definition| ≤ 0`.
 */
export function definingEquality<T>(
  field: Field<T>,
  about: Pick<Condition<T>, "id" | "statement">,
  value: T,
  definition: T,
): Condition<T> {
  const { zero, compare, sub, neg, toNumber } = field;
  const difference = sub(value, definition);
  const distance = compare(difference, zero) < 0 ? neg(difference) : difference;
  const bound = field.name === "float" ? field.from(ROUNDING * Math.abs(toNumber(definition))) : zero;
  return definingCondition(field, about.id, about.statement, [distance, bound]);
}
