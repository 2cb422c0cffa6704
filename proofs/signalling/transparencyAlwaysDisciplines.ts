/**
 * # More information need not strengthen incentives
 *
 * ## Notation
 *
 * `v` variance of ability, of which a record of precision `i` leaves `v/(1 + iv)`; `V` prize, `n` noise, `c` effort cost, `i < i2` two records; `e`, `e2` effort.
 *
 * @module
 */
import { careerConcerns } from "../../models/signalling/careerConcerns.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * “More information on the official always strengthens incentives”: false under career concerns.
 *
 * @category Proofs
 */
export const transparencyAlwaysDisciplines: Proposition = {
  id: "transparency-always-disciplines",
  model: "career-concerns",
  mechanisms: [49],
  title: {
    en: "“More information on the official always strengthens incentives”: false under career concerns",
    zh: "“信息越多，激励越强”：在职业声誉激励下不成立",
  },
  statement: String.raw`i < i' \implies e(i) < e(i')`,
  source: ["DewatripontJewittTirole1999"],
  expected: "refuted",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["V", "v", "n", "c", "i", "i2", "u", "u2", "e", "e2"],
        domain: [
          "(< 0 V)",
          "(< 0 v)",
          "(< 0 n)",
          "(< 0 c)",
          "(<= 0 i)",
          "(= (* u (+ 1 (* i v))) v)",
          "(= (* u2 (+ 1 (* i2 v))) v)",
          "(= (* e c (+ u (* n n))) (* V u))",
          "(= (* e2 c (+ u2 (* n n))) (* V u2))",
        ],
        assumptions: { moreIsKnown: "(< i i2)" },
        claim: "(< e e2)",
      },
    },
  },
  readings: {
    main: modelReading(
      careerConcerns,
      ({ at, outcome, between }) => {
        const { prize: V, abilityVariance: v, noise: n, effortCost: c } = at;
        const i = between(0, 3);
        const i2 = between(i, 6);
        const [u, u2] = [v / (1 + i * v), v / (1 + i2 * v)];
        const [e, e2] = [outcome({ abilityVariance: u })?.effort, outcome({ abilityVariance: u2 })?.effort];
        return e === undefined || e2 === undefined ? undefined : { V, v, n, c, i, i2, u, u2, e, e2 };
      },
      { fixed: { actionVisibility: 0 } },
    ),
  },
};
