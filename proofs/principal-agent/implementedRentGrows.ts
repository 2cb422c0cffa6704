/**
 * # The rent that is paid need not grow with information asymmetry
 *
 * ## Notation
 *
 * `p1`, `p0` success probabilities with and without effort, `c` its cost, `B` the value of success, `A < A2` two degrees of
 * asymmetry, garbled towards a coin; `C`, `C2` costs of implementation; `r`, `r2` the rents of the action that the principal
 * chooses: of effort where it is worth it, else none.
 *
 * @module
 */
import { hiddenAction } from "../../models/principal-agent/hiddenAction.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * “The official’s rent grows with information asymmetry”: only while the same action is implemented.
 *
 * @category Proofs
 */
export const implementedRentGrows: Proposition = {
  id: "implemented-rent-grows",
  model: "hidden-action",
  mechanisms: [39, 15],
  title: {
    en: "“The official’s rent grows with information asymmetry”: false once the principal gives up effort",
    zh: "“官员租金随信息不对称上升”：委托人放弃激励之后不成立",
  },
  statement: String.raw`A < A' \implies r(A) \le r(A')`,
  source: ["GrossmanHart1983"],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["p1", "p0", "c", "B", "A", "A2", "C", "C2", "r", "r2"],
        domain: [
          ...["(<= 0 p0)", "(< p0 p1)", "(<= p1 1)", "(< 0 c)", "(< 0 B)", "(<= 0 A)", "(< A2 1)"],
          "(= (* 2 C (- 1 A) (- p1 p0)) (* c (+ (* 2 (- 1 A) p1) A)))",
          "(= (* 2 C2 (- 1 A2) (- p1 p0)) (* c (+ (* 2 (- 1 A2) p1) A2)))",
          "(or (and (< C (* B (- p1 p0))) (= r (- C c))) (and (< (* B (- p1 p0)) C) (= r 0)))",
          "(or (and (< C2 (* B (- p1 p0))) (= r2 (- C2 c))) (and (< (* B (- p1 p0)) C2) (= r2 0)))",
        ],
        assumptions: { lessIsObserved: "(< A A2)" },
        claim: "(<= r r2)",
      },
    },
  },
  readings: {
    main: modelReading(hiddenAction, ({ outcome, between }) => {
      const [p0, c, B, A] = [between(0, 0.5), between(0.05, 0.5), between(0.5, 2), between(0, 0.6)];
      const p1 = between(p0 + 0.1, 1);
      const A2 = between(A + 0.1, 0.99);
      const signalMatrix = [
        [1 - p0, p0],
        [1 - p1, p1],
      ];
      const problem = {
        signalMatrix,
        costs: [0, c],
        benefits: [B * p0, B * p1],
        garbling: null,
        limitedLiability: true,
      };
      const at = (asymmetry: number) => outcome({ ...problem, asymmetry, utility: null, outsideOption: null });
      const [clear, garbled] = [at(A), at(A2)];
      const [C, C2] = [clear?.implementationCost[1], garbled?.implementationCost[1]];
      if (typeof C !== "number" || typeof C2 !== "number") return undefined;
      return { p1, p0, c, B, A, A2, C, C2, r: clear!.agentRent!, r2: garbled!.agentRent! };
    }),
  },
};
