/**
 * # Signs in the target cascade
 *
 * From the symmetric first-order condition under tolerance,
 *
 * `g = Vψ((1 − A)/σ + A/σ_r) + D(1 − φ) f/σ − (1 − χ)κ a`,
 *
 * along a branch of local maxima: markups rise with the prize, the penalty and the share of costs passed on; they fall with
 * tolerance and cost. Two signs turn: that of slippage at `a = δ`, that of noise where `D(1 − φ) f (z² − 1) = Vψ`.
 *
 * ## Notation
 *
 * `z = (a − δ)/σ` and `f = f(z)`, so that `∂f/∂σ = z² f/σ` and `∂f/∂δ = z f/σ`; `φ = 1/(1 + t)`, `χ = t/(1 + t)`.
 *
 * @module
 */
import { type RationalFunction, rationalFunctions, symbol } from "../../src/index.ts";
import { implicitSigns } from "../implicitSigns.ts";
import type { SignProposition } from "../signProposition.ts";

const { one, zero, add, sub, mul, div, neg } = rationalFunctions;
const model = "target-cascade";
const prize = symbol("prize");
const psi = symbol("psi");
const penalty = symbol("penalty");
const noise = symbol("noise");
const cost = symbol("markupCost");
const markup = symbol("markup");
const density = symbol("density");
const z = symbol("z");
/** `t/(1 + t)` and its complement. */
const part = (t: RationalFunction): RationalFunction => div(t, add(one, t));
const rest = (t: RationalFunction): RationalFunction => div(one, add(one, t));

const tolerance = symbol("tolerance");
const passThrough = symbol("passThrough");
const stake = mul(penalty, part(tolerance));
const ownCost = mul(mul(rest(passThrough), cost), markup);
const promotion = div(mul(prize, psi), noise);
const safety = div(mul(stake, density), noise);
const condition = sub(add(promotion, safety), ownCost);

/** Derivatives along the noise: `dz = −z/σ`, `df = z² f/σ`. */
const alongNoise = new Map([
  ["z", neg(div(z, noise))],
  ["density", div(mul(mul(z, z), density), noise)],
]);
/** Derivatives along the slippage at fixed markup: `dz = −1/σ`, `df = z f/σ`. */
const alongSlippage = new Map([
  ["z", neg(div(one, noise))],
  ["density", div(mul(z, density), noise)],
]);

const pressures = [
  { parameter: "prize", symbol: "prize", direction: "+" },
  { parameter: "penalty", symbol: "penalty", direction: "+" },
  // The symbol of tolerance runs against φ = 1/(1 + t).
  { parameter: "tolerance", symbol: "tolerance", orientation: -1, direction: "-" },
  { parameter: "markupCost", symbol: "markupCost", direction: "-" },
  { parameter: "passThrough", symbol: "passThrough", direction: "+" },
  { parameter: "initialTarget", symbol: "initialTarget", direction: "0" },
  { parameter: "socialValue", symbol: "socialValue", direction: "0" },
] as const;

const onTargets = pressures.filter(({ parameter }) => parameter !== "initialTarget");

/** `σ = σ_r + d`: announcements are less noisy than outcomes. */
const extraNoise = symbol("extraNoise");
const announcement = symbol("announcementNoise");
const asymmetry = symbol("asymmetry");
const ranking = add(div(part(asymmetry), add(announcement, extraNoise)), div(rest(asymmetry), announcement));

/**
 * Signs of `targetCascade`: on the whole domain, and under stated hypotheses where they turn.
 *
 * @category Proofs
 */
export const targetCascadeSigns: readonly SignProposition[] = [
  ...implicitSigns({ model, outcomes: ["markups"], equation: condition, parameters: pressures }),
  ...implicitSigns({ model, outcomes: ["targets"], equation: condition, parameters: onTargets }),
  ...implicitSigns({
    model,
    outcomes: ["targets"],
    equation: symbol("initialTarget"),
    parameters: [{ parameter: "initialTarget", symbol: "initialTarget", direction: "+" }],
  }),
  // creditShare = Vψ/(σ(1 − χ)κa): penalty and tolerance enter through the markup alone.
  ...implicitSigns({
    model,
    outcomes: ["creditShare"],
    equation: condition,
    orientation: -1,
    parameters: [
      { parameter: "penalty", symbol: "penalty", direction: "-" },
      { parameter: "tolerance", symbol: "tolerance", orientation: -1, direction: "+" },
      { parameter: "initialTarget", symbol: "initialTarget", direction: "0" },
      { parameter: "socialValue", symbol: "socialValue", direction: "0" },
    ],
  }),
  ...implicitSigns({
    model,
    outcomes: ["markups", "targets"],
    equation: condition,
    suffix: ":above-slippage",
    hypothesis: { en: "a > δ", zh: "a > δ" },
    parameters: [{ parameter: "slippage", symbol: "slippage", along: alongSlippage, direction: "+" }],
  }),
  ...implicitSigns({
    model,
    outcomes: ["markups", "targets"],
    equation: sub(promotion, ownCost),
    suffix: ":no-sanction",
    hypothesis: { en: "D(1 − φ) = 0", zh: "D(1 − φ) = 0" },
    parameters: [{ parameter: "noise", symbol: "noise", along: alongNoise, direction: "-" }],
  }),
  ...implicitSigns({
    model,
    outcomes: ["markups", "targets"],
    // z = 1 + t in the derivative: |z| > 1
    equation: sub(safety, ownCost),
    suffix: ":no-prize-beyond-one-deviation",
    hypothesis: { en: "V = 0 and |a − δ| > σ", zh: "V = 0 且 |a − δ| > σ" },
    parameters: [
      {
        parameter: "noise",
        symbol: "noise",
        along: new Map([
          ["density", div(mul(mul(add(one, symbol("excess")), add(one, symbol("excess"))), density), noise)],
        ]),
        direction: "+",
      },
    ],
  }),
  ...implicitSigns({
    model,
    outcomes: ["markups", "targets"],
    equation: sub(mul(mul(prize, psi), ranking), ownCost),
    suffix: ":quieter-announcements",
    hypothesis: { en: "σ_r < σ", zh: "σ_r < σ" },
    parameters: [{ parameter: "asymmetry", symbol: "asymmetry", orientation: -1, direction: "+" }],
  }),
  // The planner weighs Bf/σ against κa.
  ...implicitSigns({
    model,
    outcomes: ["socialMarkup"],
    equation: sub(div(mul(symbol("socialValue"), density), noise), mul(cost, markup)),
    parameters: [
      { parameter: "socialValue", symbol: "socialValue", direction: "+" },
      { parameter: "markupCost", symbol: "markupCost", direction: "-" },
      ...["initialTarget", "prize", "penalty", "tolerance", "passThrough", "asymmetry", "announcementNoise"].map(
        (parameter) => ({ parameter, symbol: parameter, direction: "0" as const }),
      ),
    ],
  }),
  ...implicitSigns({
    model,
    outcomes: ["socialMarkup"],
    equation: zero,
    parameters: [{ parameter: "siblings", symbol: "siblings", direction: "0" }],
  }),
];
