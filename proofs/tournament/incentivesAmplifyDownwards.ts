/**
 * # Incentives amplify on the way down a ladder
 *
 * ## Notation
 *
 * `w` is the wage gap, `d` the discount factor, `q = (n − r(n − 1))/n²` the share of the prize that a contestant keeps; `a`, `b`, `c` are the prizes of three tiers, top first.
 *
 * @module
 */
import { promotionLadder } from "../../models/tournament/promotionLadder.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

const reading = modelReading(
  promotionLadder,
  ({ at, outcome, between }) => {
    const { siblings: n, wageGap: w, discount: d } = at;
    const r = (n / (n - 1)) * between(0.05, 0.99);
    const found = outcome({ tiers: 4, decisiveness: r });
    const [a, b, c] = found?.prizes ?? [];
    const u = found?.payoffs[0];
    if (typeof a !== "number" || typeof b !== "number" || typeof c !== "number" || typeof u !== "number")
      return undefined;
    return { n, r, w, d, q: u / a, a, b, c, l: found!.limitPrize! };
  },
  { fixed: { noise: null, effortCost: 1 }, tolerance: 1e-6 },
);

/**
 * With equal wage gaps, the prize of a tier grows on the way down the ladder, towards a limit.
 *
 * @category Proofs
 */
export const incentivesAmplifyDownwards: Proposition = {
  id: "incentives-amplify-downwards",
  model: "promotion-ladder",
  mechanisms: [32],
  title: {
    en: "With equal wage gaps, the prize of a tier grows on the way down the ladder, towards a limit",
    zh: "晋升阶梯各级工资差相等时，越往下有效奖金越大，并趋于极限",
  },
  statement: String.raw`\Delta w_\ell = \Delta w \implies V_1 < V_2 < \dots \to \frac{\Delta w}{1 - \rho q}`,
  source: ["Rosen1986"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      share: {
        symbols: ["n", "r", "q"],
        domain: ["(<= 2 n)", "(< 0 r)", "(= (* q n n) (- n (* r (- n 1))))"],
        assumptions: { contestHasAPureEquilibrium: "(< (* r (- n 1)) n)" },
        claim: "(< 0 q 1)",
      },
      "first-step": {
        symbols: ["w", "d", "q", "a", "b"],
        domain: ["(<= 0 w)", "(<= 0 d)", "(< d 1)", "(<= 0 q)", "(< q 1)", "(= a w)", "(= b (+ w (* d q a)))"],
        assumptions: { thereIsAWageGap: "(< 0 w)", futureMatters: "(< 0 d)", winningIsWorthIt: "(< 0 q)" },
        claim: "(< a b)",
      },
      "next-steps": {
        symbols: ["w", "d", "q", "a", "b", "c"],
        domain: [
          "(<= 0 w)",
          "(<= 0 d)",
          "(< d 1)",
          "(<= 0 q)",
          "(< q 1)",
          "(= b (+ w (* d q a)))",
          "(= c (+ w (* d q b)))",
        ],
        assumptions: { rose: "(< a b)", futureMatters: "(< 0 d)", winningIsWorthIt: "(< 0 q)" },
        claim: "(< b c)",
      },
      limit: {
        symbols: ["w", "d", "q", "a", "b", "l"],
        domain: [
          "(<= 0 w)",
          "(<= 0 d)",
          "(< d 1)",
          "(<= 0 q)",
          "(< q 1)",
          "(= b (+ w (* d q a)))",
          "(= (* l (- 1 (* d q))) w)",
        ],
        assumptions: {},
        claim: "(= (- l b) (* d q (- l a)))",
      },
    },
  },
  readings: { share: reading, "first-step": reading, "next-steps": reading, limit: reading },
};
