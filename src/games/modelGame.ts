/**
 * # The game of a model, as a checker sees it
 *
 * An outcome is an equilibrium when no player gains by another action. A model's `build` therefore states, for every
 * player, the payoff of each own action *given* the others' behavior in a proposed outcome: a {@link Decision}. The checker
 * needs no more, and knows nothing of how the outcome was found. What is not a player's choice (a rest point, a recursion) is
 * stated as a defining {@link Condition}.
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";
import type { Localized } from "../errors.ts";
import type { Decision } from "./decision/decision.ts";

/** A condition on the parameters or the outcome, and whether it is met. */
export interface Condition<T> {
  /** Kebab-case name, stable for programs. */
  readonly id: string;
  /** The condition in words and symbols. */
  readonly statement: Localized;
  /** Whether it is met. */
  readonly holds: boolean;
  /** Left side of the inequality `value < bound` (or `≤`, as the statement says). */
  readonly value: T;
  /** Right side of the inequality. */
  readonly bound: T;
  /**
   * What follows. `sufficient` and `necessary` conditions speak of existence or uniqueness; a `defining` one says what the
   * outcome itself must satisfy (a rest point rests, a value solves its recursion): where it fails, the outcome is not verified.
   */
  readonly role: "sufficient" | "necessary" | "defining";
}

/** A rival of the outcome (another candidate of the same first-order condition) and the decision that judges it. */
export interface Alternative<T> {
  /** Which candidate it is. */
  readonly label: Localized;
  /** The player's choice, were the candidate the outcome. */
  readonly decision: Decision<T>;
}

/** A game in the form that the checker reads; `O` is the model's outcome. */
export interface ModelGame<O, T = number> {
  /** The arithmetic of payoffs and actions. */
  readonly field: Field<T>;
  /** One entry a player or type, at the proposed outcome; players with no equilibrium action are left out. */
  decisions(outcome: O): readonly Decision<T>[];
  /** Conditions of existence and uniqueness, and those that define the outcome. */
  conditions(outcome: O): readonly Condition<T>[];
  /** Candidates that were not chosen. Absent where the outcome is the only candidate. */
  alternatives?(outcome: O): readonly Alternative<T>[];
}
