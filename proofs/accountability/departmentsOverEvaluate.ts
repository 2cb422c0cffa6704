/**
 * # Departments evaluate too often
 *
 * ## Notation
 *
 * `X` risk, `k` burden, `p` departments; `N` the equilibrium, `C` the agreement, each the positive root of its equation.
 *
 * @module
 */
import { evaluationFrequency } from "../../models/accountability/evaluationFrequency.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Departments that decide by themselves evaluate more often than they would agree to.
 *
 * @category Proofs
 */
export const departmentsOverEvaluate: Proposition = {
  id: "departments-over-evaluate",
  model: "evaluation-frequency",
  mechanisms: [31, 43],
  title: {
    en: "Departments that decide by themselves evaluate more often than they would agree to",
    zh: "各部门各自决定时，考评次数多于协商一致的次数",
  },
  statement: String.raw`p \ge 2 \implies N^{NE} > N^{C}`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["X", "k", "p", "N", "C"],
        domain: [
          "(< 0 X)",
          "(< 0 k)",
          "(<= 1 p)",
          "(< 0 N)",
          "(< 0 C)",
          "(= (+ (* k N N) (* k X (+ 1 p) N)) X)",
          "(= (* k p (+ (* C C) (* 2 X C))) X)",
        ],
        assumptions: { severalDepartments: "(< 1 p)" },
        claim: "(< C N)",
      },
    },
  },
  readings: {
    main: modelReading(evaluationFrequency, ({ at, outcome }) => {
      const found = outcome();
      if (found === undefined) return undefined;
      return { X: at.riskCost, k: at.evaluationBurden, p: at.departments, N: found.nash, C: found.cooperative };
    }),
  },
};
