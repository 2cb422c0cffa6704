/**
 * # Accuracy decides binary care
 *
 * ## Notation
 *
 * `p0`, `p1` chances of failure without and with care, `a`, `b` error rates, `D` penalty, `C` cost of care.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";

/**
 * Binary care: with outcomes disregarded, only accuracy J = 1 − α − β counts; judged by outcomes, care pays where the difference of sanction chances outweighs its cost.
 *
 * @category Proofs
 */
export const accuracyDecidesCare: Proposition = {
  id: "accuracy-decides-care",
  model: "accountability",
  mechanisms: [19, 34],
  title: {
    en: "Binary care: with outcomes disregarded, only accuracy J = 1 − α − β counts; judged by outcomes, care pays where the difference of sanction chances outweighs its cost",
    zh: "二元尽职：若不论结果，只有问责精度 J = 1 − α − β 起作用；若按结果，则看两种受责概率之差",
  },
  statement: String.raw`\pi \equiv 1:\ D[\pi(1-\beta) - \pi\alpha] \ge C \iff DJ \ge C`,
  source: ["Png1986"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["p0", "p1", "a", "b", "D", "C"],
        domain: ["(<= 0 p0 1)", "(<= 0 p1 1)", "(<= 0 a 1)", "(<= 0 b 1)", "(<= 0 D)"],
        assumptions: { outcomesAreDisregarded: "(and (= p0 1) (= p1 1))" },
        claim:
          "(and (=> (>= (* D (- (* p0 (- 1 b)) (* p1 a))) C) (>= (* D (- 1 a b)) C)) (=> (>= (* D (- 1 a b)) C) (>= (* D (- (* p0 (- 1 b)) (* p1 a))) C)))",
      },
    },
  },
};
