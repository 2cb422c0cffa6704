/**
 * # More rivals and the shape of luck
 *
 * How the marginal chance of winning moves with the number of rivals, for one place.
 *
 * ## Notation
 *
 * `s = ψ(n)`, `t = ψ(n + 1)`. For normal noise `f` and `F` are density and distribution at `x`, `p = F^(n−1)`, and in the induction
 * `p = F^k`, `q = (1 − F)^k`.
 *
 * @module
 */
import { promotionTournament } from "../../models/tournament/promotionTournament.ts";
import { type Claim, type NoiseFamily, type Proposition, type Reading, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** ψ has a closed form at `n` and at `n + 1`, and moves so. */
function order(form: (n: string, s: string) => string, claim: string): Claim {
  return {
    symbols: ["n", "s", "t"],
    domain: ["(<= 2 n)", form("n", "s"), form("(+ n 1)", "t")],
    assumptions: {},
    claim,
  };
}

function reading(
  noiseFamily: NoiseFamily,
  values: (s: number, t: number, n: number) => Record<string, number>,
): Reading {
  return modelReading(
    promotionTournament,
    ({ at, outcome }) => {
      const [here, next] = [outcome(), outcome({ siblings: at.siblings + 1 })];
      if (here === undefined || next === undefined || at.siblings < 3) return undefined;
      return values(here.marginalWinProbability, next.marginalWinProbability, at.siblings);
    },
    { fixed: { noiseFamily, handicap: 0, slots: 1, prize: 0.1 } },
  );
}

const closed = (family: NoiseFamily): Reading => reading(family, (s, t, n) => ({ n, s, t }));

/**
 * With more rivals the marginal chance of winning stays for uniform noise, falls for Gumbel and exponential noise, rises for reflected
 * exponential noise; for normal noise it is the same for two and three contestants and falls from then on.
 *
 * @category Proofs
 */
export const moreRivalsAndTheShapeOfLuck: Proposition = {
  id: "more-rivals-and-the-shape-of-luck",
  model: "promotion-tournament",
  mechanisms: [16],
  title: {
    en: "More rivals leave effort unchanged under uniform noise, lower it under Gumbel and exponential noise, raise it under reflected exponential noise; under normal noise it falls from three contestants on",
    zh: "竞争者增多时，努力在均匀噪声下不变，在 Gumbel 与指数噪声下下降，在反向指数噪声下上升；在正态噪声下自三人起下降",
  },
  statement: String.raw`\psi_{\mathrm{normal}}(2) = \psi(3) > \psi(4) > \dots,\quad \psi_{\mathrm{uniform}} = \tfrac12,\quad \psi_{\mathrm{Gumbel}}, \psi_{\exp} \text{ fall},\quad \psi_{-\exp} \text{ rises}`,
  source: ["ListVanSoestStoopZhou2020"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    reductions: [
      {
        statement: String.raw`\psi(n) - \psi(n+1) = \int_0^\infty x f F(1-F)\left[F^{n-2} - (1-F)^{n-2}\right]dx`,
        proof: {
          en: "For normal noise, by the identity of the claim normal-parts the difference is the integral of x f F^(n−1)(1 − F) over the line, for f(F^n − F^(n−1)) vanishes at both ends; pair x with −x, where f is the same and F becomes 1 − F. At n = 2 the bracket is zero; at n = 3 it is 2F − 1 > 0 for x > 0, and by the claim normal-induction it stays positive.",
          zh: "对正态噪声，由命题 normal-parts 的恒等式，差等于 x f F^(n−1)(1 − F) 在全直线上的积分（f(F^n − F^(n−1)) 在两端为零）；将 x 与 −x 配对，f 不变而 F 变为 1 − F。n = 2 时方括号为零；n = 3 时对 x > 0 为 2F − 1 > 0，且由命题 normal-induction 恒保持为正。",
        },
      },
    ],
    claims: {
      uniform: order((_, s) => `(= (* 2 ${s}) 1)`, "(= s t)"),
      gumbel: order((n, s) => `(= (* ${s} ${n} ${n}) (- ${n} 1))`, "(< t s)"),
      exponential: order((n, s) => `(= (* ${s} ${n}) 1)`, "(< t s)"),
      "reflected-exponential": order((n, s) => `(= (* ${s} ${n}) (- ${n} 1))`, "(< s t)"),
      "normal-parts": withSlopes({
        symbols: ["x", "n", "f", "F", "p"],
        terms: { whole: "(* f p (- F 1))" },
        slopes: {
          slope: { of: "whole", by: "x", along: { f: "(- (* x f))", F: "f", p: "(/ (* (- n 1) p f) F)" } },
        },
        domain: ["(<= 2 n)", "(< 0 f)", "(< 0 F 1)", "(< 0 p)"],
        assumptions: {},
        claim: "(= slope (+ (- (* n f f p) (* (- n 1) f f (/ p F))) (* x f p (- 1 F))))",
      }),
      "normal-induction": {
        symbols: ["F", "p", "q"],
        domain: ["(<= F 1)", "(<= 0 q)"],
        assumptions: { rightOfTheMiddle: "(< (- 1 F) F)", before: "(<= q p)", positive: "(< 0 p)" },
        claim: "(< (* (- 1 F) q) (* F p))",
      },
      "normal-falls": {
        symbols: ["s", "t", "I"],
        domain: ["(= I (- s t))"],
        assumptions: { positiveIntegral: "(< 0 I)" },
        claim: "(< t s)",
      },
    },
  },
  readings: {
    uniform: closed("uniform"),
    gumbel: closed("gumbel"),
    exponential: closed("exponential"),
    "reflected-exponential": closed("reflected-exponential"),
    "normal-falls": reading("normal", (s, t) => ({ s, t, I: s - t })),
  },
};
