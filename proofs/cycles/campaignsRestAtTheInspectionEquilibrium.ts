/**
 * # Campaigns rest where inspections mix
 *
 * ## Notation
 *
 * `G`, `D`, `h`, `K` gain, penalty, harm and cost of a campaign; `X`, `Y` the speeds of the shares `x` of those who escalate and
 * `y` of campaigns. `p`, `v` inspections and violations in the inspection game with the same payoffs, perfect detection and no
 * errors.
 *
 * @module
 */
import { inspection } from "../../models/accountability/inspection.ts";
import { campaignCycle } from "../../models/cycles/campaignCycle.ts";
import { type Proposition, solve } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * The rest point of the cycle is the mixed equilibrium of the inspection game.
 *
 * @category Proofs
 */
export const campaignsRestAtTheInspectionEquilibrium: Proposition = {
  id: "campaigns-rest-at-the-inspection-equilibrium",
  model: "campaign-cycle",
  mechanisms: [2, 21],
  title: {
    en: "The rest point of escalation and campaigns is the mixed equilibrium of the inspection game",
    zh: "加码与整治的静止点，就是督查博弈的混合均衡",
  },
  statement: String.raw`(\bar x, \bar y) = (x^*, p^*)\big|_{g = G,\ D = D_r,\ \Lambda = h,\ k_I = K_r,\ d = 1,\ \alpha = 0}`,
  source: ["Andreozzi2002"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["G", "D", "h", "K", "x", "y", "X", "Y", "v", "p"],
        domain: [
          ...["(< 0 G)", "(< 0 D)", "(< 0 h)", "(< 0 K)", "(<= 0 x 1)", "(<= 0 y 1)", "(= (* p D) G)", "(= (* v h) K)"],
          ...["(= X (* x (- 1 x) (- G (* y D))))", "(= Y (* y (- 1 y) (- (* h x) K)))"],
        ],
        assumptions: { atRest: "(and (= X 0) (= Y 0))", bothMix: "(and (< 0 x 1) (< 0 y 1))" },
        claim: "(and (= x v) (= y p))",
      },
    },
  },
  readings: {
    main: modelReading(
      campaignCycle,
      ({ at, outcome, between }) => {
        const { campaignPenalty: D, harm: h } = at;
        const [G, K] = [D * between(0.05, 0.95), h * between(0.05, 0.95)];
        const rest = outcome({ escalationGain: G, campaignCost: K, horizon: 0.1 })?.restPoint;
        const perfect = { detection: 1, falseBlame: 0, oversight: 0, observability: 1, tolerance: 0 };
        const mixed = solve(inspection, { ...perfect, gain: G, penalty: D, credit: h, inspectionCost: K }).outcome;
        if (rest === undefined || rest === null) return undefined;
        const [x, y] = rest;
        const [X, Y] = [x * (1 - x) * (G - y * D), y * (1 - y) * (h * x - K)].map(
          (speed) => Math.round(speed * 1e9) / 1e9,
        );
        return {
          G,
          D,
          h,
          K,
          x,
          y,
          X: X! + 0,
          Y: Y! + 0,
          v: mixed.violationProbability,
          p: mixed.inspectionProbability,
        };
      },
      { fixed: { regime: "tolerance", tolerance: 0 } },
    ),
  },
};
