/**
 * # Random numbers that can be counted
 *
 * A stream that knows how many numbers it has given, so that a computation can be resumed where it stood.
 *
 * @module
 */
import { type Rng, seededRng } from "../../arithmetic/rng.ts";

/** A stream and how far it is. */
export interface CountedRng extends Rng {
  /** How many numbers were drawn since the seed. */
  readonly draws: number;
  /** An integer from 0 to `count − 1`, all equally likely. */
  below(count: number): number;
  /** An index, each with the probability that the list gives it. */
  index(probabilities: readonly number[]): number;
}

/** The stream of a seed, after some draws. */
export function countedRng(seed: number, draws = 0): CountedRng {
  const rng = seededRng(seed);
  for (let k = 0; k < draws; k += 1) rng.next();
  let drawn = draws;
  const next = (): number => {
    drawn += 1;
    return rng.next();
  };
  return {
    seed,
    next,
    get draws() {
      return drawn;
    },
    below: (count) => Math.floor(next() * count),
    index(probabilities) {
      let rest = next();
      let last = 0;
      for (const [k, probability] of probabilities.entries()) {
        if (probability <= 0) continue;
        if (rest < probability) return k;
        rest -= probability;
        last = k;
      }
      // Rounding may leave a little beyond the last one.
      return last;
    },
  };
}
