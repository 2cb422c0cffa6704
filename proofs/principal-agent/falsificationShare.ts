/**
 * # Only auditing moves the share of falsification
 *
 * ## Notation
 *
 * `s`, `e`, `m` slope, effort and falsification.
 *
 * @module
 */
import { linearContract } from "../../models/principal-agent/linearContract.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Falsification per unit of effort is `c/γ`, whatever the slope.
 *
 * @category Proofs
 */
export const falsificationShare: Proposition = {
  id: "falsification-share",
  model: "linear-contract",
  mechanisms: [7, 9],
  title: {
    en: "Falsification per unit of effort is the ratio of their costs, whatever the strength of incentives",
    zh: "单位努力的造假量等于二者成本之比，与激励强度无关",
  },
  statement: String.raw`\frac{m}{e} = \frac{c}{\gamma}`,
  source: ["LackerWeinberg1989"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["c", "g", "s", "e", "m"],
        domain: ["(< 0 c)", "(< 0 g)", "(= (* c e) s)", "(= (* g m) s)"],
        assumptions: { somethingIsPaid: "(< 0 s)" },
        claim: "(= (/ m e) (/ c g))",
        kept: {
          somethingIsPaid: { en: "a share of nothing is not defined", zh: "没有努力时比值无定义" },
        },
      },
    },
  },
  readings: {
    main: modelReading(linearContract, ({ at, outcome }) => {
      const found = outcome();
      if (found === undefined) return undefined;
      return { c: at.effortCost, g: at.falsificationCost, s: found.slope, e: found.effort, m: found.padding };
    }),
  },
};
