/**
 * # Games from payoff functions
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import {
  checkedProfileCount,
  type GameOptions,
  type NormalFormGame,
  normalFormGame,
  type PayoffInput,
} from "./normalFormGame.ts";

/**
 * The game whose payoffs a function gives.
 *
 * @param shape - Number of strategies of each player.
 * @param payoffs - The payoffs of all players at a profile of strategies, counted from 0; called once a profile, the last
 * player's strategy moving fastest. The list it receives is its own to keep.
 * @throws {@link DomainError} when the shape is not that of a game or a profile has not one payoff a player.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromFunction } from "jiama";
 *
 * const commons = gameFromFunction([3, 3], ([a, b]) => [a * (4 - a - b), b * (4 - a - b)]);
 * Array.from(commons.payoffs[0], exact.format).join(" ") // => "0 0 0 3 2 1 4 2 0"
 * ```
 *
 * @category Games
 */
export function gameFromFunction<T = Rational>(
  shape: readonly number[],
  payoffs: (profile: number[]) => readonly PayoffInput<NoInfer<T>>[],
  options: GameOptions<T> = {},
): NormalFormGame<T> {
  const profiles = checkedProfileCount(shape);
  const lists: PayoffInput<T>[][] = shape.map(() => []);
  const profile = shape.map(() => 0);
  for (let index = 0; index < profiles; index += 1) {
    const values = payoffs([...profile]);
    if (values.length !== shape.length) {
      throw new DomainError({
        en: `gameFromFunction: the profile [${profile.join(", ")}] has ${values.length} payoffs; return one for each of the ${shape.length} players.`,
        zh: `gameFromFunction：策略组合 [${profile.join(", ")}] 有 ${values.length} 个收益；请为 ${shape.length} 个参与人各返回一个。`,
      });
    }
    for (let player = 0; player < lists.length; player += 1) lists[player]?.push(values[player] as PayoffInput<T>);
    for (let player = shape.length - 1; player >= 0; player -= 1) {
      const next = (profile[player] as number) + 1;
      profile[player] = next === shape[player] ? 0 : next;
      if (profile[player] !== 0) break;
    }
  }
  return normalFormGame(shape, lists, options);
}
