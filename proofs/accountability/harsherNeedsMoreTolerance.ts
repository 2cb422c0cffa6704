/**
 * # Harsher accountability needs more tolerance
 *
 * ## Notation
 *
 * `p`, `R` chance and gain of reform, `D` penalty; `f` is the least tolerance under which reform pays, where it is positive.
 *
 * @module
 */
import { reformTolerance } from "../../models/accountability/reformTolerance.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: reformTolerance,
  parameters: { p: "successProbability", R: "reformGain", D: "penalty" },
  domain: ["(<= 0 p)", "(< p 1)", "(<= 0 R)", "(< 0 D)"],
  outcome: "f",
  equations: ["(= (* (- 1 f) (- 1 p) D) (* p R))"],
  read: ({ reformThreshold }) =>
    typeof reformThreshold === "number" && reformThreshold > 0 ? reformThreshold : undefined,
  moves: {
    penalty: { of: "D", outcome: "rises", assumptions: { reformMaySucceed: "(< 0 p)", reformPays: "(< 0 R)" } },
    gain: { of: "R", outcome: "falls", assumptions: { reformMaySucceed: "(< 0 p)" } },
  },
});

/**
 * Harsher accountability needs more tolerance if reform is not to be chilled.
 *
 * @category Proofs
 */
export const harsherNeedsMoreTolerance: Proposition = {
  id: "harsher-needs-more-tolerance",
  model: "reform-tolerance",
  mechanisms: [47, 45],
  title: {
    en: "Harsher accountability needs more tolerance if reform is not to be chilled",
    zh: "问责越严，越需要容错，否则改革受挫",
  },
  statement: String.raw`\hat\varphi = 1 - \frac{pR}{(1-p)D}:\ \frac{\partial\hat\varphi}{\partial D} > 0`,
  source: ["Manso2011"],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
