/**
 * # More rivals lower markups
 *
 * The number of rivals enters the cascade through `ψ(n)` alone, and the markup rises with it: so markups move with `n` as `ψ` does, that is,
 * under normal noise, they are the same for two and three contestants and fall from then on.
 *
 * @module
 */
import { targetCascade } from "../../models/escalation/targetCascade.ts";
import type { Proposition, Reading } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";
import { levelValues, markupSlope } from "./targetCascadeClaims.ts";

/** ψ and the prize enter as their product, so that `da/dψ = (V/ψ) da/dV`. */
const reading: Reading = modelReading(
  targetCascade,
  ({ at, outcome, slope }) => {
    const a = outcome()?.markups[0];
    const rise = slope("prize", ({ markups }) => markups[0] ?? Number.NaN);
    if (a === undefined || a === null || rise === undefined) return undefined;
    const values = levelValues(at, a);
    return { ...values, s: (rise * at.prize) / values.psi! };
  },
  { fixed: { levels: 1, regime: "tolerance", asymmetry: 0, socialValue: 0 }, tolerance: 1e-3 },
);

/** Markups at `n` and `n + 1` contestants, at the same equilibrium branch. */
const fallReading: Reading = modelReading(
  targetCascade,
  ({ at, outcome }) => {
    const [here, next] = [outcome(), outcome({ siblings: at.siblings + 1 })];
    const [a, b] = [here?.markups[0], next?.markups[0]];
    if (a === undefined || a === null || b === undefined || b === null || at.siblings < 3) return undefined;
    if (here?.concave[0] !== true || next?.concave[0] !== true || at.prize === 0) return undefined;
    const [f, g] = [levelValues(at, a), levelValues({ ...at, siblings: at.siblings + 1 }, b)];
    return { psi: f.psi!, next: g.psi!, s: (a - b) / (f.psi! - g.psi!), a, b };
  },
  { fixed: { levels: 1, regime: "tolerance", asymmetry: 0, socialValue: 0 } },
);

/**
 * Markups fall with the number of rivals from three contestants on.
 *
 * @category Proofs
 */
export const moreRivalsLowerMarkups: Proposition = {
  id: "more-rivals-lower-markups",
  model: "target-cascade",
  mechanisms: [1, 16],
  title: {
    en: "From three contestants on, more rivals lower markups",
    zh: "自三名竞争者起，对手越多，加码越小",
  },
  statement: String.raw`\frac{\partial a}{\partial\psi} > 0,\quad a(2) = a(3) > a(4) > \dots`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    reductions: [
      {
        statement: String.raw`n \mapsto \psi(n) \mapsto a`,
        proof: {
          en: "n enters the first-order condition through ψ(n) alone, and the order of ψ in n is the proposition more-rivals-and-the-shape-of-luck. Along a branch the mean value theorem makes the quotient of the differences of a and ψ a derivative.",
          zh: "n 只通过 ψ(n) 进入一阶条件，ψ 关于 n 的次序见命题 more-rivals-and-the-shape-of-luck。沿同一分支，由中值定理，a 与 ψ 之差商即为导数。",
        },
      },
    ],
    claims: {
      "rises-with-the-chance": markupSlope({ by: "psi", assumptions: { thereIsAPrize: "(< 0 V)" }, claim: "(< 0 s)" }),
      "falls-with-rivals": {
        symbols: ["psi", "next", "s", "a", "b"],
        domain: ["(= (- a b) (* s (- psi next)))"],
        assumptions: { risesWithTheChance: "(< 0 s)", chanceFalls: "(< next psi)" },
        claim: "(< b a)",
      },
    },
  },
  readings: { "rises-with-the-chance": reading, "falls-with-rivals": fallReading },
};
