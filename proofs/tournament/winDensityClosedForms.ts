/**
 * # Closed forms of the marginal chance of promotion
 *
 * With `u = F(ε)` and the density `h(u) = f(F⁻¹(u))` of the noise at its quantile, `ψ(n, m) = ∫₀¹ h dW`, where `W(u)` is the chance that
 * one who draws the quantile `u` is among the best `m` of `n`. Each claim states an antiderivative, checks it by differentiation, and takes
 * its values at both ends.
 *
 * ## Notation
 *
 * `W′ = b`; `G` is the integral of `W` from 0, so that `G(1) = m/n`, for `n` equals share `m` places. For Gumbel noise `p = u^(n−1)`,
 * `l = ln u`, `m = 1`.
 *
 * @module
 */
import { promotionTournament } from "../../models/tournament/promotionTournament.ts";
import { type Claim, type NoiseFamily, type Proposition, type Reading, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

const start = "(= u 0) (= W 0) (= G 0)";
const end = "(= u 1) (= W 1) (= (* n G) m)";

/** The integral of `h dW` is that of the antiderivative, and has a value. */
function family(density: string, antiderivative: string, value: string): Claim {
  return withSlopes({
    symbols: ["n", "m", "u", "b", "W", "G"],
    terms: { antiderivative },
    slopes: { integrand: { of: "antiderivative", by: "u", along: { W: "b", G: "W" } } },
    domain: ["(<= 1 m)", "(< m n)", "(<= 0 u 1)", "(<= 0 W 1)"],
    assumptions: {},
    claim: `(and (= integrand (* ${density} b)) (=> (and ${start}) (= antiderivative 0)) (=> (and ${end}) (= (* n antiderivative) ${value})))`,
  });
}

const gumbel = withSlopes({
  symbols: ["n", "u", "p", "l"],
  terms: { antiderivative: "(* (- n 1) p u (- (/ 1 (* n n)) (/ l n)))" },
  slopes: { integrand: { of: "antiderivative", by: "u", along: { p: "(/ (* (- n 1) p) u)", l: "(/ 1 u)" } } },
  domain: ["(<= 2 n)", "(< 0 u)", "(<= u 1)", "(< 0 p)", "(<= l 0)"],
  assumptions: {},
  claim:
    "(and (= integrand (* (- (* u l)) (- n 1) (/ p u))) (=> (and (= u 1) (= p 1) (= l 0)) (= (* n n antiderivative) (- n 1))))",
});

/** The solver's ψ, held to the closed form at the upper end. */
function reading(noiseFamily: NoiseFamily): Reading {
  return modelReading(
    promotionTournament,
    ({ at, outcome }) => {
      const found = outcome();
      if (found === undefined) return undefined;
      const { siblings: n, slots: m } = at;
      return { n, m, s: found.marginalWinProbability };
    },
    { fixed: { noiseFamily, handicap: 0, prize: 0.1 } },
  );
}

/** What the closed form is, as a claim about ψ itself. */
function stated(form: string): Claim {
  return {
    symbols: ["n", "m", "s"],
    domain: ["(<= 1 m)", "(< m n)", form],
    assumptions: {},
    claim: "(< 0 s)",
  };
}

/**
 * For uniform, exponential, reflected exponential and Gumbel noise the marginal chance of promotion is rational.
 *
 * @category Proofs
 */
export const winDensityClosedForms: Proposition = {
  id: "win-density-closed-forms",
  model: "promotion-tournament",
  mechanisms: [16],
  title: {
    en: "The marginal chance of promotion is 1/2 for uniform noise, m/n for exponential, (n − m)/n for reflected exponential, and (n − 1)/n² for Gumbel noise and one place",
    zh: "边际晋升概率：均匀噪声为 1/2，指数噪声为 m/n，反向指数噪声为 (n − m)/n，Gumbel 噪声（单一名额）为 (n − 1)/n²",
  },
  statement: String.raw`\psi(n,m) = \tfrac12,\ \tfrac mn,\ \tfrac{n-m}n;\qquad \psi(n,1) = \tfrac{n-1}{n^2}`,
  source: ["LazearRosen1981"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    reductions: [
      {
        statement: String.raw`\psi(n,m) = \int_0^1 f(F^{-1}(u))\,dW(u),\qquad \int_0^1 W\,du = \tfrac mn`,
        proof: {
          en: "Substitute u = F(ε) in the derivative of the chance of being among the best m. The mean chance of winning among n equals is m/n. For Gumbel noise u^n ln u vanishes at 0.",
          zh: "在“进入前 m 名”的概率之导数中代入 u = F(ε)。n 名相同者的平均获胜机会为 m/n。对 Gumbel 噪声，u^n ln u 在 0 处趋于零。",
        },
      },
    ],
    claims: {
      uniform: family("0.5", "(/ W 2)", "(/ n 2)"),
      exponential: family("(- 1 u)", "(+ (* (- 1 u) W) G)", "m"),
      "reflected-exponential": family("u", "(- (* u W) G)", "(- n m)"),
      gumbel,
      "uniform-value": stated("(= (* 2 s) 1)"),
      "exponential-value": stated("(= (* n s) m)"),
      "reflected-exponential-value": stated("(= (* n s) (- n m))"),
    },
  },
  readings: {
    "uniform-value": reading("uniform"),
    "exponential-value": reading("exponential"),
    "reflected-exponential-value": reading("reflected-exponential"),
  },
};
