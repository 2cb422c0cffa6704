/**
 * # Binary effort under limited liability
 *
 * ## Notation
 *
 * `p1 > p0` are the chances of success, `c` the cost of effort, `B` the benefit of success, `A < A2` two weights of a coin flip; `w` is the least wage on success, `C` what it costs, `x = B(p1 − p0)²/c − p1`.
 *
 * @module
 */
import { hiddenAction } from "../../models/principal-agent/hiddenAction.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** A binary problem whose success is the second signal, garbled towards a coin. */
function problem(p1: number, p0: number, c: number) {
  const signalMatrix = [
    [1 - p0, p0],
    [1 - p1, p1],
  ];
  return {
    signalMatrix,
    costs: [0, c],
    benefits: [0, 1],
    garbling: null,
    limitedLiability: true,
    utility: null,
    outsideOption: null,
  };
}

function drawn(between: (low: number, high: number) => number) {
  const p0 = between(0, 0.6);
  return { p0, p1: between(p0 + 0.05, 1), c: between(0.05, 2), A: between(0, 0.9) };
}

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
      "least-wage": {
        symbols: ["p1", "p0", "c", "A", "x", "y", "C"],
        domain: [
          ...["(<= 0 p0)", "(< p0 p1)", "(<= p1 1)", "(< 0 c)", "(<= 0 A)", "(< A 1)"],
          "(= (* C (- 1 A) (- p1 p0)) (* c (+ (* (- 1 A) p1) (/ A 2))))",
        ],
        assumptions: {
          limitedLiability: "(and (<= 0 x) (<= 0 y))",
          incentiveCompatible: "(<= c (* (- 1 A) (- p1 p0) (- x y)))",
        },
        claim: "(<= C (+ y (* (- x y) (+ (* (- 1 A) p1) (/ A 2)))))",
      },
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
  readings: {
    "least-wage": modelReading(hiddenAction, ({ outcome, between }) => {
      const { p1, p0, c, A } = drawn(between);
      const C = outcome({ ...problem(p1, p0, c), asymmetry: A })?.implementationCost[1];
      if (typeof C !== "number") return undefined;
      const y = between(0, 1);
      return { p1, p0, c, A, C, x: y + (c / ((1 - A) * (p1 - p0))) * between(1.001, 2), y };
    }),
    cost: modelReading(hiddenAction, ({ outcome, between }) => {
      const { p1, p0, c, A } = drawn(between);
      const A2 = between(A + 0.01, 0.95);
      const at = (asymmetry: number) => outcome({ ...problem(p1, p0, c), asymmetry });
      const [clear, garbled] = [at(A), at(A2)];
      const [C, C2] = [clear?.implementationCost[1], garbled?.implementationCost[1]];
      const [w, w2] = [clear?.wages[1]?.[1], garbled?.wages[1]?.[1]];
      if (typeof C !== "number" || typeof C2 !== "number" || w === undefined || w2 === undefined) return undefined;
      return { p1, p0, c, A, A2, w, w2, C, C2 };
    }),
    threshold: modelReading(hiddenAction, ({ outcome, between }) => {
      const { p1, p0, c, A } = drawn(between);
      const B = (c / (p1 - p0)) * between(1, 3);
      const C = outcome({ ...problem(p1, p0, c), asymmetry: A })?.implementationCost[1];
      return typeof C === "number" ? { p1, p0, c, B, A, x: (B * (p1 - p0) ** 2) / c - p1, C } : undefined;
    }),
  },
};
