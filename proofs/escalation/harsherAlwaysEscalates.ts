/**
 * # Harsher accountability does not always escalate
 *
 * ## Notation
 *
 * `p < p2` two penalties, `C` cost of output, `k` of markups, `w` marginal prize, `T` target; `a`, `a2` the markup of the upper of two tiers.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";

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
};
