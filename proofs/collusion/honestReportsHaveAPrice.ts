/**
 * # The reward that makes reports collusion-proof
 *
 * ## Notation
 *
 * `E = D(1 − φ − qdν)` is what the subordinate saves when a failure is concealed, `w = ω` the superior's share of it, `z` the cost
 * of concealment, `k` the efficiency of transfers; `s` is the reward for a report and `t` a bribe, of which the superior gets
 * `kt`. `P` is the collusion-proof reward.
 *
 * @module
 */
import { collusion } from "../../models/collusion/collusion.ts";
import type { Proposition, Reading } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** A reward and a bribe, beside the solver's collusion-proof reward; the bribe is a share of what it buys, or all of it. */
function reading(least: 0 | 1): Reading {
  return modelReading(
    collusion,
    ({ at, outcome, between }) => {
      const P = outcome()?.collusionProofReward;
      if (P === undefined) return undefined;
      const { penalty: D, jointLiability: w, concealmentCost: z, transferEfficiency: k } = at;
      const E = D * (1 - at.tolerance - at.auditProbability * at.detection * at.aggravation);
      const t = least === 1 ? E * between(0, 1) : E;
      // A reward near the point at which the superior is indifferent, or near the collusion-proof one.
      const s = Math.max(0, (least === 1 ? k * t + w * E - z : P) * between(0, 1.2));
      return { E, w, z, k, s, t, P };
    },
    { fixed: { regime: "tolerance" } },
  );
}

/**
 * A bribe that both accept exists if and only if the reward for a report falls short of `(ω + k)D(1 − φ − qdν) − z`.
 *
 * @category Proofs
 */
export const honestReportsHaveAPrice: Proposition = {
  id: "honest-reports-have-a-price",
  model: "collusion",
  mechanisms: [13, 24],
  title: {
    en: "A superior reports failures if and only if the reward reaches what the coalition would share by concealing them",
    zh: "上级如实上报，当且仅当奖励不低于隐瞒可分之利",
  },
  statement: String.raw`\exists t:\ t \le E,\ kt + \omega E - z > s \iff s < (\omega + k)E - z`,
  source: ["Tirole1986"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      necessary: {
        symbols: ["E", "w", "z", "k", "s", "t", "P"],
        domain: ["(<= 0 w)", "(<= 0 z)", "(<= 0 k 1)", "(<= 0 s)", "(<= (- (* (+ w k) E) z) P)", "(<= 0 P)"],
        assumptions: { subordinatePays: "(<= t E)", superiorHides: "(< s (- (+ (* k t) (* w E)) z))" },
        claim: "(< s P)",
      },
      sufficient: {
        symbols: ["E", "w", "z", "k", "s", "t", "P"],
        domain: ["(<= 0 w)", "(<= 0 z)", "(<= 0 k 1)", "(<= 0 s)", "(or (= P (- (* (+ w k) E) z)) (= P 0))", "(= t E)"],
        assumptions: { rewardFallsShort: "(< s P)" },
        claim: "(and (<= t E) (< s (- (+ (* k t) (* w E)) z)))",
      },
    },
  },
  readings: { necessary: reading(1), sufficient: reading(0) },
};
