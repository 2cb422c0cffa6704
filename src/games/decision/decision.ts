/**
 * # Decisions
 *
 * @module
 */
import type { ContinuousDecision } from "./continuousDecision.ts";
import type { ConvexDecision } from "./convexDecision.ts";
import type { FiniteDecision } from "./finiteDecision.ts";
import type { ProgramDecision } from "./programDecision.ts";

/** One player's choice, given the behavior of all others, in the form that a checker reads. */
export type Decision<T> = ContinuousDecision<T> | FiniteDecision<T> | ProgramDecision<T> | ConvexDecision<T>;
