/**
 * # Stationary profiles in fractions
 *
 * What doubles propose, as fractions that sum to one: the simplest ones near by, and the doubles themselves.
 *
 * @module
 */
import { dyadicFraction } from "../../arithmetic/dyadicFraction.ts";
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { simplestFraction } from "../../arithmetic/simplestFraction.ts";
import type { StationaryProfile } from "../../games/stochastic/stochasticGame.ts";

/** Probabilities below this are left out. */
const NEGLIGIBLE = 1e-14;

/** The profile of the simplest fractions within `near`; `null` where they do not sum to one. */
export function simpleProfile(profile: StationaryProfile<number>, near: number): StationaryProfile<Rational> | null {
  const fractions = profile.map((state) => state.map((own) => own.map((p) => simplestFraction(p, near))));
  const fits = fractions.every((state) =>
    state.every(
      (own) =>
        !own.includes(null) &&
        exact.compare((own as readonly Rational[]).reduce(exact.add, exact.zero), exact.one) === 0,
    ),
  );
  return fits ? (fractions as StationaryProfile<Rational>) : null;
}

/** The doubles as fractions, brought to sum to one. */
export function dyadicProfile(profile: StationaryProfile<number>): StationaryProfile<Rational> {
  return profile.map((state) =>
    state.map((own) => {
      const weights = own.map((p) => (p > NEGLIGIBLE ? dyadicFraction(p) : exact.zero));
      const total = weights.reduce(exact.add, exact.zero);
      return weights.map((weight) => exact.div(weight, total));
    }),
  );
}
