/**
 * # Closer substitution need not weaken incentives
 *
 * ## Notation
 *
 * `B1`, `B2` the benefits of the measured and of the unmeasured task; `a`, `b`, `x` the entries of the cost's Hessian; `v = rσ²`;
 * `s` and `s2` the slopes at the degrees of substitution `x < x2`.
 *
 * @module
 */
import { multitask } from "../../models/principal-agent/multitask.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";
import { measuredSlope } from "./measuredSlope.ts";

/**
 * “The closer substitutes the tasks are, the weaker the incentives on the measured one”: false where the other is worth little.
 *
 * @category Proofs
 */
export const substitutionWeakensIncentives: Proposition = {
  id: "substitution-weakens-incentives",
  model: "multitask",
  mechanisms: [25, 41],
  title: {
    en: "“The closer substitutes two tasks are, the weaker the incentives on the measured one”: false where the other is worth little",
    zh: "“两任务替代性越强，对可测任务的激励越弱”：另一任务价值不大时不成立",
  },
  statement: String.raw`0 \le C_{12} < C_{12}' \implies \beta_1(C_{12}') < \beta_1(C_{12})`,
  source: ["HolmstromMilgrom1991"],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["B1", "B2", "a", "b", "x", "x2", "v", "s", "s2"],
        domain: [
          ...["(< 0 B1)", "(< 0 B2)", "(< 0 a)", "(< 0 b)", "(<= 0 x)", "(< (* x2 x2) (* a b))", "(<= 0 v)"],
          "(= (* s (+ b (* v (- (* a b) (* x x))))) (- (* B1 b) (* B2 x)))",
          "(= (* s2 (+ b (* v (- (* a b) (* x2 x2))))) (- (* B1 b) (* B2 x2)))",
        ],
        assumptions: { substitutesMore: "(< x x2)" },
        claim: "(< s2 s)",
      },
    },
  },
  readings: {
    main: modelReading(multitask, ({ at, outcome, between }) => {
      const [B1, B2, a, b] = [between(1, 2), between(0.01, 0.1), between(0.2, 2), between(0.2, 2)];
      const x = Math.sqrt(a * b) * between(0.5, 0.9);
      const v = at.riskAversion * between(0.1, 2);
      const slopeAt = measuredSlope({ B1, B2, a, b, noise: v / at.riskAversion }, outcome);
      const x2 = x * between(1.01, 1.1);
      const [s, s2] = [slopeAt(x), slopeAt(x2)];
      return s === undefined || s2 === undefined ? undefined : { B1, B2, a, b, x, x2, v, s, s2 };
    }),
  },
};
