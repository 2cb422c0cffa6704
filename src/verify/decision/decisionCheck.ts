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

/** Checks a choice of any kind. */
export function decisionCheck<T>(decision: Decision<T>, field: Field<T>): CheckedDecision<T> {
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
 * Whether no deviation from the choice gains more than rounding.
 *
 * @category Verification
 */
export function isBestResponse<T>(decision: Decision<T>, field: Field<T>): boolean {
  return decisionCheck(decision, field).holds;
}
