/**
 * # Gainful deviations
 *
 * @module
 */
import { type ContinuousDecision, deviationGain, float, GAIN_TOLERANCE } from "../src/index.ts";

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
