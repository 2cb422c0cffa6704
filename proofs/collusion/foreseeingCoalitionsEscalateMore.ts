/**
 * # A coalition that foresees its cover-up need not escalate more
 *
 * ## Notation
 *
 * `E` is what a failure costs the subordinate alone, `C` what it costs the coalition that foresees whether it will conceal; `k`
 * the cost of markups, `n` the noise; `f`, `fb` are the densities at the markups `a` of the subordinate alone and `b` of the
 * coalition.
 *
 * @module
 */
import { collusion } from "../../models/collusion/collusion.ts";
import { normalDensity, type Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * “Joint liability makes coalitions escalate more”: false for those that foresee how cheaply they can conceal a failure.
 *
 * @category Proofs
 */
export const foreseeingCoalitionsEscalateMore: Proposition = {
  id: "foreseeing-coalitions-escalate-more",
  model: "collusion",
  mechanisms: [24],
  title: {
    en: "“Joint liability makes superior and subordinate escalate more”: false where they foresee a cheap cover-up",
    zh: "“连带责任使上下级加码更多”：若预见可低成本隐瞒，则不成立",
  },
  statement: String.raw`a^{\text{ind}} \le a^{\text{fore}}`,
  source: ["Tirole1986"],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["E", "C", "k", "n", "f", "fb", "a", "b"],
        domain: [
          ...["(< 0 E)", "(<= 0 C)", "(< 0 k)", "(< 0 n)", "(< 0 f)", "(< 0 fb)"],
          ...["(= (* E f) (* k n a))", "(= (* C fb) (* k n b))"],
        ],
        assumptions: {},
        claim: "(<= a b)",
      },
    },
  },
  readings: {
    main: modelReading(
      collusion,
      ({ at, outcome, between }) => {
        const { penalty: D, jointLiability: w, noise: n, markupCost: k, slippage } = at;
        const exposed = D * (1 - at.tolerance);
        const concealmentCost = exposed * between(0, 2);
        const found = outcome({ auditProbability: 0, concealmentCost });
        if (found === undefined) return undefined;
        const [a, b] = [found.individualMarkup, found.foresightMarkup];
        const density = (markup: number) => normalDensity((markup - slippage) / n);
        return {
          E: exposed,
          C: Math.min((1 + w) * exposed, concealmentCost),
          k,
          n,
          f: density(a),
          fb: density(b),
          a,
          b,
        };
      },
      { fixed: { regime: "tolerance" }, tolerance: 1e-5 },
    ),
  },
};
