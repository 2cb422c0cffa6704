/**
 * # Games in another arithmetic
 *
 * @module
 */
import { dyadicFraction } from "../../arithmetic/dyadicFraction.ts";
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { float } from "../../arithmetic/float.ts";
import { DomainError } from "../../errors.ts";
import type { NormalFormGame } from "./normalFormGame.ts";

/**
 * The game in doubles: each payoff is the nearest double.
 *
 * @throws {@link DomainError} when a payoff is too large for a double.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, toFloat } from "jiama";
 *
 * Array.from(toFloat(bimatrixGame([["1/4", 3]], [[0, 1]])).payoffs[0]) // => [ 0.25, 3 ]
 * ```
 *
 * @category Games
 */
export function toFloat<T>(game: NormalFormGame<T>): NormalFormGame<number> {
  if (game.field.name === "float") return game as NormalFormGame<unknown> as NormalFormGame<number>;
  const doubles = game.payoffs.map((own) => Float64Array.from(Array.from(own, game.field.toNumber)));
  const player = doubles.findIndex((own) => !own.every(Number.isFinite));
  if (player >= 0) {
    throw new DomainError({
      en: `toFloat: a payoff of player ${JSON.stringify(game.players[player])} is too large for a double (1.8e308); scale the payoffs, or stay exact.`,
      zh: `toFloat：参与人 ${JSON.stringify(game.players[player])} 有收益超出双精度范围（1.8e308）；请缩小收益，或保持精确计算。`,
    });
  }
  return { ...game, field: float, payoffs: doubles };
}

/**
 * The game in fractions: each double is the dyadic number that it is, so `0.1` becomes 3602879701896397/36028797018963968.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, float, toExact } from "jiama";
 *
 * const game = bimatrixGame([[0.375, -2]], [[0, 1]], { field: float });
 * Array.from(toExact(game).payoffs[0], exact.format) // => [ '3/8', '-2' ]
 * ```
 *
 * @category Games
 */
export function toExact<T>(game: NormalFormGame<T>): NormalFormGame<Rational> {
  if (game.field.name === "exact") return game as NormalFormGame<unknown> as NormalFormGame<Rational>;
  const payoffs = game.payoffs.map((own) => Array.from(own, (payoff) => dyadicFraction(game.field.toNumber(payoff))));
  return { ...game, field: exact, payoffs };
}
