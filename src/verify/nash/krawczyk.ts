/**
 * # Krawczyk's operator
 *
 * A test of a box of mixed strategies: whether the indifference equations have a solution in it, and no second one.
 *
 * *Notation.* `F` are the equations, `X` a box of the unknowns, `y` a point of it, `Y` an approximate inverse of a slope matrix. Every
 * zero of `F` in `X` lies in `K(X) = y − Y F(y) + (I − Y F′(X)) (X − y)`. If `K(X)` lies in the interior of `X`, there is exactly one.
 *
 * ## Implementation notes
 *
 * `Y` is computed in doubles and may be anything; all that is proved uses bounds that are rounded outwards.
 *
 * ## References
 *
 * - [Krawczyk1969]
 *
 * @module
 */
import { type Bounds, roundedDown, roundedUp } from "../../arithmetic/outward.ts";
import { inverseMatrix } from "../../linalg/gaussJordan.ts";
import type { IndifferenceBounds } from "./indifferenceBounds.ts";

/** The boxes of all players' mixed strategies for bounds on the unknowns: each reference strategy gets the rest. */
export function boxesOf({ counts, offsets }: IndifferenceBounds, unknowns: Bounds): Bounds[] {
  return counts.map((count, player) => {
    const [lower, upper] = [new Float64Array(count), new Float64Array(count)];
    let [least, most] = [1, 1];
    for (let k = 1; k < count; k += 1) {
      const at = (offsets[player] as number) + k - 1;
      lower[k] = unknowns.lower[at] as number;
      upper[k] = unknowns.upper[at] as number;
      least = roundedDown(least - (upper[k] as number));
      most = roundedUp(most - (lower[k] as number));
    }
    lower[0] = least;
    upper[0] = most;
    return { lower, upper };
  });
}

/** What the operator says of a box. */
export interface KrawczykStep {
  /** Holds every zero that the box holds. */
  readonly image: Bounds;
  /** Whether no two zeros can be in the box: `|I − Y F′|` maps it strictly into itself around every point. */
  readonly unique: boolean;
}

/**
 * The image of a box of unknowns; `null` where the slopes have no inverse.
 *
 * @param center - A point of the box.
 * @param slopes - Bounds on the slopes over the box, row by row.
 */
export function krawczykStep(
  system: IndifferenceBounds,
  unknowns: Bounds,
  center: Float64Array,
  slopes: Bounds,
): KrawczykStep | null {
  const n = system.unknowns;
  const middle = slopes.lower.map((low, k) => low + ((slopes.upper[k] as number) - low) / 2);
  const inverse = inverseMatrix(middle, n);
  if (inverse === null) return null;
  const values = system.values(boxesOf(system, { lower: center, upper: center }));
  const image = { lower: new Float64Array(n), upper: new Float64Array(n) };
  let unique = true;
  for (let i = 0; i < n; i += 1) {
    let [low, high, spread, rowSum] = [0, 0, 0, 0];
    for (let k = 0; k < n; k += 1) {
      const factor = inverse[i * n + k] as number;
      const [a, b] = [values.lower[k] as number, values.upper[k] as number];
      low = roundedDown(low + roundedDown(factor >= 0 ? factor * a : factor * b));
      high = roundedUp(high + roundedUp(factor >= 0 ? factor * b : factor * a));
    }
    for (let j = 0; j < n; j += 1) {
      let [least, most] = [i === j ? -1 : 0, i === j ? -1 : 0];
      for (let k = 0; k < n; k += 1) {
        const factor = inverse[i * n + k] as number;
        const [a, b] = [slopes.lower[k * n + j] as number, slopes.upper[k * n + j] as number];
        if (a === 0 && b === 0) continue;
        least = roundedDown(least + roundedDown(factor >= 0 ? factor * a : factor * b));
        most = roundedUp(most + roundedUp(factor >= 0 ? factor * b : factor * a));
      }
      const size = Math.max(-least, most);
      const [from, to] = [unknowns.lower[j] as number, unknowns.upper[j] as number];
      const at = center[j] as number;
      const radius = Math.max(roundedUp(to - at), roundedUp(at - from));
      spread = roundedUp(spread + roundedUp(size * radius));
      rowSum = roundedUp(rowSum + size);
    }
    const at = center[i] as number;
    image.lower[i] = roundedDown(roundedDown(at - high) - spread);
    image.upper[i] = roundedUp(roundedUp(at - low) + spread);
    if (!(rowSum < 1)) unique = false;
  }
  return { image, unique };
}
