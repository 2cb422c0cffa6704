/**
 * # Expected slippage raises markups above it and lowers those below
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";
import { densityAlong, markupSlope, markupSlopeReading } from "./targetCascadeClaims.ts";

/**
 * A level's markup moves with the mean shortfall in the direction of `a − δ`.
 *
 * @category Proofs
 */
export const slippageTurnsMarkups: Proposition = {
  id: "slippage-turns-markups",
  model: "target-cascade",
  mechanisms: [11, 33],
  title: {
    en: "A larger expected shortfall raises the markups that exceed it and lowers those that do not",
    zh: "预期执行衰减增大时，高于它的加码上升，低于它的加码下降",
  },
  statement: String.raw`\operatorname{sign} \frac{\partial a}{\partial \delta} = \operatorname{sign} (a - \delta)`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: markupSlope({
        by: "delta",
        along: densityAlong.delta,
        assumptions: { failuresAreSanctioned: "(< 0 (* D (- 1 phi)))" },
        claim: "(and (=> (< delta a) (< 0 s)) (=> (< a delta) (< s 0)) (=> (= a delta) (= s 0)))",
      }),
    },
  },
  readings: { main: markupSlopeReading("slippage") },
};
