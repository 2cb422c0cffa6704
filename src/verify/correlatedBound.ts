/**
 * # Bounds on what correlation can achieve
 *
 * Multipliers of incentive constraints bound the worth of every (coarse) correlated equilibrium from above, whatever they are and
 * wherever they come from; the best multipliers reach the optimum.
 *
 * *Notation.* A distribution `p` that no deviation `δ` improves on has `Σ_s p(s) L_δ(s) ≥ 0` for the losses `L_δ`. With `y ≥ 0`
 * therefore `Σ_s p(s) w(s) ≤ Σ_s p(s) (w(s) + Σ_δ y_δ L_δ(s)) ≤ max_s (w(s) + Σ_δ y_δ L_δ(s))`.
 *
 * @module
 */
import { profileAt } from "../games/normal-form/correlatedDistribution.ts";
import type { DeviationMultiplier } from "../games/normal-form/deviation.ts";
import { type NormalFormGame, profileCount, shapeOf, strides } from "../games/normal-form/normalFormGame.ts";

/** What is claimed to bound the worth of all equilibria. */
export interface BoundClaim<T> {
  /** The multipliers, one a deviation. */
  readonly multipliers: readonly DeviationMultiplier<T>[];
  /** Whether the bound is for coarse correlated equilibria, of which only commitments are known not to gain. */
  readonly coarse: boolean;
}

/**
 * An upper bound on $\sum_s p(s) w(s)$ over all (coarse) correlated equilibria $p$.
 *
 * @param worth - $w$, one number a profile.
 * @returns `null` when the multipliers prove nothing: one is negative, or does not belong to a commitment where it must.
 *
 * @category Correlated equilibrium
 */
export function correlatedBound<T>(
  game: NormalFormGame<T>,
  worth: readonly T[],
  { multipliers, coarse }: BoundClaim<T>,
): T | null {
  const { field } = game;
  const proves = ({ multiplier, recommended }: DeviationMultiplier<T>): boolean =>
    field.compare(multiplier, field.zero) >= 0 && (recommended === null || !coarse);
  if (!multipliers.every(proves)) return null;
  const shape = shapeOf(game);
  const steps = strides(shape);
  let bound: T | null = null;
  for (let index = 0; index < profileCount(game); index += 1) {
    const profile = profileAt(shape, index);
    let total = worth[index] as T;
    for (const { player, recommended, played, multiplier } of multipliers) {
      const strategy = profile[player] as number;
      if (recommended !== null && strategy !== recommended) continue;
      const payoffs = game.payoffs[player] as ArrayLike<T>;
      const deviated = payoffs[index + (played - strategy) * (steps[player] as number)] as T;
      const loss = field.sub(payoffs[index] as T, deviated);
      if (field.compare(loss, field.zero) !== 0) total = field.add(total, field.mul(multiplier, loss));
    }
    if (bound === null || field.compare(total, bound) > 0) bound = total;
  }
  return bound;
}

/**
 * An upper bound on the expected payoff of the worst-off player in any (coarse) correlated equilibrium: the bound on a weighted mean
 * of all players' payoffs, which is at least the least of them.
 *
 * @param weights - One weight a player.
 * @returns `null` when the multipliers prove nothing, or the weights are not at least 0 with sum one (to 1e-9 in doubles).
 *
 * @category Correlated equilibrium
 */
export function leastPayoffBound<T>(game: NormalFormGame<T>, weights: readonly T[], claim: BoundClaim<T>): T | null {
  const { field } = game;
  const excess = field.sub(
    weights.reduce((sum, weight) => field.add(sum, weight), field.zero),
    field.one,
  );
  const sumsToOne =
    field.name === "float" ? Math.abs(field.toNumber(excess)) <= 1e-9 : field.compare(excess, field.zero) === 0;
  if (!sumsToOne || weights.length !== game.players.length) return null;
  if (weights.some((weight) => field.compare(weight, field.zero) < 0)) return null;
  const worth = Array.from({ length: profileCount(game) }, (_, index) =>
    weights.reduce(
      (sum, weight, player) => field.add(sum, field.mul(weight, (game.payoffs[player] as ArrayLike<T>)[index] as T)),
      field.zero,
    ),
  );
  return correlatedBound(game, worth, claim);
}
