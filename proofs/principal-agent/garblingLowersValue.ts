/**
 * # The value of the relation to the principal falls with information asymmetry
 *
 * ## Notation
 *
 * `B0`, `B1` are the gross benefits of two actions and `c1` the cost of the second, that of the first being zero; `C0`, `C1` and
 * `D0`, `D1` are their costs of implementation at less and more asymmetry; `v`, `v2` the best values, `l`, `l2` the losses against
 * the first best `F`. With more actions the same holds one by one.
 *
 * @module
 */
import { hiddenAction } from "../../models/principal-agent/hiddenAction.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";
import { distribution } from "../randomDistribution.ts";

/**
 * Where every action costs more, the best value falls and the loss against full information grows.
 *
 * @category Proofs
 */
export const garblingLowersValue: Proposition = {
  id: "garbling-lowers-value",
  model: "hidden-action",
  mechanisms: [39, 15],
  title: {
    en: "The principal’s value falls, and the agency loss grows, with information asymmetry",
    zh: "委托人的价值随信息不对称下降，代理损失随之上升",
  },
  statement: String.raw`A < A' \implies \max_a [B(a) - C_A(a)] \ge \max_a [B(a) - C_{A'}(a)]`,
  source: ["GrossmanHart1983"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["B0", "B1", "C0", "C1", "D0", "D1", "F", "v", "v2", "l", "l2"],
        domain: [
          "(and (<= (- B0 C0) v) (<= (- B1 C1) v) (or (= v (- B0 C0)) (= v (- B1 C1))))",
          "(and (<= (- B0 D0) v2) (<= (- B1 D1) v2) (or (= v2 (- B0 D0)) (= v2 (- B1 D1))))",
          ...["(= l (- F v))", "(= l2 (- F v2))"],
        ],
        assumptions: { firstCostsMore: "(<= C0 D0)", secondCostsMore: "(<= C1 D1)" },
        claim: "(and (<= v2 v) (<= l l2))",
      },
    },
  },
  readings: {
    main: modelReading(hiddenAction, ({ outcome, between }) => {
      const [q, p] = [distribution(3, between), distribution(3, between)];
      const [c1, B0, B1, A] = [between(0.1, 1), between(0, 1), between(0, 3), between(0, 0.8)];
      const problem = {
        signalMatrix: [q, p],
        costs: [0, c1],
        benefits: [B0, B1],
        limitedLiability: true,
        utility: null,
      };
      const at = (asymmetry: number) => outcome({ ...problem, asymmetry, garbling: null, outsideOption: null });
      const [clear, garbled] = [at(A), at(between(A + 0.01, 0.95))];
      const [C0, C1] = clear?.implementationCost ?? [];
      const [D0, D1] = garbled?.implementationCost ?? [];
      if (typeof C1 !== "number" || typeof D1 !== "number") return undefined;
      const F = Math.max(B0, B1 - c1);
      const { principalValue: v, agencyLoss: l } = clear!;
      const { principalValue: v2, agencyLoss: l2 } = garbled!;
      return { B0, B1, C0: C0!, C1, D0: D0! + 1e-12, D1, F, v, v2, l, l2 };
    }),
  },
};
