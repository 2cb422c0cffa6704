/**
 * # Sequential equilibria: the test
 *
 * An assessment is a sequential equilibrium if behavior is best at every information set given the beliefs there, and the beliefs are consistent.
 *
 * ## References
 *
 * - [KrepsWilson1982]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Assessment } from "../../games/extensive-form/assessment.ts";
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";
import { type AssessmentCheck, assessmentCheck } from "../../verify/assessmentCheck.ts";
import { type Consistency, consistency } from "./consistency.ts";

/** Whether an assessment is a sequential equilibrium, and why. */
export interface SequentialCheck {
  /** Whether it is. */
  readonly isSequential: boolean;
  /** Gains at the information sets, and whether beliefs follow Bayes' rule where play leads. */
  readonly rationality: AssessmentCheck<Rational>;
  /** The mistakes that explain the beliefs, or the proof that none do. */
  readonly consistency: Consistency;
}

/**
 * Whether an assessment is a sequential equilibrium: decided, with the reasons for either answer.
 *
 * @throws {@link DomainError} when a player has no perfect recall, the assessment does not fit the game, or nature takes an action with probability
 * zero.
 *
 * @example
 * ```ts doctest
 * import { exact, gameFromTree, move, payoffs, sequentialCheck } from "jiama";
 *
 * const reply = (x, y) => move("II", { fight: payoffs(-1, -1), yield: payoffs(x, y) }, { infoset: "entry" });
 * const game = gameFromTree(["I", "II"], move("I", { out: payoffs(0, 2), small: reply(1, 1), large: reply(2, -2) }));
 * const [zero, one] = [exact.zero, exact.one];
 * const behavior = [[one, zero, zero], [one, zero]];
 * const { isSequential, consistency } = sequentialCheck(game, { behavior, beliefs: [[one], [zero, one]] });
 * isSequential // => true
 * // The large entry is a mistake of first order, the small one of second.
 * consistency.mistakes[0].map(({ power }) => power) // => [ 0, 2, 1 ]
 * ```
 *
 * @category Extensive form
 */
export function sequentialCheck(game: ExtensiveGame<Rational>, assessment: Assessment<Rational>): SequentialCheck {
  const rationality = assessmentCheck(game, assessment);
  const explained = consistency(game, assessment);
  return {
    isSequential: explained.holds && exact.compare(rationality.maxGain, exact.zero) === 0,
    rationality,
    consistency: explained,
  };
}
