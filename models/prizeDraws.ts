/**
 * # Prizes drawn one after the other
 *
 * Prizes `V₁ ≥ V₂ ≥ …` are drawn one after the other among the contestants who have none yet. Each draw goes to one of them
 * with the share of his impact in the impacts of all who are left. Against `N` rivals of impact 1, a contestant of impact `u`
 * comes away from the first `j` draws empty-handed with the chance
 *
 * `Q_j(u) = ∏ (N − i)/(u + N − i)`, `i` from 0 to `j − 1`,
 *
 * and expects `R(u) = Σ (V_j − V_{j+1})(1 − Q_j(u))` above the worst that he can come away with. One prize is Tullock's
 * contest, `R = Vu/(u + N)`.
 *
 * ## Notation
 *
 * `h = −Q′/Q = Σ 1/(u + N − i)`, and `Q″ = Q (h² + Σ 1/(u + N − i)²)`.
 *
 * ## Implementation notes
 *
 * A product of falling, log-convex functions, `Q` is completely monotone: its derivatives alternate in sign. Hence `R′` is
 * positive and falls, `R″` is negative and rises to zero, and both are bounded by their values at the ends of an interval.
 *
 * ## References
 *
 * - [ClarkRiis1996]; one prize: [Tullock1980].
 *
 * @module
 */
import type { Field } from "../src/index.ts";

/** A function with its first two derivatives. */
export interface SmoothFunction<T> {
  value(x: T): T;
  slope(x: T): T;
  bend(x: T): T;
}

/** The draws up to one of them, at one impact. */
interface Draws<T> {
  /** `1 − Q`: chance to have won a prize. */
  readonly won: T;
  /** `Q`. */
  readonly lost: T;
  /** `h`. */
  readonly hazard: T;
  /** `Σ 1/(u + N − i)²`. */
  readonly squares: T;
}

/**
 * What a contestant expects above the worst prize, as a function of his impact on the draws where rivals have impact 1.
 *
 * @param prizes - None greater than the one before; at most `rivals + 1`.
 * @param rivals - `N ≥ 0`.
 * @returns `R`, payoff units: zero at zero, rising, concave; `R′` falls and `R″` rises.
 */
export function drawnReward<T>(field: Field<T>, prizes: readonly T[], rivals: number): SmoothFunction<T> {
  const { zero, one, from, add, sub, mul, div, neg } = field;
  const steps = prizes.slice(0, rivals).map((prize, j) => sub(prize, prizes[j + 1] ?? zero));
  const total = (impact: T, worth: (draws: Draws<T>) => T): T => {
    let sum = zero;
    let draws: Draws<T> = { won: zero, lost: one, hazard: zero, squares: zero };
    for (const [drawn, step] of steps.entries()) {
      const left = from(rivals - drawn);
      const each = div(one, add(impact, left));
      draws = {
        won: add(draws.won, mul(draws.lost, mul(impact, each))),
        lost: mul(draws.lost, mul(left, each)),
        hazard: add(draws.hazard, each),
        squares: add(draws.squares, mul(each, each)),
      };
      sum = add(sum, mul(step, worth(draws)));
    }
    return sum;
  };
  return {
    value: (impact) => total(impact, ({ won }) => won),
    slope: (impact) => total(impact, ({ lost, hazard }) => mul(lost, hazard)),
    bend: (impact) => neg(total(impact, ({ lost, hazard, squares }) => mul(lost, add(mul(hazard, hazard), squares)))),
  };
}
