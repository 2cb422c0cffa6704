/**
 * # A heavier penalty lowers the functional markup
 *
 * ## Notation
 *
 * `r` is the execution rate `Dq/(c + Dq)`, `f = 1/r` the factor by which the target is raised; 1 and 2 mark two penalties `D1 < D2`.
 *
 * @module
 */
import { functionalCascade } from "../../models/escalation/functionalCascade.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Where targets are raised to make up for lost execution, they are raised less under a heavier penalty.
 *
 * @category Proofs
 */
export const penaltyLowersFunctionalMarkup: Proposition = {
  id: "penalty-lowers-functional-markup",
  model: "functional-cascade",
  mechanisms: [33],
  title: {
    en: "Where targets are raised to make up for lost execution, a heavier penalty lowers the markup",
    zh: "若加码旨在弥补执行衰减，则问责越重，加码越少",
  },
  statement: String.raw`D < D' \implies T(1/\varrho(D') - 1) < T(1/\varrho(D) - 1)`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["c", "q", "T", "D1", "D2", "r1", "r2", "a1", "a2"],
        domain: [
          ...["(< 0 c)", "(< 0 q)", "(<= 0 T)", "(< 0 D1)", "(< 0 D2)"],
          ...["(= (* r1 (+ c (* D1 q))) (* D1 q))", "(= (* r2 (+ c (* D2 q))) (* D2 q))"],
          ...["(= (* r1 (+ T a1)) T)", "(= (* r2 (+ T a2)) T)"],
        ],
        assumptions: { thereIsATarget: "(< 0 T)", penaltyIsHeavier: "(< D1 D2)" },
        claim: "(and (< r1 r2) (< 0 a2 a1))",
      },
    },
  },
  readings: {
    main: modelReading(
      functionalCascade,
      ({ at, outcome, between }) => {
        const { effortCost: c, inspection: q, initialTarget: T, penalty: D1 } = at;
        const D2 = D1 * between(1.1, 10);
        const [before, after] = [outcome(), outcome({ penalty: D2 })];
        if (before === undefined || after === undefined) return undefined;
        return {
          ...{ c, q, T, D1, D2, r1: before.executionRate as number, a1: before.markups[0]! },
          ...{ r2: after.executionRate as number, a2: after.markups[0]! },
        };
      },
      { fixed: { levels: 1, regime: "strict" } },
    ),
  },
};
