/**
 * # Noise lowers effort and raises the agency loss
 *
 * ## Notation
 *
 * `q = c/γ`, `v = rcσ²/μ` risk at two levels of noise, `p` departments; `s` slope, `e` effort, `l` agency loss.
 *
 * @module
 */
import { linearContract } from "../../models/principal-agent/linearContract.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * With linear contracts, effort falls and the loss grows in the noise of the measure.
 *
 * @category Proofs
 */
export const noiseBreedsMoralHazard: Proposition = {
  id: "noise-breeds-moral-hazard",
  model: "linear-contract",
  mechanisms: [15, 18, 39],
  title: {
    en: "The noisier the measure of performance, the lower effort and the larger the agency loss",
    zh: "绩效度量噪声越大，努力越低，代理损失越大",
  },
  statement: String.raw`\sigma < \sigma' \implies e(\sigma') < e(\sigma) \text{ and } L(\sigma') > L(\sigma)`,
  source: ["HolmstromMilgrom1987"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["c", "q", "p", "v1", "v2", "s1", "s2", "e1", "e2", "l1", "l2"],
        domain: [
          ...["(< 0 c)", "(<= 0 q)", "(<= 1 p)", "(<= 0 v1)"],
          ...["(= (* s1 (+ 1 q (* p v1))) 1)", "(= (* s2 (+ 1 q (* p v2))) 1)"],
          ...["(= (* c e1) s1)", "(= (* c e2) s2)"],
          "(= (* 2 c l1) (+ (- 1 (* 2 s1)) (* s1 s1 (+ 1 q v1))))",
          "(= (* 2 c l2) (+ (- 1 (* 2 s2)) (* s2 s2 (+ 1 q v2))))",
        ],
        assumptions: { noisier: "(< v1 v2)" },
        claim: "(and (< e2 e1) (< l1 l2))",
      },
    },
  },
  readings: {
    main: modelReading(linearContract, ({ at, outcome, between }) => {
      const { effortCost: c, riskAversion, noise, falsificationCost, departments: p, observability } = at;
      const louder = noise * between(1.1, 3);
      const [before, after] = [outcome(), outcome({ noise: louder })];
      if (before === undefined || after === undefined) return undefined;
      const risk = (sigma: number) => (riskAversion * c * sigma ** 2) / observability;
      return {
        ...{ c, q: c / falsificationCost, p, v1: risk(noise), v2: risk(louder) },
        ...{ s1: before.slope, e1: before.effort, l1: before.agencyLoss },
        ...{ s2: after.slope, e2: after.effort, l2: after.agencyLoss },
      };
    }),
  },
};
