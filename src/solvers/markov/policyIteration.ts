/**
 * # Policy iteration
 *
 * The best stationary pure policy of a stochastic game for one player, a Markov decision process: the values of a policy are computed
 * from linear equations, and in every state the policy turns to an action that does better against them, until none does.
 *
 * *Notation.* A *policy* is one action for each state. Each round raises all values or ends; there are finitely many policies.
 *
 * ## References
 *
 * - [Howard1960]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { pureStrategy } from "../../games/normal-form/mixedProfile.ts";
import { auxiliaryGame, stationaryValues } from "../../games/stochastic/continuation.ts";
import type { StationaryProfile, StochasticGame } from "../../games/stochastic/stochasticGame.ts";

/** What policy iteration found. */
export interface PolicyOutcome<T> {
  /** `solved` if no action does better, `limit` after a stop. */
  readonly status: "solved" | "limit";
  /** The action of each state. */
  readonly policy: readonly number[];
  /** The values of the policy, one for each state. */
  readonly values: readonly T[];
  /** Rounds: policies evaluated. */
  readonly rounds: number;
}

/** In doubles, an action must do better by this share of the values' size. */
const ROUNDING = 1e-12;

/** The profile for one that a policy is. */
export function profileOfPolicy<T>(
  { field, states }: StochasticGame<T>,
  policy: readonly number[],
): StationaryProfile<T> {
  return states.map(({ stage }, s) => [
    pureStrategy(field, (stage.strategies[0] as readonly string[]).length, policy[s] as number),
  ]);
}

/**
 * The best policy, by rounds of evaluation and improvement.
 *
 * @param game - For one player.
 * @param start - The first policy. @defaultValue the first action everywhere
 */
export function policyIteration<T>(
  game: StochasticGame<T>,
  start: readonly number[] | undefined,
  control: Control | undefined,
): PolicyOutcome<T> {
  const { field, states } = game;
  let policy: readonly number[] = start ?? states.map(() => 0);
  for (let rounds = 1; ; rounds += 1) {
    const values = stationaryValues(game, profileOfPolicy(game, policy))[0] as readonly T[];
    if (control?.checkpoint() === "stop") return { status: "limit", policy, values, rounds };
    const better = states.map((state, s) => {
      const payoffs = auxiliaryGame(game, state, [values]).payoffs[0] as ArrayLike<T>;
      return improvement(game, payoffs, policy[s] as number);
    });
    if (better.every((action, s) => action === policy[s])) return { status: "solved", policy, values, rounds };
    policy = better;
  }

  function improvement(
    { field: { sub, toNumber, compare } }: StochasticGame<T>,
    payoffs: ArrayLike<T>,
    now: number,
  ): number {
    let best = now;
    for (let action = 0; action < payoffs.length; action += 1) {
      const gain = sub(payoffs[action] as T, payoffs[best] as T);
      const isBetter =
        field.name === "float"
          ? toNumber(gain) > ROUNDING * Math.max(1e-300, Math.abs(toNumber(payoffs[best] as T)))
          : compare(gain, field.zero) > 0;
      if (isBetter) best = action;
    }
    return best;
  }
}
