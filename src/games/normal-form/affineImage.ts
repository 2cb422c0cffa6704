/**
 * # Affine images of games
 *
 * Multiplying a player's payoffs by a positive number and adding another one changes no preference over mixed profiles: the
 * equilibria stay the same.
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { NormalFormGame, PayoffInput } from "./normalFormGame.ts";

/** A positive affine map `u ↦ scale · u + shift` of one player's payoffs. */
export interface PayoffMap<T> {
  /** Positive. @defaultValue `1` */
  readonly scale?: PayoffInput<T>;
  /** Added after scaling. @defaultValue `0` */
  readonly shift?: PayoffInput<T>;
}

/**
 * The game in which each player's payoffs are mapped by `u ↦ scale · u + shift`.
 *
 * @param maps - One map a player.
 * @throws {@link DomainError} when the number of maps is not that of the players, or a scale is not positive.
 *
 * @example
 * ```ts doctest
 * import { affineImage, bimatrixGame, exact } from "jiama";
 *
 * const game = affineImage(bimatrixGame([[0, 1]], [[2, 3]]), [{ scale: "1/2", shift: 4 }, {}]);
 * Array.from(game.payoffs[0], exact.format) // => [ '4', '9/2' ]
 * ```
 *
 * @category Games
 */
export function affineImage<T>(game: NormalFormGame<T>, maps: readonly PayoffMap<T>[]): NormalFormGame<T> {
  const { field } = game;
  if (maps.length !== game.players.length) {
    throw new DomainError({
      en: `affineImage: ${maps.length} maps were given for ${game.players.length} players; give one each, {} for none.`,
      zh: `affineImage：参与人有 ${game.players.length} 个，给出了 ${maps.length} 个变换；请一一给出，不变换者写 {}。`,
    });
  }
  const read = (value: PayoffInput<T>): T =>
    typeof value === "string" || typeof value === "number" ? field.from(value) : value;
  const payoffs = game.payoffs.map((own, player) => {
    const [scale, shift] = [read(maps[player]?.scale ?? field.one), read(maps[player]?.shift ?? field.zero)];
    if (!(field.compare(scale, field.zero) > 0)) {
      throw new DomainError({
        en: `affineImage: the scale of player ${JSON.stringify(game.players[player])} is ${field.format(scale)}; give a positive one.`,
        zh: `affineImage：参与人 ${JSON.stringify(game.players[player])} 的倍数为 ${field.format(scale)}；须为正数。`,
      });
    }
    return mapped(own, (payoff) => field.add(field.mul(scale, payoff), shift));
  });
  return { ...game, payoffs: finite(game, payoffs) };
}

function mapped<T>(list: ArrayLike<T>, map: (payoff: T) => T): ArrayLike<T> {
  return list instanceof Float64Array
    ? (Float64Array.from(list, map as unknown as (payoff: number) => number) as ArrayLike<unknown> as ArrayLike<T>)
    : Array.from(list, map);
}

function finite<T>(game: NormalFormGame<T>, payoffs: readonly ArrayLike<T>[]): readonly ArrayLike<T>[] {
  const bad = payoffs.findIndex((own) => own instanceof Float64Array && !own.every(Number.isFinite));
  if (bad < 0) return payoffs;
  throw new DomainError({
    en: `affineImage: payoffs of player ${JSON.stringify(game.players[bad])} leave the doubles; scale by less.`,
    zh: `affineImage：参与人 ${JSON.stringify(game.players[bad])}的收益超出双精度范围；请减小倍数。`,
  });
}
