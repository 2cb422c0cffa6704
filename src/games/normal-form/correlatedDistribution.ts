/**
 * # Distributions over strategy profiles
 *
 * A correlation device draws a strategy profile and tells each player its own strategy only.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { DomainError } from "../../errors.ts";
import type { MixedProfile } from "./mixedProfile.ts";
import { requireProfile } from "./mixedProfile.ts";
import { type NormalFormGame, profileCount, shapeOf } from "./normalFormGame.ts";

/** One probability for each strategy profile in the order of its index (the last player's strategy moves fastest), summing to one. */
export type CorrelatedDistribution<T> = readonly T[];

/** A strategy profile with its probability. */
export interface ProfileProbability<T> {
  /** The strategy of each player, from 0. */
  readonly profile: readonly number[];
  /** The probability of the profile. */
  readonly probability: T;
}

/** The place of a profile in the flat lists of a game of this shape. */
export function profileIndex(shape: readonly number[], profile: readonly number[]): number {
  return profile.reduce((index, strategy, player) => index * (shape[player] as number) + strategy, 0);
}

/** The profile at a place of the flat lists. */
export function profileAt(shape: readonly number[], index: number): number[] {
  const profile = new Array<number>(shape.length);
  let rest = index;
  for (let player = shape.length - 1; player >= 0; player -= 1) {
    const count = shape[player] as number;
    profile[player] = rest % count;
    rest = (rest - (rest % count)) / count;
  }
  return profile;
}

/**
 * The distribution with the given probabilities; a profile named twice has the sum of both.
 *
 * @throws {@link DomainError} when a profile is not one of the game, or the probabilities do not form a distribution.
 *
 * @example
 * ```ts doctest
 * import { bimatrixGame, correlatedDistribution, exact } from "jiama";
 *
 * const battle = bimatrixGame([[2, 0], [0, 1]], [[1, 0], [0, 2]]);
 * const half = exact.from("1/2");
 * const coin = correlatedDistribution(battle, [
 *   { profile: [0, 0], probability: half },
 *   { profile: [1, 1], probability: half },
 * ]);
 * coin.map(exact.format).join(" ") // => "1/2 0 0 1/2"
 * ```
 *
 * @category Correlated equilibrium
 */
export function correlatedDistribution<T>(
  game: NormalFormGame<T>,
  probabilities: readonly ProfileProbability<T>[],
): CorrelatedDistribution<T> {
  const { field } = game;
  const shape = shapeOf(game);
  const distribution = new Array<T>(profileCount(game)).fill(field.zero);
  for (const { profile, probability } of probabilities) {
    const fits =
      profile.length === shape.length &&
      profile.every(
        (strategy, player) => Number.isInteger(strategy) && strategy >= 0 && strategy < (shape[player] as number),
      );
    if (!fits) {
      throw new DomainError({
        en: `correlatedDistribution: [${profile.join(", ")}] is no profile of a ${shape.join(" × ")} game; give one strategy a player, counted from 0.`,
        zh: `correlatedDistribution：[${profile.join(", ")}] 不是 ${shape.join(" × ")} 博弈的策略组合；请为每个参与人给出一个策略，从 0 起编号。`,
      });
    }
    const index = profileIndex(shape, profile);
    distribution[index] = field.add(distribution[index] as T, probability);
  }
  requireDistribution(game, distribution);
  return distribution;
}

/**
 * The profiles of positive probability with their probabilities, in the order of their index.
 *
 * @category Correlated equilibrium
 */
export function profileProbabilities<T>(
  game: NormalFormGame<T>,
  distribution: CorrelatedDistribution<T>,
): readonly ProfileProbability<T>[] {
  const { field } = game;
  const shape = shapeOf(game);
  return distribution.flatMap((probability, index) =>
    field.compare(probability, field.zero) > 0 ? [{ profile: profileAt(shape, index), probability }] : [],
  );
}

/**
 * The distribution under which the players of a mixed profile draw their strategies independently.
 *
 * @throws {@link DomainError} when the profile does not fit the game.
 *
 * @category Correlated equilibrium
 */
export function productDistribution<T>(game: NormalFormGame<T>, profile: MixedProfile<T>): CorrelatedDistribution<T> {
  requireProfile(game, profile);
  const { field } = game;
  return profile.reduce<T[]>(
    (joint, strategy) => joint.flatMap((weight) => strategy.map((probability) => field.mul(weight, probability))),
    [field.one],
  );
}

/** Largest distance from one at which doubles still count as summing to one. */
const SUM_TOLERANCE = 1e-9;

/**
 * Refuses what is not a distribution over the profiles of a game.
 *
 * @throws {@link DomainError} when the number of probabilities differs from that of profiles, one is negative, or they do not sum
 * to one (to 1e-9 in doubles, exactly otherwise).
 */
export function requireDistribution<T>(game: NormalFormGame<T>, distribution: CorrelatedDistribution<T>): void {
  const { field } = game;
  const profiles = profileCount(game);
  if (distribution.length !== profiles) {
    throw new DomainError({
      en: `the distribution has ${distribution.length} probabilities; the game has ${profiles} strategy profiles: give one each.`,
      zh: `该分布有 ${distribution.length} 个概率，而博弈有 ${profiles} 个策略组合；请一一给出。`,
    });
  }
  const negative = distribution.findIndex((probability) => !(field.compare(probability, field.zero) >= 0));
  if (negative >= 0) {
    const shown = `[${profileAt(shapeOf(game), negative).join(", ")}]`;
    const value = field.format(distribution[negative] as T);
    throw new DomainError({
      en: `the profile ${shown} has the probability ${value}; probabilities are at least 0.`,
      zh: `策略组合 ${shown} 的概率为 ${value}；概率不得为负。`,
    });
  }
  const sum = sumOf(field, distribution);
  const distance = Math.abs(field.toNumber(field.sub(sum, field.one)));
  if (field.name === "float" ? distance <= SUM_TOLERANCE : field.compare(sum, field.one) === 0) return;
  throw new DomainError({
    en: `the probabilities of the profiles sum to ${field.format(sum)}; they must sum to 1.`,
    zh: `各策略组合的概率之和为 ${field.format(sum)}；须为 1。`,
  });
}

function sumOf<T>(field: Field<T>, values: readonly T[]): T {
  return values.reduce((total, value) => field.add(total, value), field.zero);
}
