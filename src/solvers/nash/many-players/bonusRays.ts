/**
 * # Bonus rays
 *
 * Where paths of homotopies start: for each player a bonus on every strategy, one of them the largest. Always the same ones for the same
 * shape.
 *
 * @module
 */
import { seededRng } from "../../../arithmetic/rng.ts";

/** The bonus of the given number: 1 for one strategy of each player, less than one half for the others. */
export function bonusRay(shape: readonly number[], number: number): Float64Array[] {
  const rng = seededRng(number + 1);
  return shape.map((count) => {
    const own = Float64Array.from({ length: count }, () => rng.next() / 2);
    own[Math.floor(rng.next() * count)] = 1;
    return own;
  });
}
