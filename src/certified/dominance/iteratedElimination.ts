/**
 * # Iterated elimination of dominated strategies
 *
 * What remains when dominated strategies are eliminated until there are none. For strict dominance by mixed strategies it is the set of
 * rationalizable strategies, whatever the order; for weak dominance it depends on the order.
 *
 * ## References
 *
 * - [Bernheim1984], [Pearce1984]
 *
 * @module
 */
import type { Elimination } from "../../games/normal-form/dominance.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { certifiedElimination, type DominanceCertificate, type DominanceOptions } from "./certifiedElimination.ts";

/** An elimination with its certificate. */
export type EliminationResult<T> = CertifiedResult<Elimination<T>, DominanceCertificate<T>>;

/**
 * The rounds in which dominated strategies are eliminated, and what remains.
 *
 * In every round all strategies of all players go that are dominated in the game left by the rounds before. Under strict dominance every
 * other order leaves the same; under weak dominance other orders may leave other strategies.
 *
 * @returns One elimination, status `solved`; `limit` with the rounds that were completed; `unknown` when doubles were not good enough. One
 * iteration is one pivot.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, iteratedElimination } from "jiama";
 *
 * const dilemma = bimatrixGame([[3, 0], [5, 1]], [[3, 5], [0, 1]]);
 * const [elimination] = iteratedElimination(dilemma).solutions;
 * elimination.remaining // => [ [ 1 ], [ 1 ] ]
 * ```
 *
 * @category Dominance
 */
export function iteratedElimination<T>(game: NormalFormGame<T>, options: DominanceOptions = {}): EliminationResult<T> {
  const { kind = "strict" } = options;
  const { status, elimination, certificate, pivots } = certifiedElimination(game, options, Number.POSITIVE_INFINITY);
  return {
    status,
    method: `iterated-${kind}-dominance`,
    iterations: pivots,
    solutions: [elimination],
    certificate,
  };
}

/**
 * The rationalizable strategies: those that survive the iterated elimination of strategies that are best responses to no belief.
 *
 * For two players these are the rationalizable strategies in every sense of the word. For three or more, players may believe that the
 * others' strategies are correlated; rationalizability with independent beliefs may leave less and is not computed.
 *
 * @returns As {@link iteratedElimination}; the certificate holds for every strategy that remains a belief over the others' remaining
 * strategies to which it is a best response in the whole game.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, rationalizable } from "jiama";
 *
 * // Bernheim (1984), figure 1.
 * const A = [[0, 2, 7, 0], [5, 3, 5, 0], [7, 2, 0, 0], [0, 0, 0, 10]];
 * const B = [[7, 5, 0, 1], [2, 3, 2, 1], [0, 5, 7, 1], [0, -2, 0, -1]];
 * const [{ remaining }] = rationalizable(bimatrixGame(A, B)).solutions;
 * remaining // => [ [ 0, 1, 2 ], [ 0, 1, 2 ] ]
 * ```
 *
 * @see [Bernheim1984], [Pearce1984]
 * @category Dominance
 */
export function rationalizable<T>(
  game: NormalFormGame<T>,
  options: Omit<DominanceOptions, "kind" | "by"> = {},
): EliminationResult<T> {
  return { ...iteratedElimination(game, { ...options, kind: "strict", by: "mixed" }), method: "rationalizability" };
}
