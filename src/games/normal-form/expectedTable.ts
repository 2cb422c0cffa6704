/**
 * # Expected payoffs with some directions kept
 *
 * A player's payoffs over the strategies of some players, while the others' mixed strategies are averaged over: with one direction kept
 * the payoffs of strategies, with two the payoffs in a bimatrix game between two players. In doubles.
 *
 * @module
 */
import { contractedDoubles } from "./deviationPayoffs.ts";

/**
 * The table over the kept directions, in their order, the last of them moving fastest.
 *
 * @param table - Payoffs over all profiles of the shape.
 * @param weights - One list of weights a direction; those of kept directions are not read.
 * @param kept - Whether each direction is kept.
 */
export function expectedTable(
  table: Float64Array,
  shape: readonly number[],
  weights: readonly ArrayLike<number>[],
  kept: readonly boolean[],
): Float64Array {
  let result = table;
  let inner = 1;
  for (let direction = shape.length - 1; direction >= 0; direction -= 1) {
    if (kept[direction]) inner *= shape[direction] as number;
    else if (shape[direction] !== 1 || weights[direction]?.[0] !== 1) {
      result = contractedDoubles(result, weights[direction] as ArrayLike<number>, inner);
    }
  }
  return result;
}
