/**
 * # Finitely repeated games
 *
 * A stage game played a number of times, as a tree: in every period the players choose at the same time, knowing all that was done before.
 *
 * ## References
 *
 * - [BenoitKrishna1985]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { ExtensiveGame } from "../extensive-form/extensiveGame.ts";
import { gameFromTree } from "../extensive-form/gameFromTree.ts";
import { move, payoffs, type Tree } from "../extensive-form/tree.ts";
import { type NormalFormGame, profileCount, shapeOf } from "../normal-form/normalFormGame.ts";
import { profileIndex } from "./automaton.ts";
import { readDiscount } from "./repeatedGame.ts";

/** Most histories of a tree. */
const MAX_HISTORIES = 200_000;

/**
 * The stage game played `periods` times, as an extensive form. Payoffs are sums, $\sum \delta^t g(a^t)$ over the
 * periods $t$ from 0.
 *
 * @param periods - A positive integer.
 * @param discount - $\delta$, from 0 to 1, 1 included. @defaultValue `1`
 * @throws {@link DomainError} when the number of periods is no positive integer, the discount factor is not in [0, 1], or there are more than 200 000 histories.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, finitelyRepeated, subgamePerfect } from "jiama";
 *
 * const dilemma = bimatrixGame([[9, 1], [10, 3]], [[9, 10], [1, 3]]);
 * const { certificate } = subgamePerfect(finitelyRepeated(dilemma, 2));
 * certificate.equilibria[0].payoffs.map(exact.format) // => [ '6', '6' ]
 * ```
 *
 * @category Repeated games
 */
export function finitelyRepeated<T>(
  stage: NormalFormGame<T>,
  periods: number,
  discount: number | string | NoInfer<T> = 1,
): ExtensiveGame<T> {
  const { field } = stage;
  if (!Number.isInteger(periods) || periods < 1) {
    throw new DomainError({
      en: `finitelyRepeated: the number of periods is ${periods}; give a positive integer.`,
      zh: `finitelyRepeated：期数为 ${periods}；请给出正整数。`,
    });
  }
  const given = typeof discount === "number" || typeof discount === "string" ? field.from(discount) : discount;
  const factor = field.compare(given, field.one) === 0 ? given : readDiscount(field, given, "finitelyRepeated");
  const profiles = profileCount(stage);
  if (profiles ** periods > MAX_HISTORIES) {
    throw new DomainError({
      en: `finitelyRepeated: ${profiles} action profiles and ${periods} periods make more than ${MAX_HISTORIES} histories; give fewer periods, or use repeatedGame.`,
      zh: `finitelyRepeated：${profiles} 个行动组合、${periods} 期，历史多于 ${MAX_HISTORIES} 条；请减少期数，或改用 repeatedGame。`,
    });
  }
  const shape = shapeOf(stage);
  const period = (t: number, weight: T, sums: readonly T[], history: string): Tree<T> => {
    if (t === periods) return payoffs<T>(...sums);
    const choose = (player: number, actions: readonly number[]): Tree<T> => {
      if (player === shape.length) {
        const index = profileIndex(stage, actions);
        const next = sums.map((sum, k) => field.add(sum, field.mul(weight, stage.payoffs[k]?.[index] as T)));
        return period(t + 1, field.mul(weight, factor), next, `${history}${index}.`);
      }
      const labels = stage.strategies[player] as readonly string[];
      return move<T>(
        stage.players[player] as string,
        labels.map((label, action) => [label, () => choose(player + 1, [...actions, action])] as const),
        { infoset: `${history}${player}` },
      );
    };
    return choose(0, []);
  };
  const none = stage.players.map(() => field.zero);
  return gameFromTree<T>(stage.players, period(0, field.one, none, ""), { field, title: stage.title });
}
