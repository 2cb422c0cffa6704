/**
 * # A veto crowds out the other task
 *
 * ## Notation
 *
 * `K = Vθψ/σ` pull on the second task, `g` substitution, `c` effort cost, `x` effort in the vetoed task. The marginal payoff of effort `y` in the other task is `Kx − gx − cy`.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";

/**
 * Under strong substitution a veto on one task crowds the other task out entirely.
 *
 * @category Proofs
 */
export const vetoCrowdsOut: Proposition = {
  id: "veto-crowds-out",
  model: "one-vote-veto",
  mechanisms: [13, 25, 44],
  title: {
    en: "Under strong substitution a veto on one task crowds the other task out entirely",
    zh: "替代性强时，对一项任务的一票否决会把另一项任务完全挤出",
  },
  statement: String.raw`K \le g \implies e_2 = 0;\quad K > g \implies \frac{\partial e_2}{\partial D} > 0`,
  source: ["HolmstromMilgrom1991"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      "crowded-out": {
        symbols: ["K", "g", "c", "x", "y"],
        domain: ["(<= 0 K)", "(< 0 c)", "(< (- c) g c)", "(<= 0 x)", "(<= 0 y)"],
        assumptions: { substitutionIsStrong: "(<= K g)", someEffort: "(< 0 y)" },
        claim: "(< (- (* K x) (* g x) (* c y)) 0)",
      },
      spurred: {
        symbols: ["K", "g", "c", "t", "V", "D", "D2", "x", "x2", "y", "y2"],
        domain: [
          "(<= 0 K)",
          "(< 0 c)",
          "(< (- c) g c)",
          "(< 0 t)",
          "(<= 0 V)",
          "(<= 0 D)",
          "(= (* x (+ (- (* c c) (* g g)) (* g K))) (* c t (+ V D)))",
          "(= (* x2 (+ (- (* c c) (* g g)) (* g K))) (* c t (+ V D2)))",
          "(= (* y c) (* (- K g) x))",
          "(= (* y2 c) (* (- K g) x2))",
          "(< (- c) (- K g) c)",
        ],
        assumptions: { pullIsStrong: "(< g K)", penaltyRises: "(< D D2)" },
        claim: "(< y y2)",
      },
    },
  },
};
