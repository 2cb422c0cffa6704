/**
 * # A heavier own penalty raises the markup of a tier only while the shortfall outweighs its prize
 *
 * ## Notation
 *
 * `r`, `A` slope and intercept of the response below, `T` the target received, `w`, `p`, `k` the tier's own marginal prize, penalty and
 * markup cost; `a` its markup, `s` the derivative of `a` in `p`, the levels below held fixed.
 *
 * @module
 */
import type { Proposition } from "../../src/index.ts";
import { withSlopes } from "../../src/index.ts";

/**
 * The derivative of a tier's markup in its own penalty has the sign of `κ((1 − ρ)T − α) − ρ²w`.
 *
 * @category Proofs
 */
export const penaltyTurnsForesightMarkup: Proposition = {
  id: "penalty-turns-foresight-markup",
  model: "strategic-cascade",
  mechanisms: [1, 10],
  title: {
    en: "For an official who foresees the response below, a heavier own penalty raises the markup only while the foreseen shortfall outweighs the prize",
    zh: "官员若预见下级反应，则自身问责加重只在预见缺口胜过晋升激励时才推高加码",
  },
  statement: String.raw`\operatorname{sign}\frac{\partial a_\ell}{\partial p_\ell} = \operatorname{sign}\bigl(\kappa_\ell((1-\rho)T - \alpha) - \rho^2 w_\ell\bigr)`,
  source: [],
  expected: "proved",
  obligation: {
    kind: "algebraic",
    claims: {
      main: withSlopes({
        symbols: ["w", "p", "k", "T", "r", "A"],
        terms: {
          a: "(/ (* r (+ w (* p (- (* (- 1 r) T) A)))) (+ k (* r r p)))",
          gap: "(- (* k (- (* (- 1 r) T) A)) (* r r w))",
        },
        slopes: { s: { of: "a", by: "p" } },
        domain: ["(<= 0 w)", "(<= 0 p)", "(< 0 k)", "(<= 0 T)", "(<= 0 r 1)"],
        assumptions: { belowResponds: "(< 0 r)" },
        claim: "(and (=> (< 0 gap) (< 0 s)) (=> (= gap 0) (= s 0)) (=> (< gap 0) (< s 0)))",
      }),
    },
  },
};
