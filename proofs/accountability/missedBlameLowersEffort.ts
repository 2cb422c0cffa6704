/**
 * # Missed blame lowers effort
 *
 * ## Notation
 *
 * `a`, `b` false and missed blame, `D` penalty, `h` controllability, `c` effort cost; `e` effort below 1 at both rates.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: accountability,
  parameters: { a: "falseBlame", b: "missedBlame", D: "penalty", h: "controllability", c: "effortCost" },
  domain: ["(<= 0 a)", "(<= 0 b)", "(<= (+ a b) 1)", "(< 0 D)", "(< 0 h)", "(<= h 1)", "(< 0 c)"],
  outcome: "e",
  equations: ["(= (* e (+ c (* 2 h (- 1 a b) D))) (* D (+ (* h (- 1 b)) (- 1 a b))))", "(<= 0 e)", "(< e 1)"],
  read: ({ effort }) => (effort < 1 ? effort : undefined),
  fixed: { regime: "tolerance-list" },
  moves: {
    main: { of: "b", outcome: "falls" },
  },
});

/**
 * The more often the negligent escape, the lower is effort, always.
 *
 * @category Proofs
 */
export const missedBlameLowersEffort: Proposition = {
  id: "missed-blame-lowers-effort",
  model: "accountability",
  mechanisms: [19, 48],
  title: { en: "The more often the negligent escape, the lower is effort, always", zh: "漏责率越高，努力越低，恒成立" },
  statement: String.raw`e = \frac{D[\theta(1-\beta)+J]}{c+2\theta J D} < 1 \implies \frac{\partial e}{\partial\beta} < 0`,
  source: ["Png1986"],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
