/**
 * # The scale of repeated games in doubles
 *
 * Searches in doubles see payoffs between 0 and 1; what they find is brought back as the fractions that the doubles are.
 *
 * @module
 */
import { dyadicFraction } from "../../arithmetic/dyadicFraction.ts";
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { toFloat } from "../../games/normal-form/fieldConversion.ts";
import type { RepeatedGame } from "../../games/repeated/repeatedGame.ts";
import { boundingBox, type ConvexPolygon, type Point } from "../../linalg/convexPolygon.ts";
import type { PayoffOperator } from "../../solvers/repeated/payoffOperator.ts";

/** Least payoff and range of payoffs of each player; a range of 0 counts as 1. */
export type PayoffScale = readonly (readonly [Rational, Rational])[];

/** The scale on which the feasible payoffs run from 0 to 1. */
export function payoffScale({ payoffs }: PayoffOperator<Rational>): PayoffScale {
  return boundingBox(exact, payoffs).map(([least, most]) => {
    const range = exact.sub(most, least);
    return [least, exact.compare(range, exact.zero) > 0 ? range : exact.one];
  });
}

/** The game in doubles with payoffs between 0 and 1. */
export function scaledGame({ stage, discount }: RepeatedGame<Rational>, scale: PayoffScale): RepeatedGame<number> {
  const payoffs = stage.payoffs.map((own, player) => {
    const [least, range] = scale[player] as readonly [Rational, Rational];
    return Array.from(own, (payoff) => exact.div(exact.sub(payoff, least), range));
  });
  return { kind: "repeated", stage: toFloat({ ...stage, payoffs }), discount: exact.toNumber(discount) };
}

/** A polygon in units of the game in doubles. */
export function scaled(polygon: ConvexPolygon<Rational>, scale: PayoffScale): ConvexPolygon<number> {
  const along = (value: Rational, player: number): number => {
    const [least, range] = scale[player] as readonly [Rational, Rational];
    return exact.toNumber(exact.div(exact.sub(value, least), range));
  };
  return polygon.map(([x, y]): Point<number> => [along(x, 0), along(y, 1)]);
}

/** A polygon of the game in doubles, in payoffs of the game, as the fractions that they are. */
export function unscaled(polygon: ConvexPolygon<number>, scale: PayoffScale): ConvexPolygon<Rational> {
  const along = (value: number, player: number): Rational => {
    const [least, range] = scale[player] as readonly [Rational, Rational];
    return exact.add(least, exact.mul(range, dyadicFraction(value)));
  };
  return polygon.map(([x, y]): Point<Rational> => [along(x, 0), along(y, 1)]);
}
