/**
 * # Replicator dynamics in discrete time
 *
 * *Notation.* Type I, generations do not overlap: `x_i' = x_i π_i/π̄`. Type II, a share `τ ∈ (0, 1]` of births in each period:
 * `x_i' = x_i (1 − τ + τ π_i)/(1 − τ + τ π̄)`, which is type I at `τ = 1` and the continuous dynamics as `τ → 0`. Payoffs are numbers of
 * offspring, positive after the background `1 − τ`.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { meanPayoff } from "../../games/population/populationGame.ts";

/** The shares of one population in the next period; `null` where a number of offspring is negative, or all are zero. */
export function nextShares<T>(field: Field<T>, shares: readonly T[], payoffs: readonly T[], births: T): T[] | null {
  const { one, zero, add, sub, mul, div, compare } = field;
  const rest = sub(one, births);
  const offspring = payoffs.map((payoff) => add(rest, mul(births, payoff)));
  const mean = meanPayoff(field, shares, offspring);
  if (offspring.some((each, i) => compare(each, zero) < 0 && compare(shares[i]!, zero) > 0)) return null;
  if (compare(mean, zero) <= 0) return null;
  return shares.map((share, i) => div(mul(share, offspring[i]!), mean));
}
