/**
 * # Gains of the selves
 *
 * Whether behavior stands a change at one information set, whatever players remember. At each of its nodes the mover compares the actions, all
 * other behavior being as it is, *also her own at other nodes of the same information set*; nodes count by the probability with which behavior leads
 * to them.
 *
 * Behavior without gains is an equilibrium of the *modified multiselves*. If no path meets an information set twice, it is an equilibrium of the agent
 * form. With perfect recall every Nash equilibrium is one; without, so is every profile in which each player does as well as possible ex ante, given the others.
 *
 * ## References
 *
 * - [PiccioneRubinstein1997], [AumannHartPerry1997]
 *
 * @module
 */
import { type BehaviorProfile, requireBehaviorProfile } from "../games/extensive-form/behaviorProfile.ts";
import { continuationPayoffs } from "../games/extensive-form/continuationPayoffs.ts";
import { childrenOf, type ExtensiveGame } from "../games/extensive-form/extensiveGame.ts";
import { reachProbabilities } from "../games/extensive-form/reachProbabilities.ts";

/** What was found when behavior was checked at each information set. */
export interface MultiselfCheck<T> {
  /** Expected payoff of each player. */
  readonly payoffs: readonly T[];
  /** For each information set, what the best action gains there over behavior, weighted with the probability of its nodes; at least 0. */
  readonly gains: readonly T[];
  /** The largest of them; 0 if and only if behavior is an equilibrium of the modified multiselves. */
  readonly maxGain: T;
}

/**
 * The gains of each information set's mover from another action at one node, summed over its nodes.
 *
 * Reads every node a few times for each player; no recall is needed.
 *
 * @throws {@link DomainError} when the profile does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromTree, move, multiselfGains, payoffs } from "jiama";
 *
 * // The absent-minded driver: the second exit leads home, the first into trouble, and she cannot tell them apart.
 * const exit = { infoset: "exit" };
 * const driver = gameFromTree(
 *   ["driver"],
 *   move("driver", { exit: payoffs(0), on: move("driver", { exit: payoffs(4), on: payoffs(1) }, exit) }, exit),
 * );
 * multiselfGains(driver, [["1/3", "2/3"].map(exact.from)]).gains.map(exact.format) // => [ '0' ]
 * multiselfGains(driver, [["0", "1"].map(exact.from)]).gains.map(exact.format) // => [ '2' ]
 * ```
 *
 * @category Extensive form
 */
export function multiselfGains<T>(game: ExtensiveGame<T>, profile: BehaviorProfile<T>): MultiselfCheck<T> {
  requireBehaviorProfile(game, profile);
  const { field } = game;
  const reach = reachProbabilities(game, profile);
  const values = game.players.map((_, player) => continuationPayoffs(game, profile, player));
  const gains = game.infosets.map(({ player, nodes, actions }) => {
    const own = values[player] as readonly T[];
    const worth = actions.map(() => field.zero);
    let stay = field.zero;
    for (const node of nodes) {
      const weight = reach[node] as T;
      stay = field.add(stay, field.mul(weight, own[node] as T));
      for (const [action, child] of childrenOf(game.nodes, node).entries()) {
        worth[action] = field.add(worth[action] as T, field.mul(weight, own[child] as T));
      }
    }
    const best = worth.reduce((a, b) => (field.compare(b, a) > 0 ? b : a));
    const gain = field.sub(best, stay);
    return field.compare(gain, field.zero) > 0 ? gain : field.zero;
  });
  const maxGain = gains.reduce((a, b) => (field.compare(b, a) > 0 ? b : a), field.zero);
  return { payoffs: values.map((own) => own[0] as T), gains, maxGain };
}
