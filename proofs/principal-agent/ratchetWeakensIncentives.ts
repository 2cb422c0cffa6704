/**
 * # The ratchet weakens incentives
 *
 * ## Notation
 *
 * `h` is the speed of adjustment, `d` the discount factor; `f` the factor by which the bonus counts.
 *
 * @module
 */
import { ratchet } from "../../models/principal-agent/ratchet.ts";
import type { Proposition } from "../../src/index.ts";
import { comparison } from "../comparison.ts";

const { claims, readings } = comparison({
  model: ratchet,
  parameters: { h: "adjustment", d: "discount" },
  domain: ["(<= 0 h 1)", "(<= 0 d)", "(< d 1)"],
  outcome: "f",
  equations: ["(= (* f (- 1 (* d (- 1 h)))) (- 1 d))"],
  read: ({ incentiveFactor }) => incentiveFactor,
  moves: {
    adjustment: { of: "h", outcome: "falls", assumptions: { futureMatters: "(< 0 d)" } },
    discount: { of: "d", outcome: "falls", assumptions: { targetsAdjust: "(< 0 h)" } },
  },
});

/**
 * A target that ratchets up with performance weakens incentives, the more so the faster it adjusts and the more patient the official.
 *
 * @category Proofs
 */
export const ratchetWeakensIncentives: Proposition = {
  id: "ratchet-weakens-incentives",
  model: "ratchet",
  mechanisms: [12],
  title: {
    en: "A target that ratchets up with performance weakens incentives, the more so the faster it adjusts and the more patient the official",
    zh: "目标随业绩上调（鞭打快牛）削弱激励；调整越快、官员越有耐心，削弱越甚",
  },
  statement: String.raw`\frac{b(1-\rho)}{1-\rho(1-\eta)}\ \text{falls in } \eta \text{ and } \rho`,
  source: ["Weitzman1980"],
  expected: "proved",
  obligation: { kind: "algebraic", claims },
  readings: readings!,
};
