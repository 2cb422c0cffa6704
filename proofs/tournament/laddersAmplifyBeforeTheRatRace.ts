/**
 * # Rank-order ladders amplify as long as no tier is in the rat race
 *
 * ## Notation
 *
 * `w` the wage gap, `d` the discount factor, `n` contestants, `b = ψ²/(cσ²)`; a contest for the prize `V` leaves `V/n − bV²/2`.
 * `a`, `g`, `h` are the prizes of three tiers, from the top. `s` is the difference of the prizes of neighbouring tiers.
 *
 * @module
 */
import { promotionLadder } from "../../models/tournament/promotionLadder.ts";
import { promotionTournament } from "../../models/tournament/promotionTournament.ts";
import { type Proposition, solve } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

const reading = modelReading(
  promotionLadder,
  ({ at, outcome, between }) => {
    const n = at.siblings;
    const { marginalWinProbability: psi } = solve(promotionTournament, { siblings: n, prize: 1e-3 }).outcome;
    const b = psi ** 2 / at.effortCost;
    // A gap below the prize 1/(nb) at which a contest is worth most.
    const w = between(0.1, 0.9) / (n * b);
    const [a, g, h] = outcome({ tiers: 3, wageGap: w })?.prizes ?? [];
    if (typeof a !== "number" || typeof g !== "number" || typeof h !== "number") return undefined;
    return { w, d: at.discount, n, b, a, g, h, s: h - g };
  },
  { fixed: { noise: 1, decisiveness: 1 }, tolerance: 1e-6 },
);

/**
 * Below the prize at which a contest is worth most, prizes of rank-order tiers grow down the ladder.
 *
 * @category Proofs
 */
export const laddersAmplifyBeforeTheRatRace: Proposition = {
  id: "ladders-amplify-before-the-rat-race",
  model: "promotion-ladder",
  mechanisms: [32, 36],
  title: {
    en: "In a ladder of rank-order tournaments incentives grow downwards as long as no prize has reached the rat race",
    zh: "排序锦标赛阶梯中，只要奖金未达内卷水平，激励便逐级放大",
  },
  statement: String.raw`V_1, V_2 < \frac{c\sigma^2}{n\psi^2} \implies V_1 < V_2 < V_3`,
  source: ["LazearRosen1981"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      "first-step": {
        symbols: ["w", "d", "n", "b", "a", "g"],
        domain: [
          ...["(<= 0 w)", "(<= 0 d)", "(< d 1)", "(<= 2 n)", "(< 0 b)", "(= a w)"],
          "(= (* 2 n g) (+ (* 2 n w) (* d a (- 2 (* n b a)))))",
        ],
        assumptions: { thereIsAWageGap: "(< 0 w)", futureMatters: "(< 0 d)", beforeTheRatRace: "(< (* n b a) 1)" },
        claim: "(< a g)",
      },
      "next-steps": {
        symbols: ["w", "d", "n", "b", "a", "g", "h", "s"],
        domain: [
          ...["(<= 0 w)", "(<= 2 n)"],
          "(= (* 2 n g) (+ (* 2 n w) (* d a (- 2 (* n b a)))))",
          "(= (* 2 n h) (+ (* 2 n w) (* d g (- 2 (* n b g)))))",
          "(= (* 2 n s) (* d (- g a) (- 2 (* n b (+ g a)))))",
        ],
        assumptions: {},
        claim: "(= (- h g) s)",
      },
      sign: {
        symbols: ["d", "n", "b", "a", "g", "s"],
        domain: [
          ...["(<= 0 d)", "(<= 2 n)", "(< 0 b)", "(<= 0 a)"],
          "(= (* 2 n s) (* d (- g a) (- 2 (* n b (+ g a)))))",
        ],
        assumptions: { rose: "(< a g)", futureMatters: "(< 0 d)", beforeTheRatRace: "(< (* n b g) 1)" },
        claim: "(< 0 s)",
      },
    },
  },
  readings: { "first-step": reading, "next-steps": reading, sign: reading },
};
