/**
 * # Stationary distributions of finite populations
 *
 * With mutation a finite population never settles; what it comes to is the share of time that it spends in each composition.
 * Where mutations are so rare that one mutant takes over or dies out before the next appears, the population is nearly always
 * of one strategy, and the chain is over strategies: from `i` to `j` with probability `ρ_ij/(m − 1)`, with `ρ_ij` the probability that
 * one `j` takes over a population of `i`.
 *
 * ## References
 *
 * - [FudenbergImhof2006] for rare mutations
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { type FinitePopulationOptions, finitePopulation } from "../../games/population/finitePopulation.ts";
import { type RecurrentClass, recurrentClasses } from "../../linalg/stationaryDistribution.ts";
import { fixationProbabilities } from "../../solvers/evolutionary/fixation.ts";
import { compositions, populationTransitions } from "../../solvers/evolutionary/populationChain.ts";
import { stationarityDefect } from "../../verify/evolutionary/chainCheck.ts";
import { isNone } from "./fixationProbability.ts";

/** What was checked of a stationary distribution. */
export interface StationaryCertificate<T> {
  /** The largest change of a share in one step; 0 over fractions. */
  readonly defect: T;
}

/** Where mutations are rare: the share of time with each strategy. */
export interface SmallMutationLimit<T> {
  /**
   * `solved`; `none` where several distributions are stationary; `unknown` where the check left more than rounding, or probabilities
   * too small for doubles cut the chain.
   */
  readonly status: "solved" | "none" | "unknown";
  /** The rule by which individuals are replaced. */
  readonly method: string;
  /** `fixation[i][j]`: how likely one `j` takes over a population of `i`; 1 on the diagonal. */
  readonly fixation: readonly (readonly T[])[];
  /** The share of time that all play each strategy; `null` where the status is `none`. */
  readonly distribution: readonly T[] | null;
  /** Sets of strategies that mutations do not lead out of, each with its own distribution; one as a rule. */
  readonly classes: readonly RecurrentClass<T>[];
  /** What was checked; `null` where the status is `none`. */
  readonly certificate: StationaryCertificate<T> | null;
}

/**
 * The stationary distribution over strategies of a finite population in which mutations are rare, any number of strategies.
 *
 * Exact for exact games under `moran` and `local-update`.
 *
 * @throws As {@link fixationProbability} does.
 *
 * @example
 * ```ts doctest
 * import { exact, smallMutationLimit, symmetricGame } from "jiama";
 *
 * const constant = symmetricGame([[2, 2], [1, 1]]);
 * smallMutationLimit(constant, { size: 4 }).distribution.map(exact.format) // => [ '8/9', '1/9' ]
 * ```
 *
 * @see [FudenbergImhof2006]
 * @category Evolution
 */
export function smallMutationLimit<T>(
  game: NormalFormGame<T>,
  options: FinitePopulationOptions,
): SmallMutationLimit<T> {
  const population = finitePopulation(game, options, "smallMutationLimit");
  const { field, matrix, rule } = population;
  const { one, zero, div } = field;
  const fixation = matrix.map((_, i) =>
    matrix.map((__, j) => (i === j ? one : fixationProbabilities(population, j, i)[1]!)),
  );
  const mutants = field.from(Math.max(1, matrix.length - 1));
  const rows = fixation.map((row, i) => row.map((rho, j) => (i === j ? zero : div(rho, mutants))));
  // Only a local update may rule a takeover out; otherwise a probability of zero is one too small for a double.
  return { method: rule, fixation, ...stationary(population, rows, rule !== "local-update") };
}

/** The share of time with each composition. */
export interface FinitePopulationChain<T> {
  /** `solved`; `none` where several distributions are stationary; `limit` where the control stopped; `unknown` where the check failed. */
  readonly status: "solved" | "none" | "limit" | "unknown";
  /** The rule by which individuals are replaced. */
  readonly method: string;
  /** The compositions: how many play each strategy, in descending lexicographic order. */
  readonly states: readonly (readonly number[])[];
  /** The share of time in each of them; `null` where the status is `none` or `limit`. */
  readonly distribution: readonly T[] | null;
  /** The mean share of each strategy over time; `null` with the distribution. */
  readonly shares: readonly T[] | null;
  /** Sets of compositions that nothing leads out of, each with its own distribution. */
  readonly classes: readonly RecurrentClass<T>[];
  /** What was checked; `null` where there is no distribution. */
  readonly certificate: StationaryCertificate<T> | null;
}

