/**
 * # Campaigns cycle for ever
 *
 * ## Notation
 *
 * `X`, `Y` are the rates of change of `x` and `y`; the partial derivatives of `H` are written out.
 *
 * @module
 */
import { campaignCycle } from "../../models/cycles/campaignCycle.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Escalation and rectification follow one another in closed cycles: a first integral never changes.
 *
 * @category Proofs
 */
export const campaignsCycleForEver: Proposition = {
  id: "campaigns-cycle-for-ever",
  model: "campaign-cycle",
  mechanisms: [21],
  title: {
    en: "Escalation and rectification follow one another in closed cycles: a first integral never changes",
    zh: "加码与整治循环往复：首次积分恒定不变",
  },
  statement: String.raw`H = K\ln x + (h-K)\ln(1-x) + G\ln y + (D_r-G)\ln(1-y):\ \dot H = 0`,
  source: ["Andreozzi2002"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["x", "y", "G", "D", "h", "K", "X", "Y"],
        domain: ["(< 0 x 1)", "(< 0 y 1)", "(= X (* x (- 1 x) (- G (* y D))))", "(= Y (* y (- 1 y) (- (* h x) K)))"],
        assumptions: {},
        claim: "(= (* (- (/ K x) (/ (- h K) (- 1 x))) X) (- (* (- (/ G y) (/ (- D G) (- 1 y))) Y)))",
      },
    },
  },
  readings: {
    main: modelReading(
      campaignCycle,
      ({ at, outcome, between }) => {
        const { escalationGain: G, campaignPenalty: D, harm: h, campaignCost: K } = at;
        const [x0, y0] = [between(0.1, 0.9), between(0.1, 0.9)];
        // A short way along the solver's trajectory gives the speeds at its middle.
        const time = 1e-3 / (G + D + h + K);
        const end = outcome({ initial: [x0, y0], horizon: time })?.trajectory.at(-1);
        if (end === undefined) return undefined;
        const [x1, y1] = end.state;
        return { x: (x0 + x1!) / 2, y: (y0 + y1!) / 2, G, D, h, K, X: (x1! - x0) / time, Y: (y1! - y0) / time };
      },
      { fixed: { regime: "tolerance", tolerance: 0 }, tolerance: 1e-4 },
    ),
  },
};
