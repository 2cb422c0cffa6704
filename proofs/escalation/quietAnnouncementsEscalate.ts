/**
 * # Ranking by announcements escalates
 *
 * ## Notation
 *
 * `A` is the probability that announcements are ranked instead of outcomes, `sr` their noise.
 *
 * @module
 */
import { targetCascade } from "../../models/escalation/targetCascade.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";
import { levelValues, markupSlope } from "./targetCascadeClaims.ts";

/**
 * Where announcements are less noisy than outcomes, a level's markup rises with the chance that announcements are ranked.
 *
 * @category Proofs
 */
export const quietAnnouncementsEscalate: Proposition = {
  id: "quiet-announcements-escalate",
  model: "target-cascade",
  mechanisms: [5, 39, 49],
  title: {
    en: "The less outcomes are seen, the more announcements count, the larger the markup",
    zh: "结果越不可见、越以表态论英雄，加码越大",
  },
  statement: String.raw`\sigma_r < \sigma,\ V > 0 \implies \frac{\partial a}{\partial A} > 0`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: markupSlope({
        by: "A",
        symbols: ["A", "sr"],
        condition: "(- (+ (* V psi (+ (/ (- 1 A) sigma) (/ A sr))) (/ (* D (- 1 phi) f) sigma)) (* (- 1 chi) k a))",
        domain: ["(<= 0 A 1)", "(< 0 sr)"],
        assumptions: { thereIsAPrize: "(< 0 V)", announcementsAreQuieter: "(< sr sigma)" },
        claim: "(< 0 s)",
      }),
    },
  },
  readings: {
    main: modelReading(
      targetCascade,
      ({ at, outcome, slope }) => {
        const a = outcome()?.markups[0];
        const s = slope("asymmetry", ({ markups }) => markups[0] ?? Number.NaN);
        if (a === undefined || a === null || s === undefined) return undefined;
        return { ...levelValues(at, a), A: at.asymmetry, sr: at.announcementNoise, s };
      },
      { fixed: { levels: 1, regime: "tolerance", socialValue: 0 }, tolerance: 1e-3 },
    ),
  },
};
