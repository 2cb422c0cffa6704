/**
 * # Uniform tolerance may raise effort beside oversight
 *
 * ## Notation
 *
 * `f < f2` two degrees of tolerance, `h = θ`, `s` oversight without errors; `e`, `e2` the efforts.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * “Uniform tolerance can only lower effort”: false where the public reports the negligent, whom tolerance alone would let off.
 *
 * @category Proofs
 */
export const toleranceOnlyLowersEffort: Proposition = {
  id: "tolerance-only-lowers-effort",
  model: "accountability",
  mechanisms: [40, 47, 49],
  title: {
    en: "“Uniform tolerance can only lower effort”: false beside oversight by the public",
    zh: "“不加区分的容错只会降低努力”：与社会监督并行时不成立",
  },
  statement: String.raw`\varphi < \varphi' \implies e(\varphi') \le e(\varphi)`,
  source: [],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["f", "f2", "s", "D", "h", "c", "e", "e2"],
        domain: [
          "(<= 0 f 1)",
          "(<= 0 s 1)",
          "(< 0 D)",
          "(< 0 h)",
          "(<= h 1)",
          "(< 0 c)",
          "(<= f2 1)",
          "(= (* e (+ c (* 2 h s f D))) (* D (+ (* h (- 1 (* f (- 1 s)))) (* s f))))",
          "(= (* e2 (+ c (* 2 h s f2 D))) (* D (+ (* h (- 1 (* f2 (- 1 s)))) (* s f2))))",
          ...["(< e 1)", "(< e2 1)"],
        ],
        assumptions: { moreTolerance: "(< f f2)" },
        claim: "(<= e2 e)",
      },
    },
  },
  readings: {
    main: modelReading(
      accountability,
      ({ at, outcome, between }) => {
        const { tolerance: f, oversight: s, penalty: D, controllability: h, effortCost: c } = at;
        const f2 = between(f, 1);
        const [e, e2] = [outcome()?.effort, outcome({ tolerance: f2 })?.effort];
        if (e === undefined || e2 === undefined || Math.max(e, e2) >= 1 - 1e-6) return undefined;
        return { f, f2, s, D, h, c, e, e2 };
      },
      { fixed: { regime: "tolerance+oversight", oversightError: 0 } },
    ),
  },
};
