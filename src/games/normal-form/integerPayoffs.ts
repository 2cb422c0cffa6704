/**
 * # Payoffs as integers
 *
 * Multiplying one player's payoffs by a positive number changes no best response. Exact solvers therefore work on integers:
 * the payoffs times their least common denominator.
 *
 * @module
 */
import { type CommonDenominator, commonDenominator } from "../../arithmetic/commonDenominator.ts";
import { dyadicFraction } from "../../arithmetic/dyadicFraction.ts";
import type { Rational } from "../../arithmetic/exact.ts";
import type { IntegerMatrix } from "../../linalg/matrix.ts";
import type { NormalFormGame } from "./normalFormGame.ts";

const known = new WeakMap<ArrayLike<unknown>, CommonDenominator>();

/**
 * One player's payoffs over their least common denominator, over the profiles in the order of their index. Doubles are the dyadic
 * fractions that they are.
 */
export function integerPayoffs({ field, payoffs }: NormalFormGame<unknown>, player: number): CommonDenominator {
  const own = payoffs[player] as ArrayLike<unknown>;
  const result =
    known.get(own) ?? commonDenominator(field.name === "float" ? dyadic(own) : (own as ArrayLike<Rational>));
  known.set(own, result);
  return result;
}

function dyadic(payoffs: ArrayLike<unknown>): Rational[] {
  return Array.from(payoffs as ArrayLike<number>, dyadicFraction);
}

/** A two-player game's payoff matrix of one player, times its least common denominator. */
export function integerMatrix(game: NormalFormGame<unknown>, player: 0 | 1): IntegerMatrix {
  const [rows, columns] = game.strategies.map((own) => own.length) as [number, number];
  return { rows, columns, entries: integerPayoffs(game, player).numerators };
}
