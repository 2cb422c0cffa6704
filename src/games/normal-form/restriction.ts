/**
 * # Restrictions of games
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { type NormalFormGame, shapeOf, strides } from "./normalFormGame.ts";
import { placedPayoffs } from "./placedPayoffs.ts";

/**
 * The game in which each player has only the strategies that are kept.
 *
 * @param kept - For each player the strategies kept, by index from 0, at least one, none twice, in the order of the result.
 * @throws {@link DomainError} when a list is missing, empty, or names a strategy twice or one that is not there.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, restriction } from "jiama";
 *
 * const game = restriction(bimatrixGame([[1, 2], [3, 4]], [[5, 6], [7, 8]]), [[1], [0, 1]]);
 * Array.from(game.payoffs[0], exact.format) // => [ '3', '4' ]
 * game.strategies // => [ [ '2' ], [ '1', '2' ] ]
 * ```
 *
 * @category Games
 */
export function restriction<T>(game: NormalFormGame<T>, kept: readonly (readonly number[])[]): NormalFormGame<T> {
  const shape = shapeOf(game);
  if (kept.length !== shape.length) {
    throw new DomainError({
      en: `restriction: strategies were given for ${kept.length} players; the game has ${shape.length}: give one list each.`,
      zh: `restriction：给出了 ${kept.length} 个参与人的策略，而博弈有 ${shape.length} 个参与人；请各给一组。`,
    });
  }
  kept.forEach((own, player) => {
    const count = shape[player] as number;
    const fits = own.every((index) => Number.isInteger(index) && index >= 0 && index < count);
    if (own.length > 0 && fits && new Set(own).size === own.length) return;
    throw new DomainError({
      en: `restriction: [${own.join(", ")}] was given for player ${JSON.stringify(game.players[player])}; name at least one of the strategies 0 to ${count - 1}, none twice.`,
      zh: `restriction：为参与人 ${JSON.stringify(game.players[player])} 给出了 [${own.join(", ")}]；请从 0 至 ${count - 1} 号策略中至少取一个，且不重复。`,
    });
  });
  const places = { shape: kept.map((own) => own.length), steps: strides(shape), start: 0, offsets: kept };
  return {
    ...game,
    strategies: kept.map((own, player) => own.map((index) => game.strategies[player]?.[index] as string)),
    payoffs: game.payoffs.map((payoffs) => placedPayoffs(payoffs, places)),
  };
}
