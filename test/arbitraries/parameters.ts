import * as fc from "fast-check";

const STEPS = 1_000_000;

/** A number of `[low, high]`, evenly spread: of fast-check's own doubles every second one is all but zero. */
export function between(low: number, high: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: STEPS }).map((i) => low + ((high - low) * i) / STEPS);
}

/** A positive number over four decades around 1, log-uniform: small and large values are equally common. */
export function positive(low = 0.01, high = 100): fc.Arbitrary<number> {
  return between(Math.log(low), Math.log(high)).map((x) => Math.exp(x));
}

/** A probability, the ends 0 and 1 included and common. */
export function probability(): fc.Arbitrary<number> {
  return fc.oneof({ weight: 8, arbitrary: between(0, 1) }, { weight: 1, arbitrary: fc.constantFrom(0, 1) });
}

/** A number of either sign. */
export function real(bound = 10): fc.Arbitrary<number> {
  return between(-bound, bound);
}

/** One seed for every property, so that a run can be repeated. */
export const seeded = { seed: 20_240_601 } as const;
