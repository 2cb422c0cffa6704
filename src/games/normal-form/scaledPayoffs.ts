/**
 * # Payoffs without fractions
 *
 * One algorithm for exact games and for games in doubles: exact payoffs are taken times their least common denominator, so that
 * everything is integers; doubles are taken as they are.
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import { type Rational, ratio } from "../../arithmetic/exact.ts";
import { doubles, integers, type OrderedRing } from "../../arithmetic/ring.ts";
import { integerPayoffs } from "./integerPayoffs.ts";
import type { NormalFormGame } from "./normalFormGame.ts";

/** Numbers over one denominator. */
export interface OverCommon<R> {
  /** The numerators. */
  readonly numerators: readonly R[];
  /** The common denominator, positive. */
  readonly denominator: R;
}

/** The payoffs of a game over a ring. */
export interface ScaledPayoffs<R, T> {
  /** The arithmetic of the scaled payoffs: integers for exact games, doubles otherwise. */
  readonly ring: OrderedRing<R>;
  /** One flat list a player: the payoffs times the player's scale. */
  readonly payoffs: readonly ArrayLike<R>[];
  /** By what each player's payoffs were multiplied, positive. */
  readonly scales: readonly R[];
  /** The number `numerator / denominator` of the game's field. */
  quotient(numerator: R, denominator: R): T;
  /** Numbers of the game's field over one denominator. */
  overCommon(values: readonly T[]): OverCommon<R>;
  /** Up to which size a difference of scaled payoffs counts as none: in doubles this share of their range, otherwise zero. */
  negligible(player: number, share: number): R;
}

/** What a computation over the scaled payoffs gives, whatever their ring is. */
export function withScaledPayoffs<T, X>(game: NormalFormGame<T>, compute: <R>(scaled: ScaledPayoffs<R, T>) => X): X {
  if (game.field.name === "float") return compute<number>(floatPayoffs(game));
  return compute<bigint>(exactPayoffs(game));
}

function floatPayoffs<T>(game: NormalFormGame<T>): ScaledPayoffs<number, T> {
  return {
    ring: doubles,
    payoffs: game.payoffs as ArrayLike<unknown>[] as ArrayLike<number>[],
    scales: game.players.map(() => 1),
    quotient: (numerator, denominator) => (numerator / denominator) as unknown as T,
    overCommon: (values) => ({ numerators: values as readonly unknown[] as readonly number[], denominator: 1 }),
    negligible: (player, share) => Math.max(share, Number.EPSILON) * range(game.payoffs[player] as ArrayLike<unknown>),
  };
}

function exactPayoffs<T>(game: NormalFormGame<T>): ScaledPayoffs<bigint, T> {
  const exactGame = game as NormalFormGame<unknown> as NormalFormGame<Rational>;
  const scaled = game.players.map((_, player) => integerPayoffs(exactGame, player));
  return {
    ring: integers,
    payoffs: scaled.map(({ numerators }) => numerators),
    scales: scaled.map(({ denominator }) => denominator),
    quotient: (numerator, denominator) => quotient(numerator, denominator) as unknown as T,
    overCommon: (values) => commonDenominator(values as readonly unknown[] as readonly Rational[]),
    negligible: () => 0n,
  };
}

/** Integers need no division, and most coefficients of linear programs are integers. */
function quotient(numerator: bigint, denominator: bigint): Rational {
  if (denominator !== 1n) return ratio(numerator, denominator);
  return numerator < 0n ? { s: -1n, n: -numerator, d: 1n } : { s: 1n, n: numerator, d: 1n };
}

function range(values: ArrayLike<unknown>): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < values.length; k += 1) {
    low = Math.min(low, values[k] as number);
    high = Math.max(high, values[k] as number);
  }
  return high - low;
}
