/**
 * # Covariance games
 *
 * Random games between common interest and conflict: at each profile, the players' payoffs are jointly normal with mean 0,
 * variance 1 and the same covariance `ρ` for every pair. `ρ = 1` is common interest, `ρ = −1/(n−1)` is zero-sum.
 *
 * *Notation.* With independent standard normal `Z₁ … Zₙ`, player `i` receives `a Zᵢ + b (Z₁ + … + Zₙ)`, where `a² = 1 − ρ` and
 * `a + n b = √(1 + (n−1) ρ)`.
 *
 * ## References
 *
 * - [RinottScarsini2000]
 *
 * @module
 */
import { float } from "../../arithmetic/float.ts";
import type { Rng } from "../../arithmetic/rng.ts";
import { normalQuantile } from "../../arithmetic/stdlib.ts";
import { DomainError } from "../../errors.ts";
import { gameFromFunction } from "../normal-form/gameFromFunction.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";

/**
 * A random game of $n$ players, in doubles, whose payoffs at each profile are standard normal with covariance
 * `covariance`.
 *
 * @param shape - Number of strategies of each player, at least two players.
 * @param covariance - From $-1/(n-1)$ to 1.
 * @throws {@link DomainError} for fewer than two players or another covariance.
 *
 * @example
 * ```ts doctest
 * import { covarianceGame, isZeroSum, seededRng } from "jiama";
 *
 * isZeroSum(covarianceGame(seededRng(1), [3, 3], -1)) // => true
 * ```
 *
 * @category Game families
 */
export function covarianceGame(rng: Rng, shape: readonly number[], covariance: number): NormalFormGame<number> {
  const n = shape.length;
  if (n < 2 || !(covariance >= -1 / (n - 1) && covariance <= 1)) {
    throw new DomainError({
      en: `covarianceGame: the covariance is ${covariance} for ${n} players; give at least two players and a covariance from ${n < 2 ? -1 : -1 / (n - 1)} to 1.`,
      zh: `covarianceGame：${n} 个参与人的协方差为 ${covariance}；请至少给出两个参与人，协方差取 ${n < 2 ? -1 : -1 / (n - 1)} 至 1。`,
    });
  }
  const a = Math.sqrt(1 - covariance);
  const b = (Math.sqrt(Math.max(0, 1 + (n - 1) * covariance)) - a) / n;
  const draw = () => {
    const Z = shape.map(() => standardNormal(rng));
    const common = b * Z.reduce((sum, z) => sum + z, 0);
    return Z.map((z) => a * z + common);
  };
  return gameFromFunction(shape, draw, {
    field: float,
    title: `covariance game ${shape.join(" × ")}, covariance ${covariance}, seed ${rng.seed}`,
  });
}

/** By inversion of the distribution function, at the middle of one of 2⁵³ equal cells of (0, 1). */
function standardNormal(rng: Rng): number {
  return normalQuantile(Math.min(rng.next() + 2 ** -54, 1 - 2 ** -53));
}
