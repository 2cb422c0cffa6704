/**
 * # Games of numbers
 *
 * Each player chooses one number from an interval. Payoffs come with the derivatives that best responses are found and checked
 * by, at points and, as ranges, over boxes.
 *
 * ## Notation
 *
 * `Uᵢ(a)` is player `i`'s payoff, its *slope* `∂Uᵢ/∂aᵢ`, its *bend* in player `j` `∂²Uᵢ/∂aᵢ∂aⱼ`.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { Interval } from "../../arithmetic/interval.ts";
import type { Localized } from "../../errors.ts";

/** A payoff and its derivatives, as functions of all players' actions: of numbers, or of ranges. */
export interface ContinuousPayoff<V> {
  /** `Uᵢ`. */
  readonly value: (actions: readonly V[]) => V;
  /** `∂Uᵢ/∂aᵢ`. */
  readonly slope: (actions: readonly V[]) => V;
  /** `∂²Uᵢ/∂aᵢ∂aⱼ` for every player `j`. */
  readonly bends: readonly ((actions: readonly V[]) => V)[];
}

/** A game in which each player chooses one number. */
export interface ContinuousGame<T> {
  /** The arithmetic of payoffs and actions. */
  readonly field: Field<T>;
  /** What the players are called. */
  readonly players: readonly Localized[];
  /** Code name of each player's action. */
  readonly actions: readonly string[];
  /** Each player's smallest action. */
  readonly lower: readonly T[];
  /** Each player's largest action. */
  readonly upper: readonly T[];
  /** Each player's payoff. */
  readonly payoffs: readonly ContinuousPayoff<T>[];
}

/** A game in doubles whose payoffs have ranges over boxes. */
export interface RangedGame extends ContinuousGame<number> {
  /** For each player, ranges that hold every value of the payoff and of its derivatives over a box of actions. */
  readonly ranges: readonly ContinuousPayoff<Interval>[];
}

/** The actions with one of them replaced. */
export function withAction<V>(actions: readonly V[], player: number, action: V): readonly V[] {
  return actions.map((own, i) => (i === player ? action : own));
}

/** Points that are spread over the actions: two to nine values of each, or all low, all high and the center where two are too many. */
export function actionLattice(lower: readonly number[], upper: readonly number[], most: number): readonly number[][] {
  const players = lower.length;
  let count = 9;
  while (count > 1 && count ** players > most) count -= 1;
  if (count === 1) return [[...lower], [...upper], lower.map((low, i) => (low + upper[i]!) / 2)];
  const points: number[][] = [];
  for (let index = 0; index < count ** players; index += 1) {
    let rest = index;
    points.push(
      lower.map((low, i) => {
        const step = rest % count;
        rest = Math.floor(rest / count);
        return step === count - 1 ? upper[i]! : low + ((upper[i]! - low) * step) / (count - 1);
      }),
    );
  }
  return points;
}
