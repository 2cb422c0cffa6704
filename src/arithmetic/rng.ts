/**
 * # Seeded random numbers
 *
 * Randomness enters every function as a seeded argument. This file is the only one that knows pure-rand.
 *
 * @module
 */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A stream of pseudo-random numbers, the same for the same seed on every machine. */
export interface Rng {
  /** The seed that started the stream; results echo it. */
  readonly seed: number;
  /** The next number in [0, 1), a multiple of 2⁻⁵³. */
  next(): number;
}

/**
 * A stream of random numbers started by `seed`.
 *
 * @param seed - A 32-bit integer.
 * @category Numerics
 */
export function seededRng(seed: number): Rng {
  const generator = xoroshiro128plus(seed | 0);
  const bits = (count: number): number => (generator.next() >>> 0) >>> (32 - count);
  return { seed, next: () => (bits(26) * 2 ** 27 + bits(27)) / 2 ** 53 };
}
