/**
 * # The incentive of a regime is that of outcomes, diluted, and a reward of diligence
 *
 * ## Notation
 *
 * `h = θ`; a failure of probability `π = 1 − θe` is sanctioned by `D` with the probability `a` of the diligent and `b` of the
 * negligent, so that `S = Dπ(b − (b − a)e)`; `J = b − a` is the accuracy. `m` is the marginal incentive `−S′`.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import { type Proposition, type Reading, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

function reading(regime: "tolerance" | "tolerance-list"): Reading {
  return modelReading(
    accountability,
    ({ at, outcome }) => {
      const found = outcome();
      if (found === undefined) return undefined;
      const { effort: e, marginalIncentive: m, falseBlameRate, missedBlameRate } = found;
      return { D: at.penalty, h: at.controllability, a: falseBlameRate, b: 1 - missedBlameRate, e, m };
    },
    { fixed: { regime } },
  );
}

/**
 * The marginal incentive is `θD(b − Je) + DπJ`: what outcomes give, diluted, and what telling the diligent apart gives.
 *
 * @category Proofs
 */
export const incentiveIsDilutionAndDiscrimination: Proposition = {
  id: "incentive-is-dilution-and-discrimination",
  model: "accountability",
  mechanisms: [19, 34, 47],
  title: {
    en: "A regime’s incentive is that of outcomes, diluted, plus a reward of diligence in proportion to accuracy; uniform tolerance has no accuracy, it only dilutes",
    zh: "问责制度的激励 = 稀释后的结果激励 + 与精度成正比的尽职激励；不加区分的容错精度为零，只会稀释",
  },
  statement: String.raw`-S'(e) = D(-\pi')\,[\,b - Je\,] + D\pi J,\quad J = b - a`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      decomposition: withSlopes({
        symbols: ["D", "h", "a", "b", "e", "m"],
        terms: { sanction: "(* D (- 1 (* h e)) (- b (* (- b a) e)))" },
        slopes: { change: { of: "sanction", by: "e" } },
        domain: ["(<= 0 D)", "(< 0 h)", "(<= h 1)", "(<= 0 a 1)", "(<= 0 b 1)", "(<= 0 e 1)", "(= m (- change))"],
        assumptions: {},
        claim: "(= m (+ (* D h (- b (* (- b a) e))) (* D (- 1 (* h e)) (- b a))))",
      }),
      dilution: withSlopes({
        symbols: ["D", "h", "a", "b", "e", "m"],
        terms: { sanction: "(* D (- 1 (* h e)) (- b (* (- b a) e)))" },
        slopes: { change: { of: "sanction", by: "e" } },
        domain: ["(<= 0 D)", "(< 0 h)", "(<= h 1)", "(<= 0 a 1)", "(<= 0 b 1)", "(<= 0 e 1)", "(= m (- change))"],
        assumptions: { noDiscrimination: "(= a b)" },
        claim: "(and (= m (* D h b)) (<= m (* D h)))",
      }),
    },
  },
  readings: { decomposition: reading("tolerance-list"), dilution: reading("tolerance") },
};
