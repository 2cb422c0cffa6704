/**
 * # Without bargaining a coalition is one level of the target cascade
 *
 * ## Notation
 *
 * `D(1 − φ)` and `k`, `n`, `delta` as in both models; `a` the markup of the subordinate alone, `b` that of a level of the cascade
 * without a prize and with all costs its own; `f`, `g` densities there. `rise` is the marginal gain of the cascade's official at
 * `a`.
 *
 * @module
 */
import { collusion } from "../../models/collusion/collusion.ts";
import { targetCascade } from "../../models/escalation/targetCascade.ts";
import { normalDensity, type Proposition, solve } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * The subordinate alone escalates as an official of the target cascade does who has nothing to win and bears all costs.
 *
 * @category Proofs
 */
export const unbargainedCollusionIsACascade: Proposition = {
  id: "unbargained-collusion-is-a-cascade",
  model: "collusion",
  mechanisms: [24],
  title: {
    en: "Alone, the subordinate of the collusion game is an official of the target cascade without a prize",
    zh: "不合谋时，共谋博弈中的下级就是目标级联中无晋升激励的官员",
  },
  statement: String.raw`V = 0,\ \chi = 0 \implies a^{\text{ind}} = a^*`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["D", "phi", "V", "psi", "chi", "k", "n", "a", "b", "f", "g"],
        terms: {
          rise: "(- (+ (/ (* V psi) n) (/ (* D (- 1 phi) f) n)) (* (- 1 chi) k a))",
        },
        domain: [
          ...[
            "(<= 0 D)",
            "(<= 0 phi 1)",
            "(<= 0 V)",
            "(< 0 psi)",
            "(<= 0 chi)",
            "(< chi 1)",
            "(< 0 k)",
            "(< 0 n)",
            "(< 0 f)",
            "(< 0 g)",
          ],
          ...["(= (* D (- 1 phi) f) (* k n a))", "(= (+ (* V psi) (* D (- 1 phi) g)) (* (- 1 chi) k n b))", "(<= 0 a)"],
        ],
        assumptions: {
          nothingToWin: "(= V 0)",
          allCostsOwn: "(= chi 0)",
          // The slope of the chord of a strictly concave payoff's gradient, which is zero at b.
          strictlyConcave: "(=> (not (= a b)) (< (* rise (- a b)) 0))",
        },
        claim: "(and (= a b) (= (* D (- 1 phi) f) (* k n b)))",
      },
    },
  },
  readings: {
    main: modelReading(
      collusion,
      ({ at, outcome }) => {
        const { penalty: D, tolerance: phi, markupCost: k, noise: n, slippage } = at;
        const a = outcome()?.individualMarkup;
        const one = { levels: 1, prize: 0, passThrough: 0, regime: "tolerance" } as const;
        const level = solve(targetCascade, { ...one, penalty: D, tolerance: phi, markupCost: k, noise: n, slippage });
        const b = level.outcome.markups[0];
        if (a === undefined || typeof b !== "number" || !level.outcome.concave[0]) return undefined;
        const density = (markup: number) => normalDensity((markup - slippage) / n);
        return { D, phi, V: 0, psi: 1, chi: 0, k, n, a, b, f: density(a), g: density(b) };
      },
      { fixed: { regime: "tolerance", jointLiability: 0 }, tolerance: 1e-5 },
    ),
  },
};
