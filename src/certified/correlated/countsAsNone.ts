/**
 * # What rounding may leave
 *
 * @module
 */
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";

const DEFAULT_TOLERANCE = 1e-9;
/** Rounding of a sum of products of payoffs, as a share of the largest payoff in size. */
const ROUNDING = 2 ** -44;

/**
 * Whether a number counts as zero: in exact games only zero does, in doubles what is within the tolerance.
 *
 * @param lists - Numbers in the same unit, whose range and size the tolerance is a share of.
 */
export function countsAsNone<T>(
  { field }: NormalFormGame<T>,
  lists: readonly ArrayLike<T>[],
  value: T,
  tolerance: number = DEFAULT_TOLERANCE,
): boolean {
  if (field.name !== "float") return field.compare(value, field.zero) === 0;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const list of lists as readonly ArrayLike<unknown>[] as readonly ArrayLike<number>[]) {
    for (let k = 0; k < list.length; k += 1) {
      low = Math.min(low, list[k] as number);
      high = Math.max(high, list[k] as number);
    }
  }
  const share = Math.max(tolerance, Number.EPSILON);
  const allowed = share * (high - low) + ROUNDING * Math.max(Math.abs(low), Math.abs(high));
  return Math.abs(field.toNumber(value)) <= allowed;
}
