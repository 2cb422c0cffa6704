/**
 * # Without garbling the problem is that of full information
 *
 * ## Notation
 *
 * `p`, `q` success probabilities with and without effort, `u` that of the garbling, `c` the cost of effort, `A` the asymmetry; `C`
 * the cost of implementation, attained by the wage `w` on success; `x`, `y` any wages that implement effort where everything is
 * observed.
 *
 * @module
 */
import { hiddenAction } from "../../models/principal-agent/hiddenAction.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * At `A = 0` the cost of implementation is the least expected wage under the signals themselves, whatever the garbling would be.
 *
 * @category Proofs
 */
export const fullInformationIsTheLimit: Proposition = {
  id: "full-information-is-the-limit",
  model: "hidden-action",
  mechanisms: [39],
  title: {
    en: "Without asymmetry the garbling does not matter: the cost of effort is the least wage under the signals themselves",
    zh: "无信息不对称时劣化方式无关紧要：实施成本即信号本身之下的最低期望工资",
  },
  statement: String.raw`C_0 = \min\{\,\mathbb{E}_P w : w \ge 0,\ \text{incentive compatible under } P\,\}`,
  source: ["GrossmanHart1983"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["p", "q", "u", "c", "A", "w", "C", "x", "y"],
        domain: [
          ...[
            "(<= 0 q)",
            "(< q p)",
            "(<= p 1)",
            "(<= 0 u 1)",
            "(< 0 c)",
            "(<= 0 A)",
            "(< A 1)",
            "(<= 0 x)",
            "(<= 0 y)",
          ],
          ...["(= (* w (- 1 A) (- p q)) c)", "(= C (* w (+ (* (- 1 A) p) (* A u))))"],
        ],
        assumptions: { allIsObserved: "(= A 0)", implementsEffort: "(<= c (* (- p q) (- x y)))" },
        claim: "(and (= (* w (- p q)) c) (<= C (+ (* p x) (* (- 1 p) y))))",
      },
    },
  },
  readings: {
    main: modelReading(hiddenAction, ({ outcome, between }) => {
      const [q, c, u] = [between(0, 0.6), between(0.05, 1), between(0, 1)];
      const p = between(q + 0.05, 1);
      const signalMatrix = [
        [1 - q, q],
        [1 - p, p],
      ];
      const problem = { signalMatrix, costs: [0, c], benefits: [0, 1], garbling: [1 - u, u], limitedLiability: true };
      const found = outcome({ ...problem, asymmetry: 0, utility: null, outsideOption: null });
      const [C, w] = [found?.implementationCost[1], found?.wages[1]?.[1]];
      if (typeof C !== "number" || w === undefined) return undefined;
      const y = between(0, 1);
      return { p, q, u, c, A: 0, w, C, x: y + (c / (p - q)) * between(1.001, 2), y };
    }),
  },
};
