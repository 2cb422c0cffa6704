/**
 * # Imitation multiplies markups
 *
 * ## Notation
 *
 * `b` benefit, `l` imitation, `k` markup cost; `a` the markup.
 *
 * @module
 */
import { peerImitation } from "../../models/signalling/peerImitation.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: peerImitation,
  parameters: { b: "benefit", l: "imitation", k: "markupCost" },
  domain: ["(<= 0 b)", "(<= 0 l)", "(< l k)"],
  outcome: "a",
  equations: ["(= (* a (- k l)) b)"],
  read: ({ markup }) => markup,
  moves: {
    imitation: { of: "l", outcome: "rises", assumptions: { thereIsABenefit: "(< 0 b)" } },
    benefit: { of: "b", outcome: "rises" },
    cost: { of: "k", outcome: "falls", assumptions: { thereIsABenefit: "(< 0 b)" } },
  },
});

/**
 * Imitation multiplies markups, without bound as it approaches the own cost.
 *
 * @category Proofs
 */
export const imitationMultiplies: Proposition = {
  id: "imitation-multiplies",
  model: "peer-imitation",
  mechanisms: [27],
  title: {
    en: "Imitation multiplies markups, without bound as it approaches the own cost",
    zh: "攀比成倍放大加码，攀比强度趋近自身成本时无上界",
  },
  statement: String.raw`a^* = \frac{b}{k-\lambda}:\ \frac{\partial a^*}{\partial\lambda} > 0`,
  source: [],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
