/**
 * # Prizes need not grow down a ladder of rank-order tournaments
 *
 * ## Notation
 *
 * `w` the wage gap, `d` the discount factor, `n` contestants, `b = ψ²/(cσ²)`; a contest for the prize `V` leaves `V/n − bV²/2`.
 * `a`, `g`, `h` are the prizes of three tiers, from the top.
 *
 * @module
 */
import { promotionLadder } from "../../models/tournament/promotionLadder.ts";
import { promotionTournament } from "../../models/tournament/promotionTournament.ts";
import { type Proposition, solve } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * “Incentives grow down every ladder”: false where tiers are rank-order tournaments, whose payoff may fall in the prize.
 *
 * @category Proofs
 */
export const rankOrderLaddersAmplify: Proposition = {
  id: "rank-order-ladders-amplify",
  model: "promotion-ladder",
  mechanisms: [32],
  title: {
    en: "“With equal wage gaps incentives grow down every ladder”: false for tiers that are rank-order tournaments",
    zh: "“各级工资差相等时激励总是逐级放大”：若各级为排序锦标赛，则不成立",
  },
  statement: String.raw`\Delta w_\ell = \Delta w \implies V_1 < V_2 < V_3`,
  source: ["LazearRosen1981"],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["w", "d", "n", "b", "a", "g", "h"],
        domain: [
          ...["(<= 0 w)", "(<= 0 d)", "(< d 1)", "(<= 2 n)", "(< 0 b)", "(= a w)"],
          "(= g (+ w (* d (- (/ a n) (/ (* b a a) 2)))))",
          "(= h (+ w (* d (- (/ g n) (/ (* b g g) 2)))))",
          // Whoever competes gets something.
          ...["(<= 0 (- (/ a n) (/ (* b a a) 2)))", "(<= 0 (- (/ g n) (/ (* b g g) 2)))"],
        ],
        assumptions: { thereIsAWageGap: "(< 0 w)", futureMatters: "(< 0 d)" },
        claim: "(and (< a g) (< g h))",
      },
    },
  },
  readings: {
    main: modelReading(
      promotionLadder,
      ({ at, outcome, between }) => {
        const n = at.siblings;
        const { marginalWinProbability: psi } = solve(promotionTournament, { siblings: n, prize: 1e-3 }).outcome;
        const b = psi ** 2 / at.effortCost;
        // Prizes on either side of that at which a contest is worth most, 1/(nb).
        const w = between(0.3, 1.9) / (n * b);
        const found = outcome({ tiers: 3, wageGap: w });
        const [a, g, h] = found?.prizes ?? [];
        if (typeof a !== "number" || typeof g !== "number" || typeof h !== "number") return undefined;
        return { w, d: at.discount, n, b, a, g, h };
      },
      { fixed: { noise: 1, decisiveness: 1 } },
    ),
  },
};
