/**
 * # Imitation multiplies markups beyond every bound
 *
 * ## Notation
 *
 * `b` benefit, `k` cost, `l = λ` imitation, `a` the markup, `m` its ratio to the markup without imitation, `M` any bound. A payoff
 * is `ba + λaA − ka²/2` beside the mean markup `A`; everybody together would choose the markup `c` with `b + 2λc = kc`.
 *
 * @module
 */
import { peerImitation } from "../../models/signalling/peerImitation.ts";
import type { Proposition, Reading } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** Imitation between two shares of the cost. */
function reading(least: number, most: number): Reading {
  return modelReading(peerImitation, ({ at, outcome, between }) => {
    const { benefit: b, markupCost: k } = at;
    const l = k * between(least + 0.001, most - 0.001);
    const [found, alone] = [outcome({ imitation: l }), outcome({ imitation: 0 })];
    if (found === undefined || alone === undefined) return undefined;
    const a = found.markup;
    return {
      b,
      k,
      l,
      a,
      m: found.multiplier,
      z: alone.markup,
      M: (b / (k - l)) * between(0.1, 0.9),
      c: b / (k - 2 * l),
    };
  });
}

/**
 * The markup is `1/(1 − λ/k)` times that without imitation, exceeds any bound as imitation approaches the cost, and still falls
 * short of what the imitators together would choose.
 *
 * @category Proofs
 */
export const imitationHasNoBound: Proposition = {
  id: "imitation-has-no-bound",
  model: "peer-imitation",
  mechanisms: [27],
  title: {
    en: "Imitation multiplies markups by 1/(1 − λ/k), beyond every bound as it approaches the own cost; imitators each ignore what their markup is worth to the others",
    zh: "攀比使加码放大 1/(1 − λ/k) 倍，趋近自身成本时突破一切上界；攀比者各自忽略自己对他人的影响",
  },
  statement: String.raw`\frac{a^*(\lambda)}{a^*(0)} = \frac{1}{1-\lambda/k};\quad \lambda > k - \frac{b}{M} \implies a^* > M`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      multiplier: {
        symbols: ["b", "k", "l", "a", "m", "z"],
        domain: [
          "(< 0 b)",
          "(< 0 k)",
          "(<= 0 l)",
          "(< l k)",
          "(= (* k a) (+ b (* l a)))",
          "(= (* k z) b)",
          "(= (* m z) a)",
        ],
        assumptions: {},
        claim: "(= m (/ 1 (- 1 (/ l k))))",
      },
      unbounded: {
        symbols: ["b", "k", "l", "a", "M"],
        domain: ["(< 0 b)", "(< 0 k)", "(<= 0 l)", "(< l k)", "(= (* k a) (+ b (* l a)))", "(< 0 M)"],
        assumptions: { imitationIsClose: "(< (- (* k M) b) (* l M))" },
        claim: "(< M a)",
      },
      externality: {
        symbols: ["b", "k", "l", "a", "c"],
        domain: [
          "(< 0 b)",
          "(< 0 k)",
          "(<= 0 l)",
          "(< (* 2 l) k)",
          "(= (* k a) (+ b (* l a)))",
          "(= (* k c) (+ b (* 2 l c)))",
        ],
        assumptions: { thereIsImitation: "(< 0 l)" },
        claim: "(< a c)",
      },
    },
  },
  readings: { multiplier: reading(0, 1), unbounded: reading(0.5, 1), externality: reading(0, 0.5) },
};
