/**
 * # Backward induction
 *
 * Subgame-perfect equilibria of a game of perfect information. Each one that is found is checked by its one-shot deviations, and a list
 * of all of them against a count that was made without listing any.
 *
 * ## References
 *
 * - [Kuhn1953], [Selten1965]
 *
 * @module
 */
import { rangeOf } from "../../arithmetic/rangeOf.ts";
import type { Control } from "../../games/control.ts";
import { behaviorProfileOf, type PureBehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { requirePerfectInformation } from "../../games/extensive-form/perfectInformation.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { requireTolerance } from "../../games/structure/plainPayoffs.ts";
import { perfectInformationEquilibria } from "../../solvers/sequential/backwardInduction.ts";
import { type OneShotCheck, oneShotDeviations } from "../../verify/oneShotDeviations.ts";
import { subgamePerfectCount } from "../../verify/subgamePerfectCount.ts";
import { requireLimit } from "../nash/requireLimit.ts";
import { payoffTolerances } from "../payoffTolerances.ts";

/** Options of {@link backwardInduction}. */
export interface BackwardInductionOptions {
  /** All pure subgame-perfect equilibria, and not only the first. @defaultValue `false` */
  readonly all?: boolean;
  /** Largest number of equilibria that are listed with `all`. @defaultValue `1000` */
  readonly maxEquilibria?: number;
  /**
   * In doubles, the share of a player's range of payoffs by which a best action may fall short of the best. @defaultValue `0`
   */
  readonly tolerance?: number;
  /** Stop and progress, polled every 2¹⁶ nodes. */
  readonly control?: Control;
}

/** What was checked of subgame-perfect equilibria. */
export interface BackwardInductionCertificate<T> {
  /** Payoffs and gains from one-shot deviations, one entry a solution, in the same order. */
  readonly equilibria: readonly OneShotCheck<T>[];
  /** Largest gain that counts as none for each player, in the player's payoff units: 0 for exact games. */
  readonly tolerances: readonly number[];
  /** Whether it is proved that the solutions are all pure subgame-perfect equilibria. */
  readonly complete: boolean;
}

/** Subgame-perfect equilibria with their certificate. */
export type BackwardInductionResult<T> = CertifiedResult<PureBehaviorProfile, BackwardInductionCertificate<T>>;

/**
 * Pure subgame-perfect equilibria of a game of perfect information, with or without moves of nature.
 *
 * The first one takes, at every node, the first action among the best. The cost of one is linear in the number of nodes, and so
 * is the memory; each further one costs at most as much.
 *
 * @returns `solved`; or `limit`, when there are more than `maxEquilibria` or the control said stop; or `unknown`, when a
 * profile failed its check. A solution has the index of the action taken for each information set. One iteration is one node
 * decided.
 * @throws {@link DomainError} when the game has not perfect information or an option is out of range.
 *
 * @example
 * ```ts doctest
 * import { backwardInduction, exact, gameFromTree, move, payoffs } from "jiama";
 *
 * const entry = gameFromTree(
 *   ["entrant", "incumbent"],
 *   move("entrant", {
 *     out: payoffs(0, 2),
 *     enter: move("incumbent", { fight: payoffs(-1, -1), accommodate: payoffs(1, 1) }),
 *   }),
 * );
 * const { solutions, certificate } = backwardInduction(entry);
 * solutions // => [ [ 1, 1 ] ]
 * certificate.equilibria[0].payoffs.map(exact.format) // => [ '1', '1' ]
 * certificate.complete // => true
 * ```
 *
 * @category Extensive form
 */
export function backwardInduction<T>(
  game: ExtensiveGame<T>,
  { all = false, maxEquilibria = 1000, tolerance = 0, control }: BackwardInductionOptions = {},
): BackwardInductionResult<T> {
  requirePerfectInformation(game, "backwardInduction");
  requireLimit("backwardInduction", "maxEquilibria", maxEquilibria);
  requireTolerance(tolerance);
  const slack = game.payoffs.map((own) => (game.field.name === "float" ? tolerance * widthOf(own) : 0));
  const found = perfectInformationEquilibria(game, { maxEquilibria: all ? maxEquilibria : 1, slack, control });
  const tolerances = payoffTolerances(game, tolerance);
  const checks = found.solutions.map((profile) => oneShotDeviations(game, behaviorProfileOf(game, profile)));
  const holds = checks.map(({ gains }) =>
    gains.every((gain, player) =>
      game.field.name === "float"
        ? game.field.toNumber(gain) <= (tolerances[player] as number)
        : game.field.compare(gain, game.field.zero) === 0,
    ),
  );
  const confirmed = holds.every((ok) => ok);
  const isOne = !all && found.solutions.length === 1;
  const equilibria = checks.filter((_, k) => holds[k]);
  const complete = confirmed && tolerance === 0 && (isOne ? checks[0]?.ties === 0 : isWhole(game, found.solutions));
  return {
    ...found,
    status: confirmed ? (isOne ? "solved" : found.status) : "unknown",
    solutions: found.solutions.filter((_, k) => holds[k]),
    certificate: { equilibria, tolerances, complete },
  };
}

/** Whether the profiles are different and as many as there are. */
function isWhole(game: ExtensiveGame<unknown>, profiles: readonly PureBehaviorProfile[]): boolean {
  if (new Set(profiles.map((profile) => profile.join(" "))).size < profiles.length) return false;
  return subgamePerfectCount(game) === BigInt(profiles.length);
}

function widthOf(payoffs: ArrayLike<unknown>): number {
  const { least, greatest } = rangeOf(payoffs as ArrayLike<number>);
  return greatest - least;
}
