import { exact, type Rational, ratio } from "../../../src/arithmetic/exact.ts";
import type { NormalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";
import { regretCheck } from "../../../src/verify/regret.ts";

/** Probabilities at multiples of 2⁻⁶⁰ that sum to one exactly: what a float answer means, to within its own rounding. */
function roundedStrategy(own: readonly number[]): readonly Rational[] {
  const weights = own.map((p) => (p > 0 ? BigInt(Math.round(p * 2 ** 60)) : 0n));
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  return weights.map((weight) => ratio(weight, sum));
}

/** The largest exact regret over profiles, as a share of the range of payoffs; `NaN` where something is no profile. */
export function largestRegret(
  game: NormalFormGame<Rational>,
  profiles: readonly (readonly (readonly (number | string | Rational)[])[])[],
): number {
  let [low, high] = [game.payoffs[0]![0]!, game.payoffs[0]![0]!];
  for (const list of game.payoffs) {
    for (let k = 0; k < list.length; k += 1) {
      if (exact.compare(list[k]!, low) < 0) low = list[k]!;
      if (exact.compare(list[k]!, high) > 0) high = list[k]!;
    }
  }
  const range = exact.toNumber(exact.sub(high, low));
  let worst = 0;
  for (const profile of profiles) {
    try {
      const strategies = profile.map((own) =>
        typeof own[0] === "number"
          ? roundedStrategy(own as readonly number[])
          : own.map((p) => (typeof p === "string" ? exact.from(p) : (p as Rational))),
      );
      worst = Math.max(worst, exact.toNumber(regretCheck(game, strategies).maxRegret) / range);
    } catch {
      return Number.NaN;
    }
  }
  return worst;
}
