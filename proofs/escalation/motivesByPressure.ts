/**
 * # The motive of escalation follows the pressure
 *
 * ## Notation
 *
 * `share` is the promotion motive's part of the first-order condition; what is left is the safety motive's.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";
import { markupSlope, markupSlopeReading } from "./targetCascadeClaims.ts";

const share = "(/ (* V psi) (* sigma (- 1 chi) k a))";

/**
 * A heavier penalty shifts escalation from seeking credit to avoiding blame; a larger prize shifts it back if and only if
 * `a(δ − a) < σ²`, as is the case whenever `δ < 2σ`.
 *
 * @category Proofs
 */
export const motivesByPressure: Proposition = {
  id: "motives-by-pressure",
  model: "target-cascade",
  mechanisms: [10],
  title: {
    en: "A heavier penalty turns escalation from seeking credit to avoiding blame; a larger prize turns it back where the markup is not far below the mean shortfall",
    zh: "问责加重使加码由邀功转向避责；晋升价值上升使其转回，当且仅当加码不过分低于平均衰减",
  },
  statement: String.raw`\frac{\partial}{\partial D} \frac{V\psi}{\sigma(1-\chi)\kappa a} < 0,\quad \frac{\partial}{\partial V} \frac{V\psi}{\sigma(1-\chi)\kappa a} > 0 \iff a(\delta - a) < \sigma^2`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      penalty: markupSlope({
        by: "D",
        terms: { share },
        slopes: { shift: { of: "share", by: "D", along: { a: "s" } } },
        assumptions: { thereIsAPrize: "(< 0 V)", notAlwaysExempt: "(< phi 1)" },
        claim: "(< shift 0)",
      }),
      "little-slippage": {
        symbols: ["a", "delta", "sigma"],
        domain: ["(<= 0 a)", "(< 0 sigma)"],
        assumptions: { slippageIsSmall: "(< delta (* 2 sigma))" },
        hints: ["(- a sigma)"],
        claim: "(< (* a (- delta a)) (* sigma sigma))",
      },
      prize: markupSlope({
        by: "V",
        terms: { share },
        slopes: { shift: { of: "share", by: "V", along: { a: "s" } } },
        assumptions: { thereIsAPenalty: "(< 0 D)", notAlwaysExempt: "(< phi 1)" },
        claim:
          "(and (=> (< (* a (- delta a)) (* sigma sigma)) (< 0 shift)) (=> (> (* a (- delta a)) (* sigma sigma)) (< shift 0)))",
      }),
    },
  },
  readings: {
    penalty: markupSlopeReading("penalty"),
    "little-slippage": markupSlopeReading("prize"),
    prize: markupSlopeReading("prize"),
  },
};
