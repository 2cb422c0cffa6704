/**
 * # One-shot deviations
 *
 * A profile of a finite game of perfect information is subgame perfect if and only if no player gains at any node by another action
 * there, all else being played as before. What each node is worth under the profile is computed first; then every action of every
 * decision node is compared with it.
 *
 * ## References
 *
 * - [Blackwell1965], [Selten1965]
 *
 * @module
 */
import { type BehaviorProfile, requireBehaviorProfile } from "../games/extensive-form/behaviorProfile.ts";
import { continuationPayoffs } from "../games/extensive-form/continuationPayoffs.ts";
import { childrenOf, type ExtensiveGame } from "../games/extensive-form/extensiveGame.ts";
import { requirePerfectInformation } from "../games/extensive-form/perfectInformation.ts";

/** What was found when a profile was checked at every decision node. */
export interface OneShotCheck<T> {
  /** Expected payoff of each player. */
  readonly payoffs: readonly T[];
  /** The largest gain of each player from one other action, payoff units, at least 0; all are 0 if and only if the profile is subgame perfect. */
  readonly gains: readonly T[];
  /** The largest gain of all. */
  readonly maxGain: T;
  /** Number of the first node at which that gain is made; `null` where no action gains. */
  readonly worstNode: number | null;
  /** Number of actions, not played, that would pay as much as the profile does at their nodes; with 0 of them and no gain, no other profile is subgame perfect. */
  readonly ties: number;
}

/**
 * The gains from one-shot deviations at every decision node.
 *
 * Reads every node once for each player.
 *
 * @throws {@link DomainError} when the game has not perfect information, or the profile does not fit it.
 *
 * @example
 * ```ts doctest
 * import { behaviorProfileOf, exact, gameFromTree, move, oneShotDeviations, payoffs } from "jiama";
 *
 * const entry = gameFromTree(
 *   ["entrant", "incumbent"],
 *   move("entrant", {
 *     out: payoffs(0, 2),
 *     enter: move("incumbent", { fight: payoffs(-1, -1), accommodate: payoffs(1, 1) }),
 *   }),
 * );
 * // A Nash equilibrium that rests on an empty threat: out, for fear of a fight.
 * oneShotDeviations(entry, behaviorProfileOf(entry, [0, 0])).gains.map(exact.format) // => [ '0', '2' ]
 * oneShotDeviations(entry, behaviorProfileOf(entry, [1, 1])).gains.map(exact.format) // => [ '0', '0' ]
 * ```
 *
 * @category Extensive form
 */
export function oneShotDeviations<T>(game: ExtensiveGame<T>, profile: BehaviorProfile<T>): OneShotCheck<T> {
  requirePerfectInformation(game, "oneShotDeviations");
  requireBehaviorProfile(game, profile);
  const { field } = game;
  const values = game.players.map((_, player) => continuationPayoffs(game, profile, player));
  const gains = game.players.map(() => field.zero);
  let maxGain = field.zero;
  let worstNode: number | null = null;
  let ties = 0;
  game.infosets.forEach(({ player, nodes: [node] }, infoset) => {
    const own = values[player] as readonly T[];
    const stay = own[node as number] as T;
    for (const [action, child] of childrenOf(game.nodes, node as number).entries()) {
      const order = field.compare(own[child] as T, stay);
      if (order < 0) continue;
      if (order === 0) {
        if (field.compare(profile[infoset]?.[action] as T, field.zero) === 0) ties += 1;
        continue;
      }
      const gain = field.sub(own[child] as T, stay);
      if (field.compare(gain, gains[player] as T) > 0) gains[player] = gain;
      if (field.compare(gain, maxGain) <= 0) continue;
      maxGain = gain;
      worstNode = node as number;
    }
  });
  return { payoffs: values.map((own) => own[0] as T), gains, maxGain, worstNode, ties };
}
