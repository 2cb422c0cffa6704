/**
 * # Markups grow down the chain
 *
 * In the strategic cascade with equal incentives, whatever the target: the shape of 60 → 61 → 62 → 70.
 *
 * ## Notation
 *
 * `r` and `A` are the slope and the intercept of the response two tiers below, `x = A + rT`; `p`, `w`, `k` penalty, marginal prize and
 * markup cost, equal at all tiers; `T` the target received. `a2` is the markup of the lower of two tiers, `a1` that of the upper; `r2`,
 * `A2` the response to the target that the upper one sets. `t = p/k`.
 *
 * @module
 */
import { strategicCascade } from "../../models/escalation/strategicCascade.ts";
import type { Proposition } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

/**
 * With equal incentives at all tiers, `a_{ℓ+1}/a_ℓ = 1 + ρ²t(1 + t)/(1 + ρt) > 1` wherever no floor binds.
 *
 * @category Proofs
 */
export const markupsGrowDownTheChain: Proposition = {
  id: "markups-grow-down-the-chain",
  model: "strategic-cascade",
  mechanisms: [1, 23],
  title: {
    en: "Under equal incentives markups grow down the chain, as in 60 → 61 → 62 → 70",
    zh: "各层激励相同时，加码幅度逐级增大，如 60 → 61 → 62 → 70",
  },
  statement: String.raw`\frac{a_{\ell+1}}{a_\ell} = 1 + \frac{\rho^2 t (1+t)}{1 + \rho t} > 1,\quad t = p/\kappa`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: {
        symbols: ["w", "p", "k", "T", "r", "A", "r2", "A2", "a1", "a2"],
        terms: {
          t: "(/ p k)",
          growth: "(+ 1 (/ (* r r t (+ 1 t)) (+ 1 (* r t))))",
        },
        domain: [
          ...["(<= 0 w)", "(<= 0 p)", "(< 0 k)", "(<= 0 T)", "(<= 0 r)", "(< r 1)"],
          "(= (* (- 1 r2) (+ k (* r r p))) (* (- 1 r) k))",
          "(= (* A2 (+ k (* r r p))) (+ (* k A) (* r r w)))",
          "(= (* a1 (+ k (* r2 r2 p))) (* r2 (+ w (* p (- (* (- 1 r2) T) A2)))))",
          "(= (* a2 (+ k (* r r p))) (* r (+ w (* p (- (* (- 1 r) (+ T a1)) A)))))",
        ],
        assumptions: { sanctioned: "(< 0 p)", upperEscalates: "(< 0 a1)" },
        claim: "(and (= a2 (* growth a1)) (< a1 a2))",
      },
    },
  },
  readings: {
    main: modelReading(
      strategicCascade,
      ({ at, outcome, between }) => {
        const tiers = Math.floor(between(3, 5));
        const found = outcome({ tiers });
        if (found === undefined || found.binding.some((binds) => binds)) return undefined;
        const { marginalPrize: w, markupCost: k } = at;
        const p = at.penalty * (1 - at.tolerance);
        const C = 1 / (1 / at.effortCost + 1 / at.falsificationCost);
        const [r2, r] = found.responses.slice(-2);
        const [a1, a2] = found.markups.slice(-2);
        const T = found.targets[tiers - 3]!;
        const A = w / (C + p);
        const A2 = (k * A + r! ** 2 * w) / (k + r! ** 2 * p);
        return { w, p, k, T, r: r!, A, r2: r2!, A2, a1: a1!, a2: a2! };
      },
      { fixed: { regime: "tolerance" } },
    ),
  },
};