/** Options of {@link finitePopulationChain}. */
export interface PopulationChainOptions extends FinitePopulationOptions {
  /** Probability of a mutation, a number or text such as `"1/100"`. */
  readonly mutation: number | string;
  /** Most compositions. @defaultValue `2000` */
  readonly maxStates?: number;
  /** Polled before the distribution is computed. */
  readonly control?: Control;
}

/**
 * The stationary distribution over all compositions of a finite population with mutation.
 *
 * There are $\binom{N + m - 1}{m - 1}$ compositions, and the time grows with the cube of their number: two strategies
 * and a thousand individuals, or three and sixty. Exact for exact games under `moran` and `local-update`, for fewer.
 *
 * @throws {@link DomainError} when there are more compositions than `maxStates`, the mutation is no probability; and as
 * {@link fixationProbability} does.
 *
 * @example
 * ```ts doctest
 * import { exact, finitePopulationChain, symmetricGame } from "jiama";
 *
 * const neutral = symmetricGame([[1, 1], [1, 1]]);
 * const { states, distribution } = finitePopulationChain(neutral, { size: 2, mutation: "1/2" });
 * states.map((counts, k) => `${counts}: ${exact.format(distribution[k])}`) // => [ '2,0: 1/4', '1,1: 1/2', '0,2: 1/4' ]
 * ```
 *
 * @category Evolution
 */
export function finitePopulationChain<T>(
  game: NormalFormGame<T>,
  { mutation, maxStates = 2000, control, ...options }: PopulationChainOptions,
): FinitePopulationChain<T> {
  const population = finitePopulation(game, options, "finitePopulationChain");
  const { field, size, matrix, rule } = population;
  const rate = field.from(mutation);
  if (!(field.compare(rate, field.zero) >= 0 && field.compare(rate, field.one) <= 0)) {
    throw new DomainError({
      en: `finitePopulationChain: the mutation is ${mutation}; give a probability.`,
      zh: `finitePopulationChain：突变率为 ${mutation}；请给出概率。`,
    });
  }
  requireFew(size, matrix.length, maxStates);
  const states = compositions(size, matrix.length);
  if (control?.checkpoint() === "stop") {
    return { status: "limit", method: rule, states, distribution: null, shares: null, classes: [], certificate: null };
  }
  const mutates = field.compare(rate, field.zero) > 0;
  const found = stationary(population, populationTransitions(population, states, rate), mutates);
  const shares = found.distribution === null ? null : meanShares(field, size, states, found.distribution);
  return { method: rule, states, shares, ...found };
}

type Population<T> = ReturnType<typeof finitePopulation<T>>;

/** @param irreducible - Whether all states lead to each other, so that a chain that falls apart does so by rounding. */
function stationary<T>({ field }: Population<T>, rows: readonly (readonly T[])[], irreducible: boolean) {
  const classes = recurrentClasses(field, rows);
  const [only] = classes;
  if (classes.length !== 1 || only === undefined) {
    return { status: irreducible ? "unknown" : "none", distribution: null, classes, certificate: null } as const;
  }
  const distribution = rows.map((_, i) => only.distribution[only.states.indexOf(i)] ?? field.zero);
  const defect = stationarityDefect(field, rows, distribution);
  const status = isNone(field, defect) ? "solved" : "unknown";
  return { status, distribution, classes, certificate: { defect } } as const;
}

function meanShares<T>(
  { zero, add, mul, div, from }: Population<T>["field"],
  size: number,
  states: readonly (readonly number[])[],
  distribution: readonly T[],
): readonly T[] {
  return states[0]!.map((_, i) =>
    div(
      states.reduce((sum, counts, k) => add(sum, mul(distribution[k]!, from(counts[i]!))), zero),
      from(size),
    ),
  );
}

function requireFew(size: number, strategies: number, maxStates: number): void {
  let count = 1;
  for (let k = 1; k < strategies; k += 1) count = (count * (size + k)) / k;
  if (count <= maxStates) return;
  throw new DomainError({
    en: `finitePopulationChain: ${size} individuals with ${strategies} strategies make ${Math.round(count)} compositions, more than maxStates, ${maxStates}; take a smaller population, or smallMutationLimit.`,
    zh: `finitePopulationChain：${size} 个个体、${strategies} 个策略共有 ${Math.round(count)} 种构成，超过 maxStates（${maxStates}）；请缩小种群，或用 smallMutationLimit。`,
  });
}
