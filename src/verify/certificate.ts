/**
 * # Certificates
 *
 * What was checked of a proposed outcome, by code that did not find it: every player's gain from the best deviation, the
 * second-order condition, the conditions of existence and uniqueness, and those that define the outcome.
 *
 * @module
 */
import type { Localized } from "../errors.ts";
import type { Condition, ModelGame } from "../games/modelGame.ts";
import type { DecisionCheck } from "./decision/checkedDecision.ts";
import { decisionCheck } from "./decision/decisionCheck.ts";
import { larger } from "./deviationGain.ts";

/** The check of a candidate that was not chosen. */
export interface AlternativeCheck<T> extends DecisionCheck<T> {
  /** Which candidate it is. */
  readonly label: Localized;
  /** Whether it is an equilibrium too. */
  readonly equilibrium: boolean;
}

/** What was checked of an outcome. */
export interface Certificate<T = number> {
  /** Whether every choice is feasible, no deviation gains more than the tolerance, and every defining condition holds. */
  readonly verified: boolean;
  /** Upper bound on the gain of any unilateral deviation of any player, payoff units. */
  readonly maxGain: T;
  /** What `verified` allows: rounding in floats (relative to the payoffs), nothing in fractions. */
  readonly tolerance: T;
  /** One check a decision. */
  readonly decisions: readonly DecisionCheck<T>[];
  /** The conditions of existence and uniqueness, and those that define the outcome. */
  readonly conditions: readonly Condition<T>[];
  /** The candidates that were not chosen. */
  readonly alternatives: readonly AlternativeCheck<T>[];
}

/**
 * Checks an outcome against the game that it should solve.
 *
 * @category Verification
 */
export function certificate<O, T>(game: ModelGame<O, T>, outcome: O): Certificate<T> {
  const { field } = game;
  const decisions = game.decisions(outcome).map((decision) => decisionCheck(decision, field));
  const conditions = game.conditions(outcome);
  const alternatives = (game.alternatives?.(outcome) ?? []).map(({ label, decision }) => {
    const { check, holds } = decisionCheck(decision, field);
    return { label, ...check, equilibrium: holds };
  });
  const most = (values: readonly T[]): T => values.reduce((a, b) => larger(field, a, b), field.zero);
  return {
    verified:
      decisions.every(({ holds }) => holds) && conditions.every(({ role, holds }) => role !== "defining" || holds),
    maxGain: most(decisions.map(({ check }) => check.gainBound)),
    tolerance: most(decisions.map(({ tolerance }) => tolerance)),
    decisions: decisions.map(({ check }) => check),
    conditions,
    alternatives,
  };
}
