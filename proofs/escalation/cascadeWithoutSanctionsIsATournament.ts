/**
 * # A cascade without sanctions is a tournament at every level
 *
 * ## Notation
 *
 * `V`, `psi`, `sigma` prize, marginal chance of winning and noise; `chi`, `k` pass-through and cost of markups; `D`, `f`, `phi`
 * penalty, density and tolerance; `a` the markup, `e` the effort of the tournament whose cost is the own share `(1 − χ)κ`.
 *
 * @module
 */
import { targetCascade } from "../../models/escalation/targetCascade.ts";
import { promotionTournament } from "../../models/tournament/promotionTournament.ts";
import { type Proposition, solve } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";
import { condition, conditionDomain, conditionSymbols, levelValues } from "./targetCascadeClaims.ts";

/**
 * Where nobody is sanctioned, the markup is the effort of the promotion tournament at the own cost of markups.
 *
 * @category Proofs
 */
export const cascadeWithoutSanctionsIsATournament: Proposition = {
  id: "cascade-without-sanctions-is-a-tournament",
  model: "target-cascade",
  mechanisms: [10, 23],
  title: {
    en: "Without sanctions, escalation is the effort of a promotion tournament at the official’s own share of the cost",
    zh: "若无问责，加码即以自担成本为努力成本的晋升锦标赛中的努力",
  },
  statement: String.raw`D = 0 \implies a^* = e^*\big|_{c = (1-\chi)\kappa}`,
  source: ["LazearRosen1981"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: [...conditionSymbols, "c", "e"],
        terms: { condition },
        domain: [...conditionDomain, "(= c (* (- 1 chi) k))", "(= (* c e sigma) (* V psi))"],
        assumptions: { noSanction: "(= (* D (- 1 phi)) 0)" },
        claim: "(= a e)",
      },
    },
  },
  readings: {
    main: modelReading(
      targetCascade,
      ({ at, outcome }) => {
        const a = outcome()?.markups[0];
        const c = (1 - at.passThrough) * at.markupCost;
        const { siblings, prize, noise } = at;
        const tournament = solve(promotionTournament, { siblings, prize, noise, effortCost: c });
        if (a === undefined || a === null || tournament.status !== "solved") return undefined;
        return { ...levelValues({ ...at, penalty: 0 }, a), c, e: tournament.outcome.effort };
      },
      { fixed: { levels: 1, regime: "tolerance", asymmetry: 0, socialValue: 0, penalty: 0 }, tolerance: 1e-6 },
    ),
  },
};
