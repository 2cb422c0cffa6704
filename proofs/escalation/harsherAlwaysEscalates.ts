/**
 * # Harsher accountability does not always escalate
 *
 * ## Notation
 *
 * `p < p2` two penalties, `C` cost of output, `k` of markups, `w` marginal prize, `T` target; `a`, `a2` the markup of the upper of two tiers.
 *
 * @module
 */
import { strategicCascade } from "../../models/escalation/strategicCascade.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * “Harsher accountability always means more escalation”: false beyond the hump.
 *
 * @category Proofs
 */
export const harsherAlwaysEscalates: Proposition = {
  id: "harsher-always-escalates",
  model: "strategic-cascade",
  mechanisms: [10, 35],
  title: {
    en: "“Harsher accountability always means more escalation”: false beyond the hump",
    zh: "“问责越严加码越多”：越过峰值后不成立",
  },
  statement: String.raw`p < p' \implies a(p) < a(p')`,
  source: [],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["p", "p2", "C", "k", "w", "T", "a", "a2"],
        domain: [
          "(< 0 p)",
          "(< 0 C)",
          "(< 0 k)",
          "(<= 0 w)",
          "(<= 0 T)",
          "(< 0 (+ w T))",
          "(= (* a (+ (* k (+ C p) (+ C p)) (* p p p))) (* p C (+ w (* p T))))",
          "(= (* a2 (+ (* k (+ C p2) (+ C p2)) (* p2 p2 p2))) (* p2 C (+ w (* p2 T))))",
        ],
        assumptions: { penaltyIsHeavier: "(< p p2)" },
        claim: "(< a a2)",
      },
    },
  },
  readings: {
    main: modelReading(
      strategicCascade,
      ({ at, outcome, between }) => {
        const p = at.penalty * (1 - at.tolerance);
        const factor = between(1.2, 5);
        const [a, a2] = [outcome()?.markups[0], outcome({ penalty: at.penalty * factor })?.markups[0]];
        if (a === undefined || a2 === undefined) return undefined;
        const C = 1 / (1 / at.effortCost + 1 / at.falsificationCost);
        return { p, p2: p * factor, C, k: at.markupCost, w: at.marginalPrize, T: at.initialTarget, a, a2 };
      },
      { fixed: { tiers: 2, regime: "tolerance" } },
    ),
  },
};
