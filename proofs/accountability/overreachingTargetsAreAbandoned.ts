/**
 * # Overreaching targets are abandoned
 *
 * Under strict liability effort and falsification stand in a fixed proportion, so that the official chooses their sum `x` at cost
 * `Cx²/2`. His reply follows the target while it exceeds it and turns back beyond; at some target it jumps to a low branch. In the base
 * case the jump is between 1.5477 and 1.549.
 *
 * ## Notation
 *
 * `w` the marginal prize, `S = R + D`, `g = σ`, `T` the target, `f = φ((T − x)/σ)` and `h = φ(0)`; `s = dx/dT`.
 *
 * @module
 */
import { dueCare } from "../../models/accountability/dueCare.ts";
import { type Claim, normalDensity, type Proposition, type Reading, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";
import { baseReading, prizeBox } from "./dueCareBase.ts";

const branch: Claim = withSlopes({
  symbols: ["w", "S", "g", "T", "C", "f", "x", "s"],
  terms: { condition: "(- (+ w (/ (* S f) g)) (* C x))" },
  slopes: {
    curvature: { of: "condition", by: "x", along: { f: "(/ (* (- T x) f) (* g g))" } },
    push: { of: "condition", by: "T", along: { f: "(- (/ (* (- T x) f) (* g g)))" } },
  },
  domain: ["(<= 0 w)", "(<= 0 S)", "(< 0 g)", "(< 0 C)", "(< 0 f)", "(= condition 0)", "(= (* curvature s) (- push))"],
  assumptions: { strictMaximum: "(< curvature 0)", somethingAtStake: "(< 0 S)" },
  claim: "(and (=> (< T x) (< 0 s)) (=> (= T x) (= s 0)) (=> (< x T) (< s 0)))",
});

/** The payoff of `x` at the cheapest mix of effort and falsification, `C = 2/3`. */
function ofOutput(x: string): string {
  const failure = `(normal-distribution (/ (- T ${x}) 0.5))`;
  return `(- (+ (* w ${x}) 0.2) (* 1.2 ${failure}) (/ (* ${x} ${x}) 3))`;
}

/** Whoever does as well as at a stated output chooses one within bounds. */
function reply(target: readonly [string, string], reference: string, best: string, claim: string): Claim {
  return {
    symbols: ["w", "T", "x"],
    box: { w: prizeBox, T: target, x: ["0", "3"] },
    terms: { own: ofOutput("x"), reference: ofOutput(reference) },
    domain: [],
    assumptions: { doesAsWell: "(<= reference own)" },
    claim,
    solutions: { assumptions: { w: "0.1395", T: target[0], x: best } },
  };
}

const outputReading = (target: readonly [number, number]): Reading =>
  baseReading({ target, tolerance: [0, 0] }, ({ w, T, e, m }) => ({ w, T, x: e + m }));

const slopeReading: Reading = modelReading(
  dueCare,
  ({ at, outcome, slope }) => {
    const found = outcome();
    const s = slope("target", ({ output }) => output);
    if (found === undefined || s === undefined) return undefined;
    const { target: T, noise: g, reward, penalty, effortCost: c, falsificationCost: k } = at;
    const [x, S, C] = [found.output, reward + penalty, 1 / (1 / c + 1 / k)];
    const f = normalDensity((T - x) / g);
    // Far out nothing but rounding is left of the sign.
    return Math.abs(s) < 1e-3 ? undefined : { w: C * x - (S * f) / g, S, g, T, C, f, x, s };
  },
  { fixed: { regime: null, tolerance: 0, siblings: 5 }, tolerance: 1e-3 },
);

/**
 * Effort follows the target while it is exceeded; a target beyond reach is given up by a jump.
 *
 * @category Proofs
 */
export const overreachingTargetsAreAbandoned: Proposition = {
  id: "overreaching-targets-are-abandoned",
  model: "due-care",
  mechanisms: [30, 33],
  title: {
    en: "Effort rises with the target while it is exceeded, falls beyond, and at some target jumps down: the official lies flat",
    zh: "目标尚可超额完成时，努力随目标提高而上升，此后下降，并在某一目标处骤降：官员躺平",
  },
  statement: String.raw`\operatorname{sgn}\frac{\partial x}{\partial T} = \operatorname{sgn}(x - T);\qquad 1.5477 < T_{\mathrm{jump}} < 1.549`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "interval",
    reductions: [
      {
        statement: String.raw`\min\{\tfrac12 ce^2 + \tfrac12\gamma m^2 : e + m = x\} = \tfrac12 Cx^2,\ \tfrac1C = \tfrac1c + \tfrac1\gamma`,
        proof: {
          en: "Without tolerance the payoff depends on e and m through their sum and their cost. Outputs above 3 do worse than the stated ones, by the claim outside; so the best reply to a target of the box satisfies what the claims say of all that do as well.",
          zh: "没有容错时，收益只取决于 e + m 与成本。由命题 outside，大于 3 的产出劣于所列产出；故对 box 中的目标，最优反应满足各命题对“不劣于所列者”的结论。",
        },
      },
    ],
    claims: {
      branch,
      "reply-exceeds-only-reachable-targets": {
        symbols: ["w", "S", "g", "T", "C", "f", "h", "x"],
        domain: [
          "(<= 0 w)",
          "(<= 0 S)",
          "(< 0 g)",
          "(< 0 C)",
          "(< 0 f)",
          "(<= f h)",
          "(= (* C x g) (+ (* w g) (* S f)))",
        ],
        assumptions: { exceeded: "(< T x)" },
        claim: "(< (* C T g) (+ (* w g) (* S h)))",
      },
      "before-the-jump": reply(["1.4", "1.5477"], "1.6", "1.61", "(< 1.2 x)"),
      "after-the-jump": reply(["1.549", "2.5"], "0.27", "0.28", "(< x 0.7)"),
      outside: {
        symbols: ["w", "x", "F"],
        domain: ["(<= 0 w)", "(<= w 0.14)", "(<= 0 F)"],
        assumptions: { far: "(<= 3 x)" },
        claim: "(< (- (+ (* w x) 0.2) (* 1.2 F) (/ (* x x) 3)) (- 2))",
      },
      "stated-outputs-do-better": {
        symbols: ["w", "T"],
        box: { w: prizeBox, T: ["1.4", "2.5"] },
        domain: [],
        assumptions: {},
        claim: `(< (- 2) ${ofOutput("0.27")})`,
      },
    },
  },
  readings: {
    branch: slopeReading,
    "before-the-jump": outputReading([1.41, 1.5476]),
    "after-the-jump": outputReading([1.5491, 2.45]),
  },
};
