/**
 * # An unmeasured task crowds out incentives
 *
 * ## Notation
 *
 * `B1`, `B2` benefits, `a = C11`, `b = C22`, `x` the common part of the cost at two values `x < x2`; `v = rσ²`; `s` the slope on the measured task. The slope falls where it is not negative and benefits weigh; it is not positive where `B1 b ≤ B2 x`.
 *
 * @module
 */
import { multitask } from "../../models/principal-agent/multitask.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** Two tasks, of which the second cannot be measured. */
function problem(a: number, b: number, x: number) {
  return {
    costMatrix: [
      [a, x],
      [x, b],
    ],
    noiseCovariance: [
      [1, 0],
      [0, null],
    ],
  };
}

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
  readings: {
    falls: modelReading(multitask, ({ at, outcome, between }) => {
      const [a, b, B1] = [between(0.2, 2), between(0.2, 2), between(0, 2)];
      const x2 = Math.sqrt(a * b) * between(0.1, 0.9);
      const x = x2 * between(0, 0.95);
      const v = at.riskAversion;
      const B2 = 2 * B1 * v * x2 * between(1.01, 2);
      const slope = (substitution: number) =>
        outcome({ ...problem(a, b, substitution), benefits: [B1, B2] })?.slopes[0];
      const [s, s2] = [slope(x), slope(x2)];
      return s === undefined || s2 === undefined ? undefined : { B1, B2, a, b, x, x2, v, s, s2 };
    }),
    none: modelReading(multitask, ({ at, outcome, between }) => {
      const [a, b, B1] = [between(0.2, 2), between(0.2, 2), between(0, 2)];
      const x = Math.sqrt(a * b) * between(0.1, 0.9);
      const B2 = ((B1 * b) / x) * between(1.001, 2);
      const s = outcome({ ...problem(a, b, x), benefits: [B1, B2] })?.slopes[0];
      return s === undefined ? undefined : { B1, B2, a, b, x, v: at.riskAversion, s };
    }),
  },
};
