/**
 * # Games of Sandholm, Gilpin and Conitzer
 *
 * Games that are hard for support enumeration: each player has `4k − 1` strategies, and the one equilibrium mixes uniformly over
 * the first `2k − 1` of them, a support of middle size.
 *
 * *Notation.* `m = 2k − 1`. A player's payoff by own and other's strategy is
 * - among the first `m` strategies of both: 4 just after the other's, 2 just before it (in a cycle), 3 elsewhere;
 * - 2 where only the own strategy is among the first `m`, 0 where only the other's is;
 * - among the last `2k`, in pairs: 3 for the row player on the same strategy, for the column player on the other one of the pair.
 *
 * ## References
 *
 * - [SandholmGilpinConitzer2005]
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { gameFromFunction } from "../normal-form/gameFromFunction.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { checkInteger } from "./draws.ts";

/**
 * The game of Sandholm, Gilpin and Conitzer with $4k - 1$ strategies a player and payoffs from 0 to 4.
 *
 * @param k - Size, 1 to 250.
 *
 * @example
 * ```ts doctest
 * import { exact, regretCheck, sgcGame } from "jiama";
 *
 * const third = exact.from("1/3");
 * const uniform = [third, third, third, exact.zero, exact.zero, exact.zero, exact.zero];
 * exact.format(regretCheck(sgcGame(2), [uniform, uniform]).maxRegret) // => "0"
 * ```
 *
 * @category Game families
 */
export function sgcGame(k: number): NormalFormGame<Rational> {
  checkInteger("sgcGame", "k", k, { min: 1, max: 250 });
  const m = 2 * k - 1;
  const payoff = (own: number, other: number, swap: 0 | 1): number => {
    if (own < m && other < m) return cyclePayoff((own - other + m) % m, m);
    if (own < m) return 2;
    if (other < m) return 0;
    return own - m === ((other - m) ^ swap) ? 3 : 0;
  };
  return gameFromFunction(
    [4 * k - 1, 4 * k - 1],
    ([i, j]) => [payoff(i as number, j as number, 0), payoff(j as number, i as number, 1)],
    {
      title: `Sandholm, Gilpin and Conitzer, k = ${k}`,
    },
  );
}

/** @param steps - How many steps around the cycle of `m` the own strategy is ahead of the other's. */
function cyclePayoff(steps: number, m: number): number {
  if (m === 1) return 3;
  return steps === 1 ? 4 : steps === m - 1 ? 2 : 3;
}
