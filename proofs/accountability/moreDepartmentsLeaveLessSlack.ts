/**
 * # More departments evaluate more in total and leave less time for work
 *
 * ## Notation
 *
 * `X` risk, `k` burden, `p < p2` numbers of departments; `N` evaluations of each, `t = pN` in total, `s = 1 − kt` the time left. A
 * department's payoff is `(1 − k(N + M))N/(N + X)`, where `M` is what the others evaluate: `slope` is its derivative in `N`, zero
 * in equilibrium.
 *
 * @module
 */
import { evaluationFrequency } from "../../models/accountability/evaluationFrequency.ts";
import { type Proposition, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * In equilibrium each department evaluates less and all together more, the more of them there are; slack falls.
 *
 * @category Proofs
 */
export const moreDepartmentsLeaveLessSlack: Proposition = {
  id: "more-departments-leave-less-slack",
  model: "evaluation-frequency",
  mechanisms: [31, 43],
  title: {
    en: "The more departments evaluate, the more evaluations there are in total and the less time is left for the work itself",
    zh: "考评部门越多，考评总量越大，留给实际工作的时间越少",
  },
  statement: String.raw`p < p' \implies pN^{NE}(p) < p'N^{NE}(p'),\quad 1 - \kappa pN^{NE} \text{ falls}`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      equilibrium: withSlopes({
        symbols: ["X", "k", "p", "N", "M"],
        terms: { payoff: "(/ (* (- 1 (* k (+ N M))) N) (+ N X))" },
        slopes: { slope: { of: "payoff", by: "N" } },
        domain: ["(< 0 X)", "(< 0 k)", "(<= 1 p)", "(< 0 N)", "(= M (* (- p 1) N))"],
        assumptions: { solves: "(= (+ (* k N N) (* k X (+ 1 p) N)) X)" },
        claim: "(= slope 0)",
      }),
      total: {
        symbols: ["X", "k", "p", "p2", "N", "N2", "s", "s2"],
        domain: [
          ...["(< 0 X)", "(< 0 k)", "(<= 1 p)", "(< 0 N)", "(< 0 N2)"],
          ...["(= (+ (* k N N) (* k X (+ 1 p) N)) X)", "(= (+ (* k N2 N2) (* k X (+ 1 p2) N2)) X)"],
          ...["(= s (- 1 (* k p N)))", "(= s2 (- 1 (* k p2 N2)))"],
        ],
        assumptions: { moreDepartments: "(< p p2)" },
        hints: ["(- N N2)"],
        claim: "(and (< N2 N) (< (* p N) (* p2 N2)) (< s2 s))",
      },
    },
  },
  readings: {
    equilibrium: modelReading(evaluationFrequency, ({ at, outcome }) => {
      const { riskCost: X, evaluationBurden: k, departments: p } = at;
      const N = outcome()?.nash;
      // Its own equation is the assumption: an equation up to rounding.
      return N === undefined ? undefined : { X, k, p, N, M: (p - 1) * N };
    }),
    total: modelReading(evaluationFrequency, ({ at, outcome }) => {
      const { riskCost: X, evaluationBurden: k, departments: p } = at;
      const [few, more] = [outcome(), outcome({ departments: p + 1 })];
      if (few === undefined || more === undefined) return undefined;
      return { X, k, p, p2: p + 1, N: few.nash, N2: more.nash, s: few.slack, s2: more.slack };
    }),
  },
};
