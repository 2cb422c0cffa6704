/**
 * # What a stationary profile pays
 *
 * The *auxiliary game* of a state adds to the payoffs of today what the future is worth: `(1 − δ) g(s, a) + δ Σ q(s′ | s, a) v(s′)`. The values
 * of a stationary profile solve `v(s) = E[auxiliary payoff of s]`, a system of linear equations.
 *
 * ## References
 *
 * - [Shapley1953]
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import { type Rational, ratio } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { solveIntegerSystem } from "../../linalg/integerSystem.ts";
import { solveSmallSystem } from "../../linalg/smallSystem.ts";
import type { MixedProfile } from "../normal-form/mixedProfile.ts";
import { type NormalFormGame, shapeOf, strides } from "../normal-form/normalFormGame.ts";
import { lotteryMean, type StateLottery } from "../stateLottery.ts";
import { storedNumbers } from "../storedNumbers.ts";
import type { StationaryProfile, StochasticGame, StochasticState } from "./stochasticGame.ts";

/** The auxiliary game of a state, given each player's values of all states. */
export function auxiliaryGame<T>(
  { field, discount }: StochasticGame<T>,
  { stage, next }: StochasticState<T>,
  values: readonly ArrayLike<T>[],
): NormalFormGame<T> {
  const { one, add, sub, mul } = field;
  const now = sub(one, discount);
  const payoffs = stage.payoffs.map((own, player) => {
    const later = values[player] as ArrayLike<T>;
    const list = next.map((lottery, index) =>
      add(mul(now, own[index] as T), mul(discount, lotteryMean(field, lottery, later))),
    );
    return storedNumbers(field, list);
  });
  return { ...stage, payoffs };
}

/** The probability of each action profile of a game, in the order of their index. */
export function jointProbabilities<T>(stage: NormalFormGame<T>, profile: MixedProfile<T>): readonly T[] {
  const { one, mul } = stage.field;
  const shape = shapeOf(stage);
  const steps = strides(shape);
  const count = shape.reduce((product, own) => product * own, 1);
  return Array.from({ length: count }, (_, index) =>
    profile.reduce(
      (product, own, player) => mul(product, own[Math.floor(index / (steps[player] as number)) % own.length] as T),
      one,
    ),
  );
}

/** For each player, the average discounted payoff from each state on. */
export function stationaryValues<T>(game: StochasticGame<T>, profile: StationaryProfile<T>): readonly (readonly T[])[] {
  const { field, states, discount, players } = game;
  const { zero, one, add, sub, mul, compare } = field;
  const joint = states.map(({ stage }, s) => jointProbabilities(stage, profile[s] as MixedProfile<T>));
  const matrix = states.map(({ next }, s) => {
    const row = states.map((_, k) => (k === s ? one : zero));
    joint[s]?.forEach((probability, index) => {
      if (compare(probability, zero) === 0) return;
      for (const [k, chance] of next[index] as StateLottery<T>) {
        row[k] = sub(row[k] as T, mul(discount, mul(probability, chance)));
      }
    });
    return row;
  });
  return players.map((_, player) => {
    const today = states.map(({ stage }, s) => {
      const own = stage.payoffs[player] as ArrayLike<T>;
      const mean = (joint[s] as readonly T[]).reduce((sum, p, index) => add(sum, mul(p, own[index] as T)), zero);
      return mul(sub(one, discount), mean);
    });
    return solved(field, matrix, today);
  });
}

/** The solution of a system whose matrix is diagonally dominant, so that it is regular. */
function solved<T>(field: Field<T>, matrix: readonly (readonly T[])[], rightSide: readonly T[]): readonly T[] {
  if (field.name !== "exact") return solveSmallSystem(field, matrix, rightSide) as T[];
  const n = matrix.length;
  const rows = matrix as readonly unknown[] as readonly (readonly Rational[])[];
  const right = rightSide as readonly unknown[] as readonly Rational[];
  const { numerators } = commonDenominator([...rows.flat(), ...right]);
  const solution = solveIntegerSystem(
    { rows: n, columns: n, entries: numerators.slice(0, n * n) },
    numerators.slice(n * n),
  );
  if (solution === null) throw new Error("stationaryValues: a diagonally dominant system is singular.");
  const fractions = solution.numerators.map((numerator) => ratio(numerator, solution.denominator));
  return fractions as readonly unknown[] as readonly T[];
}
