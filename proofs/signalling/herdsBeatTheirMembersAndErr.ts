/**
 * # A herd is right more often than any of its members, and not always
 *
 * ## Notation
 *
 * `p` the precision of each signal, `C` and `W` the chances of a correct and of a wrong cascade. Two officials in a row start a
 * correct one with probability `p² + p(1 − p)/2`, a wrong one with `(1 − p)² + p(1 − p)/2`, and else nothing has happened.
 *
 * @module
 */
import { cascadeHerding } from "../../models/signalling/cascadeHerding.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * The cascade is correct with probability `p(1 + p)/(2(1 − p + p²))`, which lies between the precision of a signal and certainty.
 *
 * @category Proofs
 */
export const herdsBeatTheirMembersAndErr: Proposition = {
  id: "herds-beat-their-members-and-err",
  model: "cascade-herding",
  mechanisms: [27],
  title: {
    en: "Officials who follow one another are right more often than each alone, and for ever wrong with positive probability",
    zh: "相互跟从者比各自为之更常正确，却仍以正概率永远出错",
  },
  statement: String.raw`C = \frac{p(1+p)}{2(1-p+p^2)},\quad p < C < 1`,
  source: ["BikhchandaniHirshleiferWelch1992"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["p", "C", "W"],
        domain: [
          "(<= (/ 1 2) p 1)",
          "(= C (+ (* p p) (/ (* p (- 1 p)) 2) (* p (- 1 p) C)))",
          "(= W (+ (* (- 1 p) (- 1 p)) (/ (* p (- 1 p)) 2) (* p (- 1 p) W)))",
        ],
        assumptions: { signalsInform: "(< (/ 1 2) p)", signalsErr: "(< p 1)" },
        claim: "(and (= (* 2 C (+ (- 1 p) (* p p))) (* p (+ 1 p))) (= (+ C W) 1) (< p C) (< C 1))",
      },
    },
  },
  readings: {
    main: modelReading(cascadeHerding, ({ at, outcome }) => {
      const found = outcome();
      return found === undefined ? undefined : { p: at.precision, C: found.correct, W: found.incorrect };
    }),
  },
};
