/**
 * # Checks of decisions over real numbers
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { ContinuousDecision } from "../../games/decision/continuousDecision.ts";
import { deviationGain } from "../deviationGain.ts";
import { type CheckedDecision, gainTolerance } from "./checkedDecision.ts";

/** Actions outside their bounds by up to this share count as on the bound. */
const BOUND_TOLERANCE = 1e-12;

/** Checks that the action is feasible, and bounds the gain of every other one. */
export function continuousCheck<T>(decision: ContinuousDecision<T>, field: Field<T>): CheckedDecision<T> {
  const gain = deviationGain(decision, field);
  const tolerance = gainTolerance(field, decision.pieces[decision.chosenPiece]!.payoff(decision.chosen));
  return {
    check: {
      kind: "continuous",
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
function isFeasible<T>(field: Field<T>, { chosen, chosenPiece, pieces }: ContinuousDecision<T>): boolean {
  const { lower, upper } = pieces[chosenPiece]!;
  const within = (low: T, high: T): boolean => {
    if (field.compare(low, high) <= 0) return true;
    const excess = field.toNumber(field.sub(low, high));
    return field.name === "float" && excess <= BOUND_TOLERANCE * Math.max(1, Math.abs(field.toNumber(high)));
  };
  return chosen.every((action, i) => within(lower[i]!, action) && (upper[i] === null || within(action, upper[i]!)));
}
