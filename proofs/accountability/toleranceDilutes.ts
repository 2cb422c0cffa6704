/**
 * # Uniform tolerance dilutes
 *
 * ## Notation
 *
 * `f` is tolerance, `D` penalty, `h` controllability, `c` effort cost; `e < 1` effort.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: accountability,
  parameters: { f: "tolerance", D: "penalty", h: "controllability", c: "effortCost" },
  domain: ["(<= 0 f 1)", "(<= 0 D)", "(< 0 h)", "(<= h 1)", "(< 0 c)"],
  outcome: "e",
  equations: ["(= (* e c) (* D (- 1 f) h))"],
  read: ({ effort }) => (effort < 1 ? effort : undefined),
  fixed: { regime: "tolerance" },
  moves: {
    tolerance: { of: "f", outcome: "falls", assumptions: { thereIsAPenalty: "(< 0 D)" } },
    penalty: { of: "D", outcome: "rises", assumptions: { notAlwaysExempt: "(< f 1)" } },
    cost: { of: "c", outcome: "falls", assumptions: { thereIsAPenalty: "(< 0 D)", notAlwaysExempt: "(< f 1)" } },
  },
});

/**
 * Uniform tolerance by itself only dilutes the incentive: it lowers effort.
 *
 * @category Proofs
 */
export const toleranceDilutes: Proposition = {
  id: "tolerance-dilutes",
  model: "accountability",
  mechanisms: [19, 47],
  title: {
    en: "Uniform tolerance by itself only dilutes the incentive: it lowers effort",
    zh: "不加区分的容错只会稀释激励：努力下降",
  },
  statement: String.raw`e = \min\Bigl(1, \frac{D(1-\varphi)\theta}{c}\Bigr):\ \frac{\partial e}{\partial\varphi} < 0`,
  source: [],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
