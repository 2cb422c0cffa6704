/**
 * # What quantal response needs of a game
 *
 * Deciders who each choose among a few actions, and what each action is worth to its decider: players and their strategies in normal form,
 * information sets and their actions in extensive form.
 *
 * *Notation.* Actions of all deciders are numbered through, `a = 0 … size − 1`. `xₐ = ln σₐ` are the logarithms of their probabilities,
 * `uₐ(x)` is what action `a` is worth, up to a number that all actions of its decider share, as a share of the `scale` of the game's payoffs.
 *
 * @module
 */

/** The worth of actions as a function of the logarithms of probabilities. */
export interface QuantalGame {
  /** Number of all actions. */
  readonly size: number;
  /** The first action of each decider, and `size` at the end. */
  readonly firsts: readonly number[];
  /** Payoff units per unit of worth, above 0: differences of payoffs are at most of about this size. */
  readonly scale: number;
  /** The same for each decider alone; 0 where nothing that it does matters to it. */
  readonly scales: readonly number[];
  /** Writes `u(x)`. */
  worth(x: Float64Array, out: Float64Array): void;
  /** Writes `u(x)`, and `∂uₐ/∂x_b` as row `a` and column `b` of a matrix that holds zeros. */
  derivative(x: Float64Array, out: Float64Array, matrix: Float64Array): void;
}

/** The first action of each decider, from their numbers of actions. */
export function firstActions(counts: readonly number[]): readonly number[] {
  const firsts = [0];
  for (const count of counts) firsts.push((firsts[firsts.length - 1] as number) + count);
  return firsts;
}

/** A list over all actions as one list a decider. */
export function byDecider({ firsts }: QuantalGame, values: Float64Array): number[][] {
  return firsts.slice(1).map((end, k) => Array.from(values.subarray(firsts[k] as number, end)));
}
