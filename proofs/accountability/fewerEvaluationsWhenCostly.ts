/**
 * # The best number of evaluations
 *
 * ## Notation
 *
 * `X` risk, `k` burden; `N > 0` solves `k(N² + 2XN) = X`.
 *
 * @module
 */
import { evaluationFrequency } from "../../models/accountability/evaluationFrequency.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: evaluationFrequency,
  parameters: { X: "riskCost", k: "evaluationBurden" },
  domain: ["(< 0 X)", "(< 0 k)"],
  outcome: "N",
  equations: ["(= (* k (+ (* N N) (* 2 X N))) X)", "(< 0 N)"],
  read: ({ optimum }) => optimum,
  moves: {
    risk: { of: "X", outcome: "rises" },
    burden: { of: "k", outcome: "falls" },
  },
});

/**
 * The best number of evaluations rises with the risk that they reduce and falls with their burden.
 *
 * @category Proofs
 */
export const fewerEvaluationsWhenCostly: Proposition = {
  id: "fewer-evaluations-when-costly",
  model: "evaluation-frequency",
  mechanisms: [43],
  title: {
    en: "The best number of evaluations rises with the risk that they reduce and falls with their burden",
    zh: "最优考评次数随其所降风险上升，随考评负担下降",
  },
  statement: String.raw`N^* = -X + \sqrt{X^2 + X/\kappa}:\ \frac{\partial N^*}{\partial X} > 0,\ \frac{\partial N^*}{\partial\kappa} < 0`,
  source: [],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
