/**
 * # Subgame perfection of an automaton
 *
 * A profile of strategies of a repeated game is a subgame-perfect equilibrium if and only if no player gains, in any state that some history
 * reaches, by one action that its strategy does not play and obedience ever after.
 *
 * ## References
 *
 * - [Blackwell1965] for the principle; [MailathSamuelson2006] §2.2
 *
 * @module
 */
import { shapeOf } from "../../games/normal-form/normalFormGame.ts";
import { deviationIndex, type PublicAutomaton, requireAutomaton } from "../../games/repeated/automaton.ts";
import { automatonValues } from "../../games/repeated/automatonValues.ts";
import type { RepeatedGame } from "../../games/repeated/repeatedGame.ts";
import { lotteryMean, type StateLottery } from "../../games/stateLottery.ts";

/** A deviation from an automaton for one period. */
export interface OneShotDeviation {
  /** The state, from 0. */
  readonly state: number;
  /** The player, from 0. */
  readonly player: number;
  /** The action, from 0. */
  readonly action: number;
}

/** What was found when an automaton was checked in every state that can be reached. */
export interface AutomatonCheck<T> {
  /** Average discounted payoff of each player. */
  readonly payoffs: readonly T[];
  /** Average discounted payoffs from each state on, one list a player. */
  readonly values: readonly (readonly T[])[];
  /** The largest gain of each player from one deviation, at least 0; all are 0 if and only if the profile is subgame perfect. */
  readonly gains: readonly T[];
  /** The largest gain of all. */
  readonly maxGain: T;
  /** The first deviation that makes the largest gain; `null` where none gains. */
  readonly worst: OneShotDeviation | null;
}

/**
 * The payoffs of an automaton and the gains from deviations for one period, in every state that some history reaches.
 *
 * Exact in games of fractions; any number of players.
 *
 * @throws {@link DomainError} when the automaton does not fit the game.
 *
 * @example
 * ```ts doctest
 * import { automatonCheck, automatonOf, bimatrixGame, exact, grimTrigger, repeatedGame } from "jiama";
 *
 * const dilemma = bimatrixGame([[9, 1], [10, 3]], [[9, 10], [1, 3]]);
 * const grim = automatonOf(dilemma, [0, 1].map((player) => grimTrigger(dilemma, player, [0, 0], [1, 1])));
 * exact.format(automatonCheck(repeatedGame(dilemma, "1/7"), grim).maxGain) // => "0"
 * exact.format(automatonCheck(repeatedGame(dilemma, "1/8"), grim).maxGain) // => "1/8"
 * ```
 *
 * @category Repeated games
 */
export function automatonCheck<T>(game: RepeatedGame<T>, automaton: PublicAutomaton<T>): AutomatonCheck<T> {
  const { stage, discount } = game;
  const { field } = stage;
  const { zero, one, add, sub, mul, compare } = field;
  requireAutomaton(stage, automaton);
  const values = automatonValues(game, automaton);
  const gains = stage.players.map(() => zero);
  let maxGain = zero;
  let worst: OneShotDeviation | null = null;
  const shape = shapeOf(stage);
  for (const state of reachableStates(game, automaton)) {
    const { actions, next } = automaton.states[state] as PublicAutomaton<T>["states"][number];
    shape.forEach((count, player) => {
      const own = values[player] as readonly T[];
      for (let action = 0; action < count; action += 1) {
        if (action === actions[player]) continue;
        const index = deviationIndex(stage, actions, player, action);
        const later = lotteryMean(field, next[index] as StateLottery<T>, own);
        const paid = add(mul(sub(one, discount), stage.payoffs[player]?.[index] as T), mul(discount, later));
        const gain = sub(paid, own[state] as T);
        if (compare(gain, gains[player] as T) > 0) gains[player] = gain;
        if (compare(gain, maxGain) <= 0) continue;
        maxGain = gain;
        worst = { state, player, action };
      }
    });
  }
  return { payoffs: values.map((own) => lotteryMean(field, automaton.initial, own)), values, gains, maxGain, worst };
}

/** The states that some history reaches, in increasing order. */
function reachableStates<T>(
  { stage: { field } }: RepeatedGame<T>,
  { initial, states }: PublicAutomaton<T>,
): readonly number[] {
  const reached = new Set<number>();
  const open: StateLottery<T>[] = [initial];
  for (let lottery = open.pop(); lottery !== undefined; lottery = open.pop()) {
    for (const [state, probability] of lottery) {
      if (reached.has(state) || field.compare(probability, field.zero) === 0) continue;
      reached.add(state);
      open.push(...(states[state]?.next ?? []));
    }
  }
  return [...reached].sort((a, b) => a - b);
}
