/**
 * # Only audit moves the share of falsification
 *
 * ## Notation
 *
 * `x` is reported output, of which effort `e` and falsification `f` are chosen at least cost; `L` the common marginal cost.
 *
 * @module
 */
import { strategicCascade } from "../../models/escalation/strategicCascade.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Falsification is the share `c/(c + γ)` of output, whatever the targets, prizes and penalties.
 *
 * @category Proofs
 */
export const onlyAuditMovesFalsification: Proposition = {
  id: "only-audit-moves-falsification",
  model: "strategic-cascade",
  mechanisms: [7, 13],
  title: {
    en: "Pressure moves output, only audit moves the falsified share of it",
    zh: "压力只改变产出，唯有核查改变其中造假的份额",
  },
  statement: String.raw`\frac{f}{x} = \frac{c}{c + \gamma}`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["c", "g", "L", "e", "f", "x"],
        domain: ["(< 0 c)", "(< 0 g)", "(= (* c e) L)", "(= (* g f) L)", "(= x (+ e f))"],
        assumptions: {},
        claim: "(= (* f (+ c g)) (* x c))",
      },
    },
  },
  readings: {
    main: modelReading(strategicCascade, ({ at, outcome }) => {
      const found = outcome();
      if (found === undefined) return undefined;
      const { effortCost: c, falsificationCost: g } = at;
      return { c, g, L: c * found.effort, e: found.effort, f: found.falsification, x: found.output };
    }),
  },
};
