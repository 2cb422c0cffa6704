/**
 * # Many masters, weak incentives
 *
 * ## Notation
 *
 * `v = rcσ²`, `p < p2` numbers of principals; `S` the aggregate slope.
 *
 * @module
 */
import { commonAgency } from "../../models/principal-agent/commonAgency.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Several principals together pay like one principal who faces an official as many times more averse to risk.
 *
 * @category Proofs
 */
export const manyMastersWeakIncentives: Proposition = {
  id: "many-masters-weak-incentives",
  model: "common-agency",
  mechanisms: [31, 43, 50],
  title: {
    en: "Several principals together pay like one principal who faces an official as many times more averse to risk",
    zh: "多个上级合起来的激励，相当于一个上级面对风险厌恶成倍放大的官员",
  },
  statement: String.raw`S = \frac{1}{1 + p\,r c\sigma^2} < \frac{1}{1 + r c \sigma^2}`,
  source: ["Dixit1997"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["v", "p", "p2", "S", "S2"],
        domain: ["(<= 0 v)", "(<= 1 p)", "(= (* S (+ 1 (* p v))) 1)", "(= (* S2 (+ 1 (* p2 v))) 1)"],
        assumptions: { riskMatters: "(< 0 v)", morePrincipals: "(< p p2)" },
        claim: "(< 0 S2 S)",
      },
    },
  },
  readings: {
    main: modelReading(
      commonAgency,
      ({ at, outcome }) => {
        const [p, p2] = [at.departments, Math.min(100, at.departments + 1)];
        const [few, more] = [outcome(), outcome({ departments: p2 })];
        if (few === undefined || more === undefined) return undefined;
        const v = at.riskAversion * at.effortCost * at.noise ** 2;
        return { v, p, p2, S: few.slopes[0]!, S2: more.slopes[0]! };
      },
      { fixed: { separateTasks: false, substitution: 0 } },
    ),
  },
};
