/**
 * # Joint liability breeds escalation
 *
 * ## Notation
 *
 * `D` effective penalty, `w` joint liability, `k` markup cost, `n` noise, `z` the standardized markup, `f` the density there; `s` is the derivative of the joint markup `a` in `w`.
 *
 * @module
 */
import { collusion } from "../../models/collusion/collusion.ts";
import { normalDensity, type Proposition, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

const slopeReading = modelReading(
  collusion,
  ({ at, outcome, slope }) => {
    const a = outcome()?.jointMarkup;
    const s = slope("jointLiability", ({ jointMarkup }) => jointMarkup);
    if (a === undefined || s === undefined || Math.abs(s) > 100) return undefined;
    const { jointLiability: w, markupCost: k, noise: n } = at;
    const z = (a - at.slippage) / n;
    return { D: at.penalty * (1 - at.tolerance), w, k, n, z, f: normalDensity(z), a, s };
  },
  { fixed: { regime: "tolerance" }, tolerance: 1e-3 },
);

const jointReading = modelReading(
  collusion,
  ({ at, outcome }) => {
    const found = outcome();
    if (found === undefined) return undefined;
    const { individualMarkup: a, jointMarkup: b } = found;
    const { jointLiability: w, markupCost: k, noise: n, slippage } = at;
    const density = (markup: number) => normalDensity((markup - slippage) / n);
    return { D: at.penalty * (1 - at.tolerance), w, k, n, f: density(a), g: density(b), a, b };
  },
  { fixed: { regime: "tolerance" }, tolerance: 1e-6 },
);

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
      joint: {
        symbols: ["D", "w", "k", "n", "f", "g", "a", "b"],
        terms: { rise: "(- (/ (* (+ 1 w) D f) n) (* k a))" },
        domain: [
          ...["(< 0 D)", "(<= 0 w)", "(< 0 k)", "(< 0 n)", "(< 0 f)", "(< 0 g)"],
          ...["(= (* D f) (* k n a))", "(= (* (+ 1 w) D g) (* k n b))", "(=> (= a b) (= f g))"],
        ],
        assumptions: {
          superiorAnswersToo: "(< 0 w)",
          // The slope of the chord of a strictly concave payoff's gradient, which is zero at b.
          strictlyConcave: "(=> (not (= a b)) (< (* rise (- a b)) 0))",
        },
        claim: "(< a b)",
      },
    },
  },
  readings: { main: slopeReading, joint: jointReading },
};
