/**
 * # Decisions that are linear programs
 *
 * A contract that implements an action at the least cost is a linear program's solution. Whoever found it brings the dual
 * solution along, or the multipliers that prove the program infeasible; the checker reads nothing else.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import type { LinearOutcome, LinearProgram } from "../../linalg/linearProgram.ts";

/** One player's choice among the points of a polyhedron, given the behavior of all others. */
export interface ProgramDecision<T> {
  /** Tells the kinds of decision apart. */
  readonly kind: "program";
  /** Who decides. */
  readonly player: Localized;
  /** Code names of the variables. */
  readonly actions: readonly string[];
  /** The player's problem. */
  readonly program: LinearProgram<T>;
  /** The choice in the proposed outcome with its dual, or the proof that there is none. */
  readonly claim: LinearOutcome<T>;
}
