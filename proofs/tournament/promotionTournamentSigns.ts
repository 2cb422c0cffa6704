/**
 * # Signs in the promotion tournament
 *
 * With `e = Vψ/(cσ)`, effort rises with the prize and falls with noise and cost, whatever the distribution of luck; how it
 * moves with the number of contestants depends on that distribution: not at all for uniform noise, down for Gumbel and
 * exponential, up for reflected exponential noise.
 *
 * @module
 */
import { type RationalFunction, rationalFunctions, substituted, symbol } from "../../src/index.ts";
import { implicitSigns } from "../implicitSigns.ts";
import type { SignProposition } from "../signProposition.ts";

const { one, zero, add, sub, mul, div, from } = rationalFunctions;
const model = "promotion-tournament";
const [prize, noise, cost, psi] = [symbol("prize"), symbol("noise"), symbol("effortCost"), symbol("psi")];
const effort = div(mul(prize, psi), mul(cost, noise));
/** `Vm/n − ce²/2`; the chance of promotion `m/n` enters as a symbol. */
const payoff = sub(mul(prize, symbol("chance")), div(mul(cost, mul(effort, effort)), from(2)));
/** `n = 2 + t`, and `n = m + 1 + t` where slots are free. */
const siblings = add(from(2), symbol("siblings"));
const slots = add(one, symbol("slots"));
const more = add(slots, add(one, symbol("siblings")));
const source = ["LazearRosen1981"];

/** `m/n = Vψ²/(cσ²) ± slack`. */
function chanceOf(direction: "+" | "-"): RationalFunction {
  const boundary = div(mul(prize, mul(psi, psi)), mul(cost, mul(noise, noise)));
  return direction === "+" ? add(boundary, symbol("slack")) : sub(boundary, symbol("slack"));
}

/** One slot and Gumbel noise; any number of slots with the others. */
const byFamily: readonly (readonly [string, RationalFunction, "+" | "-" | "0"])[] = [
  ["uniform", div(one, from(2)), "0"],
  ["gumbel", div(sub(siblings, one), mul(siblings, siblings)), "-"],
  ["exponential", div(slots, more), "-"],
  ["reflected-exponential", div(sub(more, slots), more), "+"],
];

/**
 * Signs of `promotionTournament` where an equilibrium exists.
 *
 * @category Proofs
 */
export const promotionTournamentSigns: readonly SignProposition[] = [
  ...implicitSigns({
    model,
    outcomes: ["effort"],
    equation: effort,
    source,
    parameters: [
      { parameter: "prize", symbol: "prize", direction: "+" },
      { parameter: "noise", symbol: "noise", direction: "-" },
      { parameter: "effortCost", symbol: "effortCost", direction: "-" },
    ],
  }),
  ...implicitSigns({
    model,
    outcomes: ["payoff"],
    equation: payoff,
    where: { handicap: 0 },
    parameters: [
      { parameter: "noise", symbol: "noise", direction: "+" },
      { parameter: "effortCost", symbol: "effortCost", direction: "+" },
    ],
  }),
  // dU/dV = m/n − Vψ²/(cσ²): the hypothesis puts m/n above or below the second term by a slack.
  ...(["+", "-"] as const).flatMap((direction) =>
    implicitSigns({
      model,
      outcomes: ["payoff"],
      equation: payoff,
      where: { handicap: 0 },
      suffix: direction === "+" ? ":small-prize" : ":large-prize",
      hypothesis:
        direction === "+"
          ? { en: "V < mcσ²/(nψ²)", zh: "V < mcσ²/(nψ²)" }
          : { en: "V > mcσ²/(nψ²)", zh: "V > mcσ²/(nψ²)" },
      parameters: [{ parameter: "prize", symbol: "prize", direction }],
    }).map((proposition) => ({
      ...proposition,
      evidence: () => substituted(proposition.evidence(), new Map([["chance", chanceOf(direction)]])),
    })),
  ),
  ...implicitSigns({
    model,
    outcomes: ["marginalWinProbability"],
    equation: zero,
    parameters: ["prize", "noise", "effortCost"].map((parameter) => ({
      parameter,
      symbol: parameter,
      direction: "0" as const,
    })),
  }),
  ...byFamily.flatMap(([noiseFamily, chance, direction]) =>
    implicitSigns({
      model,
      outcomes: ["marginalWinProbability", "effort"],
      equation: mul(chance, div(prize, mul(cost, noise))),
      suffix: `:${noiseFamily}`,
      where: { noiseFamily, handicap: 0, ...(noiseFamily === "gumbel" ? { slots: 1 } : {}) },
      parameters: [{ parameter: "siblings", symbol: "siblings", direction }],
    }),
  ),
];
