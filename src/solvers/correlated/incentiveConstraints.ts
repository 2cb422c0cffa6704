/**
 * # Incentive constraints
 *
 * The linear inequalities on a distribution over profiles that make obedience, or listening at all, a best response.
 *
 * *Notation.* For player `i`, recommendation `r` and deviation `d`: `Σ_{s₋ᵢ} p(r, s₋ᵢ) (uᵢ(r, s₋ᵢ) − uᵢ(d, s₋ᵢ)) ≥ 0`. Committing
 * to `d` beforehand is the sum of these over `r`.
 *
 * @module
 */
import type { Deviation } from "../../games/normal-form/deviation.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { profileCount, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import type { ScaledPayoffs } from "../../games/normal-form/scaledPayoffs.ts";

/** A deviation with what obedience is worth against it. */
export interface IncentiveConstraint<R> extends Deviation {
  /** For every profile, what the player loses there by the deviation, times the player's scale. */
  readonly losses: readonly R[];
}

/**
 * The incentive constraints of all players, `Σ mᵢ (mᵢ − 1)` of them, or `Σ mᵢ` coarse ones; those that always hold are left out.
 *
 * @param coarse - Whether players commit before they hear the recommendation.
 */
export function incentiveConstraints<R>(
  game: NormalFormGame<unknown>,
  { ring, payoffs }: ScaledPayoffs<R, unknown>,
  coarse: boolean,
): readonly IncentiveConstraint<R>[] {
  const shape = shapeOf(game);
  const steps = strides(shape);
  const profiles = profileCount(game);
  const constraints: IncentiveConstraint<R>[] = [];
  shape.forEach((count, player) => {
    const own = payoffs[player] as ArrayLike<R>;
    const stride = steps[player] as number;
    const strategyAt = (index: number): number => Math.floor(index / stride) % count;
    const losses = (recommended: number | null, played: number): R[] =>
      Array.from({ length: profiles }, (_, index) => {
        const strategy = strategyAt(index);
        if (strategy === played || (recommended !== null && strategy !== recommended)) return ring.zero;
        return ring.sub(own[index] as R, own[index + (played - strategy) * stride] as R);
      });
    const recommendations = coarse ? [null] : Array.from({ length: count }, (_, r) => r);
    for (const recommended of recommendations) {
      for (let played = 0; played < count; played += 1) {
        if (played === recommended) continue;
        const row = losses(recommended, played);
        if (row.some((loss) => ring.compare(loss, ring.zero) < 0)) {
          constraints.push({ player, recommended, played, losses: row });
        }
      }
    }
  });
  return constraints;
}
