/**
 * # Closer substitution weakens incentives on the measured task only while the other task is worth enough
 *
 * ## Notation
 *
 * `B1`, `B2` the benefits of the measured and of the unmeasured task; `a`, `b`, `x` the entries of the cost's Hessian, so that `x`
 * measures substitution; `v = rσ²`; `beta` the slope on the measured task, `s` its derivative in `x`.
 *
 * @module
 */
import { multitask } from "../../models/principal-agent/multitask.ts";
import { type Proposition, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";
import { measuredSlope } from "./measuredSlope.ts";

/**
 * The derivative of the slope in the degree of substitution is negative if and only if `B₂(1 + rσ²(C₁₁ + C₁₂²/C₂₂)) > 2rσ²C₁₂B₁`.
 *
 * @category Proofs
 */
export const incentivesTurnWithSubstitution: Proposition = {
  id: "incentives-turn-with-substitution",
  model: "multitask",
  mechanisms: [25, 41],
  title: {
    en: "Closer substitution weakens incentives on the measured task if and only if the unmeasured one is worth enough",
    zh: "替代性增强会削弱对可测任务的激励，当且仅当不可测任务足够重要",
  },
  statement: String.raw`\frac{\partial\beta_1}{\partial C_{12}} < 0 \iff B_2\Bigl(1 + r\sigma^2\Bigl(C_{11} + \frac{C_{12}^2}{C_{22}}\Bigr)\Bigr) > 2 r\sigma^2 C_{12} B_1`,
  source: ["HolmstromMilgrom1991"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: withSlopes({
        symbols: ["B1", "B2", "a", "b", "x", "v"],
        terms: {
          beta: "(/ (- (* B1 b) (* B2 x)) (+ b (* v (- (* a b) (* x x)))))",
          balance: "(- (* B2 (+ b (* v (+ (* a b) (* x x))))) (* 2 v x B1 b))",
        },
        slopes: { s: { of: "beta", by: "x" } },
        domain: ["(< 0 a)", "(< 0 b)", "(< (* x x) (* a b))", "(<= 0 v)"],
        assumptions: {},
        claim: "(and (=> (< 0 balance) (< s 0)) (=> (= balance 0) (= s 0)) (=> (< balance 0) (< 0 s)))",
      }),
    },
  },
  readings: {
    main: modelReading(
      multitask,
      ({ at, outcome, between }) => {
        const [B1, B2, a, b] = [between(0, 2), between(0, 2), between(0.2, 2), between(0.2, 2)];
        const x = Math.sqrt(a * b) * between(0.05, 0.8);
        const v = at.riskAversion * between(0.1, 2);
        const slopeAt = measuredSlope({ B1, B2, a, b, noise: v / at.riskAversion }, outcome);
        const step = 1e-4 * x;
        const [low, beta, high] = [slopeAt(x - step), slopeAt(x), slopeAt(x + step)];
        if (low === undefined || beta === undefined || high === undefined) return undefined;
        return { B1, B2, a, b, x, v, beta, s: (high - low) / (2 * step) };
      },
      { tolerance: 1e-5 },
    ),
  },
};
