import * as fc from "fast-check";

/** A positive number over four decades around 1, log-uniform: small and large values are equally common. */
export function positive(low = 0.01, high = 100): fc.Arbitrary<number> {
  const range = { min: Math.log(low), max: Math.log(high), noNaN: true };
  return fc.double(range).map((x) => Math.exp(x));
}

/** A probability, the ends 0 and 1 included and common. */
export function probability(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1) },
  );
}

/** A number of either sign. */
export function real(bound = 10): fc.Arbitrary<number> {
  return fc.double({ min: -bound, max: bound, noNaN: true });
}

/** One seed for every property, so that a run can be repeated. */
export const seeded = { seed: 20_240_601 } as const;
