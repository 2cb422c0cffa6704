/**
 * # Decisions over real numbers
 *
 * One player's choice of an effort, a markup, a contract. The payoff is stated piece by piece with its gradient and a bound on
 * its curvature, so that a checker can bound the gain from *every* deviation and need not sample.
 *
 * ## Notation
 *
 * `U` is the payoff, `K` an upper bound on the largest eigenvalue of its Hessian over a box. `K < 0` says that `U` is
 * strongly concave there.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";

/**
 * A box of actions on which the payoff is differentiable with a Lipschitz gradient.
 *
 * Payoffs that jump or kink are given piece by piece; on a shared face each piece continues its own formula.
 */
export interface Piece<T> {
  /** Lower end of each coordinate. */
  readonly lower: readonly T[];
  /** `null` where the coordinate is unbounded; allowed only where the curvature is negative. */
  readonly upper: readonly (T | null)[];
  /** Payoff of an action of this piece. */
  payoff(action: readonly T[]): T;
  /** Gradient of the payoff. */
  gradient(action: readonly T[]): readonly T[];
  /**
   * An upper bound on the largest eigenvalue of the Hessian over the box `[lower, upper]` within the piece; infinite where there is
   * none, if the payoff is steep or kinks within the box. Then only the ceiling bounds it.
   */
  curvature(lower: readonly T[], upper: readonly (T | null)[]): T;
  /**
   * An upper bound on the payoff over a box within the piece, from ranges instead of derivatives. It narrows the search on
   * large boxes where the payoff is steep; only the curvature makes bounds tight on small ones.
   */
  ceiling?(lower: readonly T[], upper: readonly T[]): T;
}

/** One player's choice of real numbers, given the behavior of all others. */
export interface ContinuousDecision<T> {
  /** Tells the kinds of decision apart. */
  readonly kind: "continuous";
  /** Who decides. */
  readonly player: Localized;
  /** Code names of the coordinates of the action. */
  readonly actions: readonly string[];
  /** The action in the proposed outcome. */
  readonly chosen: readonly T[];
  /** Index of the piece that holds `chosen`. */
  readonly chosenPiece: number;
  /** All actions that could be a best response: what lies outside is dominated, for the reason the model gives. */
  readonly pieces: readonly Piece<T>[];
  /** The largest eigenvalue of the Hessian at `chosen`: the second-order condition asks that it is not positive. */
  readonly secondOrder: T;
}
