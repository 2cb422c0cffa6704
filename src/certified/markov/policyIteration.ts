/**
 * # Markov decision processes
 *
 * ## Implementation notes
 *
 * The best policy is found in doubles; fractions go on from there, usually for one round.
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { type StochasticGame, toFloatStochastic } from "../../games/stochastic/stochasticGame.ts";
import { policyIteration as improvedPolicy, profileOfPolicy } from "../../solvers/markov/policyIteration.ts";
import { type MarkovCheck, markovCheck } from "../../verify/markov/markovCheck.ts";

/** Options of {@link policyIteration}. */
export interface PolicyIterationOptions {
  /** Polled every round. */
  readonly control?: Control;
}

/** A best policy, one action for each state, with what an action played once would gain. */
export interface PolicyIterationResult<T> extends CertifiedResult<readonly number[], MarkovCheck<T>> {
  /** The values of the policy, one for each state. */
  readonly values: readonly T[];
}

/**
 * A best stationary policy of a stochastic game for one player, a Markov decision process.
 *
 * Exact in games of fractions: the certificate's gain is 0, which is Bellman's equation, and no policy whatever, stationary or not, does better in any
 * state. Rounds are few; each solves one system of linear equations with as many unknowns as states.
 *
 * @returns The action of each state. Status `solved`, or `limit` after a stop, with the policy reached. One iteration is one policy evaluated.
 * @throws {@link DomainError} when the game has not one player.
 *
 * @example
 * ```ts doctest
 * import { exact, normalFormGame, policyIteration, stochasticGame } from "jiama";
 *
 * // A machine earns 10 when new and 2 when worn; upkeep halves that, and a repair costs 4.
 * const stage = (payoffs) => normalFormGame([2], [payoffs], { strategies: [["run", "repair"]] });
 * const machine = stochasticGame(
 *   [
 *     { label: "new", stage: stage([10, 5]), transitions: [["1/2", "1/2"], [1, 0]] },
 *     { label: "worn", stage: stage([2, -4]), transitions: [[0, 1], [1, 0]] },
 *   ],
 *   "9/10",
 * );
 * const { solutions, values } = policyIteration(machine);
 * solutions[0] // => [ 0, 1 ]
 * values.map(exact.format) // => [ '164/29', '136/29' ]
 * ```
 *
 * @see [Howard1960]
 * @category Stochastic games
 */
export function policyIteration<T>(
  game: StochasticGame<T>,
  { control }: PolicyIterationOptions = {},
): PolicyIterationResult<T> {
  if (game.players.length !== 1) {
    throw new DomainError({
      en: `policyIteration: the game has ${game.players.length} players; give one for one player, or use markovPerfect.`,
      zh: `policyIteration：该博弈有 ${game.players.length} 个参与人；请给出单人博弈，或改用 markovPerfect。`,
    });
  }
  const doubles = improvedPolicy(toFloatStochastic(game), undefined, control);
  const found = improvedPolicy(game, doubles.policy, control);
  return {
    status: found.status,
    method: "policy-iteration",
    iterations: doubles.rounds + found.rounds,
    solutions: [found.policy],
    values: found.values,
    certificate: markovCheck(game, profileOfPolicy(game, found.policy)),
  };
}
