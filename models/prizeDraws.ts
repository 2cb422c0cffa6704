/**
 * # Prizes drawn one after the other
 *
 * Prizes `V₁ ≥ V₂ ≥ …` are drawn one after the other among the contestants who have none yet. Each draw goes to one of them
 * with the share of his impact in the impacts of all who are left. Against `k` rivals of impact 1 who are left, a contestant
 * of impact `u` wins a draw with the chance `p = u/(u + k)`, and so expects before the draw of `V_j`, above the worst that he
 * can come away with,
 *
 * `R_j(u) = p (V_j − V_worst) + (1 − p) R_{j+1}(u)`.
 *
 * Before the first draw this is `R = R_1`. One prize is Tullock's contest, `R = Vu/(u + N)`.
 *
 * ## Notation
 *
 * With `e = 1/(u + k)`, `q = 1 − p = ke` and `s = e(V_j − V_worst − R_{j+1}) + R_{j+1}′`, the derivatives are `R_j′ = qs` and
 * `R_j″ = q(R_{j+1}″ − 2es)`.
 *
 * ## Implementation notes
 *
 * The chance to come away empty-handed from the first draws, `∏ k/(u + k)`, is a product of completely monotone functions,
 * and `R` is a constant less a sum of such products: `R′` is positive and falls, `R″` is negative and rises to zero. So both
 * are bounded by their values at the ends of an interval. The recursion adds terms of one sign only.
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

/** `R_j`, `R_j′` and `R_j″` at one impact. */
interface Prospect<T> {
  readonly value: T;
  readonly slope: T;
  readonly bend: T;
}

/**
 * What a contestant expects above the worst prize, as a function of his impact on the draws where rivals have impact 1.
 *
 * @param prizes - None greater than the one before; at most `rivals + 1`.
 * @param rivals - `N ≥ 0`.
 * @returns `R`, payoff units: zero at zero, rising, concave; `R′` falls and `R″` rises.
 */
export function drawnReward<T>(field: Field<T>, prizes: readonly T[], rivals: number): SmoothFunction<T> {
  const { zero, one, from, add, sub, mul, div } = field;
  const worst = prizes[rivals] ?? zero;
  const draws = prizes.slice(0, rivals).map((prize, drawn) => ({ gain: sub(prize, worst), left: rivals - drawn }));
  const lastFirst = draws.reverse();
  const before = (impact: T): Prospect<T> => {
    let after: Prospect<T> = { value: zero, slope: zero, bend: zero };
    for (const { gain, left } of lastFirst) {
      const each = div(one, add(impact, from(left)));
      const missed = mul(from(left), each);
      const ahead = mul(each, sub(gain, after.value));
      const push = add(ahead, after.slope);
      const pull = mul(each, push);
      after = {
        value: add(after.value, mul(impact, ahead)),
        slope: mul(missed, push),
        bend: mul(missed, sub(after.bend, add(pull, pull))),
      };
    }
    return after;
  };
  return {
    value: (impact) => before(impact).value,
    slope: (impact) => before(impact).slope,
    bend: (impact) => before(impact).bend,
  };
}
