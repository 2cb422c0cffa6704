/**
 * # The discount factor from which a threat deters
 *
 * A profile `a` played for ever, with the payoffs `p` for ever in answer to a deviation, is kept up if and only if
 * `δ (gᵢ(a) − pᵢ) ≥ (1 − δ) hᵢ(a)` for every player, that is, `δ ≥ hᵢ / (hᵢ + gᵢ − pᵢ)`.
 *
 * ## References
 *
 * - [Friedman1971]
 *
 * @module
 */
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { profileIndex } from "./automaton.ts";
import { stageOutcomes } from "./repeatedGame.ts";

/**
 * The least discount factor with which a profile can be played for ever under a threat; `null` where no discount factor below one does.
 *
 * @param target - The profile, one action a player.
 * @param punishments - What each player is paid ever after its own deviation: average payoffs, those of a stage equilibrium for the grim trigger.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, exact, reversionDiscount } from "jiama";
 *
 * const dilemma = bimatrixGame([[9, 1], [10, 3]], [[9, 10], [1, 3]]);
 * exact.format(reversionDiscount(dilemma, [0, 0], [exact.from(3), exact.from(3)])) // => "1/7"
 * ```
 *
 * @category Repeated games
 */
export function reversionDiscount<T>(
  stage: NormalFormGame<T>,
  target: readonly number[],
  punishments: readonly T[],
): T | null {
  const { zero, one, add, sub, div, compare } = stage.field;
  const { payoffs, gains } = stageOutcomes(stage)[profileIndex(stage, target)] as ReturnType<
    typeof stageOutcomes<T>
  >[number];
  let least = zero;
  for (const [player, gain] of gains.entries()) {
    const loss = sub(payoffs[player] as T, punishments[player] as T);
    if (compare(gain, zero) === 0 && compare(loss, zero) >= 0) continue;
    const needed = compare(loss, zero) > 0 ? div(gain, add(gain, loss)) : one;
    if (compare(needed, least) > 0) least = needed;
  }
  return compare(least, one) < 0 ? least : null;
}
