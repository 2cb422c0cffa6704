/**
 * # Random games
 *
 * Games whose payoffs are drawn independently and uniformly from a range of integers: without structure, zero-sum, or
 * symmetric.
 *
 * @module
 */

import type { Rational } from "../../arithmetic/exact.ts";
import type { Rng } from "../../arithmetic/rng.ts";
import { symmetricGame, zeroSumGame } from "../normal-form/bimatrixGame.ts";
import { gameFromFunction } from "../normal-form/gameFromFunction.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { checkInteger, checkRange, type IntegerRange, MAX_STRATEGIES, uniformInteger, uniformMatrix } from "./draws.ts";

const DEFAULT_RANGE: IntegerRange = { min: 0, max: 100 };

/**
 * A game of any number of players with independent uniform integer payoffs.
 *
 * @param shape - Number of strategies of each player.
 * @param range - Payoffs drawn. @defaultValue 0 to 100
 *
 * @example
 * ```ts doctest
 * import { randomGame, seededRng } from "jiama";
 *
 * randomGame(seededRng(1), [3, 2, 2]).strategies.map((own) => own.length) // => [ 3, 2, 2 ]
 * ```
 *
 * @category Game families
 */
export function randomGame(
  rng: Rng,
  shape: readonly number[],
  range: IntegerRange = DEFAULT_RANGE,
): NormalFormGame<Rational> {
  checkRange("randomGame", range);
  return gameFromFunction(shape, () => shape.map(() => uniformInteger(rng, range)), {
    title: `random ${shape.join(" × ")}, payoffs ${range.min} to ${range.max}, seed ${rng.seed}`,
  });
}

/**
 * A two-player zero-sum game with independent uniform integer payoffs of the row player.
 *
 * @param shape - Numbers of rows and columns.
 * @param range - Payoffs drawn. @defaultValue 0 to 100
 * @category Game families
 */
export function randomZeroSumGame(
  rng: Rng,
  shape: readonly [number, number],
  range: IntegerRange = DEFAULT_RANGE,
): NormalFormGame<Rational> {
  checkRange("randomZeroSumGame", range);
  for (const count of shape)
    checkInteger("randomZeroSumGame", "a number of strategies", count, { min: 1, max: MAX_STRATEGIES });
  return zeroSumGame(uniformMatrix(rng, shape, range), {
    title: `random zero-sum ${shape.join(" × ")}, payoffs ${range.min} to ${range.max}, seed ${rng.seed}`,
  });
}

/**
 * A symmetric two-player game with independent uniform integer payoffs.
 *
 * @param count - Number of strategies of each player.
 * @param range - Payoffs drawn. @defaultValue 0 to 100
 * @category Game families
 */
export function randomSymmetricGame(
  rng: Rng,
  count: number,
  range: IntegerRange = DEFAULT_RANGE,
): NormalFormGame<Rational> {
  checkRange("randomSymmetricGame", range);
  checkInteger("randomSymmetricGame", "the number of strategies", count, { min: 1, max: MAX_STRATEGIES });
  return symmetricGame(uniformMatrix(rng, [count, count], range), {
    title: `random symmetric ${count} × ${count}, payoffs ${range.min} to ${range.max}, seed ${rng.seed}`,
  });
}
