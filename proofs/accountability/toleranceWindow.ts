/**
 * # The window of tolerance
 *
 * ## Notation
 *
 * `p` chance that reform succeeds, `R` its gain, `g` the gain from abuse, `D` the penalty; `f` a tolerance.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";
import { windowReadings } from "./windowReadings.ts";

/**
 * One uniform tolerance can both encourage reform and deter abuse if and only if the gain from abuse does not exceed what the penalty takes and what reform is worth.
 *
 * @category Proofs
 */
export const toleranceWindow: Proposition = {
  id: "tolerance-window",
  model: "reform-tolerance",
  mechanisms: [47, 45],
  title: {
    en: "One uniform tolerance can both encourage reform and deter abuse if and only if the gain from abuse does not exceed what the penalty takes and what reform is worth",
    zh: "统一的容错能同时鼓励改革并遏制滥用，当且仅当滥用之利不超过问责之力与改革之值",
  },
  statement: String.raw`\exists\varphi:\ \varphi \ge 1 - \frac{p R}{(1-p)D},\ \varphi \le 1 - \frac{g}{D} \iff g \le \min\Bigl(D, \frac{pR}{1-p}\Bigr)`,
  source: ["Manso2011"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      necessary: {
        symbols: ["p", "R", "g", "D", "f"],
        domain: ["(< 0 p)", "(< p 1)", "(<= 0 R)", "(<= 0 g)", "(< 0 D)", "(<= 0 f 1)"],
        assumptions: { reformPays: "(>= (* p R) (* (- 1 p) D (- 1 f)))", abuseIsDeterred: "(<= g (* D (- 1 f)))" },
        claim: "(and (<= (* g (- 1 p)) (* p R)) (<= g D))",
        hints: ["(- 1 f)"],
      },
      sufficient: {
        symbols: ["p", "R", "g", "D", "f", "o"],
        domain: [
          ...["(< 0 p)", "(< p 1)", "(<= 0 R)", "(<= 0 g)", "(< 0 D)", "(= (* D (- 1 f)) g)"],
          // One tolerance that does both is a window.
          "(=> (and (<= 0 f 1) (>= (* p R) (* (- 1 p) D (- 1 f)))) (= o 1))",
        ],
        assumptions: {
          abuseGainsLessThanReform: "(<= (* g (- 1 p)) (* p R))",
          abuseGainsLessThanThePenalty: "(<= g D)",
        },
        claim: "(= o 1)",
      },
    },
  },
  readings: windowReadings("toleranceWindow", ({ g, D }) => 1 - g / D),
};
