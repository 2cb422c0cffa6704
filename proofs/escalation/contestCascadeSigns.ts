/**
 * # Signs in the contest cascade
 *
 * The log ratio of one target to the next, `rηV(n − 1)/(κn²)`, rises with the prize, with decisiveness and elasticity, and falls
 * with cost and, for `n ≥ 2`, with the number of contestants.
 *
 * @module
 */
import { rationalFunctions, symbol } from "../../src/index.ts";
import { implicitSigns } from "../implicitSigns.ts";
import type { SignProposition } from "../signProposition.ts";

const { one, add, sub, mul, div, from } = rationalFunctions;
const model = "contest-cascade";
const siblings = add(from(2), symbol("siblings"));
const marginal = div(sub(siblings, one), mul(siblings, siblings));
const pull = mul(symbol("decisiveness"), mul(symbol("elasticity"), symbol("prize")));
const logRatio = div(mul(pull, marginal), symbol("markupCost"));

const motives = [
  { parameter: "prize", symbol: "prize", direction: "+" },
  { parameter: "siblings", symbol: "siblings", direction: "-" },
  { parameter: "decisiveness", symbol: "decisiveness", direction: "+" },
  { parameter: "elasticity", symbol: "elasticity", direction: "+" },
  { parameter: "markupCost", symbol: "markupCost", direction: "-" },
] as const;

/**
 * Signs of `contestCascade` where an equilibrium exists; targets follow the log ratios.
 *
 * @category Proofs
 */
export const contestCascadeSigns: readonly SignProposition[] = [
  ...implicitSigns({
    model,
    outcomes: ["logRatios"],
    equation: logRatio,
    parameters: [...motives, { parameter: "initialTarget", symbol: "initialTarget", direction: "0" }],
  }),
  ...implicitSigns({
    model,
    outcomes: ["targets"],
    // ln T_L, increasing in T_L
    equation: logRatio,
    parameters: motives,
  }),
  ...implicitSigns({
    model,
    outcomes: ["targets"],
    equation: symbol("initialTarget"),
    parameters: [{ parameter: "initialTarget", symbol: "initialTarget", direction: "+" }],
  }),
];
