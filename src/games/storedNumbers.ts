/**
 * # Numbers as games store them
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";

/** The list as it is stored: doubles in a typed list, other numbers as they are. */
export function storedNumbers<T>(field: Field<T>, list: readonly T[]): ArrayLike<T> {
  if (field.name !== "float") return list;
  return Float64Array.from(list as readonly unknown[] as readonly number[]) as ArrayLike<unknown> as ArrayLike<T>;
}
