/**
 * # Blurred standards turn
 *
 * Under negligence with noisy evidence of care, a little blur makes officials take more care than the standard asks, much blur less.
 *
 * ## Notation
 *
 * Care `e` succeeds with chance `0.95e` and costs `0.6e²`; the sanction is 0.8, the standard `ē = ½`, the noise of the evidence `s = σ_c`.
 *
 * @module
 */
import { accountability } from "../../models/accountability/accountability.ts";
import type { Claim, Proposition, Reading } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/** The loss from care `e`: the sanction after a failure of one who seems careless, and the cost. */
function loss(e: string): string {
  return `(+ (* 0.8 (- 1 (* 0.95 ${e})) (normal-distribution (/ (- 0.5 ${e}) s))) (* 0.6 ${e} ${e}))`;
}

/** Whoever does as well as with a stated care is on one side of the standard. */
function reply(noise: readonly [string, string], reference: string, best: string, claim: string): Claim {
  return {
    symbols: ["s", "e"],
    box: { s: noise, e: ["0", "1"] },
    terms: { own: loss("e"), reference: loss(reference) },
    domain: [],
    assumptions: { doesAsWell: "(<= own reference)" },
    claim,
    solutions: { assumptions: { s: noise[0], e: best } },
  };
}

const reading = (low: number, high: number): Reading =>
  modelReading(
    accountability,
    ({ outcome, between }) => {
      const s = between(low, high);
      const e = outcome({ careNoise: s })?.effort as number | undefined;
      return e === undefined ? undefined : { s, e };
    },
    {
      fixed: { regime: "noisy-negligence", controllability: 0.95, effortCost: 1.2, penalty: 0.8, careStandard: 0.5 },
    },
  );

/**
 * A little doubt about care makes officials overdo it, much doubt makes them fall short.
 *
 * @category Proofs
 */
export const blurredStandardsTurn: Proposition = {
  id: "blurred-standards-turn",
  model: "accountability",
  mechanisms: [19, 20],
  title: {
    en: "A little doubt about care makes officials exceed the standard, much doubt makes them fall short of it (θ = 0.95, c = 1.2, D = 0.8, ē = 0.5)",
    zh: "尽职证据稍有噪声，官员便超过标准；噪声很大，则达不到标准（θ = 0.95，c = 1.2，D = 0.8，ē = 0.5）",
  },
  statement: String.raw`\sigma_c \in [0.1, 0.5] \implies e^* > \bar e,\qquad \sigma_c \in [1, 3] \implies e^* < \bar e`,
  source: ["CraswellCalfee1986"],
  expected: "proved",
  obligation: {
    kind: "interval",
    claims: {
      "little-blur": reply(["0.1", "0.5"], "0.55", "0.61", "(< 0.5 e)"),
      "much-blur": reply(["1", "3"], "0.45", "0.471", "(< e 0.5)"),
    },
  },
  readings: { "little-blur": reading(0.1, 0.5), "much-blur": reading(1, 3) },
};
