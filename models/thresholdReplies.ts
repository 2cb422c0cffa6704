/**
 * # Replies to a threshold
 *
 * An official who gains `A` per unit of `x`, loses a stake `B` when a normal shock exceeds `x`, and pays `kx²/2` has the
 * first-order condition `g(x) = A + (B/σ) f((x − δ)/σ) − kx = 0`, `f` the standard normal density. The condition is not
 * enough: `g` may fall, rise and fall again.
 *
 * Its turning points are known: `g′ = 0` where `u f(u) = kσ²/B` with `u = (δ − x)/σ`, and `u f(u)` rises to `f(1)` at
 * `u = 1` and falls after. So `g` is split into at most three monotone pieces, and every root in a falling piece, which is a
 * local maximum of the payoff, is bracketed. Where the threshold is too far to be felt at `x = 0`, `g(0) = 0` counts as one.
 *
 * @module
 */
import { bracketedRoot, normalDensity } from "../src/index.ts";
import { concaveReply, fallingRoot, highestRoot } from "./fallingRoot.ts";

/** The incentives of one official at a threshold. */
export interface ThresholdIncentives {
  /** `A ≥ 0`: gain per unit, whether or not the threshold is met. */
  readonly pull: number;
  /** `B ≥ 0`: stake that depends on the threshold, payoff units. */
  readonly stake: number;
  /** `δ`: mean of the shock. */
  readonly mean: number;
  /** `σ > 0`: standard deviation of the shock. */
  readonly noise: number;
  /** `k > 0`: curvature of the cost. */
  readonly cost: number;
}

const steepest = normalDensity(1);

/**
 * All `x ≥ 0` where the first-order condition crosses from plus to minus, ascending: the local maxima of
 * `Ax + BΦ((x − δ)/σ) − kx²/2` on `x ≥ 0`.
 *
 * @returns One or two points.
 */
export function thresholdReplies(incentives: ThresholdIncentives): readonly number[] {
  const { pull, stake, mean, noise, cost } = incentives;
  if (stake === 0) return [pull / cost];
  const level = (cost * noise * noise) / stake;
  if (level >= steepest) return [concaveReply(incentives)];
  const slope = (x: number) => pull + (stake / noise) * normalDensity((x - mean) / noise) - cost * x;
  const most = highestRoot(incentives);
  const turn = (u: number) => u * normalDensity(u) - level;
  const valley = mean - noise * bracketedRoot(turn, 1, 40);
  const crest = Math.max(0, mean - noise * bracketedRoot(turn, 0, 1));
  const replies: number[] = [];
  if (valley > 0 && slope(valley) < 0) replies.push(fallingRoot(incentives, 0, valley));
  if (crest === 0 || (crest < most && slope(crest) > 0)) replies.push(fallingRoot(incentives, crest, most));
  return replies;
}

/**
 * The greatest value of `−z f(z)` over `[low, high]`: what the threshold adds to the payoff's curvature, per unit of
 * `B/σ²`.
 */
export function thresholdCurvature(low: number, high: number): number {
  if (low <= -1 && high >= -1) return steepest;
  const atLow = -low * normalDensity(low);
  return low < 0 && high > 0 ? atLow : Math.max(atLow, -high * normalDensity(high));
}
