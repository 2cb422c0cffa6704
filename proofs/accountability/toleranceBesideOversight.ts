/**
 * # Tolerance beside oversight by the public
 *
 * ## Notation
 *
 * `f = φ`, `h = θ`, `s` oversight without errors; the sanction probabilities are `a = 1 − φ` of the diligent and `b = 1 − φ(1 −
 * s)` of the negligent, so that `b − a = sφ`. `e` is the effort, `rise` its derivative in `φ`.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import { type Proposition, withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Where the public reports the negligent, tolerance raises effort if and only if `c(s − θ(1 − s)) > 2θ²sD`, whatever its extent.
 *
 * @category Proofs
 */
export const toleranceBesideOversight: Proposition = {
  id: "tolerance-beside-oversight",
  model: "accountability",
  mechanisms: [40, 47, 49],
  title: {
    en: "Where the public reports the negligent, tolerance raises effort if and only if oversight is strong and the penalty moderate",
    zh: "公众举报失职者时，容错提高努力，当且仅当监督足够强而问责不过重",
  },
  statement: String.raw`\operatorname{sign}\frac{\partial e}{\partial\varphi} = \operatorname{sign}\bigl(c(s - \theta(1-s)) - 2\theta^2 s D\bigr)`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: withSlopes({
        symbols: ["f", "s", "D", "h", "c"],
        terms: {
          e: "(/ (* D (+ (* h (- 1 (* f (- 1 s)))) (* s f))) (+ c (* 2 h s f D)))",
          balance: "(- (* c (- s (* h (- 1 s)))) (* 2 h h s D))",
        },
        slopes: { rise: { of: "e", by: "f" } },
        domain: ["(<= 0 f 1)", "(<= 0 s 1)", "(< 0 D)", "(< 0 h)", "(<= h 1)", "(< 0 c)"],
        assumptions: {},
        claim: "(and (=> (< 0 balance) (< 0 rise)) (=> (= balance 0) (= rise 0)) (=> (< balance 0) (< rise 0)))",
      }),
    },
  },
  readings: {
    main: modelReading(
      accountability,
      ({ at, outcome, slope }) => {
        const found = outcome();
        const rise = slope("tolerance", ({ effort }) => effort);
        if (found === undefined || rise === undefined || found.effort >= 1 - 1e-3) return undefined;
        return {
          f: at.tolerance,
          s: at.oversight,
          D: at.penalty,
          h: at.controllability,
          c: at.effortCost,
          e: found.effort,
          rise,
        };
      },
      { fixed: { regime: "tolerance+oversight", oversightError: 0 }, tolerance: 1e-4 },
    ),
  },
};
