/**
 * # Behavior of mixed strategies
 *
 * With perfect recall, every mixed strategy has a behavior strategy that leads to the same ends with the same probabilities,
 * whatever the others do (Kuhn's theorem): at each information set, an action's share of the weight of the strategies that reach it.
 *
 * ## References
 *
 * - [Kuhn1953]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { MixedProfile } from "../normal-form/mixedProfile.ts";
import type { BehaviorProfile } from "./behaviorProfile.ts";
import type { ExtensiveGame } from "./extensiveGame.ts";
import { recallBreach } from "./perfectRecall.ts";
import { reducedStrategies } from "./reducedStrategies.ts";

/**
 * The behavior profile that is realized by a profile of mixed reduced strategies.
 *
 * At information sets that a player's own strategy excludes, all actions have the same probability.
 *
 * @param profile - Over the strategies of the reduced strategic form, whose probabilities are not checked.
 * @throws {@link DomainError} when a player has no perfect recall, or the profile does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { behaviorFromMixed, exact, gameFromTree, move, payoffs } from "jiama";
 *
 * const tree = gameFromTree(["I"], move("I", { out: payoffs(0), in: move("I", { left: payoffs(1), right: payoffs(2) }) }));
 * const half = exact.from("1/2");
 * const quarter = exact.from("1/4");
 * // Reduced strategies: out; in and left; in and right.
 * const behavior = behaviorFromMixed(tree, [[half, quarter, quarter]]);
 * behavior.map((own) => own.map(exact.format).join(" ")) // => [ '1/2 1/2', '1/2 1/2' ]
 * ```
 *
 * @category Games
 */
export function behaviorFromMixed<T>(game: ExtensiveGame<T>, profile: MixedProfile<T>): BehaviorProfile<T> {
  const breach = recallBreach(game);
  if (breach !== null) {
    const { label } = game.infosets[breach.infoset] as { readonly label: string };
    throw new DomainError({
      en: `behaviorFromMixed: at the information set ${JSON.stringify(label)} a player has forgotten something; only with perfect recall has every mixed strategy its behavior.`,
      zh: `behaviorFromMixed：在信息集 ${JSON.stringify(label)} 处，参与人有所遗忘；仅在完美回忆下，混合策略才必有对应的行为策略。`,
    });
  }
  const { field } = game;
  const weights = game.infosets.map(({ actions }) => actions.map(() => field.zero));
  game.players.forEach((player, index) => {
    const strategies = reducedStrategies(game, index);
    const own = profile[index];
    if (own?.length !== strategies.length) {
      throw new DomainError({
        en: `behaviorFromMixed: player ${JSON.stringify(player)} has ${strategies.length} reduced strategies, and ${own?.length ?? 0} probabilities are given; give one each.`,
        zh: `behaviorFromMixed：参与人 ${JSON.stringify(player)} 有 ${strategies.length} 个简约策略，却给出了 ${own?.length ?? 0} 个概率；请一一对应。`,
      });
    }
    strategies.forEach((strategy, k) => {
      const weight = own[k] as T;
      if (field.compare(weight, field.zero) === 0) return;
      strategy.forEach((action, set) => {
        if (action < 0) return;
        const sums = weights[set] as T[];
        sums[action] = field.add(sums[action] as T, weight);
      });
    });
  });
  return weights.map((sums) => {
    const sum = sums.reduce((a, b) => field.add(a, b));
    if (field.compare(sum, field.zero) > 0) return sums.map((weight) => field.div(weight, sum));
    return sums.map(() => field.div(field.one, field.from(sums.length)));
  });
}
