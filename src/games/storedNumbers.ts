/**
 * # Numbers as games store them
 *
 * @module
 */
import { dyadicFraction } from "../arithmetic/dyadicFraction.ts";
import type { Rational } from "../arithmetic/exact.ts";
import type { Field } from "../arithmetic/field.ts";

/** The list as it is stored: doubles in a typed list, other numbers as they are. */
export function storedNumbers<T>(field: Field<T>, list: readonly T[]): ArrayLike<T> {
  if (field.name !== "float") return list;
  return Float64Array.from(list as readonly unknown[] as readonly number[]) as ArrayLike<unknown> as ArrayLike<T>;
}

/** The fraction that a number of a field is; a double is taken for the dyadic fraction that it is. */
export function exactNumber<T>(field: Field<T>, value: T): Rational {
  return field.name === "exact" ? (value as unknown as Rational) : dyadicFraction(field.toNumber(value));
}
