/**
 * # Dominated strategies and best responses
 *
 * ## References
 *
 * - [Pearce1984] lemma 3: a strategy is strictly dominated by a mixed one if and only if it is a best response to no belief
 *
 * @module
 */
import type { DominatedStrategy } from "../../games/normal-form/dominance.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { certifiedElimination, type DominanceCertificate, type DominanceOptions } from "./certifiedElimination.ts";

/** Dominated strategies with their certificate. */
export type DominatedResult<T> = CertifiedResult<DominatedStrategy<T>, DominanceCertificate<T>>;

/**
 * The dominated strategies of all players, each with a strategy that dominates it.
 *
 * At most one linear program for each strategy, and none where a pure strategy dominates or a best response is easily seen.
 *
 * @returns Status `solved` with the dominated strategies, player by player; `none` when no strategy is dominated, which is proved; `limit`;
 * `unknown` when doubles were not good enough. One iteration is one pivot.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, dominatedStrategies, exact } from "jiama";
 *
 * const game = bimatrixGame([[1, 1], [3, 0], [0, 3]], [[0, 0], [0, 0], [0, 0]]);
 * const [first] = dominatedStrategies(game).solutions;
 * [first.player, first.strategy] // => [ 0, 0 ]
 * first.by.map(exact.format).join(" ") // => "0 1/2 1/2"
 * dominatedStrategies(game, { by: "pure" }).status // => "none"
 * ```
 *
 * @category Dominance
 */
export function dominatedStrategies<T>(game: NormalFormGame<T>, options: DominanceOptions = {}): DominatedResult<T> {
  const { status, elimination, certificate, pivots } = certifiedElimination(game, options, 1);
  const solutions = elimination.eliminated[0] ?? [];
  return {
    status: status === "solved" && solutions.length === 0 ? "none" : status,
    method: `${options.kind ?? "strict"}-dominance`,
    iterations: pivots,
    solutions,
    certificate,
  };
}

/**
 * The strategies that are a best response to no belief about the others, correlated beliefs included.
 *
 * They are the strictly dominated ones, and come with the strategies that dominate them; the beliefs for all other strategies stand in the
 * certificate. For three players or more, a strategy may be a best response to correlated beliefs only: such a one is not listed.
 *
 * @returns As {@link dominatedStrategies}.
 *
 * @see [Pearce1984]
 * @category Dominance
 */
export function neverBestResponses<T>(
  game: NormalFormGame<T>,
  options: Omit<DominanceOptions, "kind" | "by"> = {},
): DominatedResult<T> {
  return { ...dominatedStrategies(game, { ...options, kind: "strict", by: "mixed" }), method: "never-best-response" };
}
