/**
 * # Noise damps the promotion motive and feeds the safety motive only far from the mean
 *
 * The claim that whatever cannot be measured well is escalated needs `|z| > 1`.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";
import { densityAlong, markupSlope, markupSlopeReading } from "./targetCascadeClaims.ts";

const balance = "(- (* D (- 1 phi) f (- (* z z) 1)) (* V psi))";

/**
 * A level's markup moves with noise in the direction of `D(1 − φ)f(z)(z² − 1) − Vψ`.
 *
 * @category Proofs
 */
export const noiseDampsCreditFeedsSafety: Proposition = {
  id: "noise-damps-credit-feeds-safety",
  model: "target-cascade",
  mechanisms: [38, 10],
  title: {
    en: "Noise lowers a markup unless the safety motive is strong and the markup more than one standard deviation from the mean shortfall",
    zh: "噪声降低加码，除非避责动机强且加码偏离平均衰减超过一个标准差",
  },
  statement: String.raw`\operatorname{sign} \frac{\partial a}{\partial \sigma} = \operatorname{sign} \bigl( D(1-\varphi) f(z)(z^2 - 1) - V\psi \bigr)`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: markupSlope({
        by: "sigma",
        along: densityAlong.sigma,
        terms: { balance },
        claim: "(and (=> (< 0 balance) (< 0 s)) (=> (< balance 0) (< s 0)) (=> (= balance 0) (= s 0)))",
      }),
    },
  },
  readings: { main: markupSlopeReading("noise") },
};
