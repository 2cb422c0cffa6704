/**
 * # The traveler's dilemma
 *
 * Two travelers claim the value of equal lost luggage. Both are paid the lower claim; whoever claimed less receives a reward on
 * top of it, the other one pays a penalty of the same size. With a reward of 2 or more it pays to undercut any claim above the lowest
 * by one, and the only equilibrium is the lowest claim.
 *
 * ## References
 *
 * - [Basu1994]
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { DomainError } from "../../errors.ts";
import { gameFromFunction } from "../normal-form/gameFromFunction.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { checkInteger } from "./draws.ts";

/** Claims and reward; Basu's own numbers by default. */
export interface TravelersDilemmaOptions {
  /** Lowest claim. @defaultValue `2` */
  readonly lowest?: number;
  /** Highest claim, above the lowest by at most 1000. @defaultValue `100` */
  readonly highest?: number;
  /** Reward of the lower claim, at least 2 for the lowest claim to be the only equilibrium. @defaultValue `2` */
  readonly reward?: number;
}

/**
 * The traveler's dilemma; strategies are labelled by the claims.
 *
 * @throws {@link DomainError} when the claims do not form a range or the reward is not positive.
 *
 * @example
 * ```ts doctest
 * import { exact, travelersDilemma } from "jiama";
 *
 * const game = travelersDilemma({ highest: 4 });
 * game.strategies[0] // => [ '2', '3', '4' ]
 * Array.from(game.payoffs[0], exact.format).join(" ") // => "2 4 4 0 3 5 0 1 4"
 * ```
 *
 * @category Game families
 */
export function travelersDilemma({
  lowest = 2,
  highest = 100,
  reward = 2,
}: TravelersDilemmaOptions = {}): NormalFormGame<Rational> {
  checkInteger("travelersDilemma", "the reward", reward, { min: 1, max: 2 ** 50 });
  if (
    !(Number.isSafeInteger(lowest) && Number.isSafeInteger(highest) && highest >= lowest && highest - lowest <= 1000)
  ) {
    throw new DomainError({
      en: `travelersDilemma: claims run from ${lowest} to ${highest}; give integers at most 1000 apart, the lowest first.`,
      zh: `travelersDilemma：索赔额为 ${lowest} 至 ${highest}；请给出相差不超过 1000 的整数，由低到高。`,
    });
  }
  const claims = Array.from({ length: highest - lowest + 1 }, (_, k) => lowest + k);
  const labels = claims.map(String);
  return gameFromFunction(
    [claims.length, claims.length],
    (choices) => {
      const [a, b] = choices.map((choice) => lowest + choice) as [number, number];
      const bonus = reward * Math.sign(b - a);
      return [Math.min(a, b) + bonus, Math.min(a, b) - bonus];
    },
    { title: `traveler's dilemma, claims ${lowest} to ${highest}, reward ${reward}`, strategies: [labels, labels] },
  );
}
