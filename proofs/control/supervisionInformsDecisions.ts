/**
 * # More supervision need not make decisions better informed
 *
 * ## Notation
 *
 * `E < E2` supervision, `e`, `e2` the initiative that answers to it, `I`, `I2` the chances of informed decisions.
 *
 * @module
 */
import { formalAuthority } from "../../models/control/formalAuthority.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * “More supervision makes for better informed decisions”: false while there is little of it.
 *
 * @category Proofs
 */
export const supervisionInformsDecisions: Proposition = {
  id: "supervision-informs-decisions",
  model: "formal-authority",
  mechanisms: [6, 14],
  title: {
    en: "“More supervision raises performance: decisions are better informed”: false while there is little of it",
    zh: "“督查越多绩效越高、决策越知情”：督查尚少时不成立",
  },
  statement: String.raw`E < E' \implies E + (1-E)e(E) < E' + (1-E')e(E')`,
  source: ["AghionTirole1997"],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["b", "c", "E", "E2", "e", "e2", "I", "I2"],
        domain: [
          ...[
            "(< 0 b)",
            "(< 0 c)",
            "(<= 0 E)",
            "(<= E2 1)",
            "(= (* c e) (* (- 1 E) b))",
            "(= (* c e2) (* (- 1 E2) b))",
          ],
          ...["(<= e 1)", "(= I (+ E (* (- 1 E) e)))", "(= I2 (+ E2 (* (- 1 E2) e2)))"],
        ],
        assumptions: { moreSupervision: "(< E E2)" },
        claim: "(< I I2)",
      },
    },
  },
  readings: {
    main: modelReading(formalAuthority, ({ at, outcome, between }) => {
      const b = at.effortCost * between(0.6, 1);
      const changes = { subordinateBenefit: b };
      const [few, more] = [outcome(changes), outcome({ ...changes, supervisionCost: at.supervisionCost * 0.8 })];
      if (few === undefined || more === undefined || few.initiative >= 1) return undefined;
      const [E, e, I] = [few.supervision, few.initiative, few.informedDecision];
      const [E2, e2, I2] = [more.supervision, more.initiative, more.informedDecision];
      return { b, c: at.effortCost, E, E2, e, e2, I, I2 };
    }),
  },
};
