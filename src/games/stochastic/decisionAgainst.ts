/**
 * # One player's problem against a stationary profile
 *
 * What remains for one player when the others play a stationary profile: a stochastic game for one, that is, a Markov decision process.
 *
 * @module
 */
import { type MixedProfile, pureStrategy } from "../normal-form/mixedProfile.ts";
import { normalFormGame } from "../normal-form/normalFormGame.ts";
import type { StateLottery } from "../stateLottery.ts";
import { jointProbabilities } from "./continuation.ts";
import type { StationaryProfile, StochasticGame, StochasticState } from "./stochasticGame.ts";

/** The game for one that a player faces against the others' strategies of a profile; its own strategy there does not matter. */
export function decisionAgainst<T>(
  game: StochasticGame<T>,
  profile: StationaryProfile<T>,
  player: number,
): StochasticGame<T> {
  const label = game.players[player] as string;
  const states = game.states.map((state, s) => stateAgainst(game, state, profile[s] as MixedProfile<T>, player));
  return { ...game, players: [label], states };
}

function stateAgainst<T>(
  { field, players, states }: StochasticGame<T>,
  { label, stage, next }: StochasticState<T>,
  profile: MixedProfile<T>,
  player: number,
): StochasticState<T> {
  const { zero, add, mul, compare } = field;
  const actions = stage.strategies[player] as readonly string[];
  const joint = actions.map((_, action) =>
    jointProbabilities(
      stage,
      profile.map((own, k) => (k === player ? pureStrategy(field, actions.length, action) : own)),
    ),
  );
  const own = stage.payoffs[player] as ArrayLike<T>;
  const means = joint.map((weights) => weights.reduce((sum, p, index) => add(sum, mul(p, own[index] as T)), zero));
  const lotteries = joint.map((weights): StateLottery<T> => {
    const sums = states.map(() => zero);
    weights.forEach((p, index) => {
      if (compare(p, zero) === 0) return;
      for (const [k, chance] of next[index] as StateLottery<T>) sums[k] = add(sums[k] as T, mul(p, chance));
    });
    return sums.flatMap((p, k) => (compare(p, zero) === 0 ? [] : [[k, p] as const]));
  });
  const options = { field, players: [players[player] as string], strategies: [actions] };
  return { label, stage: normalFormGame<T>([actions.length], [means], options), next: lotteries };
}
