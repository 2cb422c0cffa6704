/**
 * # From a profile near an equilibrium to its last digits
 *
 * Newton's method on the supports of the profile, kept where all probabilities are positive and no strategy pays more.
 *
 * @module
 */
import { newtonOnSupports } from "./newtonOnSupports.ts";
import type { ScaledGame } from "./scaledGame.ts";
import { SupportedGame } from "./supportedGame.ts";

/** Probabilities below this are not played. */
const NOT_PLAYED = 1e-7;
/** Gains below this share of the payoffs' range are left to the check. */
const GAIN = 1e-9;

/** The candidate with the supports of a profile; `null` where Newton's method leads to none. */
export function polishedProfile(game: ScaledGame, profile: readonly Float64Array[]): number[][] | null {
  const supports = profile.map((own) => {
    const support: number[] = [];
    for (let s = 0; s < own.length; s += 1) if ((own[s] as number) > NOT_PLAYED) support.push(s);
    return support;
  });
  if (supports.some((own) => own.length === 0)) return null;
  const played = new SupportedGame(game, supports);
  const start = supports.map((own, i) => Float64Array.from(own, (s) => profile[i]?.[s] as number));
  const weights = newtonOnSupports(played, start);
  if (weights === null || !weights.every((own) => own.every((p) => p > 0))) return null;
  const { values } = played.around(weights);
  const isBest = values.every((own, i) =>
    own.every((payoff) => payoff <= (own[supports[i]?.[0] as number] as number) + GAIN),
  );
  return isBest ? played.profile(weights) : null;
}
