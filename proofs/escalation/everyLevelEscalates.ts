/**
 * # Every level escalates
 *
 * @module
 */
import { targetCascade } from "../../models/escalation/targetCascade.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";
import { condition, conditionDomain, conditionSymbols, levelValues } from "./targetCascadeClaims.ts";

/**
 * Where there is anything to win or to fear, the markup of a level is positive: targets rise at every step.
 *
 * @category Proofs
 */
export const everyLevelEscalates: Proposition = {
  id: "every-level-escalates",
  model: "target-cascade",
  mechanisms: [1, 23],
  title: {
    en: "Where there is something to win or to fear, every level raises the target that it passes on",
    zh: "只要有晋升可争或有问责可避，每一层都会加码：目标逐级抬高",
  },
  statement: String.raw`V > 0 \text{ or } D(1-\varphi) > 0 \implies a_\ell > 0 \text{ for every } \ell`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: conditionSymbols,
        terms: { condition },
        domain: conditionDomain,
        assumptions: { somethingPulls: "(or (< 0 V) (< 0 (* D (- 1 phi))))" },
        claim: "(< 0 a)",
      },
    },
  },
  readings: {
    main: modelReading(
      targetCascade,
      ({ at, outcome }) => {
        const a = outcome()?.markups[0];
        return a === undefined || a === null ? undefined : levelValues(at, a);
      },
      { fixed: { levels: 1, regime: "tolerance", asymmetry: 0, socialValue: 0 }, tolerance: 1e-6 },
    ),
  },
};
