/**
 * # Accuracy decides binary care
 *
 * ## Notation
 *
 * `p0`, `p1` chances of failure without and with care, `a`, `b` error rates, `D` penalty, `C` cost of care.
 *
 * @module
 */
import { inspection } from "../../models/accountability/inspection.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Binary care: with outcomes disregarded, only accuracy J = 1 − α − β counts; judged by outcomes, care pays where the difference of sanction chances outweighs its cost.
 *
 * @category Proofs
 */
export const accuracyDecidesCare: Proposition = {
  id: "accuracy-decides-care",
  model: "inspection",
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
        symbols: ["p0", "p1", "a", "b", "D", "C", "o"],
        domain: [
          "(<= 0 p0 1)",
          "(<= 0 p1 1)",
          "(<= 0 a 1)",
          "(<= 0 b 1)",
          "(<= 0 D)",
          "(< 0 C)",
          "(or (and (<= C (* D (- (* p0 (- 1 b)) (* p1 a)))) (= o 1)) (and (< (* D (- (* p0 (- 1 b)) (* p1 a))) C) (= o 0)))",
        ],
        assumptions: { outcomesAreDisregarded: "(and (= p0 1) (= p1 1))" },
        claim: "(and (=> (= o 1) (>= (* D (- 1 a b)) C)) (=> (>= (* D (- 1 a b)) C) (= o 1)))",
      },
    },
  },
  readings: {
    main: modelReading(
      inspection,
      ({ at, outcome }) => {
        const found = outcome();
        if (found === undefined) return undefined;
        const b = 1 - at.observability * at.detection;
        const a = at.falseBlame * (1 - at.tolerance);
        return { p0: 1, p1: 1, a, b, D: at.penalty, C: at.gain, o: found.deterrable ? 1 : 0 };
      },
      { fixed: { regime: "tolerance", oversight: 0 } },
    ),
  },
};
