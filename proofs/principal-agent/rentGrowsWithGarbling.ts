/**
 * # Binary effort under limited liability
 *
 * ## Notation
 *
 * `p1 > p0` are the chances of success, `c` the cost of effort, `B` the benefit of success, `A < A2` two weights of a coin flip; `w` is the least wage on success, `C` what it costs, `x = B(p1 − p0)²/c − p1`.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";

/**
 * Under limited liability the cost of implementing effort, and the rent, grow with information asymmetry; beyond a threshold effort is not worth it.
 *
 * @category Proofs
 */
export const rentGrowsWithGarbling: Proposition = {
  id: "rent-grows-with-garbling",
  model: "hidden-action",
  mechanisms: [39, 15],
  title: {
    en: "Under limited liability the cost of implementing effort, and the rent, grow with information asymmetry; beyond a threshold effort is not worth it",
    zh: "有限责任下，实施努力的成本与租金随信息不对称上升；超过阈值便不值得实施",
  },
  statement: String.raw`C_A = \frac{c}{\Delta p}\Bigl(p_1 + \frac{A}{2(1-A)}\Bigr),\quad \hat A = \frac{2x}{1+2x}`,
  source: ["GrossmanHart1983"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      cost: {
        symbols: ["p1", "p0", "c", "A", "A2", "w", "w2", "C", "C2"],
        domain: [
          "(<= 0 p0)",
          "(<= p1 1)",
          "(< 0 c)",
          "(<= 0 A)",
          "(< A2 1)",
          "(= (* w (- 1 A) (- p1 p0)) c)",
          "(= (* w2 (- 1 A2) (- p1 p0)) c)",
          "(= C (* w (+ (* (- 1 A) p1) (/ A 2))))",
          "(= C2 (* w2 (+ (* (- 1 A2) p1) (/ A2 2))))",
        ],
        assumptions: { effortHelps: "(< p0 p1)", lessIsObserved: "(< A A2)" },
        claim: "(< C C2)",
      },
      threshold: {
        symbols: ["p1", "p0", "c", "B", "A", "x", "C"],
        domain: [
          "(<= 0 p0)",
          "(<= p1 1)",
          "(< 0 c)",
          "(< 0 B)",
          "(<= 0 A)",
          "(< A 1)",
          "(= (* C (- 1 A) (- p1 p0)) (* c (+ (* (- 1 A) p1) (/ A 2))))",
          "(= (* x c) (- (* B (- p1 p0) (- p1 p0)) (* p1 c)))",
        ],
        assumptions: { effortHelps: "(< p0 p1)" },
        claim:
          "(and (=> (< (* A (+ 1 (* 2 x))) (* 2 x)) (< C (* B (- p1 p0)))) (=> (> (* A (+ 1 (* 2 x))) (* 2 x)) (> C (* B (- p1 p0)))))",
      },
    },
  },
};
