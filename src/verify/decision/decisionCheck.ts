/**
 * # Checks of decisions
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { Decision } from "../../games/decision/decision.ts";
import type { CheckedDecision } from "./checkedDecision.ts";
import { continuousCheck } from "./continuousCheck.ts";
import { convexCheck } from "./convexCheck.ts";
import { finiteCheck } from "./finiteCheck.ts";
import { programCheck } from "./programCheck.ts";

/** Checks a choice of any kind; one that {@link isBestResponse} has judged is not judged again. */
export function decisionCheck<T>(decision: Decision<T>, field: Field<T>): CheckedDecision<T> {
  return (judged.get(decision) as CheckedDecision<T> | undefined) ?? checkOf(decision, field);
}

/** The checks of decisions that were asked about, as long as somebody holds the decision. */
const judged = new WeakMap<object, unknown>();

function checkOf<T>(decision: Decision<T>, field: Field<T>): CheckedDecision<T> {
  switch (decision.kind) {
    case "continuous":
      return continuousCheck(decision, field);
    case "finite":
      return finiteCheck(decision, field);
    case "program":
      return programCheck(decision);
    case "convex-program":
      return convexCheck(decision);
  }
}

/**
 * Whether no deviation from the choice gains more than rounding. A solver may ask this of its candidates: the answer is kept for the
 * certificate, which does not search for deviations from the same decision again.
 *
 * @category Verification
 */
export function isBestResponse<T>(decision: Decision<T>, field: Field<T>): boolean {
  const checked = decisionCheck(decision, field);
  judged.set(decision, checked);
  return checked.holds;
}
