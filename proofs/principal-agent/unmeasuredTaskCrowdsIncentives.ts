/**
 * # An unmeasured task crowds out incentives
 *
 * ## Notation
 *
 * `B1`, `B2` benefits, `a = C11`, `b = C22`, `x` the common part of the cost at two values `x < x2`; `v = rσ²`; `s` the slope on the measured task. The slope falls where it is not negative and benefits weigh; it is not positive where `B1 b ≤ B2 x`.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";

/**
 * Where a task that cannot be measured competes with a measured one, incentives on the measured one are weaker, down to none.
 *
 * @category Proofs
 */
export const unmeasuredTaskCrowdsIncentives: Proposition = {
  id: "unmeasured-task-crowds-incentives",
  model: "multitask",
  mechanisms: [25, 41],
  title: {
    en: "Where a task that cannot be measured competes with a measured one, incentives on the measured one are weaker, down to none",
    zh: "若不可测任务与可测任务相互替代，则对可测任务的激励应减弱，直至不设激励",
  },
  statement: String.raw`\beta_1 = \frac{B_1 - B_2 C_{12}/C_{22}}{1 + r\sigma_1^2 (C_{11} - C_{12}^2/C_{22})}`,
  source: ["HolmstromMilgrom1991"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      falls: {
        symbols: ["B1", "B2", "a", "b", "x", "x2", "v", "s", "s2"],
        domain: [
          "(<= 0 B1)",
          "(<= 0 B2)",
          "(< 0 a)",
          "(< 0 b)",
          "(<= 0 x)",
          "(< (* x2 x2) (* a b))",
          "(<= 0 v)",
          "(= (* s (+ b (* v (- (* a b) (* x x))))) (- (* B1 b) (* B2 x)))",
          "(= (* s2 (+ b (* v (- (* a b) (* x2 x2))))) (- (* B1 b) (* B2 x2)))",
        ],
        assumptions: {
          substitutesMore: "(< x x2)",
          unmeasuredTaskIsWorthIt: "(<= (* 2 B1 v x2) B2)",
          itIsWorthSomething: "(< 0 B2)",
        },
        claim: "(< s2 s)",
      },
      none: {
        symbols: ["B1", "B2", "a", "b", "x", "v", "s"],
        domain: [
          "(<= 0 B1)",
          "(<= 0 B2)",
          "(< 0 a)",
          "(< 0 b)",
          "(< (* x x) (* a b))",
          "(<= 0 v)",
          "(= (* s (+ b (* v (- (* a b) (* x x))))) (- (* B1 b) (* B2 x)))",
        ],
        assumptions: { unmeasuredTaskOutweighs: "(<= (* B1 b) (* B2 x))" },
        claim: "(<= s 0)",
      },
    },
  },
};
