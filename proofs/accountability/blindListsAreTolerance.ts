/**
 * # A tolerance list that tells nobody apart is uniform tolerance
 *
 * ## Notation
 *
 * `f` the tolerance, `h = θ`; the list wrongly sanctions with probability `a` and misses with probability `b`; `e` the effort
 * under it, `u` that under uniform tolerance.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Without accuracy and with as many exempted, a tolerance list brings about the effort of uniform tolerance.
 *
 * @category Proofs
 */
export const blindListsAreTolerance: Proposition = {
  id: "blind-lists-are-tolerance",
  model: "accountability",
  mechanisms: [19, 47],
  title: {
    en: "A tolerance list without accuracy is uniform tolerance",
    zh: "没有精度的容错清单，就是不加区分的容错",
  },
  statement: String.raw`J = 0,\ 1 - \beta = 1 - \varphi \implies e_{\text{list}} = e_{\text{uniform}}`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["f", "a", "b", "D", "h", "c", "e", "u"],
        domain: [
          ...["(<= 0 f 1)", "(<= 0 a 1)", "(<= 0 b 1)", "(< 0 D)", "(< 0 h)", "(<= h 1)", "(< 0 c)"],
          "(= (* e (+ c (* 2 h (- 1 a b) D))) (* D (+ (* h (- 1 b)) (- 1 a b))))",
          "(= (* u c) (* D (- 1 f) h))",
        ],
        assumptions: { noAccuracy: "(= (- 1 a b) 0)", asManyExempted: "(= b f)" },
        claim: "(and (= e u) (= (* e c) (* D (- 1 f) h)))",
      },
    },
  },
  readings: {
    main: modelReading(
      accountability,
      ({ at, outcome, between }) => {
        const f = between(0, 1);
        const { penalty: D, controllability: h, effortCost: c } = at;
        const list = outcome({ regime: "tolerance-list", falseBlame: 1 - f, missedBlame: f });
        const uniform = outcome({ regime: "tolerance", tolerance: f });
        if (list === undefined || uniform === undefined || uniform.effort >= 1) return undefined;
        return { f, a: 1 - f, b: f, D, h, c, e: list.effort, u: uniform.effort };
      },
      { fixed: { regime: "strict" } },
    ),
  },
};
