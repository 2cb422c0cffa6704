/**
 * # Stochastic games
 *
 * In each period the players play the game of the present state, and what they do decides, perhaps with chance, over the next state; the
 * future is discounted.
 *
 * *Notation.* `g(s, a)` are payoffs, `q(s′ | s, a)` probabilities of transition, `δ` is the discount factor. Payoffs are averages,
 * `(1 − δ) Σ δᵗ g(sᵗ, aᵗ)`, in the units of the states' games. A *stationary* profile plays in each state a mixed action of each player.
 *
 * ## References
 *
 * - [Shapley1953], [FilarVrieze1997]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { float } from "../../arithmetic/float.ts";
import { DomainError } from "../../errors.ts";
import { toExact, toFloat } from "../normal-form/fieldConversion.ts";
import { type MixedProfile, requireProfile } from "../normal-form/mixedProfile.ts";
import { checkedLabels, type NormalFormGame, type PayoffInput, profileCount } from "../normal-form/normalFormGame.ts";
import { readDiscount } from "../repeated/repeatedGame.ts";
import { requireLottery, type StateLottery } from "../stateLottery.ts";
import { exactNumber } from "../storedNumbers.ts";

/** A state of a stochastic game. */
export interface StochasticState<T> {
  /** What the state is called. */
  readonly label: string;
  /** The game of one period in this state. */
  readonly stage: NormalFormGame<T>;
  /** The lottery over the next state after each action profile, in the order of their index. */
  readonly next: readonly StateLottery<T>[];
}

/** A game of several states. */
export interface StochasticGame<T> {
  /** Tells this form of game from others. */
  readonly kind: "stochastic";
  /** The arithmetic of payoffs and probabilities. */
  readonly field: Field<T>;
  /** What the game is called; may be empty. */
  readonly title: string;
  /** One label a player. */
  readonly players: readonly string[];
  /** The states, numbered from 0. */
  readonly states: readonly StochasticState<T>[];
  /** $\delta \in [0, 1)$. */
  readonly discount: T;
}

/** A state as it may be given. */
export interface StateInput<T> {
  /** What the state is called. */
  readonly label: string;
  /** The game of one period in this state. */
  readonly stage: NormalFormGame<T>;
  /** For each action profile, in the order of their index, the probability of each next state. */
  readonly transitions: readonly (readonly PayoffInput<NoInfer<T>>[])[];
}

/** A mixed action of each player in each state. */
export type StationaryProfile<T> = readonly MixedProfile<T>[];

/**
 * The stochastic game with the given states.
 *
 * @param states - At least one; their games have the same players and arithmetic, and perhaps other actions.
 * @param discount - $\delta \in [0, 1)$: a number of the field, or text such as `"9/10"`.
 * @throws {@link DomainError} when there are no states, labels are repeated, players or arithmetics differ, there is not one row of
 * transitions for each action profile, a row is not made of one probability for each state, or the discount factor is not in [0, 1).
 *
 * @example
 * ```ts doctest
 * import { stochasticGame, zeroSumGame } from "jiama";
 *
 * // The Big Match: once the row player plays its first action, payoffs are fixed for ever.
 * const match = stochasticGame(
 *   [
 *     { label: "open", stage: zeroSumGame([[1, 0], [0, 1]]), transitions: [[0, 1, 0], [0, 0, 1], [1, 0, 0], [1, 0, 0]] },
 *     { label: "won", stage: zeroSumGame([[1]]), transitions: [[0, 1, 0]] },
 *     { label: "lost", stage: zeroSumGame([[0]]), transitions: [[0, 0, 1]] },
 *   ],
 *   "9/10",
 * );
 * match.states.map(({ label }) => label) // => [ 'open', 'won', 'lost' ]
 * ```
 *
 * @category Stochastic games
 */
