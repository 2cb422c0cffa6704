/**
 * # Distance from the logit response
 *
 * @module
 */
import { exp } from "../../arithmetic/stdlib.ts";

/** What actions are worth to whoever decides on them, one list a decider. */
export type Worths = readonly (readonly number[])[];

/**
 * The largest difference between a probability and the logit response to what actions are worth; 0 at an equilibrium, up to rounding.
 *
 * Computed in doubles: a plausible number, not a bound.
 */
export function logitDeviation(profile: Worths, worths: Worths, lambda: number): number {
  let largest = 0;
  worths.forEach((worth, decider) => {
    const best = worth.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const weights = worth.map((value) => exp(lambda * (value - best)));
    const total = weights.reduce((a, b) => a + b, 0);
    weights.forEach((weight, a) => {
      largest = Math.max(largest, Math.abs(weight / total - (profile[decider]?.[a] as number)));
    });
  });
  return largest;
}
