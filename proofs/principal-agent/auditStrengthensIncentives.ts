/**
 * # Costlier falsification strengthens incentives
 *
 * ## Notation
 *
 * `g1 < g2` are two costs of falsification, `x = p rcσ²/μ`; `s`, `m` slope and falsification.
 *
 * @module
 */
import { linearContract } from "../../models/principal-agent/linearContract.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * The slope of the contract rises, and falsification falls, with the cost of falsification.
 *
 * @category Proofs
 */
export const auditStrengthensIncentives: Proposition = {
  id: "audit-strengthens-incentives",
  model: "linear-contract",
  mechanisms: [7, 13],
  title: {
    en: "Where falsification is costlier, incentives are stronger and falsification is lower",
    zh: "造假成本越高，激励越强，造假越少",
  },
  statement: String.raw`\gamma < \gamma' \implies S(\gamma) < S(\gamma') \text{ and } m(\gamma) > m(\gamma')`,
  source: ["LackerWeinberg1989"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["c", "x", "g1", "g2", "s1", "s2", "m1", "m2"],
        domain: [
          ...["(< 0 c)", "(<= 0 x)", "(< 0 g1)", "(< 0 g2)"],
          ...["(= (* s1 (+ 1 (/ c g1) x)) 1)", "(= (* s2 (+ 1 (/ c g2) x)) 1)"],
          ...["(= (* g1 m1) s1)", "(= (* g2 m2) s2)"],
        ],
        assumptions: { falsificationIsCostlier: "(< g1 g2)" },
        claim: "(and (< s1 s2) (> m1 m2))",
      },
    },
  },
  readings: {
    main: modelReading(linearContract, ({ at, outcome, between }) => {
      const { effortCost: c, riskAversion, noise, observability, departments, falsificationCost: g1 } = at;
      const g2 = g1 * between(1.1, 10);
      const [before, after] = [outcome(), outcome({ falsificationCost: g2 })];
      if (before === undefined || after === undefined) return undefined;
      const x = (departments * riskAversion * c * noise ** 2) / observability;
      return { c, x, g1, g2, s1: before.slope, s2: after.slope, m1: before.padding, m2: after.padding };
    }),
  },
};
