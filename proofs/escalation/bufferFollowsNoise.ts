/**
 * # A safety buffer grows with noise where sanctions weigh more than twice the cost
 *
 * The buffer is `a = δ + σz` with `Φ(z) = 1 − k/(D(1 − φ))`, a quantile of the shortfall.
 *
 * ## Notation
 *
 * `P` is the probability `1 − k/S` of being safe, `S = D(1 − φ)`, `z` its quantile, of which only the sign is used: `Φ(0) = 1/2`, and
 * `Φ` increases. 1 and 2 mark two levels of noise.
 *
 * @module
 */
import { bufferCascade } from "../../models/escalation/bufferCascade.ts";
import { normalQuantile, type Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Where the buffer is positive, it rises with noise if and only if `D(1 − φ) > 2k`.
 *
 * @category Proofs
 */
export const bufferFollowsNoise: Proposition = {
  id: "buffer-follows-noise",
  model: "buffer-cascade",
  mechanisms: [11, 38],
  title: {
    en: "A safety buffer grows with noise if and only if the expected sanction exceeds twice its unit cost",
    zh: "安全垫随噪声增大，当且仅当期望问责超过单位成本的两倍",
  },
  statement: String.raw`a = \delta + \sigma\Phi^{-1}\Bigl(1 - \frac{k}{D(1-\varphi)}\Bigr) > 0:\quad \frac{\partial a}{\partial\sigma} > 0 \iff D(1-\varphi) > 2k`,
  source: ["ArrowHarrisMarschak1951"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["S", "k", "P", "z", "delta", "n1", "n2", "a1", "a2"],
        domain: [
          ...["(< 0 k)", "(< k S)", "(= (* P S) (- S k))", "(< 0 n1)", "(< 0 n2)"],
          "(and (=> (< (/ 1 2) P) (< 0 z)) (=> (= P (/ 1 2)) (= z 0)) (=> (< P (/ 1 2)) (< z 0)))",
          ...["(= a1 (+ delta (* n1 z)))", "(= a2 (+ delta (* n2 z)))"],
        ],
        assumptions: { noiseRises: "(< n1 n2)" },
        claim: "(and (=> (< (* 2 k) S) (< a1 a2)) (=> (= S (* 2 k)) (= a1 a2)) (=> (< S (* 2 k)) (< a2 a1)))",
      },
    },
  },
  readings: {
    main: modelReading(
      bufferCascade,
      ({ at, outcome, between }) => {
        const n2 = at.noise * between(1.1, 3);
        const [a1, a2] = [outcome()?.markups[0], outcome({ noise: n2 })?.markups[0]];
        const S = at.penalty * (1 - at.tolerance);
        const k = at.unitCost;
        if (a1 === undefined || a2 === undefined || a1 === 0 || a2 === 0 || k >= S) return undefined;
        return { S, k, P: 1 - k / S, z: normalQuantile(1 - k / S), delta: at.slippage, n1: at.noise, n2, a1, a2 };
      },
      { fixed: { levels: 1, regime: "tolerance" } },
    ),
  },
};
