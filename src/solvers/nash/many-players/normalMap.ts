/**
 * # Equilibria as zeros of a map of the whole space
 *
 * *Notation.* `y` has one real number for every strategy of every player; `r(y)` is the profile of mixed strategies nearest to it. The
 * *normal map* of the game is `F(y) = r(y) − y + u(r(y))`, where `u` are the payoffs of all strategies against the others' mixed ones.
 *
 * `F(y) = 0` says that `u(x) = y − x` at `x = r(y)`: what a strategy pays is a constant of its player where it is played, and less
 * where it is not, for so the nearest point is marked. So the zeros are `y = x + u(x)` for the equilibria `x`, and the space has no boundary to
 * look after. If `|F(y)| ≤ ε` in every entry, no player can gain more than `2ε` at `r(y)`.
 *
 * ## References
 *
 * - [Robinson1992]
 *
 * @module
 */
import { expectedTable } from "../../../games/normal-form/expectedTable.ts";
import type { ScaledGame } from "./scaledGame.ts";

/** The map of a game and what belongs to it. */
export interface NormalMap {
  /** `F(y)`. */
  readonly map: (y: Float64Array) => Float64Array;
  /** `r(y)`. */
  readonly profile: (y: Float64Array) => Float64Array[];
  /** `x + u(x)`, the point that is a zero if `x` is an equilibrium. */
  readonly point: (x: readonly Float64Array[]) => Float64Array;
}

/** The normal map of a game. */
export function normalMap({ shape, payoffs }: ScaledGame): NormalMap {
  const kept = shape.map((_, player) => shape.map((__, direction) => direction === player));
  const size = shape.reduce((a, b) => a + b, 0);
  const profile = (y: Float64Array): Float64Array[] => {
    let from = 0;
    return shape.map((count) => {
      from += count;
      return nearestStrategy(y.subarray(from - count, from));
    });
  };
  const point = (x: readonly Float64Array[]): Float64Array => {
    const result = new Float64Array(size);
    let at = 0;
    shape.forEach((count, player) => {
      const table = payoffs[player] as Float64Array;
      const values = expectedTable(table, shape, x, kept[player] as readonly boolean[]);
      for (let s = 0; s < count; s += 1) result[at++] = (x[player]?.[s] as number) + (values[s] as number);
    });
    return result;
  };
  return { profile, point, map: (y) => point(profile(y)).map((value, h) => value - (y[h] as number)) };
}

/** The mixed strategy nearest to a point. */
export function nearestStrategy(point: Float64Array): Float64Array {
  const falling = point.slice().sort().reverse();
  let [sum, level] = [0, 0];
  for (let k = 0; k < falling.length; k += 1) {
    sum += falling[k] as number;
    const candidate = (sum - 1) / (k + 1);
    if (candidate >= (falling[k] as number)) break;
    level = candidate;
  }
  return point.map((value) => Math.max(0, value - level));
}
