import { normalDistribution } from "jiama";
import type { AccountabilityCase } from "../../arbitraries/regimes.ts";

/** The numbers (D, R, a, b) of a regime and its evidence factor, as the theory states them. */
export interface StatedRegime {
  readonly D: number;
  readonly R: number;
  readonly a: number;
  readonly b: number;
  readonly h: (effort: number) => number;
}

/** A regime written out in doubles from its definition, independently of the code. */
export function statedRegime({ ids, input }: AccountabilityCase): StatedRegime {
  const has = (id: string) => ids.includes(id);
  const p = (name: string) => Number(input[name]);
  let [D, R, a, b] = [p("penalty"), 0, 1, 1];
  if (has("tolerance")) a = b = 1 - p("tolerance");
  if (has("tolerance-list")) [a, b] = [p("falseBlame"), 1 - p("missedBlame")];
  if (has("capped")) D = Math.min(D, p("liabilityCap"));
  if (has("joint")) D *= 1 + p("jointLiability");
  if (has("veto")) D += p("careerStake");
  if (has("balanced")) [D, R] = [D * p("lossAversion"), p("reward")];
  if (has("oversight")) {
    a += (1 - a) * p("oversight") * p("oversightError");
    b = 1 - (1 - b) * (1 - p("oversight"));
  }
  if (has("appeals") && D > 0) {
    a *= Math.min(1, 1 - p("reversalInnocent") + p("appealFee") / D);
    b *= Math.min(1, 1 - p("reversalGuilty") + p("appealFee") / D);
  }
  const careless = (e: number) => (e < p("careStandard") ? 1 : 0);
  const h = (e: number): number => {
    if (has("negligence")) return careless(e);
    if (has("process-and-result")) return p("observability") * careless(e) + 1 - p("observability");
    if (has("noisy-negligence")) return normalDistribution((p("careStandard") - e) / p("careNoise"));
    return 1;
  };
  return { D, R, a, b, h };
}

/** The payoff of an official and its parts, as functions of effort. */
export interface StatedPayoff {
  /** S(e) = Dπ(e)[b − (b − a)e]h(e). */
  readonly sanction: (effort: number) => number;
  /** U(e) = Rθe − S(e) − ce²/2. */
  readonly payoff: (effort: number) => number;
  /** The size of the terms of U(e): what rounding is relative to. */
  readonly size: (effort: number) => number;
}

/** The payoff written out in doubles from its definition, independently of the code. */
export function statedPayoff(of: AccountabilityCase): StatedPayoff {
  const { D, R, a, b, h } = statedRegime(of);
  const [theta, cost] = [Number(of.input.controllability), Number(of.input.effortCost)];
  const sanction = (e: number) => D * (1 - theta * e) * (b - (b - a) * e) * h(e);
  return {
    sanction,
    payoff: (e) => R * theta * e - sanction(e) - (cost * e ** 2) / 2,
    size: (e) => R * theta * e + sanction(e) + (cost * e ** 2) / 2,
  };
}

/** Efforts to try: a grid over [0, 1], and finer ones around the care standard and at its left. */
export function scannedEfforts({ input }: AccountabilityCase, points = 800): readonly number[] {
  const grid = Array.from({ length: points + 1 }, (_, i) => i / points);
  if (input.careStandard === undefined) return grid;
  const standard = Number(input.careStandard);
  const spread = Number(input.careNoise ?? 1e-3);
  const near = Array.from({ length: 161 }, (_, i) => standard + ((i - 80) / 10) * spread);
  return [...grid, ...near, standard, standard * (1 - 1e-12)].filter((e) => e >= 0 && e <= 1);
}
