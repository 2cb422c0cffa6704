/**
 * # The window of tolerance for an official who could also abuse the office
 *
 * ## Notation
 *
 * `p`, `R`, `g`, `D` as usual, `f` the tolerance; an official who chooses among reform, routine and abuse reforms if reform is
 * worth at least both. `o` is 1 where the solver finds such a tolerance.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";
import { windowReadings } from "./windowReadings.ts";

/**
 * An official with all three choices reforms under some uniform tolerance if and only if the gain from abuse is at most `p(R + D)`
 * and at most `pR/(1 − p)`.
 *
 * @category Proofs
 */
export const abuseNarrowsTheWindow: Proposition = {
  id: "abuse-narrows-the-window",
  model: "reform-tolerance",
  mechanisms: [47, 45],
  title: {
    en: "An official who could also abuse the office reforms under some tolerance if and only if abuse gains at most p(R + D) and pR/(1 − p)",
    zh: "既可改革又可滥权的官员在某一容错下选择改革，当且仅当滥权之利不超过 p(R + D) 与 pR/(1 − p)",
  },
  statement: String.raw`\exists\varphi:\ pR - (1-p)D(1-\varphi) \ge \max(0,\ g - D(1-\varphi)) \iff g \le \min\Bigl(p(R+D), \frac{pR}{1-p}\Bigr)`,
  source: ["Manso2011"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      necessary: {
        symbols: ["p", "R", "g", "D", "f"],
        domain: ["(< 0 p)", "(< p 1)", "(<= 0 R)", "(<= 0 g)", "(< 0 D)", "(<= 0 f 1)"],
        assumptions: {
          reformPays: "(<= (* (- 1 p) D (- 1 f)) (* p R))",
          abusePaysLess: "(<= (- g (* D (- 1 f))) (- (* p R) (* (- 1 p) D (- 1 f))))",
        },
        claim: "(and (<= g (* p (+ R D))) (<= (* g (- 1 p)) (* p R)))",
        hints: ["(- 1 f)"],
      },
      sufficient: {
        symbols: ["p", "R", "g", "D", "f", "o"],
        domain: [
          ...["(< 0 p)", "(< p 1)", "(<= 0 R)", "(<= 0 g)", "(< 0 D)"],
          // The least tolerance at which reform pays.
          "(or (and (<= (* (- 1 p) D) (* p R)) (= f 0)) (and (< (* p R) (* (- 1 p) D)) (= (* (- 1 p) D (- 1 f)) (* p R))))",
          "(=> (and (<= 0 f 1) (<= (* (- 1 p) D (- 1 f)) (* p R)) (<= (- g (* D (- 1 f))) (- (* p R) (* (- 1 p) D (- 1 f))))) (= o 1))",
        ],
        assumptions: {
          abuseGainsLessThanReform: "(<= (* g (- 1 p)) (* p R))",
          abuseGainsLessThanBoth: "(<= g (* p (+ R D)))",
        },
        claim: "(= o 1)",
      },
    },
  },
  readings: windowReadings("reformWindow", ({ p, R, D }) => Math.max(0, 1 - (p * R) / ((1 - p) * D))),
};
