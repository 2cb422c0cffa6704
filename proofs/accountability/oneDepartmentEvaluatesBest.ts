/**
 * # A single department evaluates as often as is best
 *
 * ## Notation
 *
 * `X` risk, `k` burden; `N` what each of `p` departments chooses, `C` what they would agree to, `M` the optimum of a single
 * evaluator.
 *
 * @module
 */
import { evaluationFrequency } from "../../models/accountability/evaluationFrequency.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

const reading = modelReading(
  evaluationFrequency,
  ({ at, outcome }) => {
    const found = outcome();
    if (found === undefined) return undefined;
    return { X: at.riskCost, k: at.evaluationBurden, p: 1, N: found.nash, C: found.cooperative, M: found.optimum };
  },
  { fixed: { departments: 1 } },
);

/**
 * With one department, equilibrium, agreement and optimum are the same.
 *
 * @category Proofs
 */
export const oneDepartmentEvaluatesBest: Proposition = {
  id: "one-department-evaluates-best",
  model: "evaluation-frequency",
  mechanisms: [43],
  title: {
    en: "With one department there is neither over-evaluation nor anything to agree on",
    zh: "只有一个部门时，既无重复考评，亦无须协调",
  },
  statement: String.raw`p = 1 \implies N^{NE} = N^{C} = N^*`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      departments: {
        symbols: ["X", "k", "p", "N", "M"],
        domain: [
          ...["(< 0 X)", "(< 0 k)", "(<= 1 p)", "(< 0 N)", "(< 0 M)"],
          ...["(= (+ (* k N N) (* k X (+ 1 p) N)) X)", "(= (* k (+ (* M M) (* 2 X M))) X)"],
        ],
        assumptions: { isAlone: "(= p 1)" },
        hints: ["(- N M)"],
        claim: "(= N M)",
      },
      agreement: {
        symbols: ["X", "k", "p", "C", "M"],
        domain: [
          ...["(< 0 X)", "(< 0 k)", "(<= 1 p)", "(< 0 C)", "(< 0 M)"],
          ...["(= (* k p (+ (* C C) (* 2 X C))) X)", "(= (* k (+ (* M M) (* 2 X M))) X)"],
        ],
        assumptions: { isAlone: "(= p 1)" },
        hints: ["(- C M)"],
        claim: "(= C M)",
      },
    },
  },
  readings: { departments: reading, agreement: reading },
};
