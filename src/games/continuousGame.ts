/**
 * # Continuous games, as a checker sees them
 *
 * An outcome is an equilibrium when no player gains by another action. A model's `build` therefore states, for every
 * player, the payoff of each own action *given* the others' behavior in a proposed outcome: a {@link Decision}. The checker
 * needs no more, and knows nothing of how the outcome was found.
 *
 * ## Notation
 *
 * `U` is the payoff, `K` an upper bound on the largest eigenvalue of its Hessian over a box. `K < 0` says that `U` is
 * strongly concave there.
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";
import type { Localized } from "../errors.ts";

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
  /** An upper bound on the largest eigenvalue of the Hessian over the box `[lower, upper]` within the piece. */
  curvature(lower: readonly T[], upper: readonly (T | null)[]): T;
  /**
   * An upper bound on the payoff over a box within the piece, from ranges instead of derivatives. It narrows the search on
   * large boxes where the payoff is steep; only the curvature makes bounds tight on small ones.
   */
  ceiling?(lower: readonly T[], upper: readonly T[]): T;
}

/** One player's choice, given the behavior of all others. */
export interface Decision<T> {
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

/** A condition of existence or uniqueness, and whether these parameters meet it. */
export interface Condition<T> {
  /** Kebab-case name, stable for programs. */
  readonly id: string;
  /** The condition in words and symbols. */
  readonly statement: Localized;
  /** Whether these parameters meet it. */
  readonly holds: boolean;
  /** Left side of the inequality `value < bound` (or `≤`, as the statement says). */
  readonly value: T;
  /** Right side of the inequality. */
  readonly bound: T;
  /** What follows when it holds: an equilibrium exists, is unique, or both are necessary for it. */
  readonly role: "sufficient" | "necessary";
}

/** A rival of the outcome (another candidate of the same first-order condition) and the decision that judges it. */
export interface Alternative<T> {
  /** Which candidate it is. */
  readonly label: Localized;
  /** The player's choice, were the candidate the outcome. */
  readonly decision: Decision<T>;
}

/** A game whose players choose real numbers, in the form that the checker reads; `O` is the model's outcome. */
export interface ContinuousGame<O, T = number> {
  /** The arithmetic of payoffs and actions. */
  readonly field: Field<T>;
  /** One entry a player, at the proposed outcome; players with no equilibrium action are left out. */
  decisions(outcome: O): readonly Decision<T>[];
  /** Conditions of existence and uniqueness. */
  conditions(outcome: O): readonly Condition<T>[];
  /** Candidates that were not chosen. Absent where the outcome is the only candidate. */
  alternatives?(outcome: O): readonly Alternative<T>[];
}
