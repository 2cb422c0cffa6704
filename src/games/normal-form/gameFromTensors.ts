/**
 * # Games from nested lists
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import {
  type GameOptions,
  MAX_PLAYERS,
  type NormalFormGame,
  normalFormGame,
  type PayoffInput,
} from "./normalFormGame.ts";

/** Payoffs nested as deep as there are players: a list of lists of … of payoffs. */
export type PayoffTensor<T> = readonly (PayoffInput<T> | PayoffTensor<T>)[];

/**
 * The game whose payoffs stand in nested lists, one a player: `tensors[i][s₀][s₁]…` is player `i`'s payoff at the profile
 * `(s₀, s₁, …)`. For two players these are the two matrices of {@link bimatrixGame}.
 *
 * @param tensors - One nested list a player, all of the same shape, as deep as there are players.
 * @throws {@link DomainError} when the lists are ragged, too deep, not deep enough, or of different shapes.
 *
 * @example
 * ```ts doctest
 * import { gameFromTensors } from "jiama";
 *
 * const tensor = [[[1, 2], [3, 4]], [[5, 6], [7, 8]], [[9, 10], [11, 12]]];
 * gameFromTensors([tensor, tensor, tensor]).strategies.map((own) => own.length) // => [ 3, 2, 2 ]
 * ```
 *
 * @category Games
 */
export function gameFromTensors<T = Rational>(
  tensors: readonly PayoffTensor<NoInfer<T>>[],
  options: GameOptions<T> = {},
): NormalFormGame<T> {
  const players = tensors.length;
  if (players > MAX_PLAYERS) {
    throw new DomainError({
      en: `gameFromTensors: ${players} lists were given; a game has at most ${MAX_PLAYERS} players.`,
      zh: `gameFromTensors：给出了 ${players} 组收益；博弈至多有 ${MAX_PLAYERS} 个参与人。`,
    });
  }
  const shape: number[] = [];
  let level: unknown = tensors[0];
  for (let depth = 0; depth < players; depth += 1) {
    shape.push(Array.isArray(level) ? level.length : 0);
    level = Array.isArray(level) ? level[0] : undefined;
  }
  const flat = tensors.map((tensor, player) => flattened<T>(tensor, shape, player));
  return normalFormGame(shape, flat, options);
}

function flattened<T>(tensor: PayoffTensor<T>, shape: readonly number[], player: number): PayoffInput<T>[] {
  let level: readonly unknown[] = [tensor];
  for (const [depth, length] of shape.entries()) {
    const wrong = level.find((list) => !Array.isArray(list) || list.length !== length);
    if (wrong !== undefined) {
      const found = Array.isArray(wrong)
        ? { en: `has ${wrong.length} entries`, zh: `有 ${wrong.length} 项` }
        : { en: "is no list", zh: "不是列表" };
      throw new DomainError({
        en: `gameFromTensors: the payoffs of player ${player + 1} are not ${shape.join(" × ")}: a list at depth ${depth + 1} ${found.en} where ${length} are expected.`,
        zh: `gameFromTensors：参与人 ${player + 1} 的收益不是 ${shape.join(" × ")}：第 ${depth + 1} 层有一处${found.zh}，应为 ${length} 项。`,
      });
    }
    level = (level as readonly (readonly unknown[])[]).flat();
  }
  if (level.some(Array.isArray)) {
    throw new DomainError({
      en: `gameFromTensors: the payoffs of player ${player + 1} are nested deeper than the ${shape.length} players; give one list a player and level.`,
      zh: `gameFromTensors：参与人 ${player + 1} 的收益嵌套超过 ${shape.length} 层；每个参与人对应一层。`,
    });
  }
  return level as PayoffInput<T>[];
}
