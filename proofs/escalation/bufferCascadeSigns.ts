/**
 * # Signs in the buffer cascade
 *
 * `a = δ + σu` with `u = Φ⁻¹(1 − k/S)` and `S = D(1 − φ)`: the buffer rises with slippage and penalty and falls with tolerance
 * and cost; with noise it moves as `u`, that is up iff `D(1 − φ) > 2k`. At the floor `a = 0` nothing moves.
 *
 * ## Notation
 *
 * `u` and its slope `1/f(u) > 0` in the quantile's argument are symbols.
 *
 * @module
 */
import { type RationalFunction, rationalFunctions, symbol } from "../../src/index.ts";
import { implicitSigns } from "../implicitSigns.ts";
import type { SignProposition } from "../signProposition.ts";

const { one, add, sub, mul, div, neg } = rationalFunctions;
const model = "buffer-cascade";
const [penalty, tolerance, cost, quantileSlope] = ["penalty", "tolerance", "unitCost", "quantileSlope"].map(symbol) as [
  RationalFunction,
  RationalFunction,
  RationalFunction,
  RationalFunction,
];
const markup = add(symbol("slippage"), mul(symbol("noise"), symbol("u")));
/** `S = D t/(1 + t)`, so that `φ = 1/(1 + t)`. */
const stake = mul(penalty, div(tolerance, add(one, tolerance)));
const stakeSlope = div(mul(quantileSlope, cost), mul(stake, stake));
const along = (slope: RationalFunction): ReadonlyMap<string, RationalFunction> => new Map([["u", slope]]);
const stakeAlongTolerance = div(penalty, mul(add(one, tolerance), add(one, tolerance)));

const pressures = [
  { parameter: "slippage", symbol: "slippage", direction: "+" },
  {
    parameter: "penalty",
    symbol: "penalty",
    along: along(mul(stakeSlope, div(stake, penalty))),
    direction: "+",
  },
  {
    parameter: "tolerance",
    symbol: "tolerance",
    orientation: -1,
    along: along(mul(stakeSlope, stakeAlongTolerance)),
    direction: "-",
  },
  { parameter: "unitCost", symbol: "unitCost", along: along(neg(div(quantileSlope, stake))), direction: "-" },
] as const;

/**
 * Signs of `bufferCascade`: on the whole domain, and for noise under a hypothesis.
 *
 * @category Proofs
 */
export const bufferCascadeSigns: readonly SignProposition[] = [
  ...implicitSigns({
    model,
    outcomes: ["markups"],
    equation: markup,
    parameters: [...pressures, { parameter: "initialTarget", symbol: "initialTarget", direction: "0" }],
  }),
  ...implicitSigns({
    model,
    outcomes: ["targets"],
    equation: add(symbol("initialTarget"), markup),
    parameters: [...pressures, { parameter: "initialTarget", symbol: "initialTarget", direction: "+" }],
  }),
  ...implicitSigns({
    model,
    outcomes: ["markups", "targets"],
    equation: markup,
    suffix: ":heavy-penalty",
    hypothesis: { en: "D(1 − φ) > 2k", zh: "D(1 − φ) > 2k" },
    parameters: [{ parameter: "noise", symbol: "noise", direction: "+" }],
  }),
  ...implicitSigns({
    model,
    outcomes: ["markups", "targets"],
    // u = −v with v > 0
    equation: sub(symbol("slippage"), mul(symbol("noise"), symbol("v"))),
    suffix: ":light-penalty",
    hypothesis: { en: "k < D(1 − φ) < 2k and a > 0", zh: "k < D(1 − φ) < 2k 且 a > 0" },
    parameters: [{ parameter: "noise", symbol: "noise", direction: "-" }],
  }),
];
