/**
 * # Moral hazard grows with information asymmetry
 *
 * In the linear contract with falsification and several principals.
 *
 * ## Notation
 *
 * `m1 > m2` are two observabilities, `q = c/γ` (0 where falsification is ruled out), `v = rcσ²`; `s`, `e`, `l` slope, effort and
 * loss.
 *
 * @module
 */
import { linearContract } from "../../models/principal-agent/linearContract.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * Effort falls, and the agency loss rises, with information asymmetry.
 *
 * @category Proofs
 */
export const asymmetryBreedsMoralHazard: Proposition = {
  id: "asymmetry-breeds-moral-hazard",
  model: "linear-contract",
  mechanisms: [15, 39],
  title: {
    en: "Moral hazard grows with information asymmetry: where less is observed, effort is lower and the agency loss larger",
    zh: "道德风险随信息不对称上升：可观测度越低，努力越低，代理损失越大",
  },
  statement: String.raw`\mu' < \mu \implies e(\mu') < e(\mu) \text{ and } L(\mu') > L(\mu)`,
  source: ["HolmstromMilgrom1987"],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["c", "q", "v", "p", "m1", "m2", "s1", "s2", "e1", "e2", "l1", "l2"],
        domain: [
          ...["(< 0 c)", "(<= 0 q)", "(<= 1 p)", "(<= 0 v)", "(<= 0 m2)", "(<= m1 1)"],
          ...["(= (* s1 (+ (* m1 (+ 1 q)) (* p v))) m1)", "(= (* s2 (+ (* m2 (+ 1 q)) (* p v))) m2)"],
          ...["(= (* c e1) s1)", "(= (* c e2) s2)"],
          "(= (* 2 c m1 l1) (+ (* m1 (- 1 (* 2 s1))) (* s1 s1 (+ (* m1 (+ 1 q)) v))))",
          "(= (* 2 c m2 l2) (+ (* m2 (- 1 (* 2 s2))) (* s2 s2 (+ (* m2 (+ 1 q)) v))))",
        ],
        assumptions: { riskMatters: "(< 0 v)", somethingIsObserved: "(< 0 m2)", lessIsObserved: "(< m2 m1)" },
        claim: "(and (< e2 e1) (< l1 l2))",
      },
    },
  },
  readings: {
    main: modelReading(linearContract, ({ at, outcome, between }) => {
      const { effortCost: c, riskAversion, noise, falsificationCost, departments: p, observability: m1 } = at;
      const m2 = m1 * between(0.1, 0.9);
      const [before, after] = [outcome(), outcome({ observability: m2 })];
      if (before === undefined || after === undefined) return undefined;
      return {
        ...{ c, q: c / falsificationCost, v: riskAversion * c * noise ** 2, p, m1, m2 },
        ...{ s1: before.slope, e1: before.effort, l1: before.agencyLoss },
        ...{ s2: after.slope, e2: after.effort, l2: after.agencyLoss },
      };
    }),
  },
};
