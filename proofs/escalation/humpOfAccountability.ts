/**
 * # The markup is hump-shaped in the penalty
 *
 * Two tiers with equal incentives: very weak accountability gives nothing to insure against, very strong accountability makes the
 * bottom comply.
 *
 * ## Notation
 *
 * `a = pC(w + pT)/(k(C + p)² + p³)`; `s` is its derivative in `p`, which has the sign of `rise`. `rise/p²` falls in `p`, so `rise`
 * changes sign at most once, from plus to minus.
 *
 * @module
 */
import { strategicCascade } from "../../models/escalation/strategicCascade.ts";
import type { Proposition } from "../../src/index.ts";
import { withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** The sign of the slope, as a polynomial in the penalty. */
const rise = "(+ (* w k C C) (* 2 k T C C p) (* (- (* 2 k T C) (* w k)) p p) (- (* 2 w p p p)) (- (* T p p p p)))";

/**
 * With two tiers and equal incentives the markup rises in the penalty up to one peak and falls beyond it.
 *
 * @category Proofs
 */
export const humpOfAccountability: Proposition = {
  id: "hump-of-accountability",
  model: "strategic-cascade",
  mechanisms: [10, 35, 45],
  title: {
    en: "Escalation is hump-shaped in accountability: beyond a single peak, a heavier penalty lowers the markup",
    zh: "加码随问责力度呈单峰：越过峰值后，问责越重，加码越少",
  },
  statement: String.raw`p < p',\ \frac{da}{dp}(p) \le 0 \implies \frac{da}{dp}(p') < 0`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      slope: withSlopes({
        symbols: ["C", "k", "w", "T", "p", "a"],
        terms: {
          markup: "(/ (* p C (+ w (* p T))) (+ (* k (+ C p) (+ C p)) (* p p p)))",
          divisor: "(+ (* k (+ C p) (+ C p)) (* p p p))",
          rise,
        },
        slopes: { s: { of: "markup", by: "p" } },
        domain: ["(< 0 C)", "(< 0 k)", "(<= 0 w)", "(<= 0 T)", "(< 0 p)", "(= a markup)"],
        assumptions: {},
        claim: "(= (* s divisor divisor) (* C rise))",
      }),
      "single-peak": withSlopes({
        symbols: ["C", "k", "w", "T", "p"],
        terms: { rise, relative: "(/ rise (* p p))" },
        slopes: { turn: { of: "relative", by: "p" } },
        domain: ["(< 0 C)", "(< 0 k)", "(<= 0 w)", "(<= 0 T)", "(< 0 p)"],
        assumptions: { somethingPulls: "(< 0 (+ w T))" },
        claim: "(< turn 0)",
      }),
    },
  },
  readings: {
    slope: modelReading(
      strategicCascade,
      ({ at, outcome }) => {
        const found = outcome();
        if (found === undefined) return undefined;
        const C = 1 / (1 / at.effortCost + 1 / at.falsificationCost);
        const p = at.penalty * (1 - at.tolerance);
        return {
          C,
          k: at.markupCost,
          w: at.marginalPrize,
          T: at.initialTarget,
          p,

          a: found.markups[0]!,
        };
      },
      { fixed: { tiers: 2, regime: "tolerance" } },
    ),
  },
};
