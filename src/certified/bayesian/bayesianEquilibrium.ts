/**
 * # Bayesian Nash equilibria
 *
 * Solves a Bayesian game by way of its tree or of its agent form, and checks the answer type by type.
 *
 * ## References
 *
 * - [Harsanyi1967]
 *
 * @module
 */

import type { BayesianGame } from "../../games/bayesian/bayesianGame.ts";
import { bayesianTree } from "../../games/bayesian/bayesianTree.ts";
import type { Control } from "../../games/control.ts";
import { agentNormalForm } from "../../games/extensive-form/agentNormalForm.ts";
import { type BehaviorProfile, behaviorProfileOf } from "../../games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import type { CertifiedResult } from "../../games/solverResult.ts";
import { type InterimCheck, interimRegrets, type TypeBehavior } from "../../verify/interimRegrets.ts";
import { pureEquilibria } from "../nash/pureEquilibria.ts";
import { sequenceFormLcp } from "../sequential/sequenceFormLcp.ts";

/** Options of {@link bayesianEquilibrium}. */
export interface BayesianOptions {
  /** All equilibria in pure strategies instead of one that may be mixed. @defaultValue `false` */
  readonly pure?: boolean;
  /** Stop and progress. */
  readonly control?: Control;
}

/** What was checked of Bayesian Nash equilibria. */
export interface BayesianCertificate<T> {
  /** Payoffs and regrets of every type, one entry a solution, in the same order. */
  readonly equilibria: readonly InterimCheck<T>[];
  /** Whether it is proved that the solutions are all equilibria in pure strategies. */
  readonly complete: boolean;
}

/** Bayesian Nash equilibria with their certificate. */
export type BayesianResult<T> = CertifiedResult<TypeBehavior<T>, BayesianCertificate<T>>;

/** In doubles, the regret that counts as none. */
const TOLERANCE = 1e-9;

/**
 * A Bayesian Nash equilibrium, or with `pure` all of them in pure strategies.
 *
 * Two players: the path of the sequence form, which finds one, mixed if need be. More: equilibria in pure strategies of the game between the types. Types that never occur take their first action.
 *
 * @returns `solved`; `none`, proved that there is none in pure strategies, with `pure`; `limit` when the control said stop; `unknown` when more than
 * two players have no equilibrium in pure strategies, or a profile failed its check. A solution has the probability of each action for each type of each
 * player.
 *
 * @example
 * ```ts doctest
 * import { bayesianEquilibrium, bayesianGame, exact } from "jiama";
 *
 * // The prisoners' dilemma, except that the first player may be one who would rather not defect.
 * const game = bayesianGame({
 *   players: { I: { types: ["selfish", "nice"], actions: ["C", "D"] }, II: { actions: ["C", "D"] } },
 *   prior: { I: ["3/4", "1/4"] },
 *   payoffs: (a, type) => [
 *     (a.II === "C" ? 3 : 0) + (a.I === "D" ? (type.I === "nice" ? -1 : 1) : 0),
 *     (a.I === "C" ? 3 : 0) + (a.II === "D" ? 1 : 0),
 *   ],
 * });
 * const { solutions } = bayesianEquilibrium(game);
 * solutions[0].map((own) => own.map((mix) => mix.map(exact.format).join(" "))) // => [ [ '0 1', '1 0' ], [ '0 1' ] ]
 * ```
 *
 * @category Bayesian games
 */
export function bayesianEquilibrium<T>(
  game: BayesianGame<T>,
  { pure = false, control }: BayesianOptions = {},
): BayesianResult<T> {
  const tree = bayesianTree(game);
  const limits = control === undefined ? {} : { control };
  if (!pure && game.players.length === 2) {
    const { status, method, iterations, solutions } = sequenceFormLcp(tree, limits);
    return checked(game, tree, { status, method, iterations, solutions, complete: false });
  }
  const { status, iterations, solutions, certificate } = pureEquilibria(agentNormalForm(tree), limits);
  const found = solutions.map((profile) => behaviorProfileOf(tree, profile));
  const kept = pure ? found : found.slice(0, 1);
  return checked(game, tree, {
    status: !pure && status === "none" ? "unknown" : status,
    method: "pure-equilibria",
    iterations,
    solutions: kept,
    complete: pure && certificate !== null && status !== "limit",
  });
}

interface Found<T> {
  readonly status: BayesianResult<T>["status"];
  readonly method: string;
  readonly iterations: number;
  readonly solutions: readonly BehaviorProfile<T>[];
  readonly complete: boolean;
}

function checked<T>(
  game: BayesianGame<T>,
  tree: ExtensiveGame<T>,
  { status, solutions, complete, ...rest }: Found<T>,
): BayesianResult<T> {
  const { field } = game;
  const profiles = solutions.map((behavior) => typeBehavior(game, tree, behavior));
  const checks = profiles.map((profile) => interimRegrets(game, profile));
  const holds = checks.map(({ maxRegret }) =>
    field.name === "float"
      ? field.toNumber(maxRegret) <= TOLERANCE * scaleOf(game)
      : field.compare(maxRegret, field.zero) === 0,
  );
  const confirmed = holds.every((ok) => ok);
  return {
    ...rest,
    status: confirmed ? status : "unknown",
    solutions: profiles.filter((_, k) => holds[k]),
    certificate: { equilibria: checks.filter((_, k) => holds[k]), complete: complete && confirmed },
  };
}

/** The largest payoff in size, at least 1. */
function scaleOf<T>({ field, payoffs }: BayesianGame<T>): number {
  let most = 1;
  for (const draw of payoffs)
    for (const place of draw) for (const value of place) most = Math.max(most, Math.abs(field.toNumber(value)));
  return most;
}

/** The behavior of the types, from that at their information sets. */
function typeBehavior<T>(
  { field, players, types, actions }: BayesianGame<T>,
  tree: ExtensiveGame<T>,
  behavior: BehaviorProfile<T>,
): TypeBehavior<T> {
  const at = new Map(tree.infosets.map(({ player, label }, k) => [`${player} ${label}`, k]));
  return players.map((_, player) =>
    (types[player] as readonly string[]).map((type) => {
      const set = at.get(`${player} ${type === "" ? "1" : type}`);
      if (set !== undefined) return behavior[set] as readonly T[];
      return (actions[player] as readonly string[]).map((_, k) => (k === 0 ? field.one : field.zero));
    }),
  );
}
