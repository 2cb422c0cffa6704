/**
 * # Supervision does not raise initiative
 *
 * ## Notation
 *
 * `b` the benefit of the subordinate, `c` effort cost, `E < E2` two intensities of supervision; `e`, `e2` initiative.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";
import { supervisionReading } from "./supervisionReading.ts";

/**
 * “More supervision raises the performance of those below”: false where they choose whether to search.
 *
 * @category Proofs
 */
export const supervisionRaisesInitiative: Proposition = {
  id: "supervision-raises-initiative",
  model: "formal-authority",
  mechanisms: [6, 14],
  title: {
    en: "“More supervision raises the performance of those below”: false where they choose whether to search",
    zh: "“督查越勤，下级表现越好”：若下级自行决定是否作为，则不成立",
  },
  statement: String.raw`E < E' \implies e(E) < e(E')`,
  source: ["AghionTirole1997"],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["b", "c", "E", "E2", "e", "e2"],
        domain: [
          "(< 0 b)",
          "(< 0 c)",
          "(<= 0 E)",
          "(<= E2 1)",
          "(= (* c e) (* (- 1 E) b))",
          "(= (* c e2) (* (- 1 E2) b))",
        ],
        assumptions: { moreSupervision: "(< E E2)" },
        claim: "(< e e2)",
      },
    },
  },
  readings: { main: supervisionReading },
};
