/**
 * # Regret of a stationary profile
 *
 * What each player could gain by an action that its strategy does not play, in one state and once; and what this bounds.
 *
 * *Notation.* `v` are the values of the profile, `Q(s, b)` is a player's payoff from action `b` once, all else being as the profile has it, and
 * `γ = max_{s, b} Q(s, b) − v(s) ≥ 0`. If `γ` is 0 for all players, the profile is a Markov-perfect equilibrium: no strategy whatever, in no
 * state, does better. Otherwise no strategy gains more than `γ / (1 − δ)` anywhere, since the operator `T v = max_b Q` is monotone and
 * contracts by `δ`: from `T v ≤ v + γ` follows `Tᵏ v ≤ v + γ (1 + δ + … )`.
 *
 * ## References
 *
 * - [Blackwell1965]
 *
 * @module
 */

import { pureStrategy } from "../../games/normal-form/mixedProfile.ts";
import { shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { auxiliaryGame, jointProbabilities, stationaryValues } from "../../games/stochastic/continuation.ts";
import {
  requireStationary,
  type StationaryProfile,
  type StochasticGame,
} from "../../games/stochastic/stochasticGame.ts";

/** What was found when a stationary profile was checked. */
export interface MarkovCheck<T> {
  /** Average discounted payoffs from each state on, one list a player. */
  readonly values: readonly (readonly T[])[];
  /** The largest gain of each player in one state from one action played once, at least 0; all are 0 if and only if the profile is Markov perfect. */
  readonly gains: readonly T[];
  /** For each player, more than which no strategy whatever gains in any state: the gain over $1 - \delta$. */
  readonly regretBounds: readonly T[];
  /** The largest bound. */
  readonly maxRegretBound: T;
}

/**
 * Values, gains and a bound on the regret of a stationary profile of a stochastic game.
 *
 * Exact in games of fractions; any number of players. Takes one system of linear equations for each player, and reads all payoffs once
 * for every action.
 *
 * @throws {@link DomainError} when the profile does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, markovCheck, stochasticGame } from "jiama";
 *
 * const stage = bimatrixGame([[9, 1], [10, 3]], [[9, 10], [1, 3]]);
 * const game = stochasticGame([{ label: "only", stage, transitions: [[1], [1], [1], [1]] }], "1/2");
 * const pure = (k) => [exact.from(1 - k), exact.from(k)];
 * exact.format(markovCheck(game, [[pure(1), pure(1)]]).maxRegretBound) // => "0"
 * exact.format(markovCheck(game, [[pure(0), pure(0)]]).maxRegretBound) // => "1"
 * ```
 *
 * @category Stochastic games
 */
export function markovCheck<T>(game: StochasticGame<T>, profile: StationaryProfile<T>): MarkovCheck<T> {
  requireStationary(game, profile);
  const { field } = game;
  const { zero, one, add, sub, mul, div, compare } = field;
  const larger = (a: T, b: T): T => (compare(b, a) > 0 ? b : a);
  const values = stationaryValues(game, profile);
  const gains = game.players.map(() => zero);
  game.states.forEach((state, s) => {
    const auxiliary = auxiliaryGame(game, state, values);
    shapeOf(auxiliary).forEach((count, player) => {
      const payoffs = auxiliary.payoffs[player] as ArrayLike<T>;
      const own = (values[player] as readonly T[])[s] as T;
      for (let action = 0; action < count; action += 1) {
        const deviation = (profile[s] as StationaryProfile<T>[number]).map((strategy, k) =>
          k === player ? pureStrategy(field, count, action) : strategy,
        );
        const paid = jointProbabilities(auxiliary, deviation).reduce(
          (sum, p, index) => (compare(p, zero) === 0 ? sum : add(sum, mul(p, payoffs[index] as T))),
          zero,
        );
        gains[player] = larger(gains[player] as T, sub(paid, own));
      }
    });
  });
  const regretBounds = gains.map((gain) => div(gain, sub(one, game.discount)));
  return { values, gains, regretBounds, maxRegretBound: regretBounds.reduce(larger, zero) };
}
