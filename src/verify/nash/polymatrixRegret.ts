/**
 * # Regret in a polymatrix game
 *
 * What each player could gain by another strategy, from the matrices and not from the normal form.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { MixedProfile } from "../../games/normal-form/mixedProfile.ts";
import { type PolymatrixGame, polymatrixPayoffs } from "../../games/polymatrix/polymatrixGame.ts";
import { probabilityFault } from "../../games/probabilities.ts";
import type { RegretCheck } from "../regret.ts";

/** Payoffs and regrets of a profile, exactly; a strategy that is no list of probabilities has no regret but an error. */
export function polymatrixRegret(
  game: PolymatrixGame<Rational>,
  profile: MixedProfile<Rational>,
): RegretCheck<Rational> {
  if (profile.some((own) => probabilityFault(exact, own) !== null)) {
    throw new Error("polymatrixRegret: the profile is not made of probabilities.");
  }
  const tables = profile.map((_, player) => polymatrixPayoffs(game, profile, player));
  const payoffs = tables.map((table, player) =>
    table.reduce((sum, payoff, s) => exact.add(sum, exact.mul(payoff, profile[player]?.[s] as Rational)), exact.zero),
  );
  const larger = (a: Rational, b: Rational): Rational => (exact.compare(b, a) > 0 ? b : a);
  const regrets = tables.map((table, player) => exact.sub(table.reduce(larger), payoffs[player] as Rational));
  return { payoffs, regrets, maxRegret: regrets.reduce(larger, exact.zero) };
}
