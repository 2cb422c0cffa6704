/**
 * # Games for searches in doubles
 *
 * Every player's payoffs moved and scaled to run from 0 to 1, which changes no equilibrium.
 *
 * @module
 */
import type { Rational } from "../../../arithmetic/exact.ts";
import { ratioToNumber } from "../../../arithmetic/exact.ts";
import { rangeOf } from "../../../arithmetic/rangeOf.ts";
import { type NormalFormGame, shapeOf } from "../../../games/normal-form/normalFormGame.ts";
import { plainIntegers } from "../../../games/structure/plainPayoffs.ts";

/** Payoffs from 0 to 1 over the profiles in the order of their index. */
export interface ScaledGame {
  /** Number of strategies of each player. */
  readonly shape: readonly number[];
  /** One flat list a player. */
  readonly payoffs: readonly Float64Array[];
}

/** The game with payoffs from 0 to 1; a player to whom all is the same has zeros. */
export function scaledGame(game: NormalFormGame<unknown>): ScaledGame {
  return { shape: shapeOf(game), payoffs: game.players.map((_, player) => unitPayoffs(game, player)) };
}

function unitPayoffs(game: NormalFormGame<unknown>, player: number): Float64Array {
  const doubles = finitePayoffs(game, player);
  const { least, greatest } = rangeOf(doubles);
  const half = greatest / 2 - least / 2;
  return doubles.map((value) => (half > 0 ? (value / 2 - least / 2) / half : 0));
}

/** Doubles in proportion to the payoffs. */
function finitePayoffs(game: NormalFormGame<unknown>, player: number): Float64Array {
  const payoffs = game.payoffs[player] as ArrayLike<unknown>;
  if (game.field.name === "float") return Float64Array.from(payoffs as ArrayLike<number>);
  const { entries } = plainIntegers(payoffs as ArrayLike<Rational>);
  if (entries instanceof Float64Array) return entries;
  // Differences first: payoffs of 10¹⁹ and 10¹⁹ + 1 are the same double.
  const [least, greatest] = entries.reduce(
    ([low, high], value) => [value < low ? value : low, value > high ? value : high],
    [entries[0] as bigint, entries[0] as bigint],
  );
  const range = greatest - least;
  return Float64Array.from(entries, (value) => (range === 0n ? 0 : ratioToNumber(value - least, range)));
}