export function stochasticGame<T>(
  states: readonly StateInput<T>[],
  discount: number | string | NoInfer<T>,
  title = "",
): StochasticGame<T> {
  const [first] = states;
  if (first === undefined) {
    throw new DomainError({
      en: "stochasticGame: there are no states; give at least one.",
      zh: "stochasticGame：没有状态；请至少给出一个。",
    });
  }
  const { field, players } = first.stage;
  checkedLabels(
    states.map(({ label }) => label),
    states.length,
    { en: "states", zh: "状态" },
  );
  for (const { label, stage } of states) {
    if (stage.field === field && stage.players.join("\n") === players.join("\n")) continue;
    throw new DomainError({
      en: `stochasticGame: the game of state ${JSON.stringify(label)} has the players ${stage.players.join(", ")} (${stage.field.name}), that of ${JSON.stringify(first.label)} has ${players.join(", ")} (${field.name}); give the same players and arithmetic in all states.`,
      zh: `stochasticGame：状态 ${JSON.stringify(label)} 的博弈参与人为 ${stage.players.join("、")}（${stage.field.name}），而 ${JSON.stringify(first.label)} 为 ${players.join("、")}（${field.name}）；各状态的参与人与运算须相同。`,
    });
  }
  return {
    ...{ kind: "stochastic", field, title, players },
    states: states.map((state) => ({
      label: state.label,
      stage: state.stage,
      next: readTransitions(state, states.length),
    })),
    discount: readDiscount(field, discount, "stochasticGame"),
  };
}

function readTransitions<T>({ label, stage, transitions }: StateInput<T>, count: number): readonly StateLottery<T>[] {
  const { field } = stage;
  const profiles = profileCount(stage);
  if (transitions.length !== profiles) {
    throw new DomainError({
      en: `stochasticGame: state ${JSON.stringify(label)} has ${transitions.length} rows of transitions; give one for each of its ${profiles} action profiles.`,
      zh: `stochasticGame：状态 ${JSON.stringify(label)} 有 ${transitions.length} 行转移概率；请为其 ${profiles} 个行动组合各给出一行。`,
    });
  }
  return transitions.map((row, index) => {
    if (row.length !== count) {
      throw new DomainError({
        en: `stochasticGame: row ${index} of the transitions of state ${JSON.stringify(label)} has ${row.length} probabilities; there are ${count} states.`,
        zh: `stochasticGame：状态 ${JSON.stringify(label)} 的第 ${index} 行转移有 ${row.length} 个概率，而状态有 ${count} 个。`,
      });
    }
    const numbers = row.map((value) =>
      typeof value === "number" || typeof value === "string" ? field.from(value) : value,
    );
    const lottery = numbers
      .map((probability, state) => [state, probability] as const)
      .filter(([, probability]) => field.compare(probability, field.zero) !== 0);
    requireLottery(field, lottery, count, {
      en: `row ${index} of the transitions of state ${JSON.stringify(label)}`,
      zh: `状态 ${JSON.stringify(label)} 的第 ${index} 行转移`,
    });
    return lottery;
  });
}

/** The game in fractions: doubles are taken for the fractions that they are, and probabilities brought to sum to one. */
export function toExactStochastic<T>(game: StochasticGame<T>): StochasticGame<Rational> {
  if (game.field.name === "exact") return game as StochasticGame<unknown> as StochasticGame<Rational>;
  const lotteryOf = (lottery: StateLottery<T>): StateLottery<Rational> => {
    const weights = lottery.map(([state, probability]) => [state, exactNumber(game.field, probability)] as const);
    const total = weights.reduce((sum, [, weight]) => exact.add(sum, weight), exact.zero);
    return weights.map(([state, weight]) => [state, exact.div(weight, total)] as const);
  };
  return {
    ...game,
    field: exact,
    states: game.states.map(({ label, stage, next }) => ({ label, stage: toExact(stage), next: next.map(lotteryOf) })),
    discount: exactNumber(game.field, game.discount),
  };
}

/** The game in doubles: each number is the nearest double. */
export function toFloatStochastic<T>(game: StochasticGame<T>): StochasticGame<number> {
  if (game.field.name === "float") return game as StochasticGame<unknown> as StochasticGame<number>;
  const { toNumber } = game.field;
  return {
    ...game,
    field: float,
    states: game.states.map(({ label, stage, next }) => ({
      label,
      stage: toFloat(stage),
      next: next.map((lottery) => lottery.map(([state, probability]) => [state, toNumber(probability)] as const)),
    })),
    discount: toNumber(game.discount),
  };
}

/**
 * Refuses a stationary profile that does not fit the game.
 *
 * @throws {@link DomainError} when there is not one profile for each state, or one does not fit the state's game.
 */
export function requireStationary<T>({ states }: StochasticGame<T>, profile: StationaryProfile<T>): void {
  if (profile.length !== states.length) {
    throw new DomainError({
      en: `the stationary profile has ${profile.length} states; the game has ${states.length}.`,
      zh: `该平稳策略组合含 ${profile.length} 个状态，而博弈有 ${states.length} 个。`,
    });
  }
  states.forEach(({ stage }, s) => {
    requireProfile(stage, profile[s] as MixedProfile<T>);
  });
}
