/**
 * # Silence insures
 *
 * ## Notation
 *
 * `S` expected sanction, `sA`, `sC` own shares of blame after acceptance and after contesting, `b` the cost of contesting.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";

/**
 * Where silent acceptance moves blame upwards, accepting an infeasible target is dominant.
 *
 * @category Proofs
 */
export const silenceInsures: Proposition = {
  id: "silence-insures",
  model: "passive-acceptance",
  mechanisms: [8, 22],
  title: {
    en: "Where silent acceptance moves blame upwards, accepting an infeasible target is dominant",
    zh: "若默认接受能使责任上移，则即使目标不可行，接受也是占优的",
  },
  statement: String.raw`s_A < s_C,\ b_0 \ge 0 \implies s_A D\pi \le s_C D\pi + b_0`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      dominance: {
        symbols: ["S", "sA", "sC", "b"],
        domain: ["(<= 0 S)", "(<= 0 b)", "(<= 0 sA 1)", "(<= 0 sC 1)"],
        assumptions: { acceptanceMovesBlameUp: "(< sA sC)" },
        claim: "(<= (* sA S) (+ b (* sC S)))",
      },
      threshold: {
        symbols: ["S", "sA", "sC", "b"],
        domain: ["(<= 0 S)", "(<= 0 b)", "(<= 0 sA 1)", "(<= 0 sC 1)"],
        assumptions: { contestingIsCostly: "(> b (* (- sA sC) S))" },
        claim: "(< (* sA S) (+ b (* sC S)))",
      },
    },
  },
};
