/**
 * # Decisions between finitely many actions
 *
 * @module
 */
import type { Localized } from "../../errors.ts";

/** One player's (or one type's) choice between finitely many actions, given the behavior of all others. */
export interface FiniteDecision<T> {
  /** Tells the kinds of decision apart. */
  readonly kind: "finite";
  /** Who decides. */
  readonly player: Localized;
  /** Code names of the actions. */
  readonly actions: readonly string[];
  /** The probability of each action in the proposed outcome. */
  readonly chosen: readonly T[];
  /** The payoff of each action, payoff units. */
  readonly payoffs: readonly T[];
}
