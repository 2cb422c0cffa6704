/**
 * # Penalties are neutral wherever the one who sanctions responds
 *
 * ## Notation
 *
 * `i`, `j`, `m`, `n` are what the one who inspects gets after a violation and after compliance, inspecting (`i`, `m`) or not (`j`,
 * `n`): no penalty enters them. `x` and `x2` are the rates of violation at which he is indifferent, under the penalties `D < D2`;
 * `y`, `y2` the frequencies of inspection at which the inspected are, who gain `G` by a violation. Both the equilibrium of the
 * inspection game and the rest point, and time average, of the campaign cycle are such points.
 *
 * @module
 */
import { inspection } from "../../models/accountability/inspection.ts";
import { campaignCycle } from "../../models/cycles/campaignCycle.ts";
import { type Proposition, solve } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Whatever the payoffs of the one who inspects, a heavier penalty leaves violations as they are and makes inspections rarer.
 *
 * @category Proofs
 */
export const penaltiesMoveTheOtherSide: Proposition = {
  id: "penalties-move-the-other-side",
  model: "campaign-cycle",
  mechanisms: [2, 21, 35],
  title: {
    en: "Penalty neutrality, in one: without commitment a heavier penalty moves those who sanction, not those who are sanctioned",
    zh: "惩罚中性之统一表述：无承诺时，加重问责改变的是问责者而非被问责者",
  },
  statement: String.raw`x(u_{11} - u_{12}) + (1-x)(u_{21} - u_{22}) = 0 \implies \frac{\partial x}{\partial D} = 0,\ \frac{\partial y}{\partial D} < 0`,
  source: ["Tsebelis1989", "Andreozzi2002"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["i", "j", "m", "n", "G", "D", "D2", "x", "x2", "y", "y2"],
        domain: [
          ...["(< 0 G)", "(< 0 D)"],
          "(= (+ (* x i) (* (- 1 x) m)) (+ (* x j) (* (- 1 x) n)))",
          "(= (+ (* x2 i) (* (- 1 x2) m)) (+ (* x2 j) (* (- 1 x2) n)))",
          ...["(= (* y D) G)", "(= (* y2 D2) G)"],
        ],
        assumptions: { inspectionAnswersViolation: "(< (- m n) (- i j))", penaltyIsHeavier: "(< D D2)" },
        claim: "(and (= x x2) (< y2 y))",
      },
    },
  },
  readings: {
    main: modelReading(
      campaignCycle,
      ({ at, outcome, between }) => {
        const { campaignPenalty: D, harm: h } = at;
        const D2 = D * between(1.05, 3);
        const [G, K] = [D * between(0.05, 0.9), h * between(0.05, 0.9)];
        const start = [Math.min(0.95, (K / h) * 1.05), G / D] as const;
        const payoffs = { escalationGain: G, campaignCost: K, initial: start, horizon: 0.1 };
        const [light, heavy] = [outcome(payoffs), outcome({ ...payoffs, campaignPenalty: D2 })];
        const perfect = { detection: 1, falseBlame: 0, oversight: 0, observability: 1, tolerance: 0 };
        const secret = solve(inspection, { ...perfect, gain: G, penalty: D2, credit: h, inspectionCost: K }).outcome;
        if (!light?.restPoint || !heavy?.timeAverage) return undefined;
        const [x, y] = light.restPoint;
        const [x2, y2] = heavy.timeAverage;
        // The inspection game under the heavier penalty says the same as the average of the cycle.
        if (Math.abs(secret.violationProbability - x2) > 1e-5)
          return { i: h - K, j: 0, m: -K, n: 0, G, D, D2, x, x2: 2, y, y2 };
        return { i: h - K, j: 0, m: -K, n: 0, G, D, D2, x, x2, y, y2 };
      },
      { fixed: { regime: "tolerance", tolerance: 0 }, tolerance: 1e-5 },
    ),
  },
};
