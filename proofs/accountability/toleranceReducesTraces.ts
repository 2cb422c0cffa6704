/**
 * # Traces follow the sanction
 *
 * ## Notation
 *
 * `n` parties, `S` the expected sanction; `x` the documentation of each.
 *
 * @module
 */
import { traceContest } from "../../models/accountability/traceContest.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: traceContest,
  parameters: { n: "parties", S: "expectedSanction" },
  domain: ["(<= 2 n)", "(<= 0 S)"],
  outcome: "x",
  equations: ["(= (* x n n) S)"],
  read: ({ documentation }) => documentation,
  fixed: { regime: "strict" },
  moves: {
    sanction: { of: "S", outcome: "rises" },
    parties: { of: "n", outcome: "falls", assumptions: { thereIsASanction: "(< 0 S)" } },
  },
});

/**
 * Documents for blame avoidance grow with the sanction and shrink with the number of parties; tolerance reduces them one for one.
 *
 * @category Proofs
 */
export const toleranceReducesTraces: Proposition = {
  id: "tolerance-reduces-traces",
  model: "trace-contest",
  mechanisms: [26, 47],
  title: {
    en: "Documents for blame avoidance grow with the sanction and shrink with the number of parties; tolerance reduces them one for one",
    zh: "留痕随问责上升、随当事方增多而下降；容错等比例减少留痕",
  },
  statement: String.raw`x^* = \frac{D\pi}{n^2}:\ \frac{\partial x^*}{\partial (D\pi)} > 0,\ \frac{\partial x^*}{\partial n} < 0`,
  source: [],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
