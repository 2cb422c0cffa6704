/**
 * # Where abuse pays more than reform, only a discriminating list does both
 *
 * ## Notation
 *
 * `p`, `R` chance and gain of a reform, `g` the gain from abuse, `D` the penalty; `H` and `L` are the exemptions of failed reforms
 * and of abuse under a list, `J` its accuracy `H − L`.
 *
 * @module
 */
import { reformTolerance } from "../../models/accountability/reformTolerance.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Where abuse gains more than reform is worth, every list that encourages reform and deters abuse exempts reforms more often.
 *
 * @category Proofs
 */
export const onlyAListDoesBoth: Proposition = {
  id: "only-a-list-does-both",
  model: "reform-tolerance",
  mechanisms: [47, 45],
  title: {
    en: "Where abuse gains more than reform is worth, no uniform tolerance will do: a list must exempt failed reforms more often than abuse",
    zh: "若滥权之利超过改革之值，统一的容错无济于事：清单对改革失败的免责须多于对滥权的免责",
  },
  statement: String.raw`g > \frac{pR}{1-p} \implies \varphi_H > \varphi_L \text{ for every list that does both}`,
  source: ["Manso2011"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["p", "R", "g", "D", "H", "L", "J"],
        domain: [
          ...["(<= 0 p)", "(< p 1)", "(<= 0 R)", "(<= 0 g)", "(< 0 D)", "(<= 0 H 1)", "(<= 0 L 1)", "(= J (- H L))"],
        ],
        assumptions: {
          reformPays: "(<= (* (- 1 p) D (- 1 H)) (* p R))",
          abuseIsDeterred: "(<= g (* D (- 1 L)))",
          abuseGainsMoreThanReform: "(< (* p R) (* g (- 1 p)))",
        },
        claim: "(and (< L H) (< 0 J))",
      },
    },
  },
  readings: {
    main: modelReading(
      reformTolerance,
      ({ at, outcome }) => {
        const found = outcome();
        if (found === undefined || found.reformThreshold === null || found.abuseThreshold === null) return undefined;
        const { successProbability: p, reformGain: R, abuseGain: g, penalty: D } = at;
        // A list just beyond the thresholds of the solver.
        const [H, L] = [Math.min(1, found.reformThreshold + 1e-6), Math.max(0, found.abuseThreshold - 1e-6)];
        // A window of uniform tolerances would contradict the claim: then accuracy is not required.
        return {
          p,
          R,
          g,
          D,
          H,
          L,
          J: found.toleranceWindow === null ? found.requiredAccuracy! + 2e-6 : Math.min(0, H - L),
        };
      },
      { fixed: { regime: "tolerance" } },
    ),
  },
};
