/**
 * # The higher the tier, the closer the response to the target
 *
 * In the strategic cascade, by induction from the bottom: the bottom executes a share of a rise of its target between 0 and 1, and
 * each tier passes on more than the tier below it.
 *
 * ## Notation
 *
 * `r` is the response of output to the target one tier below, `u` that to the target of the tier itself; `p = (1 − φ)D`, `k = κ`.
 *
 * @module
 */
import { strategicCascade } from "../../models/escalation/strategicCascade.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Responses rise with the tier, strictly where every tier is sanctioned.
 *
 * @category Proofs
 */
export const higherTiersRespondMore: Proposition = {
  id: "higher-tiers-respond-more",
  model: "strategic-cascade",
  mechanisms: [1, 33],
  title: {
    en: "The higher the tier, the closer output follows its target; execution decays on the way down",
    zh: "层级越高，产出对其目标的响应越充分；执行逐层衰减",
  },
  statement: String.raw`\rho_1 > \rho_2 > \dots > \rho_L`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      bottom: {
        symbols: ["C", "p", "r"],
        domain: ["(< 0 C)", "(<= 0 p)", "(= (* r (+ C p)) p)"],
        assumptions: { sanctioned: "(< 0 p)" },
        claim: "(< 0 r 1)",
      },
      step: {
        symbols: ["k", "p", "r", "u"],
        domain: ["(< 0 k)", "(<= 0 p)", "(<= 0 r 1)", "(= (* (- 1 u) (+ k (* r r p))) (* (- 1 r) k))"],
        assumptions: { sanctioned: "(< 0 p)", belowResponds: "(< 0 r)", belowFallsShort: "(< r 1)" },
        claim: "(< r u 1)",
      },
    },
  },
  readings: {
    bottom: modelReading(strategicCascade, ({ at, outcome }) => {
      const found = outcome();
      if (found === undefined) return undefined;
      const C = 1 / (1 / at.effortCost + 1 / at.falsificationCost);
      return { C, p: (1 - at.tolerance) * at.penalty, r: found.responses.at(-1)! };
    }),
    step: modelReading(strategicCascade, ({ at, outcome, between }) => {
      const tiers = Math.floor(between(2, 5));
      const found = outcome({ tiers });
      if (found === undefined || found.binding.some((binds) => binds)) return undefined;
      const tier = Math.floor(between(0, tiers - 1));
      const [u, r] = found.responses.slice(tier, tier + 2);
      return { k: at.markupCost, p: (1 - at.tolerance) * at.penalty, r: r!, u: u! };
    }),
  },
};
