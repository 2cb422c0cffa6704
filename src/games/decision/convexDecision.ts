/**
 * # Decisions that are convex programs
 *
 * A contract that implements an action of a risk-averse agent at the least cost is the solution of a separable convex program.
 * Whoever found it brings the multipliers along; the checker reads nothing else.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import type { ConvexOutcome, ConvexProgram } from "../../linalg/convexProgram.ts";

/** One player's choice among the points of a polyhedron at a separable convex cost, given the behavior of all others. */
export interface ConvexDecision<T> {
  /** Tells the kinds of decision apart. */
  readonly kind: "convex-program";
  /** Who decides. */
  readonly player: Localized;
  /** Code names of the variables. */
  readonly actions: readonly string[];
  /** The player's problem. */
  readonly program: ConvexProgram<T>;
  /** The choice in the proposed outcome with its multipliers, or the proof that there is none. */
  readonly claim: ConvexOutcome<T>;
}
