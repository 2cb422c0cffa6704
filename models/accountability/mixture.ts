/**
 * # Mixtures of two payoffs
 *
 * @module
 */
import type { Field } from "../../src/index.ts";

/** The expected payoff, the first one having the probability `weight`. */
export function mixture<T>({ one, add, sub, mul }: Field<T>, weight: T, first: T, second: T): T {
  return add(mul(weight, first), mul(sub(one, weight), second));
}
