/**
 * # Latin hypercube
 *
 * `n` random points such that of the `n` equal slices of every coordinate each holds exactly one.
 *
 * ## Implementation notes
 *
 * The slices of a coordinate come in the order of a random permutation that is known at each place without the others, and the
 * place within a slice is a random number with an address: point `k` follows from the seed and `k`, and no list is kept.
 *
 * ## References
 *
 * - [McKayBeckmanConover1979]
 *
 * @module
 */
import { addressedPermutation, addressedUniform, addressedWord } from "../arithmetic/addressedNumbers.ts";

/** Largest number of points of a sample, also of Sobol's sequence. */
export const SAMPLE_POINTS = 2 ** 32;

/**
 * The points of a hypercube.
 *
 * @param points - `n`, from 1 to 2³².
 * @returns Writes point `k`, `0 ≤ k < n`, into `out`, coordinates in [0, 1).
 */
export function latinHypercube(
  dimensions: number,
  points: number,
  seed: number,
): (k: number, out: Float64Array) => void {
  const slices = Array.from({ length: dimensions }, (_, j) => addressedPermutation(points, addressedWord(seed, j)));
  return (k, out) => {
    for (let j = 0; j < dimensions; j += 1) {
      // The last slice could otherwise round up to 1.
      out[j] = Math.min((slices[j]!(k) + addressedUniform(seed, j, k)) / points, 1 - 2 ** -53);
    }
  };
}
