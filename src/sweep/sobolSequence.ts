/**
 * # Sobol's sequence
 *
 * Points that fill a cube evenly: of the first `2ᵐ`, each half, quarter, … of every coordinate holds the same number. With a seed
 * every coordinate is shifted digitally by random bits, which keeps that and makes averages unbiased.
 *
 * ## Implementation notes
 *
 * Point `k` is the sum modulo 2 of the directions at the bits of `k ⊕ ⌊k/2⌋` (Gray's code), so that it follows from `k` alone and
 * the order is that of other programs. The first point, the corner, belongs to the sequence and is not skipped.
 *
 * ## References
 *
 * - [Sobol1967], [JoeKuo2008]
 *
 * @module
 */
import { addressedWord } from "../arithmetic/addressedNumbers.ts";
import { SOBOL_DIMENSIONS, sobolDirections } from "./sobolDirections.ts";

/**
 * The points of the sequence.
 *
 * @param dimensions - From 1 to 40.
 * @param seed - Of the digital shift; `null` for the sequence itself.
 * @returns Writes point `k`, `0 ≤ k < 2³²`, into `out`, coordinates in [0, 1).
 */
export function sobolSequence(dimensions: number, seed: number | null): (k: number, out: Float64Array) => void {
  const directions = sobolDirections().slice(0, Math.min(dimensions, SOBOL_DIMENSIONS));
  const shifts = directions.map((_, j) => (seed === null ? 0 : addressedWord(seed, j)));
  return (k, out) => {
    for (let j = 0; j < directions.length; j += 1) {
      const v = directions[j]!;
      let word = shifts[j]!;
      let gray = (k ^ (k >>> 1)) >>> 0;
      for (let i = 0; gray !== 0; i += 1, gray >>>= 1) {
        if (gray % 2 === 1) word ^= v[i]!;
      }
      out[j] = (word >>> 0) / 2 ** 32;
    }
  };
}
