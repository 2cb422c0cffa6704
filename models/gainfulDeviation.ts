/**
 * # Gainful deviations
 *
 * @module
 */
import {
  type ContinuousDecision,
  type Decision,
  deviationGain,
  type Field,
  float,
  GAIN_TOLERANCE,
  isBestResponse,
} from "../src/index.ts";

/**
 * Whether a deviation was found that gains more than rounding, so that the chosen action is no best response.
 *
 * A solver that asks this never denies an equilibrium without a deviation to show for it; whether what remains is one is for
 * the certificate to confirm.
 */
export function hasGainfulDeviation(decision: ContinuousDecision<number>): boolean {
  const stay = decision.pieces[decision.chosenPiece]!.payoff(decision.chosen);
  return deviationGain(decision, float).found > GAIN_TOLERANCE * Math.max(1, Math.abs(stay));
}

/** The same for a decision of any kind in any arithmetic; in fractions the check itself decides. */
export function isBeaten<T>(field: Field<T>, decision: Decision<T>): boolean {
  if (field.name === "float" && decision.kind === "continuous") {
    return hasGainfulDeviation(decision as ContinuousDecision<unknown> as ContinuousDecision<number>);
  }
  return !isBestResponse(decision, field);
}
