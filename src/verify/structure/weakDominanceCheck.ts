/**
 * # Weak dominance of mixed strategies, checked
 *
 * A mixture that dominates is compared with the strategy against every strategy of the opponent; a belief is checked to be
 * positive everywhere and the strategy to be a best response to it, which excludes that anything dominates it.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";

/** Payoffs of one player, one list an own strategy, over the strategies of the opponent. */
export type OwnRows = readonly (readonly Rational[])[];

/** Whether a mixture is never worse than a mixed strategy, and better against some strategy of the opponent. */
export function weaklyDominates(rows: OwnRows, by: readonly Rational[], strategy: readonly Rational[]): boolean {
  const gains = (rows[0] ?? []).map((_, j) =>
    rows.reduce(
      (sum, row, i) =>
        exact.add(sum, exact.mul(row[j] as Rational, exact.sub(by[i] as Rational, strategy[i] as Rational))),
      exact.zero,
    ),
  );
  const signs = gains.map((gain) => exact.compare(gain, exact.zero));
  return isDistribution(by, rows.length) && signs.every((sign) => sign >= 0) && signs.some((sign) => sign > 0);
}

/** Whether a belief gives every strategy positive probability and makes all played strategies best responses. */
export function excludesWeakDominance(
  rows: OwnRows,
  belief: readonly Rational[],
  strategy: readonly Rational[],
): boolean {
  const payoffs = rows.map((row) =>
    row.reduce((sum, payoff, j) => exact.add(sum, exact.mul(payoff, belief[j] as Rational)), exact.zero),
  );
  const best = payoffs.reduce((a, b) => (exact.compare(b, a) > 0 ? b : a));
  return (
    isDistribution(belief, rows[0]?.length ?? 0) &&
    belief.every((probability) => exact.compare(probability, exact.zero) > 0) &&
    strategy.every((own, i) => own.n === 0n || exact.compare(payoffs[i] as Rational, best) === 0)
  );
}

function isDistribution(probabilities: readonly Rational[], length: number): boolean {
  return (
    probabilities.length === length &&
    probabilities.every((probability) => exact.compare(probability, exact.zero) >= 0) &&
    exact.compare(probabilities.reduce(exact.add, exact.zero), exact.one) === 0
  );
}
