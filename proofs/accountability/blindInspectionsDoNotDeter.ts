/**
 * # The less is observed, the more inspections deterrence needs, up to where none suffices
 *
 * ## Notation
 *
 * `g`, `D` gain and penalty, `d` detection, `a = α(1 − φ)`; `m2 < m` two degrees of observability, `p`, `p2` the frequencies of
 * inspection that deter; `o` is 1 where some frequency of at most one deters.
 *
 * @module
 */
import { inspection } from "../../models/accountability/inspection.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * The frequency of inspection that deters rises as observability falls; below `(g/D + α(1 − φ))/d` no frequency deters.
 *
 * @category Proofs
 */
export const blindInspectionsDoNotDeter: Proposition = {
  id: "blind-inspections-do-not-deter",
  model: "inspection",
  mechanisms: [20, 39, 49],
  title: {
    en: "Deterrence needs more inspections the less is observed, and fails below a threshold of observability",
    zh: "可观测度越低，威慑所需督查越多；低于阈值则无法威慑",
  },
  statement: String.raw`\frac{\partial p^*}{\partial\mu} < 0;\quad p^* \le 1 \iff \mu \ge \frac{g/D + \alpha(1-\varphi)}{d}`,
  source: ["AvenhausVonStengelZamir2002"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      frequency: {
        symbols: ["g", "D", "d", "a", "m", "m2", "p", "p2"],
        domain: [
          ...["(< 0 D)", "(<= 0 g)", "(<= 0 d 1)", "(<= 0 a 1)", "(<= m 1)", "(< a (* m2 d))"],
          ...["(= (* p D (- (* m d) a)) g)", "(= (* p2 D (- (* m2 d) a)) g)"],
        ],
        assumptions: { thereIsSomethingToGain: "(< 0 g)", lessIsObserved: "(< m2 m)" },
        claim: "(< p p2)",
      },
      threshold: {
        symbols: ["g", "D", "d", "a", "m", "p", "o"],
        domain: [
          ...["(< 0 D)", "(<= 0 g)", "(< 0 d)", "(<= d 1)", "(<= 0 a 1)", "(<= 0 m 1)"],
          // Where inspections do not tell violations from compliance, no frequency deters.
          "(or (and (< a (* m d)) (= (* p D (- (* m d) a)) g) (or (and (<= p 1) (= o 1)) (and (< 1 p) (= o 0)))) (and (<= (* m d) a) (= o 0)))",
        ],
        assumptions: { thereIsSomethingToGain: "(< 0 g)" },
        claim: "(and (=> (<= (+ (/ g D) a) (* m d)) (= o 1)) (=> (< (* m d) (+ (/ g D) a)) (= o 0)))",
      },
    },
  },
  readings: {
    frequency: modelReading(
      inspection,
      ({ at, outcome, between }) => {
        const { gain: g, penalty: D, detection: d, observability: m } = at;
        const m2 = m * between(0.7, 0.99);
        const [clear, blurred] = [outcome(), outcome({ observability: m2 })];
        if (!clear?.deterrable || !blurred?.deterrable) return undefined;
        if (clear.violationProbability >= 1 || blurred.violationProbability >= 1) return undefined;
        const [p, p2] = [clear.inspectionProbability, blurred.inspectionProbability];
        return { g, D, d, a: at.falseBlame * (1 - at.tolerance), m, m2, p, p2 };
      },
      { fixed: { regime: "tolerance", oversight: 0 } },
    ),
    threshold: modelReading(
      inspection,
      ({ at, outcome }) => {
        const found = outcome();
        if (found === undefined) return undefined;
        const { gain: g, penalty: D, detection: d, observability: m } = at;
        const a = at.falseBlame * (1 - at.tolerance);
        const p = m * d > a ? g / (D * (m * d - a)) : 2;
        return { g, D, d, a, m, p, o: found.deterrable ? 1 : 0 };
      },
      { fixed: { regime: "tolerance", oversight: 0 } },
    ),
  },
};
