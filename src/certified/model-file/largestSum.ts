/**
 * # Which equilibrium is the outcome
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";

/** Sums of doubles that differ by up to this share are equal. */
const TIE = 1e-9;

/** Index of the list with the largest sum, the first on a tie; 0 where there is none. */
export function largestSum<T>(field: Field<T>, lists: readonly (readonly T[])[]): number {
  const sums = lists.map((list) => list.reduce((sum, each) => field.add(sum, each), field.zero));
  const isLarger = (a: T, b: T): boolean => {
    const slack = field.name === "exact" ? 0 : TIE * Math.max(1, Math.abs(field.toNumber(b)));
    return field.compare(a, b) > slack;
  };
  return sums.reduce((best, sum, k) => (isLarger(sum, sums[best]!) ? k : best), 0);
}
