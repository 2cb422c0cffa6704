/**
 * # Labels and numbers in files
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";

/** A label in quotation marks: `.nfg` and `.efg` files escape quotation marks and backslashes. */
export function quoted(label: string): string {
  return `"${label.replace(/["\\]/g, "\\$&")}"`;
}

/** Shortest text of a number that reads back to the same; also of minus zero. */
export function shortest<T>(field: Field<T>): (value: T) => string {
  return (value) => (Object.is(value, -0) ? "-0" : field.format(value));
}
