/**
 * # Responsibility is aligned with power when the sanction is the social loss, and nobody competes
 *
 * ## Notation
 *
 * `aS` is the planner's markup, `fS` the density there, `gS` the official's marginal gain at `aS`; `B` the social value of meeting the
 * target. `tilt` compares the official's motives at `aS` with the planner's.
 *
 * @module
 */
import { targetCascade } from "../../models/escalation/targetCascade.ts";
import { normalDensity, type Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";
import { condition, conditionDomain, conditionSymbols, levelValues } from "./targetCascadeClaims.ts";

/**
 * With a concave payoff, the markup exceeds the planner's if and only if the official's motives exceed `B(1 − χ)` at the planner's.
 *
 * @category Proofs
 */
export const alignedResponsibility: Proposition = {
  id: "aligned-responsibility",
  model: "target-cascade",
  mechanisms: [29, 30, 37],
  title: {
    en: "Officials escalate beyond the social optimum if and only if prize and penalty outweigh their share of the social value; without a prize, D(1 − φ) = B(1 − χ) aligns them exactly",
    zh: "当且仅当晋升与问责之力超过官员应担的公共价值份额时，加码超过社会最优；无晋升竞争时，D(1 − φ) = B(1 − χ) 即权责一致",
  },
  statement: String.raw`a^* > a^S \iff V\psi + D(1-\varphi) f(z^S) > B(1-\chi) f(z^S)`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: [...conditionSymbols, "B", "aS", "fS"],
        terms: {
          condition,
          gS: "(- (+ (/ (* V psi) sigma) (/ (* D (- 1 phi) fS) sigma)) (* (- 1 chi) k aS))",
          tilt: "(- (+ (* V psi) (* D (- 1 phi) fS)) (* B (- 1 chi) fS))",
        },
        domain: [
          ...conditionDomain,
          ...["(<= 0 B)", "(< 0 fS)", "(<= 0 aS)", "(=> (= a aS) (= f fS))"],
          "(= (* B fS) (* sigma k aS))",
        ],
        assumptions: {
          // The slope of the chord of a strictly concave payoff's gradient, which is zero at a.
          strictlyConcave: "(=> (not (= a aS)) (< (* gS (- aS a)) 0))",
        },
        claim: "(and (=> (< 0 tilt) (< aS a)) (=> (= tilt 0) (= a aS)) (=> (< tilt 0) (< a aS)))",
      },
    },
  },
  readings: {
    main: modelReading(
      targetCascade,
      ({ at, outcome }) => {
        const found = outcome();
        const a = found?.markups[0];
        if (found === undefined || a === undefined || a === null) return undefined;
        const aS = found.socialMarkup[0]!;
        const fS = normalDensity((aS - at.slippage) / at.noise);
        // A planner at the floor solves no first-order condition.
        return aS > 0 && found.concave[0] ? { ...levelValues(at, a), B: at.socialValue, aS, fS } : undefined;
      },
      { fixed: { levels: 1, regime: "tolerance", asymmetry: 0 }, tolerance: 1e-5 },
    ),
  },
};
