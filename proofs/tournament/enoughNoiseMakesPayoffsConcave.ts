/**
 * # Enough noise makes payoffs concave
 *
 * The chance of being first has a second derivative of at most `φ(1)` in units of the noise, and so has that of missing a target. Where
 * costs bend more than prize and sanction together, the payoff is strictly concave and its stationary point the only equilibrium.
 *
 * ## Notation
 *
 * `P`, `S` are second derivatives of the chances of winning and of missing the target, in units of the noise `g = σ`; `V` the prize, `D` the
 * sanction, `k` the cost parameter.
 *
 * @module
 */
import { promotionTournament } from "../../models/tournament/promotionTournament.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Where `(V + D) · 0.24198 < kσ²`, payoffs in the tournament and in the cascade are strictly concave.
 *
 * @category Proofs
 */
export const enoughNoiseMakesPayoffsConcave: Proposition = {
  id: "enough-noise-makes-payoffs-concave",
  model: "promotion-tournament",
  mechanisms: [16, 1],
  title: {
    en: "With enough noise payoffs are concave, so that tournament and cascade have exactly one symmetric equilibrium",
    zh: "噪声足够大时收益为凹，锦标赛与层层加码恰有一个对称均衡",
  },
  statement: String.raw`0.24198\,(V + D(1-\varphi)) < \kappa\sigma^2 \implies U'' < 0`,
  source: ["LazearRosen1981", "NalebuffStiglitz1983"],
  expected: "proved",
  obligation: {
    kind: "interval",
    reductions: [
      {
        statement: String.raw`P_n''(d) = \int f'(d - t)\,d\Phi(t)^{n-1}, \qquad |f'(z)| = |z| f(z)`,
        proof: {
          en: "P_n(d) is the chance that d plus a normal draw exceeds the largest of n − 1 others, whose distribution function is Φ^(n−1); differentiate twice under the integral. A mean of values of f′ is at most their largest. The density is even, so that z ≥ 0 is enough; beyond 10 the claim tail holds, for z²f falls there from a value below 1/10.",
          zh: "P_n(d) 是 d 加一个正态抽样超过其余 n − 1 个抽样之最大者的概率，后者的分布函数为 Φ^(n−1)；在积分号下求导两次。f′ 的平均值不超过其最大值。密度为偶函数，故只需 z ≥ 0；z 大于 10 时由命题 tail 得到，因 z²f 在该处从小于 1/10 的值下降。",
        },
      },
    ],
    claims: {
      "steepest-density": {
        symbols: ["z"],
        box: { z: ["0", "10"] },
        domain: [],
        assumptions: {},
        claim: "(<= (* z (normal-density z)) 0.24198)",
      },
      "at-ten": {
        symbols: ["z"],
        box: { z: ["10", "10.5"] },
        domain: [],
        assumptions: {},
        claim: "(< (* z z (normal-density z)) 0.1)",
      },
      tail: {
        symbols: ["z", "f"],
        domain: ["(< 0 f)", "(<= (* z z f) 0.1)"],
        assumptions: { far: "(<= 10 z)" },
        claim: "(<= (* z f) 0.24198)",
      },
      concavity: {
        symbols: ["V", "D", "k", "g", "P", "S"],
        domain: ["(<= 0 V)", "(<= 0 D)", "(< 0 k)", "(< 0 g)"],
        assumptions: {
          winning: "(<= P 0.24198)",
          missing: "(<= S 0.24198)",
          enoughNoise: "(< (* 0.24198 (+ V D)) (* k g g))",
        },
        claim: "(< (- (/ (+ (* V P) (* D S)) (* g g)) k) 0)",
      },
    },
  },
  readings: {
    // Where noise is enough the solver must find the equilibrium: a case without is one in which payoffs bend the other way.
    concavity: modelReading(
      promotionTournament,
      ({ at, outcome, between }) => {
        const { prize: V, effortCost: k } = at;
        const g = Math.sqrt((0.24198 * V) / k) * between(1.001, 2);
        const exists = outcome({ noise: g })?.exists;
        if (exists === undefined || !(V > 0)) return undefined;
        return { V, D: 0, k, g, P: exists ? 0.24197 : Number.NaN, S: 0 };
      },
      { fixed: { noiseFamily: "normal", handicap: 0, slots: 1 } },
    ),
  },
};
