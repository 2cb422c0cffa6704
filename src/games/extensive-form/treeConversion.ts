/**
 * # Trees in another arithmetic
 *
 * @module
 */
import { dyadicFraction } from "../../arithmetic/dyadicFraction.ts";
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { float } from "../../arithmetic/float.ts";
import { storedNumbers } from "../storedNumbers.ts";
import type { ExtensiveGame } from "./extensiveGame.ts";

/**
 * The tree in doubles: each payoff and probability is the nearest double.
 *
 * @category Games
 */
export function toFloatTree<T>(game: ExtensiveGame<T>): ExtensiveGame<number> {
  if (game.field.name === "float") return game as ExtensiveGame<unknown> as ExtensiveGame<number>;
  return converted(game, float, game.field.toNumber);
}

/**
 * The tree in fractions: each double is the dyadic number that it is, so that probabilities of nature may miss 1 by their rounding.
 *
 * @category Games
 */
export function toExactTree<T>(game: ExtensiveGame<T>): ExtensiveGame<Rational> {
  if (game.field.name === "exact") return game as ExtensiveGame<unknown> as ExtensiveGame<Rational>;
  return converted(game, exact, (value) => dyadicFraction(game.field.toNumber(value)));
}

function converted<T, U>(game: ExtensiveGame<T>, field: Field<U>, of: (value: T) => U): ExtensiveGame<U> {
  return {
    ...game,
    field,
    payoffs: game.payoffs.map((own) => storedNumbers(field, Array.from(own, of))),
    chanceMoves: game.chanceMoves.map((move) => ({ ...move, probabilities: move.probabilities.map(of) })),
  };
}
