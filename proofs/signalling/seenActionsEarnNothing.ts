/**
 * # What superiors see of the action earns no reputation
 *
 * ## Notation
 *
 * `V` prize, `v` variance of ability, `n` noise, `c` cost of effort, `w` the chance that the action itself is seen; `e` effort.
 *
 * @module
 */
import { careerConcerns } from "../../models/signalling/careerConcerns.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: careerConcerns,
  parameters: { V: "prize", v: "abilityVariance", n: "noise", c: "effortCost", w: "actionVisibility" },
  domain: ["(<= 0 V)", "(<= 0 v)", "(< 0 n)", "(< 0 c)", "(<= 0 w 1)"],
  outcome: "e",
  equations: ["(= (* c e (+ v (* n n))) (* (- 1 w) V v))"],
  read: ({ effort }) => effort,
  moves: {
    visibility: { of: "w", outcome: "falls", assumptions: { thereIsAPrize: "(< 0 V)", abilityIsUnknown: "(< 0 v)" } },
  },
});

/**
 * Under career concerns effort falls in the chance that the action itself is seen.
 *
 * @category Proofs
 */
export const seenActionsEarnNothing: Proposition = {
  id: "seen-actions-earn-nothing",
  model: "career-concerns",
  mechanisms: [49],
  title: {
    en: "Under career concerns, the more superiors see of the action itself, the less effort is made",
    zh: "职业声誉激励之下，上级越能看见行动本身，努力越少",
  },
  statement: String.raw`c e = (1-\pi)\frac{V\sigma_\theta^2}{\sigma_\theta^2+\sigma^2}:\ \frac{\partial e}{\partial\pi} < 0`,
  source: ["Prat2005"],
  expected: "proved",
  obligation: { kind: "algebraic", claims: claims },
  readings: readings!,
};
