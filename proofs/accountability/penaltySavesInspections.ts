/**
 * # A heavier penalty saves inspections
 *
 * ## Notation
 *
 * `g` gain, `D` penalty, `d` detection, `a` false blame, `f` tolerance; `p` the rate of inspections in the mixed equilibrium.
 *
 * @module
 */
import { inspection } from "../../models/accountability/inspection.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: inspection,
  parameters: { g: "gain", D: "penalty", d: "detection", a: "falseBlame", f: "tolerance" },
  domain: ["(< 0 g)", "(< 0 D)", "(< 0 d)", "(<= d 1)", "(<= 0 a 1)", "(<= 0 f 1)", "(< (* a (- 1 f)) d)"],
  outcome: "p",
  equations: ["(= (* p D (- d (* a (- 1 f)))) g)"],
  read: ({ inspectionProbability: p, violationProbability: x, deterrable }) =>
    deterrable && p > 0 && p < 1 && x > 0 && x < 1 ? p : undefined,
  fixed: { oversight: 0, observability: 1 },
  moves: {
    penalty: { of: "D", outcome: "falls" },
    gain: { of: "g", outcome: "rises" },
    "false-blame": { of: "a", outcome: "rises", assumptions: { falseBlameCounts: "(< f 1)" } },
  },
});

/**
 * A heavier penalty saves inspections; wrongful blame and a larger gain need more of them.
 *
 * @category Proofs
 */
export const penaltySavesInspections: Proposition = {
  id: "penalty-saves-inspections",
  model: "inspection",
  mechanisms: [35, 3],
  title: {
    en: "A heavier penalty saves inspections; wrongful blame and a larger gain need more of them",
    zh: "问责加重可减少督查；误伤与违规之利则需要更多督查",
  },
  statement: String.raw`p^* = \frac{g}{D(d-\alpha(1-\varphi))}:\ \frac{\partial p^*}{\partial D} < 0,\ \frac{\partial p^*}{\partial\alpha} > 0,\ \frac{\partial p^*}{\partial g} > 0`,
  source: ["Tsebelis1989"],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
