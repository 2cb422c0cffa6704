/**
 * # Uniform tolerance does not raise effort
 *
 * ## Notation
 *
 * `f < f2` two tolerances, `D` penalty, `h` controllability, `c` effort cost; `e`, `e2` effort.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * “Uniform tolerance raises effort”: false, it dilutes the incentive.
 *
 * @category Proofs
 */
export const toleranceRaisesEffort: Proposition = {
  id: "tolerance-raises-effort",
  model: "accountability",
  mechanisms: [47],
  title: {
    en: "“Uniform tolerance raises effort”: false, it dilutes the incentive",
    zh: "“不加区分的容错能提高努力”：不成立，它只会稀释激励",
  },
  statement: String.raw`\varphi < \varphi' \implies e(\varphi) < e(\varphi')`,
  source: [],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["f", "f2", "D", "h", "c", "e", "e2"],
        domain: [
          "(<= 0 f)",
          "(<= f2 1)",
          "(< 0 D)",
          "(< 0 h)",
          "(<= h 1)",
          "(< 0 c)",
          "(= (* e c) (* D (- 1 f) h))",
          "(= (* e2 c) (* D (- 1 f2) h))",
          "(< e 1)",
        ],
        assumptions: { moreTolerance: "(< f f2)" },
        claim: "(< e e2)",
      },
    },
  },
  readings: {
    main: modelReading(
      accountability,
      ({ at, outcome, between }) => {
        const { tolerance: f, penalty: D, controllability: h, effortCost: c } = at;
        const f2 = between(f, 1);
        const [e, e2] = [outcome()?.effort, outcome({ tolerance: f2 })?.effort];
        return e === undefined || e2 === undefined || e >= 1 ? undefined : { f, f2, D, h, c, e, e2 };
      },
      { fixed: { regime: "tolerance" } },
    ),
  },
};
