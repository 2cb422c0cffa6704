/**
 * # Signs under a tolerance list
 *
 * With sanction probabilities `a = α` for the diligent and `b = 1 − β` for the negligent, `J = b − a ≥ 0`, interior effort is
 *
 * `e = D(θb + J) / (c + 2θJD)`, and `e < 1` says `c > D(θa + (1 − θ)J)`.
 *
 * Writing `c = D(θa + (1 − θ)J) + s` with slack `s > 0` proves that effort falls in the rate `β` at which the negligent escape,
 * for all parameters; at the ceiling `e = 1` nothing moves. In `α` the sign turns at `e = 1/(2θ)`: below it wrongful sanctions
 * discourage, above it they act as a tax on failure that raises effort.
 *
 * @module
 */
import { rationalFunctions, substituted, symbol } from "../../src/index.ts";
import { implicitSigns } from "../implicitSigns.ts";
import type { SignProposition } from "../signProposition.ts";

const { one, add, sub, mul, div, from } = rationalFunctions;
const model = "accountability";
const [penalty, a, accuracy, cost] = [symbol("penalty"), symbol("a"), symbol("accuracy"), symbol("effortCost")];
/** `θ = 1/(1 + t)`. */
const theta = div(one, add(one, symbol("controllability")));
const numerator = mul(penalty, add(mul(theta, add(a, accuracy)), accuracy));
const slope = add(cost, mul(from(2), mul(theta, mul(accuracy, penalty))));
const effort = div(numerator, slope);
/** The cost at which effort would reach one. */
const ceiling = mul(penalty, add(mul(theta, a), mul(sub(one, theta), accuracy)));

const where = { regime: "tolerance-list" };
/** `∂e/∂J` at fixed `a`, interior by `c = ceiling + slack`: minus the derivative in `β`. */
const interior = new Map([["effortCost", add(ceiling, symbol("slack"))]]);

/**
 * Signs of `accountability` under its default regime.
 *
 * @category Proofs
 */
export const accountabilitySigns: readonly SignProposition[] = [
  ...implicitSigns({
    model,
    outcomes: ["effort"],
    equation: effort,
    where,
    source: ["Png1986"],
    parameters: [
      { parameter: "penalty", symbol: "penalty", direction: "+" },
      { parameter: "effortCost", symbol: "effortCost", direction: "-" },
    ],
  }),
  ...implicitSigns({
    model,
    outcomes: ["effort"],
    equation: effort,
    where,
    parameters: [{ parameter: "missedBlame", symbol: "accuracy", orientation: -1, direction: "-" }],
  }).map((proposition) => ({
    ...proposition,
    evidence: () => substituted(proposition.evidence(), interior),
  })),
];
