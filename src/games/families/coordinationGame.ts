/**
 * # Coordination games
 *
 * Both players choose among the same strategies and are paid only when they choose the same one. There are `2ⁿ − 1` equilibria,
 * one for each set of strategies: up to `n = 4` the most that a nondegenerate game can have, for `n = 6` no longer ([vonStengel1999]).
 *
 * ## References
 *
 * - [QuintShubik1997], for the conjecture that no nondegenerate game has more
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import type { Rng } from "../../arithmetic/rng.ts";
import { bimatrixGame } from "../normal-form/bimatrixGame.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { checkInteger, uniformInteger } from "./draws.ts";

/**
 * The game in which both players receive a positive amount if they choose the same strategy, and nothing otherwise.
 *
 * It has $2^n - 1$ equilibria: for each non-empty set of strategies one in which both mix over that set.
 *
 * @param count - Number of strategies $n$ of each player, 1 to 1000.
 * @param max - Each amount is drawn from 1 to `max`, for each player on its own; 1 pays 1 everywhere. @defaultValue `1`
 *
 * @example
 * ```ts doctest
 * import { coordinationGame, exact, seededRng } from "jiama";
 *
 * Array.from(coordinationGame(seededRng(1), 2).payoffs[0], exact.format) // => [ '1', '0', '0', '1' ]
 * ```
 *
 * @category Game families
 */
export function coordinationGame(rng: Rng, count: number, max = 1): NormalFormGame<Rational> {
  checkInteger("coordinationGame", "the number of strategies", count, { min: 1, max: 1000 });
  checkInteger("coordinationGame", "max", max, { min: 1, max: 2 ** 50 });
  const matrix = () => {
    const amounts = Array.from({ length: count }, () => uniformInteger(rng, { min: 1, max }));
    return amounts.map((amount, i) => amounts.map((_, j) => (i === j ? amount : 0)));
  };
  return bimatrixGame(matrix(), matrix(), {
    title: `coordination ${count} × ${count}, amounts 1 to ${max}, seed ${rng.seed}`,
  });
}
