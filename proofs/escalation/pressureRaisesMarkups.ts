/**
 * # Pressure raises markups
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";
import { markupSlope, markupSlopeReading } from "./targetCascadeClaims.ts";

const pull = "(or (< 0 V) (< 0 (* D (- 1 phi))))";

/**
 * A level's markup rises with the prize, the penalty and the share of costs passed on, and falls with tolerance and cost.
 *
 * @category Proofs
 */
export const pressureRaisesMarkups: Proposition = {
  id: "pressure-raises-markups",
  model: "target-cascade",
  mechanisms: [1, 10, 16, 37],
  title: {
    en: "Markups rise with the prize, the penalty and the share of costs passed down; they fall with tolerance and with cost",
    zh: "加码随晋升价值、问责力度与压力传导率上升，随容错与加码成本下降",
  },
  statement: String.raw`\frac{\partial a}{\partial V} > 0,\ \frac{\partial a}{\partial D} > 0,\ \frac{\partial a}{\partial\varphi} < 0,\ \frac{\partial a}{\partial\chi} > 0,\ \frac{\partial a}{\partial\kappa} < 0`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      prize: markupSlope({ by: "V", claim: "(< 0 s)" }),
      penalty: markupSlope({ by: "D", assumptions: { notAlwaysExempt: "(< phi 1)" }, claim: "(< 0 s)" }),
      tolerance: markupSlope({ by: "phi", assumptions: { thereIsAPenalty: "(< 0 D)" }, claim: "(< s 0)" }),
      "pass-through": markupSlope({ by: "chi", assumptions: { somethingPulls: pull }, claim: "(< 0 s)" }),
      cost: markupSlope({ by: "k", assumptions: { somethingPulls: pull }, claim: "(< s 0)" }),
    },
  },
  readings: {
    prize: markupSlopeReading("prize"),
    penalty: markupSlopeReading("penalty"),
    tolerance: markupSlopeReading("tolerance"),
    "pass-through": markupSlopeReading("passThrough"),
    cost: markupSlopeReading("markupCost"),
  },
};
