/**
 * # Choices before a threshold
 *
 * The best of the replies to a threshold, and the decision by which a checker judges it. The payoff is
 *
 * `U(x) = Ax − B Pr(ξ > x) − kx²/2`, `ξ ~ N(δ, σ²)`.
 *
 * ## Implementation notes
 *
 * Beyond `(A + √(A² + 2kB))/k` the cost exceeds whatever can be won, so that nothing there is a best reply.
 *
 * @module
 */
import { type ContinuousDecision, type Localized, normalDensity, normalDistribution } from "../src/index.ts";
import { type ThresholdIncentives, thresholdCurvature, thresholdReplies } from "./thresholdReplies.ts";

/** The best reply and the local maxima among which it is. */
export interface ThresholdChoice {
  /** The global maximum; the smallest on a tie. */
  readonly best: number;
  /** All local maxima, ascending. */
  readonly candidates: readonly number[];
}

/** The global maximum over `x ≥ 0`. */
export function thresholdChoice(incentives: ThresholdIncentives): ThresholdChoice {
  const candidates = thresholdReplies(incentives);
  const best = candidates.reduce((a, b) => (payoffAt(incentives, b) > payoffAt(incentives, a) ? b : a));
  return { best, candidates };
}

/** The least upper bound on best replies that needs no solution. */
export function highestReply({ pull, stake, cost }: ThresholdIncentives): number {
  return (pull + Math.sqrt(pull ** 2 + 2 * cost * stake)) / cost;
}

/** The choice of `x` as a decision for the checker. */
export function thresholdDecision(
  incentives: ThresholdIncentives,
  player: Localized,
  action: string,
  chosen: number,
): ContinuousDecision<number> {
  const { pull, stake, mean, noise, cost } = incentives;
  const bend = (x: number): number => {
    const z = (x - mean) / noise;
    return -(stake / noise ** 2) * z * normalDensity(z) - cost;
  };
  return {
    kind: "continuous",
    player,
    actions: [action],
    chosen: [chosen],
    chosenPiece: 0,
    pieces: [
      {
        lower: [0],
        upper: [Math.max(highestReply(incentives), chosen)],
        payoff: ([x]) => payoffAt(incentives, x!),
        gradient: ([x]) => [pull + (stake / noise) * normalDensity((x! - mean) / noise) - cost * x!],
        curvature: ([low], [high]) =>
          (stake / noise ** 2) * thresholdCurvature((low! - mean) / noise, (high! - mean) / noise) - cost,
      },
    ],
    secondOrder: bend(chosen),
  };
}

function payoffAt({ pull, stake, mean, noise, cost }: ThresholdIncentives, x: number): number {
  return pull * x - stake * normalDistribution((mean - x) / noise) - (cost * x ** 2) / 2;
}
