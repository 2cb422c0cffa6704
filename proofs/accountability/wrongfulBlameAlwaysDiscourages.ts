/**
 * # Wrongful blame does not always discourage
 *
 * ## Notation
 *
 * `a < a2` two rates of false blame, `b` of missed blame, `D` penalty, `h` controllability, `c` effort cost; `e`, `e2` effort.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * “Fewer wrongful sanctions always mean more effort”: false at high effort.
 *
 * @category Proofs
 */
export const wrongfulBlameAlwaysDiscourages: Proposition = {
  id: "wrongful-blame-always-discourages",
  model: "accountability",
  mechanisms: [19, 48],
  title: {
    en: "“Fewer wrongful sanctions always mean more effort”: false at high effort",
    zh: "“减少误伤总能提高努力”：在高努力处不成立",
  },
  statement: String.raw`\alpha < \alpha' \implies e(\alpha') < e(\alpha)`,
  source: [],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["a", "a2", "b", "D", "h", "c", "e", "e2"],
        domain: [
          "(<= 0 a)",
          "(<= 0 b)",
          "(<= (+ a2 b) 1)",
          "(< 0 D)",
          "(< 0 h)",
          "(<= h 1)",
          "(< 0 c)",
          "(= (* e (+ c (* 2 h (- 1 a b) D))) (* D (+ (* h (- 1 b)) (- 1 a b))))",
          "(= (* e2 (+ c (* 2 h (- 1 a2 b) D))) (* D (+ (* h (- 1 b)) (- 1 a2 b))))",
          "(<= 0 e)",
          "(< e 1)",
          "(<= 0 e2)",
          "(< e2 1)",
        ],
        assumptions: { moreFalseBlame: "(< a a2)" },
        claim: "(< e2 e)",
      },
    },
  },
  readings: {
    main: modelReading(
      accountability,
      ({ at, outcome, between }) => {
        const { missedBlame: b, penalty: D, controllability: h } = at;
        // A cost at which effort is high.
        const c = D * between(0.8, 2);
        const a = between(0, 0.9 * (1 - b));
        const a2 = between(a, 1 - b);
        const [e, e2] = [
          outcome({ falseBlame: a, effortCost: c })?.effort,
          outcome({ falseBlame: a2, effortCost: c })?.effort,
        ];
        return e === undefined || e2 === undefined || Math.max(e, e2) >= 1 ? undefined : { a, a2, b, D, h, c, e, e2 };
      },
      { fixed: { regime: "tolerance-list" } },
    ),
  },
};
