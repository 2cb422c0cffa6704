/**
 * # Seeded random numbers
 *
 * Randomness enters every function as a seeded argument. This file is the only one that knows pure-rand.
 *
 * ## Implementation notes
 *
 * The generator is linear in its seed, so that neighboring seeds give related streams, and its first outputs hardly depend
 * on a small seed at all. The seed is therefore scrambled first (the finalizer of MurmurHash3, which is one-to-one), and the
 * first outputs are thrown away.
 *
 * @module
 */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { DomainError } from "../errors.ts";

/** A stream of pseudo-random numbers, the same for the same seed on every machine. */
export interface Rng {
  /** The seed that started the stream; results echo it. */
  readonly seed: number;
  /** The next number in [0, 1), a multiple of 2⁻⁵³. */
  next(): number;
}

/** Outputs thrown away at the start. */
const WARM_UP = 32;

/**
 * A stream of random numbers started by `seed`.
 *
 * @param seed - An integer from −2³¹ to 2³² − 1; seeds that differ by 2³² start the same stream.
 * @throws {@link DomainError} for any other seed.
 *
 * @category Numerics
 */
export function seededRng(seed: number): Rng {
  if (!Number.isInteger(seed) || seed < -(2 ** 31) || seed >= 2 ** 32) {
    throw new DomainError({
      en: `seededRng: the seed is ${seed}; choose an integer from 0 to ${2 ** 32 - 1}.`,
      zh: `seededRng：种子为 ${seed}；请取 0 至 ${2 ** 32 - 1} 的整数。`,
    });
  }
  const generator = xoroshiro128plus(scrambled(seed | 0));
  for (let i = 0; i < WARM_UP; i += 1) generator.next();
  const bits = (count: number): number => (generator.next() >>> 0) >>> (32 - count);
  return { seed, next: () => (bits(26) * 2 ** 27 + bits(27)) / 2 ** 53 };
}

function scrambled(seed: number): number {
  let bits = seed + 0x9e3779b9;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
