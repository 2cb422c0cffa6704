/**
 * # Best response with mistakes
 *
 * In each period one individual of a population, drawn at random, revises: with probability `ε` it plays a strategy drawn from all,
 * else a best response to what the others play. With few mistakes nearly all time is spent at the *stochastically stable* states; in
 * a coordination game of two strategies, at the risk-dominant equilibrium.
 *
 * ## References
 *
 * - [KandoriMailathRob1993], [Young1993]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { finitePopulation } from "../../games/population/finitePopulation.ts";
import { recurrentClasses } from "../../linalg/stationaryDistribution.ts";
import { compositions } from "../../solvers/evolutionary/populationChain.ts";
import { mistakeTransitions } from "../../solvers/learning/revisionTransitions.ts";
import { stationarityDefect } from "../../verify/evolutionary/chainCheck.ts";
import { isNone } from "../evolutionary/fixationProbability.ts";

/** Options of {@link kandoriMailathRob}. */
export interface KandoriMailathRobOptions {
  /** Number of individuals, from 2 on. */
  readonly size: number;
  /** $\varepsilon$: probability of a mistake, above 0; a number or text such as `"1/100"`. */
  readonly mistake: number | string;
  /** Most compositions. @defaultValue `2000` */
  readonly maxStates?: number;
}

/** The share of time with each composition. */
export interface KandoriMailathRob<T> {
  /** `solved`; `unknown` where, in doubles, the check left more than rounding. */
  readonly status: "solved" | "unknown";
  /** The method. */
  readonly method: "kandori-mailath-rob";
  /** The compositions: how many play each strategy, in descending lexicographic order. */
  readonly states: readonly (readonly number[])[];
  /** The share of time in each. */
  readonly distribution: readonly T[];
  /** The largest change of a share in one period; 0 over fractions. */
  readonly defect: T;
}

/**
 * The stationary distribution of best response with mistakes in a symmetric two-player game; exact for exact games.
 *
 * @throws {@link DomainError} when the game is not symmetric and for two, size or mistake is out of range, or there are more
 * compositions than `maxStates`.
 *
 * @example
 * ```ts doctest
 * import { exact, kandoriMailathRob, symmetricGame } from "jiama";
 *
 * // Both playing the second strategy is risk dominant, both playing the first is better.
 * const game = symmetricGame([[4, 0], [3, 2]]);
 * const { distribution } = kandoriMailathRob(game, { size: 10, mistake: "1/1000" });
 * exact.toNumber(distribution.at(-1)) > 0.99 // => true
 * ```
 *
 * @see [KandoriMailathRob1993]
 * @category Learning
 */
export function kandoriMailathRob<T>(
  game: NormalFormGame<T>,
  { size, mistake, maxStates = 2000 }: KandoriMailathRobOptions,
): KandoriMailathRob<T> {
  // No selection by fitness is asked for: the population serves for payoffs alone.
  const population = finitePopulation(game, { size, rule: "local-update" }, "kandoriMailathRob");
  const { field, matrix } = population;
  const rate = field.from(mistake);
  if (!(field.compare(rate, field.zero) > 0 && field.compare(rate, field.one) <= 0)) {
    throw new DomainError({
      en: `kandoriMailathRob: the probability of a mistake is ${mistake}; give a number above 0 and at most 1.`,
      zh: `kandoriMailathRob：犯错概率为 ${mistake}；请取大于 0 且不超过 1 的数。`,
    });
  }
  const states = compositions(size, matrix.length);
  if (states.length > maxStates) {
    throw new DomainError({
      en: `kandoriMailathRob: there are ${states.length} compositions, more than maxStates, ${maxStates}; take a smaller population.`,
      zh: `kandoriMailathRob：共有 ${states.length} 种构成，超过 maxStates（${maxStates}）；请缩小种群。`,
    });
  }
  const rows = mistakeTransitions(population, states, rate);
  // Mistakes lead from every composition to every other one: there is one class.
  const distribution = recurrentClasses(field, rows)[0]!.distribution;
  const defect = stationarityDefect(field, rows, distribution);
  return {
    status: isNone(field, defect) ? "solved" : "unknown",
    method: "kandori-mailath-rob",
    states,
    distribution,
    defect,
  };
}
