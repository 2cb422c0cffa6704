/**
 * # New officials work harder
 *
 * ## Notation
 *
 * `V` prize, `v` variance of ability, `n` noise, `c` effort cost; `e` effort.
 *
 * @module
 */
import { careerConcerns } from "../../models/signalling/careerConcerns.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: careerConcerns,
  parameters: { V: "prize", v: "abilityVariance", n: "noise", c: "effortCost" },
  domain: ["(<= 0 V)", "(< 0 v)", "(< 0 n)", "(< 0 c)"],
  outcome: "e",
  equations: ["(= (* e c (+ v (* n n))) (* V v))"],
  read: ({ effort }) => effort,
  fixed: { actionVisibility: 0 },
  moves: {
    uncertainty: { of: "v", outcome: "rises", assumptions: { thereIsAPrize: "(< 0 V)" } },
    noise: { of: "n", outcome: "falls", assumptions: { thereIsAPrize: "(< 0 V)" } },
    cost: { of: "c", outcome: "falls", assumptions: { thereIsAPrize: "(< 0 V)" } },
  },
});

/**
 * Officials whose ability is less known exert more effort; noise damps it.
 *
 * @category Proofs
 */
export const newOfficialsWorkHarder: Proposition = {
  id: "new-officials-work-harder",
  model: "career-concerns",
  mechanisms: [23],
  title: {
    en: "Officials whose ability is less known exert more effort; noise damps it",
    zh: "能力越不为人知者越努力；噪声削弱努力",
  },
  statement: String.raw`c e^* = \frac{V\sigma_\theta^2}{\sigma_\theta^2+\sigma^2}`,
  source: ["Holmstrom1999"],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
