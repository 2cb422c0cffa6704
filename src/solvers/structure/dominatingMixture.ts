/**
 * # Mixtures that dominate a mixed strategy
 *
 * *Notation.* `A` is the player's payoff matrix, own strategies first, and `x` the mixed strategy. The program
 * `max Σⱼ (Aᵀz)ⱼ` subject to `Aᵀz ≥ Aᵀx` over mixed strategies `z` is solved by `x` itself if and only if nothing weakly
 * dominates `x`. Its dual then gives `λ ≥ 0` such that `x` is a best response to the belief proportional to `1 + λ`, which
 * gives every strategy of the opponent positive probability.
 *
 * ## References
 *
 * - [VanDamme1991] §3.2
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { LinearConstraint } from "../../linalg/linearProgram.ts";
import { type LinearProgramLimits, linearOutcome } from "../linear-programming/linearOutcome.ts";

/** What is known of a mixed strategy: a mixture that dominates it, or a belief to which it is a best response. */
export type DominatingMixture =
  | { readonly status: "solved"; readonly by: readonly Rational[]; readonly belief: null }
  | { readonly status: "none"; readonly by: null; readonly belief: readonly Rational[] }
  | { readonly status: "limit" };

/**
 * A mixture that weakly dominates a mixed strategy, or a belief that gives every strategy of the opponent positive probability
 * and to which the strategy is a best response.
 *
 * @param rows - The player's payoffs, one list an own strategy, over the strategies of the opponent.
 * @param strategy - The mixed strategy.
 */
export function dominatingMixture(
  rows: readonly (readonly Rational[])[],
  strategy: readonly Rational[],
  limits: LinearProgramLimits,
): DominatingMixture {
  const columns = rows[0]?.length ?? 0;
  const column = (j: number): Rational[] => rows.map((row) => row[j] as Rational);
  const sum = (terms: readonly Rational[]): Rational => terms.reduce(exact.add, exact.zero);
  const payoffs = Array.from({ length: columns }, (_, j) =>
    sum(column(j).map((payoff, i) => exact.mul(payoff, strategy[i] as Rational))),
  );
  const constraints: LinearConstraint<Rational>[] = [
    ...payoffs.map((bound, j) => ({ coefficients: column(j), relation: ">=" as const, bound })),
    { coefficients: rows.map(() => exact.one), relation: "=", bound: exact.one },
  ];
  const { outcome } = linearOutcome({ field: exact, sense: "maximize", objective: rows.map(sum), constraints }, limits);
  if (outcome.status === "limit") return { status: "limit" };
  if (outcome.status !== "optimal") throw new Error(`dominatingMixture: the program is ${outcome.status}.`);
  if (exact.compare(outcome.value, sum(payoffs)) > 0) return { status: "solved", by: outcome.solution, belief: null };
  // Multipliers of constraints "≥" of a maximum are at most 0.
  const weights = payoffs.map((_, j) => exact.sub(exact.one, outcome.dual[j] as Rational));
  const total = sum(weights);
  return { status: "none", by: null, belief: weights.map((weight) => exact.div(weight, total)) };
}
