/**
 * # Joint liability breeds concealment
 *
 * ## Notation
 *
 * `D` penalty, `f` tolerance, `w < w2` joint liability, `q < q2` the chance of being found out (audit times detection), `v` aggravation; `G` is the gain from concealment.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";

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
        symbols: ["D", "f", "w", "q", "q2", "v", "G", "G2"],
        domain: [
          "(< 0 D)",
          "(<= 0 f 1)",
          "(<= 0 w)",
          "(<= 0 q)",
          "(<= 1 v)",
          "(= G (* (+ 1 w) D (- 1 f (* q v))))",
          "(= G2 (* (+ 1 w) D (- 1 f (* q2 v))))",
        ],
        assumptions: { auditIsLikelier: "(< q q2)" },
        claim: "(< G2 G)",
      },
      liability: {
        symbols: ["D", "f", "w", "w2", "q", "v", "G", "G2"],
        domain: [
          "(< 0 D)",
          "(<= 0 f 1)",
          "(<= 0 w)",
          "(<= 0 q)",
          "(<= 1 v)",
          "(= G (* (+ 1 w) D (- 1 f (* q v))))",
          "(= G2 (* (+ 1 w2) D (- 1 f (* q v))))",
        ],
        assumptions: { liabilityIsHeavier: "(< w w2)", auditIsUnlikely: "(< (* q v) (- 1 f))" },
        claim: "(< G G2)",
      },
    },
  },
};
