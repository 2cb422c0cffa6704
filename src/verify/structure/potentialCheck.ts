/**
 * # A potential, checked
 *
 * Compares, for every profile and every player, how the potential and the player's payoff differ from where the player plays
 * the first strategy instead. All other deviations are differences of two such.
 *
 * @module
 */
import { type NormalFormGame, profileCount, shapeOf, strides } from "../../games/normal-form/normalFormGame.ts";
import { withPlainPayoffs } from "../../games/structure/plainPayoffs.ts";
import { mixedDifference, type StrategySquare } from "../../games/structure/strategySquare.ts";

/** A function that was checked to be a potential. */
export interface PotentialCheck {
  /** Number of deviations on which payoff and potential were compared. */
  readonly deviations: number;
  /** Number of deviations on which they disagree. */
  readonly disagreements: number;
}

/**
 * On how many deviations a payoff and the potential disagree, where the payoff of player `i` must change `weights[i]` times
 * as much as the potential.
 *
 * @param tolerance - In doubles, the share of the largest range of payoffs that counts as nothing.
 */
export function potentialCheck<T>(
  game: NormalFormGame<T>,
  potential: readonly T[],
  weights: readonly T[],
  tolerance: number,
): PotentialCheck {
  const { field } = game;
  const divided = game.payoffs.map((payoffs, player) => {
    const weight = weights[player] as T;
    return field.compare(weight, field.one) === 0
      ? payoffs
      : Array.from(payoffs, (payoff) => field.div(payoff, weight));
  });
  return withPlainPayoffs({ field, payoffs: [...divided, potential] }, { scale: "common", tolerance }, (plain) => {
    const shape = shapeOf(game);
    const steps = strides(shape);
    const values = plain.payoffs[shape.length] as (typeof plain.payoffs)[number];
    const profiles = profileCount(game);
    let [deviations, disagreements] = [0, 0];
    shape.forEach((count, player) => {
      const own = plain.payoffs[player] as typeof values;
      const step = steps[player] as number;
      const line = step * count;
      for (let place = 0; place < profiles; place += 1) {
        const first = place - (place % line) + (place % step);
        if (first === place) continue;
        deviations += 1;
        const gain = plain.numbers.sub(own[place]!, own[first]!);
        const rise = plain.numbers.sub(values[place]!, values[first]!);
        if (plain.numbers.sign(plain.numbers.sub(gain, rise), player) !== 0) disagreements += 1;
      }
    });
    return { deviations, disagreements };
  });
}

/** Whether the gains on the closed path around a square do not cancel, which excludes an exact potential. */
export function excludesPotential<T>(game: NormalFormGame<T>, square: StrategySquare): boolean {
  const [i, j] = square.players;
  return game.field.compare(mixedDifference(game, square, i), mixedDifference(game, square, j)) !== 0;
}
