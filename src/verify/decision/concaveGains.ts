/**
 * # Checks of many concave choices at once
 *
 * The first box of `deviationGain`, for one player's choices at many points: where the payoff is strongly concave on the whole
 * interval, slope `g` and curvature bound `K < 0` at the chosen action `c` bound the gain of every other one by the greatest
 * `g(a − c) + ½K(a − c)²`. What is not settled so is for the general check.
 *
 * @module
 */
import type { ConcaveChoices } from "../../games/manyPoints.ts";

/** Gains up to this many payoff units settle a check; the general check allows as much where payoffs are small. */
const SETTLED = 1e-10;

/**
 * Raises `most` at each point to the bound on the gain of every deviation from the choice; to infinity where the choice is not in its
 * interval, the payoff is not strongly concave, or the bound is above 1e-10.
 *
 * @param most - One entry a point, zero or the bound for another player.
 * @category Verification
 */
export function raiseToConcaveGains(choices: ConcaveChoices, most: Float64Array): void {
  const { chosen, lower, upper, payoff, gradient, curvature } = choices;
  for (let i = 0; i < most.length; i += 1) {
    const [at, slope, bend] = [chosen[i]!, gradient[i]!, curvature[i]!];
    const [down, up] = [lower[i]! - at, upper[i]! - at];
    const half = bend / 2;
    const top = -(slope / bend);
    let rise = Math.max(down * (slope + half * down), up * (slope + half * up));
    if (top >= down && top <= up) rise = Math.max(rise, top * (slope + half * top));
    // Written so that what is not a number settles nothing.
    const gain = payoff[i]! + rise - payoff[i]!;
    const settled = down <= 0 && up >= 0 && bend < 0 && gain <= SETTLED;
    if (!settled) most[i] = Number.POSITIVE_INFINITY;
    else if (gain > most[i]!) most[i] = gain;
  }
}
