/**
 * # The extra prize at the top
 *
 * ## Notation
 *
 * `V` is the common prize, `d` the discount factor, `q` the share of it that a contestant keeps; `t` the wage gap at the top, `g` that of any other tier.
 *
 * @module
 */
import { promotionLadder } from "../../models/tournament/promotionLadder.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * For constant incentives along the ladder, the gap at the top must exceed the others.
 *
 * @category Proofs
 */
export const topGapIsLargest: Proposition = {
  id: "top-gap-is-largest",
  model: "promotion-ladder",
  mechanisms: [32],
  title: {
    en: "For constant incentives along the ladder, the gap at the top must exceed the others",
    zh: "若要全程激励不变，顶层的工资差必须大于其他各级",
  },
  statement: String.raw`V_\ell = V \implies \Delta w_1 = V > \Delta w_\ell = V(1 - \rho q)`,
  source: ["Rosen1986"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["V", "d", "q", "t", "g"],
        domain: ["(<= 0 V)", "(<= 0 d)", "(< d 1)", "(<= 0 q)", "(< q 1)", "(= V t)", "(= V (+ g (* d q V)))"],
        assumptions: { thereIsAPrize: "(< 0 V)", futureMatters: "(< 0 d)", winningIsWorthIt: "(< 0 q)" },
        claim: "(< g t)",
      },
    },
  },
  readings: {
    main: modelReading(
      promotionLadder,
      ({ at, outcome, between }) => {
        const { siblings: n, discount: d } = at;
        const r = (n / (n - 1)) * between(0.05, 0.95);
        const [t, q] = [between(0.1, 10), (n - r * (n - 1)) / n ** 2];
        const g = t * (1 - d * q);
        const found = outcome({ tiers: 4, wageGap: [t, g, g, g], decisiveness: r });
        const V = found?.prizes[3];
        return typeof V === "number" ? { V, d, q, t, g } : undefined;
      },
      { fixed: { noise: null, effortCost: 1 } },
    ),
  },
};
