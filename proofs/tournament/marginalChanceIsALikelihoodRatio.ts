/**
 * # The marginal chance of winning is a likelihood ratio
 *
 * `ψ(n, m) = E[s(ε) · 1{win}] + f(b⁻)` with the score `s = −f′/f`, the last term for a finite upper end `b` of the support with positive
 * density. For normal noise `s(ε) = ε`: ψ is the sum of the means of the best `m` of `n` draws, over `n`.
 *
 * ## Notation
 *
 * `W` is the chance of winning with a draw `x`, which moves by `b f`; `f` moves by `−s f`.
 *
 * @module
 */
import { promotionTournament } from "../../models/tournament/promotionTournament.ts";
import { type Proposition, type Reading, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** ψ of `m` places and of `n − m` places under a noise family that is symmetric. */
const symmetricReading: Reading = modelReading(
  promotionTournament,
  ({ at, outcome }) => {
    const [top, bottom] = [outcome(), outcome({ slots: at.siblings - at.slots })];
    if (top === undefined || bottom === undefined) return undefined;
    return { s: top.marginalWinProbability, t: bottom.marginalWinProbability, d: 0 };
  },
  { fixed: { noiseFamily: "normal", handicap: 0, prize: 0.1 } },
);

/**
 * The marginal chance of winning is the expected likelihood ratio of winners; for symmetric noise rewarding the top is punishing the bottom.
 *
 * @category Proofs
 */
export const marginalChanceIsALikelihoodRatio: Proposition = {
  id: "marginal-chance-is-a-likelihood-ratio",
  model: "promotion-tournament",
  mechanisms: [16, 41],
  title: {
    en: "The marginal chance of winning is the expected likelihood ratio of the winners; under symmetric noise, rewarding the top is punishing the bottom",
    zh: "边际晋升概率等于获胜者似然比的期望；噪声对称时，奖首即罚尾",
  },
  statement: String.raw`\psi(n,m) = \mathrm E[s(\varepsilon)\mathbf 1_{\mathrm{win}}] + f(b^-),\ s = -f'/f;\qquad \psi(n,m) = \psi(n,n-m)`,
  source: ["LazearRosen1981", "NalebuffStiglitz1983"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    reductions: [
      {
        statement: String.raw`\int f\,dW = \left[fW\right] - \int W\,df`,
        proof: {
          en: "By parts: the claim parts differentiates fW. W is 1 at the upper end and 0 at the lower. Under symmetric noise the reflection x → −x turns the places m into n − m and W into 1 − W, which leaves the integrand of ψ as it is.",
          zh: "分部积分：命题 parts 对 fW 求导。W 在上端为 1，在下端为 0。噪声对称时，反射 x → −x 把名额 m 变为 n − m、W 变为 1 − W，而 ψ 的被积函数不变。",
        },
      },
    ],
    claims: {
      parts: withSlopes({
        symbols: ["x", "f", "W", "b", "s"],
        terms: { whole: "(* f W)" },
        slopes: { slope: { of: "whole", by: "x", along: { f: "(- (* s f))", W: "(* b f)" } } },
        domain: ["(< 0 f)", "(<= 0 W 1)", "(<= 0 b)"],
        assumptions: {},
        claim: "(= slope (- (* f b f) (* s f W)))",
      }),
      // The chances of one draw to be above and below: W(−x) = 1 − W(x), of which the slopes agree.
      symmetric: {
        symbols: ["s", "t", "d"],
        domain: ["(= t (+ s d))"],
        assumptions: { sameIntegrand: "(= d 0)" },
        claim: "(= s t)",
      },
    },
  },
  readings: { symmetric: symmetricReading },
};
