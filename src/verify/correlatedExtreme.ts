/**
 * # Extreme correlated equilibria
 *
 * A correlated equilibrium is an extreme point of the polytope of all of them if and only if no other distribution on its support meets
 * the same incentive constraints with equality.
 *
 * *Notation.* With the `k` profiles `s` of positive probability as columns and the tight constraints as rows, that is: the matrix has
 * rank `k − 1`.
 *
 * ## References
 *
 * - [Schrijver1986] §8.5
 *
 * @module
 */

import { commonDenominator } from "../arithmetic/commonDenominator.ts";
import type { Rational } from "../arithmetic/exact.ts";
import { type CorrelatedDistribution, profileAt } from "../games/normal-form/correlatedDistribution.ts";
import { integerPayoffs } from "../games/normal-form/integerPayoffs.ts";
import { type NormalFormGame, shapeOf, strides } from "../games/normal-form/normalFormGame.ts";

/**
 * Whether a (coarse) correlated equilibrium is an extreme point of the set of all of them. Exact games only.
 *
 * @param distribution - A (coarse) correlated equilibrium; whether it is one is not checked here.
 */
export function isExtremeCorrelated(
  game: NormalFormGame<Rational>,
  distribution: CorrelatedDistribution<Rational>,
  coarse: boolean,
): boolean {
  const { numerators } = commonDenominator(distribution);
  const support = numerators.flatMap((weight, index) => (weight > 0n ? [index] : []));
  const shape = shapeOf(game);
  const steps = strides(shape);
  const profiles = support.map((index) => profileAt(shape, index));
  const tight: bigint[][] = [];
  shape.forEach((count, player) => {
    const payoffs = integerPayoffs(game, player).numerators;
    const stride = steps[player] as number;
    const recommendations = coarse ? [-1] : Array.from({ length: count }, (_, r) => r);
    for (const recommended of recommendations) {
      for (let played = 0; played < count; played += 1) {
        const losses = support.map((index, k) => {
          const strategy = (profiles[k] as number[])[player] as number;
          if (!coarse && strategy !== recommended) return 0n;
          return (payoffs[index] as bigint) - (payoffs[index + (played - strategy) * stride] as bigint);
        });
        const expected = losses.reduce((sum, loss, k) => sum + loss * (numerators[support[k] as number] as bigint), 0n);
        if (expected === 0n && losses.some((loss) => loss !== 0n)) tight.push(losses);
      }
    }
  });
  return rank(tight, support.length) === support.length - 1;
}

/** Rank of an integer matrix by fraction-free elimination; the rows are overwritten. */
function rank(rows: bigint[][], columns: number): number {
  let done = 0;
  let previous = 1n;
  for (let column = 0; column < columns; column += 1) {
    const found = rows.findIndex((row, k) => k >= done && row[column] !== 0n);
    if (found < 0) continue;
    [rows[done], rows[found]] = [rows[found] as bigint[], rows[done] as bigint[]];
    const pivotRow = rows[done] as bigint[];
    const pivot = pivotRow[column] as bigint;
    for (let k = done + 1; k < rows.length; k += 1) {
      const row = rows[k] as bigint[];
      const factor = row[column] as bigint;
      for (let j = column; j < columns; j += 1) {
        row[j] = ((row[j] as bigint) * pivot - factor * (pivotRow[j] as bigint)) / previous;
      }
    }
    previous = pivot;
    done += 1;
  }
  return done;
}
