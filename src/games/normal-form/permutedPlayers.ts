/**
 * # Players in another order
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { type NormalFormGame, requireTwoPlayers, shapeOf, strides } from "./normalFormGame.ts";
import { placedPayoffs } from "./placedPayoffs.ts";

/**
 * The same game with its players in another order.
 *
 * @param order - A permutation of the players: place $k$ of the result is taken by player `order[k]` of the game.
 * @throws {@link DomainError} when `order` does not name every player once.
 *
 * @example
 * ```ts doctest
 * import { normalFormGame, permutedPlayers } from "jiama";
 *
 * const game = normalFormGame([1, 1, 1], [[5], [6], [7]], { players: ["Ann", "Bob", "Eve"] });
 * permutedPlayers(game, [2, 0, 1]).players // => [ 'Eve', 'Ann', 'Bob' ]
 * ```
 *
 * @category Games
 */
export function permutedPlayers<T>(game: NormalFormGame<T>, order: readonly number[]): NormalFormGame<T> {
  const count = game.players.length;
  if (order.length !== count || game.players.some((_, player) => !order.includes(player))) {
    throw new DomainError({
      en: `permutedPlayers: the order is [${order.join(", ")}]; name each of the players 0 to ${count - 1} once.`,
      zh: `permutedPlayers：次序为 [${order.join(", ")}]；请将 0 至 ${count - 1} 号参与人各写一次。`,
    });
  }
  const steps = strides(shapeOf(game));
  const taken = <E>(list: readonly E[]): E[] => order.map((player) => list[player] as E);
  const places = { shape: taken(shapeOf(game)), steps: taken(steps), start: 0 };
  return {
    ...game,
    players: taken(game.players),
    strategies: taken(game.strategies),
    payoffs: taken(game.payoffs).map((payoffs) => placedPayoffs(payoffs, places)),
  };
}

/**
 * The two-player game with rows and columns exchanged: the column player of the game plays the rows of the result.
 *
 * @throws {@link DomainError} when the game is not for two players.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, transposed } from "jiama";
 *
 * const game = transposed(bimatrixGame([[1, 2, 3]], [[4, 5, 6]]));
 * game.strategies.map((own) => own.length) // => [ 3, 1 ]
 * Array.from(game.payoffs[0], exact.format) // => [ '4', '5', '6' ]
 * ```
 *
 * @category Games
 */
export function transposed<T>(game: NormalFormGame<T>): NormalFormGame<T> {
  requireTwoPlayers(game, "transposed");
  return permutedPlayers(game, [1, 0]);
}
