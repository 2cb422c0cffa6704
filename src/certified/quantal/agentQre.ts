/**
 * # Agent quantal response equilibrium
 *
 * Quantal response in game trees: at every information set an agent of its player errs on his own, `σ_h(a) ∝ exp(λ u_{ha})`, where `u_{ha}` is what the action is
 * worth given that the set was reached, everybody's later errors included.
 *
 * ## Implementation notes
 *
 * Along the branch all actions have positive probability, so that beliefs are determined everywhere. As `λ → ∞`, limits of behavior and
 * beliefs are sequential equilibria; what is returned is the last point that was reached, with the largest gain at any information set under
 * its beliefs, and is a candidate for one.
 *
 * ## References
 *
 * - [McKelveyPalfrey1998], [Turocy2010]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { float } from "../../arithmetic/float.ts";
import { type AgentForm, agentForm } from "../../games/extensive-form/agentForm.ts";
import type { BehaviorProfile } from "../../games/extensive-form/behaviorProfile.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { hasPerfectRecall } from "../../games/extensive-form/perfectRecall.ts";
import { agentQuantal } from "../../solvers/quantal/agentQuantal.ts";
import { simpleProfile } from "../../solvers/quantal/limitEquilibrium.ts";
import { agentWorthBounds } from "../../verify/quantal/agentWorthBounds.ts";
import type { RegretCheck } from "../../verify/regret.ts";
import { behaviorRegrets } from "../../verify/subgameRegrets.ts";
import {
  type CheckedGame,
  certifiedBranch,
  hasNoRegret,
  NEAREST_END,
  type QuantalOptions,
  type QuantalResponse,
  type QuantalResult,
} from "./certifiedBranch.ts";

/** The end of the branch: a candidate for a sequential equilibrium. */
export interface AgentLimit<T> {
  /** The last point of the branch. */
  readonly response: QuantalResponse;
  /** For each information set, the largest gain from another action under the beliefs of the last point, payoff units. */
  readonly agentRegrets: readonly number[];
  /** The regrets of the players at the last point, in doubles; `null` without perfect recall. */
  readonly check: RegretCheck<number> | null;
  /**
   * A Nash equilibrium in fractions near the last point, with regrets that are exactly zero; `null` where none with small denominators was found.
   */
  readonly equilibrium: BehaviorProfile<T> | null;
}

/** Points of the principal branch of a tree, and where it leads. */
export interface AgentQreResult<T> extends QuantalResult {
  /** The end of the branch; `null` where only single points were asked for, or it was not followed to its end. */
  readonly limit: AgentLimit<T> | null;
}

/**
 * Agent logit quantal response equilibria of a game tree on the principal branch: at given values of $\lambda$, or all
 * along it, with the candidate for a sequential equilibrium to which it leads.
 *
 * Any number of players, chance, and imperfect recall as long as no path meets an information set twice. Profiles go through the information sets in the order of
 * `game.infosets`. For $N$ actions of all information sets, a step costs the sum of the depths of nodes and at most
 * $N^3/3$ products.
 *
 * @returns `solved`: at given values of $\lambda$, each was met and an equilibrium was proved to exist near it; along
 * the whole branch, no agent gains more than $10^{-8}$ of the payoffs' range at its end. `unknown` where that could not
 * be confirmed; `limit` where the steps did not suffice or the control said stop. One iteration is one step.
 * @throws {@link DomainError} when an option is out of range, or a path meets an information set twice.
 *
 * @example
 * ```ts doctest
 * import { agentQre, exact, gameFromTree, move, payoffs } from "jiama";
 *
 * const entry = gameFromTree(
 *   ["entrant", "incumbent"],
 *   move("entrant", {
 *     out: payoffs(0, 2),
 *     enter: move("incumbent", { fight: payoffs(-1, -1), accommodate: payoffs(1, 1) }),
 *   }),
 * );
 * // The incumbent accommodates with probability e²/(1 + e²), though fighting would never be tested in equilibrium.
 * agentQre(entry, { lambda: 1 }).solutions[0].profile[1][1].toFixed(4) // => "0.8808"
 * agentQre(entry).limit.equilibrium.map((own) => own.map(exact.format)) // => [ [ '0', '1' ], [ '0', '1' ] ]
 * ```
 *
 * @see [McKelveyPalfrey1998]
 * @category Quantal response
 */
export function agentQre<T>(game: ExtensiveGame<T>, options: QuantalOptions = {}): AgentQreResult<T> {
  const form = agentForm(game, "agentQre");
  const checked = checkedTree(game, form);
  const { result, branch } = certifiedBranch(checked, options);
  const end = branch.points.at(-1);
  const response = result.solutions.at(-1);
  if (options.lambda !== undefined || branch.end !== "done" || end === undefined || response === undefined) {
    return { ...result, limit: null };
  }
  const agentRegrets = regretsOf(checked.worths(end.logs, response.profile), response.profile);
  const isRational = hasNoRegret(agentRegrets, checked.quantal.scales);
  const limit: AgentLimit<T> = {
    ...{ response, agentRegrets },
    check: hasPerfectRecall(game) ? behaviorRegrets(inDoubles(game), response.profile) : null,
    equilibrium: exactEquilibrium(game, response.profile),
  };
  return { ...result, status: isRational ? result.status : "unknown", limit };
}

/** A tree, as the search for quantal responses sees it. */
export function checkedTree<T>(game: ExtensiveGame<T>, form: AgentForm): CheckedGame {
  const quantal = agentQuantal(game, form);
  const { firsts, scale, scales } = quantal;
  const worths: CheckedGame["worths"] = (logs) => {
    const { worth } = agentWorthBounds(game, form, logs)(new Float64Array(logs.length));
    return firsts.slice(1).map((to, h) => worth.slice(firsts[h], to).map(({ lower, upper }) => (lower + upper) / 2));
  };
  return {
    ...{ caller: "agentQre", method: "agent-qre", quantal, worths },
    bounds: (logs) => agentWorthBounds(game, form, logs),
    isEnd: ({ lambda, profile, logarithms }) =>
      lambda * scale > NEAREST_END &&
      hasNoRegret(regretsOf(worths(Float64Array.from(logarithms.flat()), profile), profile), scales),
  };
}

/** The gain of each agent from its best action. */
function regretsOf(worths: readonly (readonly number[])[], profile: readonly (readonly number[])[]): readonly number[] {
  return worths.map((worth, h) => {
    const best = worth.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    return worth.reduce((gain, value, a) => gain + (best - value) * (profile[h]?.[a] as number), 0);
  });
}

function inDoubles<T>(game: ExtensiveGame<T>): ExtensiveGame<number> {
  const { toNumber } = game.field;
  return {
    ...game,
    field: float,
    payoffs: game.payoffs.map((own) => Float64Array.from(own, toNumber)),
    chanceMoves: game.chanceMoves.map((move) => ({ ...move, probabilities: move.probabilities.map(toNumber) })),
  };
}

/** The profile of simple fractions near a point of the branch, where it is a Nash equilibrium of a game of fractions. */
function exactEquilibrium<T>(
  game: ExtensiveGame<T>,
  profile: readonly (readonly number[])[],
): BehaviorProfile<T> | null {
  if (game.field.name !== "exact" || !hasPerfectRecall(game)) return null;
  const simple = simpleProfile(profile);
  if (simple === null) return null;
  const { maxRegret } = behaviorRegrets(game as ExtensiveGame<unknown> as ExtensiveGame<Rational>, simple);
  if (exact.compare(maxRegret, exact.zero) !== 0) return null;
  return simple as BehaviorProfile<unknown> as BehaviorProfile<T>;
}
