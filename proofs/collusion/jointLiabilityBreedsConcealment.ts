/**
 * # Joint liability breeds concealment
 *
 * ## Notation
 *
 * `D` penalty, `f` tolerance, `w < w2` joint liability, `q < q2` the chance of being found out (audit times detection), `v` aggravation; `G` is the gain from concealment.
 *
 * @module
 */
import { collusion } from "../../models/collusion/collusion.ts";
import type { Proposition, Reading } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** `o` is 1 where concealment gains more than its cost `z`. */
const conceals = [
  "(or (and (< z G) (= o 1)) (and (<= G z) (= o 0)))",
  "(or (and (< z G2) (= o2 1)) (and (<= G2 z) (= o2 0)))",
];

/** Both comparisons at once: an audit that is likelier, and a liability that is heavier. */
function reading(change: "audit" | "liability"): Reading {
  return modelReading(
    collusion,
    ({ at, outcome, between }) => {
      const { penalty: D, tolerance: f, aggravation: v, detection: d } = at;
      const w = between(0, 0.5);
      const w2 = change === "liability" ? between(w, 1) : w;
      const Q = ((1 - f) / v) * between(0.1, 0.9);
      const q = Math.min(Q, d);
      const q2 = change === "audit" ? between(q, d) : q;
      const gain = (liability: number, audit: number) => (1 + liability) * D * (1 - f - audit * v);
      const [G, G2] = [gain(w, q), gain(w2, q2)];
      const z = Math.max(0, G * between(0.5, 1.5));
      const common = { concealmentCost: z, detection: d };
      const before = outcome({ ...common, jointLiability: w, auditProbability: q / d });
      const after = outcome({ ...common, jointLiability: w2, auditProbability: q2 / d });
      if (before === undefined || after === undefined) return undefined;
      return { D, f, w, w2, q, q2, v, G, G2, z, o: before.conceals ? 1 : 0, o2: after.conceals ? 1 : 0 };
    },
    { fixed: { regime: "tolerance" } },
  );
}

/**
 * Concealment shrinks with audit, detection and aggravation and, where an audit is unlikely enough, grows with joint liability.
 *
 * @category Proofs
 */
export const jointLiabilityBreedsConcealment: Proposition = {
  id: "joint-liability-breeds-concealment",
  model: "collusion",
  mechanisms: [13, 24],
  title: {
    en: "Concealment shrinks with audit, detection and aggravation and, where an audit is unlikely enough, grows with joint liability",
    zh: "掩盖随抽查、查实与加重处罚减少；抽查概率足够小时，随连带责任增多",
  },
  statement: String.raw`(1+\omega)D(1-\varphi) - qd(1+\omega)D\nu \text{ falls in } q, d, \nu;\ \text{rises in } \omega \text{ if } 1-\varphi > qd\nu`,
  source: ["Tirole1986"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      audit: {
        symbols: ["D", "f", "w", "q", "q2", "v", "G", "G2", "z", "o", "o2"],
        domain: [
          "(< 0 D)",
          "(<= 0 f 1)",
          "(<= 0 w)",
          "(<= 0 q)",
          "(<= 1 v)",
          "(= G (* (+ 1 w) D (- 1 f (* q v))))",
          "(= G2 (* (+ 1 w) D (- 1 f (* q2 v))))",
          ...conceals,
        ],
        assumptions: { auditIsLikelier: "(< q q2)" },
        claim: "(and (< G2 G) (<= o2 o))",
      },
      liability: {
        symbols: ["D", "f", "w", "w2", "q", "v", "G", "G2", "z", "o", "o2"],
        domain: [
          "(< 0 D)",
          "(<= 0 f 1)",
          "(<= 0 w)",
          "(<= 0 q)",
          "(<= 1 v)",
          "(= G (* (+ 1 w) D (- 1 f (* q v))))",
          "(= G2 (* (+ 1 w2) D (- 1 f (* q v))))",
          ...conceals,
        ],
        assumptions: { liabilityIsHeavier: "(< w w2)", auditIsUnlikely: "(< (* q v) (- 1 f))" },
        claim: "(and (< G G2) (<= o o2))",
      },
    },
  },
  readings: { audit: reading("audit"), liability: reading("liability") },
};
