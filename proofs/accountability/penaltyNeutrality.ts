/**
 * # Penalty neutrality
 *
 * ## Notation
 *
 * `D` penalty, `k` cost of inspection, `L` credit for a violation found, `d` detection; `x` the rate of violations in the mixed equilibrium without false alarms.
 *
 * @module
 */
import { inspection } from "../../models/accountability/inspection.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: inspection,
  parameters: { D: "penalty", k: "inspectionCost", L: "credit", d: "detection" },
  domain: ["(< 0 D)", "(< 0 k)", "(< 0 L)", "(< 0 d)", "(<= d 1)"],
  outcome: "x",
  equations: ["(= (* x d L) k)"],
  read: ({ violationProbability, inspectionProbability, deterrable }) =>
    deterrable && inspectionProbability > 0 && inspectionProbability < 1 && violationProbability < 1
      ? violationProbability
      : undefined,
  fixed: { falseBlame: 0, oversight: 0, observability: 1 },
  moves: {
    penalty: { of: "D", outcome: "stays" },
    cost: { of: "k", outcome: "rises" },
    credit: { of: "L", outcome: "falls" },
  },
});

/**
 * Without commitment a heavier penalty leaves the rate of violations unchanged; cheaper or better rewarded inspection lowers it.
 *
 * @category Proofs
 */
export const penaltyNeutrality: Proposition = {
  id: "penalty-neutrality",
  model: "inspection",
  mechanisms: [2, 35, 21],
  title: {
    en: "Without commitment a heavier penalty leaves the rate of violations unchanged; cheaper or better rewarded inspection lowers it",
    zh: "无承诺时，加重问责不改变违规率；降低督查成本或提高督查收益才会降低它",
  },
  statement: String.raw`\frac{\partial x^*}{\partial D} = 0,\ \frac{\partial x^*}{\partial k_I} > 0,\ \frac{\partial x^*}{\partial\Lambda} < 0`,
  source: ["Tsebelis1989"],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
