/**
 * # Joint liability breeds escalation
 *
 * ## Notation
 *
 * `D` effective penalty, `w` joint liability, `k` markup cost, `n` noise, `z` the standardized markup, `f` the density there; `s` is the derivative of the joint markup `a` in `w`.
 *
 * @module
 */
import { type Proposition, withSlopes } from "../../src/index.ts";

/**
 * Joint liability makes superior and subordinate escalate together, beyond what the subordinate would alone.
 *
 * @category Proofs
 */
export const jointLiabilityBreedsEscalation: Proposition = {
  id: "joint-liability-breeds-escalation",
  model: "collusion",
  mechanisms: [24, 37],
  title: {
    en: "Joint liability makes superior and subordinate escalate together, beyond what the subordinate would alone",
    zh: "连带责任使上下级共谋加码，超过下级独自所为",
  },
  statement: String.raw`a^{\text{joint}} > a^{\text{ind}},\quad \frac{\partial a}{\partial\omega} > 0`,
  source: ["Tirole1986"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: withSlopes({
        symbols: ["D", "w", "k", "n", "z", "f", "a", "s"],
        terms: { condition: "(- (/ (* (+ 1 w) D f) n) (* k a))" },
        slopes: {
          curvature: { of: "condition", by: "a", along: { f: "(- (/ (* z f) n))" } },
          push: { of: "condition", by: "w" },
        },
        domain: [
          "(<= 0 D)",
          "(<= 0 w)",
          "(< 0 k)",
          "(< 0 n)",
          "(< 0 f)",
          "(= condition 0)",
          "(= (* curvature s) (- push))",
        ],
        assumptions: { strictMaximum: "(< curvature 0)", failuresAreSanctioned: "(< 0 D)" },
        claim: "(< 0 s)",
      }),
    },
  },
};
