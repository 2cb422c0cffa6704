/**
 * # What a check of a decision finds
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { Localized } from "../../errors.ts";
import type { Decision } from "../../games/decision/decision.ts";
import type { DeviationMethod } from "../deviationGain.ts";

/** How the gain from deviations was bounded: as {@link DeviationMethod} says, by trying every action, or by duality. */
export type CheckMethod = DeviationMethod | "enumeration" | "duality";

/** The check of one player's choice. */
export interface DecisionCheck<T> {
  /** Whether the player chooses real numbers, among finitely many actions, or the solution of a linear or convex program. */
  readonly kind: Decision<T>["kind"];
  /** Who decides. */
  readonly player: Localized;
  /** Code names of the coordinates, of the actions, or of the variables. */
  readonly actions: readonly string[];
  /** The choice in the outcome: coordinates, probabilities of the actions, or variables; empty where nothing is feasible. */
  readonly chosen: readonly T[];
  /** Largest gain found, payoff units. */
  readonly gain: T;
  /** Upper bound on the gain of every deviation, payoff units. */
  readonly gainBound: T;
  /** The best choice found. */
  readonly bestDeviation: readonly T[];
  /** How the gain was bounded. */
  readonly method: CheckMethod;
  /** Boxes, actions or constraints examined. */
  readonly evaluations: number;
  /** Largest eigenvalue of the payoff's Hessian at the chosen action; `null` where the choice is not of real numbers. */
  readonly secondOrder: T | null;
}

/** A check with its verdict. */
export interface CheckedDecision<T> {
  /** What was found. */
  readonly check: DecisionCheck<T>;
  /** Whether the choice is feasible and no deviation gains more than the tolerance. */
  readonly holds: boolean;
  /** The gain that counts as rounding. */
  readonly tolerance: T;
}

/** Gains up to this share of the payoff's size count as rounding. */
export const GAIN_TOLERANCE = 1e-9;

/** The gain that counts as rounding at a payoff: none in fractions. */
export function gainTolerance<T>(field: Field<T>, payoff: T): T {
  if (field.name === "exact") return field.zero;
  return field.from(GAIN_TOLERANCE * Math.max(1, Math.abs(field.toNumber(payoff))));
}
