/**
 * # How many reduced strategies there are
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { ExtensiveGame } from "./extensiveGame.ts";
import { hasPerfectRecall } from "./perfectRecall.ts";
import { sequencesOf } from "./sequences.ts";

/**
 * The number of reduced strategies of a player with perfect recall, without listing one: at each information set the sum, over its actions, of
 * the products of what follows.
 *
 * @throws {@link DomainError} when a player has no perfect recall.
 *
 * @example
 * ```ts doctest
 * import { gameFromTree, move, payoffs, reducedStrategyCount } from "jiama";
 *
 * const later = (name) => move("I", { l: payoffs(0), r: payoffs(1) }, { infoset: name });
 * const tree = gameFromTree(["I"], move("I", { out: payoffs(0), in: later("later"), up: later("above") }));
 * reducedStrategyCount(tree, 0) // => 5n
 * ```
 *
 * @category Games
 */
export function reducedStrategyCount(game: ExtensiveGame<unknown>, player: number): bigint {
  if (!hasPerfectRecall(game)) {
    throw new DomainError({
      en: "reducedStrategyCount: a player forgets; list the strategies with reducedStrategies.",
      zh: "reducedStrategyCount：有参与人遗忘；请用 reducedStrategies 列出策略。",
    });
  }
  const { count, first, before } = sequencesOf(game, player);
  const below = new Array<bigint>(count).fill(1n);
  for (let k = first.length - 1; k >= 0; k -= 1) {
    let sum = 0n;
    const end = first[k + 1] ?? count;
    for (let sequence = first[k] as number; sequence < end; sequence += 1) sum += below[sequence] as bigint;
    const above = before[k] as number;
    below[above] = (below[above] as bigint) * sum;
  }
  return below[0] as bigint;
}
