/**
 * # Certificates
 *
 * What was checked of a proposed outcome, by code that did not find it: every player's gain from the best deviation, the
 * second-order condition, and the conditions of existence and uniqueness.
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";
import type { Localized } from "../errors.ts";
import type { Condition, ContinuousGame, Decision } from "../games/continuousGame.ts";
import { type DeviationGain, type DeviationMethod, deviationGain, larger } from "./deviationGain.ts";

/** The check of one player's action. */
export interface DecisionCheck<T> {
  /** Who decides. */
  readonly player: Localized;
  /** Code names of the coordinates. */
  readonly actions: readonly string[];
  /** The action in the outcome. */
  readonly chosen: readonly T[];
  /** Largest gain found, payoff units. */
  readonly gain: T;
  /** Upper bound on the gain of every deviation, payoff units. */
  readonly gainBound: T;
  /** The best action found. */
  readonly bestDeviation: readonly T[];
  /** How the gain was bounded. */
  readonly method: DeviationMethod;
  /** Boxes examined. */
  readonly evaluations: number;
  /** Largest eigenvalue of the payoff's Hessian at the chosen action. */
  readonly secondOrder: T;
}

/** The check of a candidate that was not chosen. */
export interface AlternativeCheck<T> extends DecisionCheck<T> {
  /** Which candidate it is. */
  readonly label: Localized;
  /** Whether it is an equilibrium too. */
  readonly equilibrium: boolean;
}

/** What was checked of an outcome. */
export interface Certificate<T = number> {
  /** Whether every action is feasible and no deviation gains more than the tolerance. */
  readonly verified: boolean;
  /** Upper bound on the gain of any unilateral deviation of any player, payoff units. */
  readonly maxGain: T;
  /** What `verified` allows: rounding in floats (relative to the payoffs), nothing in fractions. */
  readonly tolerance: T;
  /** One check a player. */
  readonly decisions: readonly DecisionCheck<T>[];
  /** The conditions of existence and uniqueness. */
  readonly conditions: readonly Condition<T>[];
  /** The candidates that were not chosen. */
  readonly alternatives: readonly AlternativeCheck<T>[];
}

/** Gains up to this share of the payoff's size count as rounding. */
export const GAIN_TOLERANCE = 1e-9;

/** Actions outside their bounds by up to this share count as on the bound. */
const BOUND_TOLERANCE = 1e-12;

/**
 * Checks an outcome against the game that it should solve.
 *
 * @category Verification
 */
export function certificate<O, T>(game: ContinuousGame<O, T>, outcome: O): Certificate<T> {
  const { field } = game;
  const decisions = game.decisions(outcome).map((decision) => check(decision, field));
  const alternatives = (game.alternatives?.(outcome) ?? []).map(({ label, decision }) => {
    const result = check(decision, field);
    return { label, ...result.check, equilibrium: result.holds };
  });
  const bounds = decisions.map((each) => each.check.gainBound);
  const most = (values: readonly T[]): T => values.reduce((a, b) => larger(field, a, b), field.zero);
  return {
    verified: decisions.every((each) => each.holds),
    maxGain: most(bounds),
    tolerance: most(decisions.map((each) => each.tolerance)),
    decisions: decisions.map((each) => each.check),
    conditions: game.conditions(outcome),
    alternatives,
  };
}

/**
 * Whether no deviation from the chosen action gains more than rounding.
 *
 * @category Verification
 */
export function isBestResponse<T>(decision: Decision<T>, field: Field<T>): boolean {
  return check(decision, field).holds;
}

interface Checked<T> {
  readonly check: DecisionCheck<T>;
  readonly holds: boolean;
  readonly tolerance: T;
}

function check<T>(decision: Decision<T>, field: Field<T>): Checked<T> {
  const gain: DeviationGain<T> = deviationGain(decision, field);
  const stay = decision.pieces[decision.chosenPiece]!.payoff(decision.chosen);
  const tolerance =
    field.name === "exact" ? field.zero : field.from(GAIN_TOLERANCE * Math.max(1, Math.abs(field.toNumber(stay))));
  return {
    check: {
      player: decision.player,
      actions: decision.actions,
      chosen: decision.chosen,
      gain: gain.found,
      gainBound: gain.bound,
      bestDeviation: gain.best,
      method: gain.method,
      evaluations: gain.evaluations,
      secondOrder: decision.secondOrder,
    },
    holds: isFeasible(field, decision) && field.compare(gain.bound, tolerance) <= 0,
    tolerance,
  };
}

/** Whether the chosen action lies in the piece that is said to hold it; in floats up to rounding. */
function isFeasible<T>(field: Field<T>, { chosen, chosenPiece, pieces }: Decision<T>): boolean {
  const { lower, upper } = pieces[chosenPiece]!;
  const within = (low: T, high: T): boolean => {
    if (field.compare(low, high) <= 0) return true;
    const excess = field.toNumber(field.sub(low, high));
    return field.name === "float" && excess <= BOUND_TOLERANCE * Math.max(1, Math.abs(field.toNumber(high)));
  };
  return chosen.every((action, i) => within(lower[i]!, action) && (upper[i] === null || within(action, upper[i]!)));
}
