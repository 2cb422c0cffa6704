/**
 * # Supervision kills initiative
 *
 * ## Notation
 *
 * `b` the benefit of the subordinate, `c` effort cost, `E < E2` two intensities of supervision; `e` initiative.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";
import { supervisionReading } from "./supervisionReading.ts";

/**
 * More supervision lowers initiative: a superior who searches more leaves less to find.
 *
 * @category Proofs
 */
export const supervisionKillsInitiative: Proposition = {
  id: "supervision-kills-initiative",
  model: "formal-authority",
  mechanisms: [6, 14],
  title: {
    en: "More supervision lowers initiative: a superior who searches more leaves less to find",
    zh: "督查越勤，下级越少主动：上级搜寻越多，留给下级的越少",
  },
  statement: String.raw`(1-E)b = c_A e \implies \frac{\partial e}{\partial E} < 0`,
  source: ["AghionTirole1997"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["b", "c", "E", "E2", "e", "e2"],
        domain: [
          "(<= 0 b)",
          "(< 0 c)",
          "(<= 0 E)",
          "(<= E2 1)",
          "(= (* c e) (* (- 1 E) b))",
          "(= (* c e2) (* (- 1 E2) b))",
        ],
        assumptions: { somethingToGain: "(< 0 b)", moreSupervision: "(< E E2)" },
        claim: "(< e2 e)",
      },
    },
  },
  readings: { main: supervisionReading },
};
