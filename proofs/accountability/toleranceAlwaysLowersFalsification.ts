/**
 * # Does tolerance always lower falsification?
 *
 * It does not. At the target `T = 1.8`, out of reach, the strictly liable official gives up and falsifies little; half excused, he
 * works, and falsifies more.
 *
 * ## Notation
 *
 * As in `dueCareBase.ts`. `(e, m)` is any choice that does as well as a stated one, hence also the best reply; the rest of the quadrant
 * does worse.
 *
 * @module
 */
import type { Claim, Proposition } from "../../src/index.ts";
import { baseReading, payoff, prizeBox } from "./dueCareBase.ts";

const target = "1.8";

interface Stated {
  /** The best reply, to four digits. */
  readonly best: readonly [e: string, m: string];
  /** A choice nearly as good. */
  readonly reference: readonly [e: string, m: string];
  /** What holds of all that are as good as that. */
  readonly claim: string;
}

/** Whoever does as well as at a stated choice falsifies within bounds. */
function reply(tolerance: string, { best, reference, claim }: Stated): Claim {
  return {
    symbols: ["w", "e", "m"],
    box: { w: prizeBox, e: ["0", "3"], m: ["0", "2"] },
    terms: {
      own: payoff("e", "m", { target, tolerance }),
      reference: payoff(...reference, { target, tolerance }),
    },
    domain: [],
    assumptions: { doesAsWell: "(<= reference own)" },
    claim: `(and (< (- 0.99) reference) ${claim})`,
    solutions: { assumptions: { w: "0.1395", e: best[0], m: best[1] } },
  };
}

/**
 * Tolerance need not lower falsification: beyond reach it brings the official back to work, and falsification rises.
 *
 * @category Proofs
 */
export const toleranceAlwaysLowersFalsification: Proposition = {
  id: "tolerance-always-lowers-falsification",
  model: "due-care",
  mechanisms: [7, 47, 30],
  title: {
    en: "Tolerance always lowers falsification (false: out of reach it brings the official back to work, and falsification rises)",
    zh: "容错总能减少造假（不成立：目标过高时，容错使躺平者重新干事，造假反而增加）",
  },
  statement: String.raw`\frac{\partial m^*}{\partial\varphi} \le 0 \text{ for all } T`,
  source: [],
  expected: "refuted",
  obligation: {
    kind: "interval",
    refutes: true,
    reductions: [
      {
        statement: String.raw`U(e, m) \le w(e+m) + R - \tfrac12 ce^2 - \tfrac12\gamma m^2`,
        proof: {
          en: "Success is at most certain and the sanction at least zero. Outside the box this bound is below the payoff at the stated choices, so that every best reply lies in the box and does as well as they.",
          zh: "成功概率至多为 1，惩罚不小于零。在 box 之外此上界低于所列选择的收益，故最优反应必在 box 之内，且不劣于所列选择。",
        },
      },
    ],
    claims: {
      "strictly-liable": reply("0", { best: ["0.146", "0.073"], reference: ["0.15", "0.08"], claim: "(< m 0.096)" }),
      "half-excused": reply("0.5", { best: ["0.7327", "0.1203"], reference: ["0.73", "0.125"], claim: "(< 0.1 m)" }),
      outside: {
        symbols: ["w", "e", "m"],
        domain: ["(<= 0 w)", "(<= w 0.14)", "(<= 0 e)", "(<= 0 m)"],
        assumptions: { far: "(or (<= 3 e) (<= 2 m))" },
        claim: "(< (- (+ (* w (+ e m)) 0.2) (/ (* e e) 2) (* m m)) (- 0.99))",
      },
    },
  },
  readings: {
    "strictly-liable": baseReading({ target: [1.8, 1.8], tolerance: [0, 0] }, ({ w, e, m }) => ({ w, e, m })),
    "half-excused": baseReading({ target: [1.8, 1.8], tolerance: [0.5, 0.5] }, ({ w, e, m }) => ({ w, e, m })),
  },
};
