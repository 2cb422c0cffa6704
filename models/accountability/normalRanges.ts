/**
 * # Ranges of the normal distribution
 *
 * The ranges of the normal distribution function, its density and the density's derivative over an interval.
 *
 * ## Notation
 *
 * `f` is the standard normal density; `f′(z) = −z f(z)` is greatest at `z = −1` and least at `z = 1`.
 *
 * @module
 */
import { normalDensity, normalDistribution } from "../../src/index.ts";
import type { Interval } from "../intervals.ts";

/** The range of the normal distribution function. */
export function distributionRange([a, b]: Interval): Interval {
  return [normalDistribution(a), normalDistribution(b)];
}

/** The range of the normal density. */
export function densityRange([a, b]: Interval): Interval {
  const left = normalDensity(a);
  const right = normalDensity(b);
  return [Math.min(left, right), a <= 0 && b >= 0 ? normalDensity(0) : Math.max(left, right)];
}

/** The range of the derivative of the normal density. */
export function densitySlopeRange([a, b]: Interval): Interval {
  const left = densitySlope(a);
  const right = densitySlope(b);
  const low = a <= 1 && b >= 1 ? densitySlope(1) : Math.min(left, right);
  const high = a <= -1 && b >= -1 ? densitySlope(-1) : Math.max(left, right);
  return [low, high];
}

function densitySlope(z: number): number {
  return Number.isFinite(z) ? -z * normalDensity(z) : 0;
}
