/**
 * # Payoffs as integers
 *
 * Multiplying one player's payoffs by a positive number changes no best response. Exact solvers therefore work on integers:
 * the payoffs times their least common denominator.
 *
 * @module
 */
import { type CommonDenominator, commonDenominator } from "../../arithmetic/commonDenominator.ts";
import type { Rational } from "../../arithmetic/exact.ts";
import type { IntegerMatrix } from "../../linalg/matrix.ts";
import type { NormalFormGame } from "./normalFormGame.ts";

const known = new WeakMap<ArrayLike<Rational>, CommonDenominator>();

/** One player's payoffs over their least common denominator, over the profiles in the order of their index. */
export function integerPayoffs(game: NormalFormGame<Rational>, player: number): CommonDenominator {
  const payoffs = game.payoffs[player] as ArrayLike<Rational>;
  const result = known.get(payoffs) ?? commonDenominator(payoffs);
  known.set(payoffs, result);
  return result;
}

/** A two-player game's payoff matrix of one player, times its least common denominator. */
export function integerMatrix(game: NormalFormGame<Rational>, player: 0 | 1): IntegerMatrix {
  const [rows, columns] = game.strategies.map((own) => own.length) as [number, number];
  return { rows, columns, entries: integerPayoffs(game, player).numerators };
}
