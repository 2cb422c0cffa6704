/**
 * # Oversight substitutes inspection
 *
 * ## Notation
 *
 * `g` gain, `D` penalty, `d` detection, `k` inspection cost, `L` credit, `s < s2` oversight; `p`, `x` rates of inspection and violation.
 *
 * @module
 */
import { inspection } from "../../models/accountability/inspection.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Public oversight replaces inspections; short of full deterrence violations rise with it, because inspectors lean on the public.
 *
 * @category Proofs
 */
export const oversightSubstitutesInspection: Proposition = {
  id: "oversight-substitutes-inspection",
  model: "inspection",
  mechanisms: [40, 49],
  title: {
    en: "Public oversight replaces inspections; short of full deterrence violations rise with it, because inspectors lean on the public",
    zh: "社会监督替代督查；在完全威慑之前违规率反而上升，因为督查者搭公众的便车",
  },
  statement: String.raw`p^*(s) = \frac{1}{d}\Bigl(1 - \frac{1-g/D}{1-s}\Bigr) \text{ falls},\quad x^*(s) = \frac{k_I}{d(1-s)\Lambda} \text{ rises},\ s < g/D`,
  source: ["Tsebelis1989"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["g", "D", "d", "k", "L", "s", "s2", "p", "p2", "x", "x2"],
        domain: [
          "(< 0 g)",
          "(< 0 D)",
          "(< g D)",
          "(< 0 d)",
          "(<= d 1)",
          "(< 0 k)",
          "(< 0 L)",
          "(<= 0 s)",
          "(< (* s2 D) g)",
          "(= (* p D d (- 1 s)) (- g (* s D)))",
          "(= (* p2 D d (- 1 s2)) (- g (* s2 D)))",
          "(= (* x d (- 1 s) L) k)",
          "(= (* x2 d (- 1 s2) L) k)",
        ],
        assumptions: { moreOversight: "(< s s2)" },
        claim: "(and (< p2 p) (< x x2))",
      },
    },
  },
  readings: {
    main: modelReading(
      inspection,
      ({ at, outcome, between }) => {
        const { penalty: D, credit: L, detection: d } = at;
        const g = D * between(0.05, 0.95) * d;
        const s = (g / D) * between(0, 0.8);
        const s2 = between(s, g / D) * 0.999;
        const k = d * (1 - s2) * L * between(0.05, 0.95);
        const outcomeAt = (oversight: number) => outcome({ gain: g, inspectionCost: k, oversight });
        const [few, more] = [outcomeAt(s), outcomeAt(s2)];
        if (few === undefined || more === undefined) return undefined;
        const [x, x2] = [few.violationProbability, more.violationProbability];
        return { g, D, d, k, L, s, s2, p: few.inspectionProbability, p2: more.inspectionProbability, x, x2 };
      },
      { fixed: { regime: "tolerance", falseBlame: 0, observability: 1 } },
    ),
  },
};
