/**
 * # Random numbers by address
 *
 * A stream gives its thousandth number after the 999 before it. A sweep wants the numbers of point `k` from `k` alone, on any
 * machine, in any order: here a number is a function of the seed and of its address, a few integers.
 *
 * ## Implementation notes
 *
 * The words of the address are absorbed one after the other, each followed by the finalizer of MurmurHash3, which is one-to-one
 * and changes half of the bits of its result on average when one bit of its argument changes.
 *
 * {@link addressedPermutation} gives the value of a random permutation of `0 … n − 1` at one place: a Feistel network on the
 * smallest even number of bits that holds `n`, repeated while the value is `n` or above, which is again a permutation
 * [BlackRogaway2002].
 *
 * ## References
 *
 * - [BlackRogaway2002]
 *
 * @module
 */

/** The finalizer of MurmurHash3: a permutation of the 32-bit words. */
function mixed(word: number): number {
  let bits = word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * 32 random bits at an address.
 *
 * @param seed - An integer; 32 bits of it count.
 * @param address - Integers from 0 to `2³² − 1`.
 */
export function addressedWord(seed: number, ...address: readonly number[]): number {
  let state = mixed((seed | 0) + 0x9e3779b9);
  for (const word of address) state = mixed((Math.imul(state, 5) + 0xe6546b64) ^ mixed((word | 0) + 0x7f4a7c15));
  return state;
}

/** A number in [0, 1) at an address, a multiple of 2⁻⁵³. */
export function addressedUniform(seed: number, ...address: readonly number[]): number {
  const high = addressedWord(seed, ...address, 0) >>> 6;
  const low = addressedWord(seed, ...address, 1) >>> 5;
  return (high * 2 ** 27 + low) / 2 ** 53;
}

const ROUNDS = 6;

/**
 * A random permutation of `0 … size − 1`.
 *
 * @param size - From 1 to 2³².
 * @param key - 32 bits; other keys give other permutations.
 * @returns Its value at a place.
 */
export function addressedPermutation(size: number, key: number): (place: number) => number {
  let half = 1;
  while (4 ** half < size) half += 1;
  const low = 2 ** half - 1;
  const keys = Array.from({ length: ROUNDS }, (_, round) => addressedWord(key, round));
  const once = (value: number): number => {
    let left = Math.floor(value / 2 ** half);
    let right = value & low;
    for (const word of keys) {
      const next = left ^ (mixed(right ^ word) & low);
      left = right;
      right = next;
    }
    return left * 2 ** half + right;
  };
  return (place) => {
    let value = once(place);
    while (value >= size) value = once(value);
    return value;
  };
}
