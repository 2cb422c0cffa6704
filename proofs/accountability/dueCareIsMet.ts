/**
 * # Who may go free by due care takes due care, and is not sanctioned
 *
 * ## Notation
 *
 * `h = θ`, `s` the standard `ē`, `r = √(1 − θ²ē²)`, so that `D ≥ c(1 − r)/θ²` says that the penalty is at least `D_min`; `t` is
 * any effort below the standard, `E` that of the solver. Where due care costs no more than the best `t` below it, due care is
 * chosen.
 *
 * Under strict liability even an official who does everything, `e = 1`, is sanctioned by `D(1 − θ)`: `W`.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * With a penalty of at least `D_min` no effort below the standard is better than due care, after which nothing is sanctioned;
 * strict liability sanctions bad luck.
 *
 * @category Proofs
 */
export const dueCareIsMet: Proposition = {
  id: "due-care-is-met",
  model: "accountability",
  mechanisms: [20, 34],
  title: {
    en: "A penalty of D_min or more makes officials take due care, after which none is sanctioned; strict liability sanctions bad luck, D(1 − θ)",
    zh: "问责力度不低于 D_min 时官员尽职而不受罚；结果问责则连坏运气一并追究，即 D(1 − θ)",
  },
  statement: String.raw`D \ge D_{\min} \implies \tfrac{c}{2}\bar e^2 \le D(1-\theta e) + \tfrac{c}{2}e^2 \text{ for all } e < \bar e;\quad S_{\text{strict}}(1) = D(1-\theta)`,
  source: ["Shavell1980"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      "due-care": {
        symbols: ["h", "s", "r", "c", "D", "t", "E"],
        domain: [
          ...[
            "(< 0 h)",
            "(<= h 1)",
            "(<= 0 s 1)",
            "(< 0 c)",
            "(<= 0 r)",
            "(= (+ (* r r) (* h h s s)) 1)",
            "(<= 0 t)",
            "(< t s)",
          ],
          "(=> (<= (/ (* c s s) 2) (+ (* D (- 1 (* h t))) (/ (* c t t) 2))) (= E s))",
        ],
        assumptions: { penaltyIsEnough: "(<= (* c (- 1 r)) (* D h h))" },
        hints: ["(- (* D h) (* c t))", "(- (* h t) (- 1 r))", "(- 1 r)"],
        claim: "(= E s)",
      },
      "strict-liability": {
        symbols: ["h", "D", "e", "W"],
        domain: ["(< 0 h)", "(<= h 1)", "(<= 0 D)", "(= W (* D (- 1 (* h e))))"],
        assumptions: { everythingIsDone: "(= e 1)", thereIsBadLuck: "(< h 1)", thereIsAPenalty: "(< 0 D)" },
        claim: "(and (= W (* D (- 1 h))) (< 0 W))",
      },
    },
  },
  readings: {
    "due-care": modelReading(
      accountability,
      ({ at, outcome, between }) => {
        const { controllability: h, careStandard: s, effortCost: c } = at;
        const r = Math.sqrt(1 - (h * s) ** 2);
        const D = ((c * (1 - r)) / h ** 2) * between(1.0001, 3);
        const found = outcome({ penalty: D });
        if (found === undefined || found.expectedSanction > 1e-9) return undefined;
        return { h, s, r, c, D, t: Math.min((D * h) / c, s * between(0.9, 0.999)), E: found.effort };
      },
      { fixed: { regime: "negligence" } },
    ),
    "strict-liability": modelReading(
      accountability,
      ({ at, outcome }) => {
        const found = outcome();
        if (found === undefined || found.effort < 1) return undefined;
        return { h: at.controllability, D: at.penalty, e: found.effort, W: found.wrongfulSanction };
      },
      { fixed: { regime: "strict" } },
    ),
  },
};
