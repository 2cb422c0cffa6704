/**
 * # A heavier own penalty raises the markup of a tier only while the shortfall outweighs its prize
 *
 * ## Notation
 *
 * `r`, `A` slope and intercept of the response below, `T` the target received, `w`, `p`, `k` the tier's own marginal prize, penalty and
 * markup cost; `a` its markup, `s` the derivative of `a` in `p`, the levels below held fixed; `m` and `u` are
 * the solver's.
 *
 * @module
 */
import { strategicCascade } from "../../models/escalation/strategicCascade.ts";
import type { Proposition } from "../../src/index.ts";
import { withSlopes } from "../../src/index.ts";
import { modelReading } from "../modelReading.ts";

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
        symbols: ["w", "p", "k", "T", "r", "A", "m", "u"],
        terms: {
          a: "(/ (* r (+ w (* p (- (* (- 1 r) T) A)))) (+ k (* r r p)))",
          gap: "(- (* k (- (* (- 1 r) T) A)) (* r r w))",
        },
        slopes: { s: { of: "a", by: "p" } },
        domain: ["(<= 0 w)", "(<= 0 p)", "(< 0 k)", "(<= 0 T)", "(<= 0 r 1)", "(= m a)", "(= u s)"],
        assumptions: { belowResponds: "(< 0 r)" },
        claim: "(and (=> (< 0 gap) (< 0 u)) (=> (= gap 0) (= u 0)) (=> (< gap 0) (< u 0)))",
      }),
    },
  },
  readings: {
    main: modelReading(
      strategicCascade,
      ({ at, outcome, between }) => {
        const tiers = Math.floor(between(2, 5));
        const own = at.penalty;
        // The own penalty of the first tier moves, those below stay.
        const under = (penalty: number) =>
          outcome({ tiers, penalty: [penalty, ...new Array<number>(tiers - 1).fill(own)] });
        const step = 1e-5 * own;
        const [low, found, high] = [under(own - step), under(own), under(own + step)];
        if (low === undefined || found === undefined || high === undefined) return undefined;
        if (found.binding.some((binds) => binds)) return undefined;
        const effective = 1 - at.tolerance;
        const [T, r] = [at.initialTarget, found.responses[1]!];
        // Output answers to the second tier's target along x = A + rT.
        const A = found.output - r * found.targets[1]!;
        const u = (high.markups[0]! - low.markups[0]!) / (2 * step * effective);
        return { w: at.marginalPrize, p: own * effective, k: at.markupCost, T, r, A, m: found.markups[0]!, u };
      },
      { fixed: { regime: "tolerance" }, tolerance: 1e-4 },
    ),
  },
};
