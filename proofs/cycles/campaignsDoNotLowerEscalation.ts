/**
 * # Campaigns do not lower average escalation
 *
 * ## Notation
 *
 * `D` campaign penalty, `K` its cost, `h` harm; `x` the share that escalates at the rest point, which is the average over each cycle.
 *
 * @module
 */
import { campaignCycle } from "../../models/cycles/campaignCycle.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: campaignCycle,
  parameters: { D: "campaignPenalty", K: "campaignCost", h: "harm" },
  domain: ["(< 0 D)", "(< 0 K)", "(< 0 h)"],
  outcome: "x",
  equations: ["(= (* x h) K)"],
  read: ({ restPoint }) => (restPoint === null ? undefined : restPoint[0]),
  fixed: { horizon: 0.01 },
  moves: {
    penalty: { of: "D", outcome: "stays" },
    cost: { of: "K", outcome: "rises" },
    harm: { of: "h", outcome: "falls" },
  },
});

/**
 * Heavier campaigns become rarer and leave average escalation unchanged; only cheaper or more demanded rectification lowers it.
 *
 * @category Proofs
 */
export const campaignsDoNotLowerEscalation: Proposition = {
  id: "campaigns-do-not-lower-escalation",
  model: "campaign-cycle",
  mechanisms: [21, 2],
  title: {
    en: "Heavier campaigns become rarer and leave average escalation unchanged; only cheaper or more demanded rectification lowers it",
    zh: "整治越重则越少见，而平均加码不变；唯有整治更便宜或更被需要，加码才下降",
  },
  statement: String.raw`\frac{\partial\bar x}{\partial D_r} = 0,\ \frac{\partial\bar x}{\partial K_r} > 0,\ \frac{\partial\bar x}{\partial h} < 0`,
  source: ["Andreozzi2002"],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
