/**
 * # Which equilibrium is the outcome
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";

/** Index of the list with the largest sum, the first on a tie; 0 where there is none. */
export function largestSum<T>(field: Field<T>, lists: readonly (readonly T[])[]): number {
  const sums = lists.map((list) => list.reduce((sum, each) => field.add(sum, each), field.zero));
  return sums.reduce((best, sum, k) => (field.compare(sum, sums[best]!) > 0 ? k : best), 0);
}
