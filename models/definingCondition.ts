/**
 * # Conditions that define an outcome
 *
 * @module
 */
import type { Condition, Field, Localized } from "../src/index.ts";

/** The condition that an error, computed without the solver, is no larger than rounding and step lengths explain. */
export function definingCondition<T>(
  field: Field<T>,
  id: string,
  statement: Localized,
  [error, allowed]: readonly [error: T, allowed: T],
): Condition<T> {
  return { id, statement, holds: field.compare(error, allowed) <= 0, value: error, bound: allowed, role: "defining" };
}
