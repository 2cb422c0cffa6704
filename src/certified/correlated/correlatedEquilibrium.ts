/**
 * # Correlated equilibria
 *
 * A correlation device draws a strategy profile and tells each player its own part. In a correlated equilibrium everybody obeys; in
 * a coarse one nobody would rather commit to a strategy before hearing the recommendation. Both sets are polytopes, so that an
 * equilibrium that is best for a linear objective is found, and proved best, by linear programming.
 *
 * ## References
 *
 * - [Aumann1974], [Aumann1987], [HartSchmeidler1989]; [MoulinVial1978] for the coarse ones
 *
 * @module
 */
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { type CorrelatedOptions, type CorrelatedResult, certifiedDevice } from "./certifiedDevice.ts";

/**
 * A correlated equilibrium that is best for an objective, for any number of players.
 *
 * One linear program with a variable for each profile and $\sum m_i (m_i - 1)$ incentive constraints. Where several
 * equilibria are best, one extreme point of their set is returned, always the same.
 *
 * @returns One distribution over the profiles in the order of their index, status `solved`; `limit` when the limit of pivots was reached
 * or the control said stop; `unknown` when doubles were not good enough for the tolerance. One iteration is one pivot.
 * @throws {@link DomainError} when the objective does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, correlatedEquilibrium, exact } from "jiama";
 *
 * const chicken = bimatrixGame([[6, 2], [7, 0]], [[6, 7], [2, 0]]);
 * const { solutions, certificate } = correlatedEquilibrium(chicken);
 * solutions[0].map(exact.format).join(" ") // => "1/2 1/4 1/4 0"
 * certificate.gains[0].payoffs.map(exact.format).join(" ") // => "21/4 21/4"
 * exact.format(certificate.bound) // => "21/2"
 * ```
 *
 * @see [Aumann1987]
 * @category Correlated equilibrium
 */
export function correlatedEquilibrium<T>(
  game: NormalFormGame<T>,
  options: CorrelatedOptions<NoInfer<T>> = {},
): CorrelatedResult<T> {
  return certifiedDevice(game, options, false);
}

/**
 * A coarse correlated equilibrium that is best for an objective, for any number of players.
 *
 * One linear program with a variable for each profile and $\sum m_i$ incentive constraints. Every correlated
 * equilibrium is a coarse one, so that the best coarse one is at least as good.
 *
 * @returns As {@link correlatedEquilibrium}.
 * @throws {@link DomainError} when the objective does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, coarseCorrelatedEquilibrium, correlatedEquilibrium, exact } from "jiama";
 *
 * const game = bimatrixGame([[3, 1, 4], [1, 5, 0], [1, 0, 2]], [[3, 1, 1], [4, 2, 0], [1, 0, 5]]);
 * exact.format(correlatedEquilibrium(game).certificate.value) // => "6"
 * exact.format(coarseCorrelatedEquilibrium(game).certificate.value) // => "7"
 * ```
 *
 * @see [MoulinVial1978]
 * @category Correlated equilibrium
 */
export function coarseCorrelatedEquilibrium<T>(
  game: NormalFormGame<T>,
  options: CorrelatedOptions<NoInfer<T>> = {},
): CorrelatedResult<T> {
  return certifiedDevice(game, options, true);
}
