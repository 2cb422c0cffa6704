/**
 * # Fixation probabilities, certified
 *
 * ## References
 *
 * - [NowakSasakiTaylorFudenberg2004], [TraulsenNowakPacheco2006]
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { DomainError } from "../../errors.ts";
import type { NormalFormGame } from "../../games/normal-form/normalFormGame.ts";
import { type FinitePopulationOptions, finitePopulation } from "../../games/population/finitePopulation.ts";
import { fixationProbabilities } from "../../solvers/evolutionary/fixation.ts";
import { fixationDefect } from "../../verify/evolutionary/chainCheck.ts";

/** A mutant strategy among residents, and the population. */
export interface FixationOptions extends FinitePopulationOptions {
  /** Index of the strategy of the mutants. */
  readonly mutant: number;
  /** Index of the strategy of all others. */
  readonly resident: number;
  /** Number of mutants at the beginning. @defaultValue `1` */
  readonly mutants?: number;
}

/** How likely mutants take over. */
export interface Fixation<T> {
  /** `solved`; `unknown` where, in doubles, the check left more than rounding. */
  readonly status: "solved" | "unknown";
  /** The rule by which individuals are replaced. */
  readonly method: string;
  /** The probability that all end up playing the mutants' strategy. */
  readonly probability: T;
  /** What it would be without selection: the mutants' share of the population. */
  readonly neutral: T;
  /** The probability from $0, 1, \dots, N$ mutants. */
  readonly probabilities: readonly T[];
  /** The largest violation of the equations of which these are the only solution; 0 over fractions. */
  readonly defect: T;
}

/** What rounding may leave of the equations, whose coefficients are probabilities. */
const ROUNDING = 1e-12;

/**
 * The probability that mutants of one strategy take over a finite population of residents of another, without mutation after that.
 *
 * Exact for exact games under `moran` and `local-update`; `fermi` is for doubles. Takes as many steps as there are individuals.
 *
 * @throws {@link DomainError} when the game is not symmetric and for two, an index, size or intensity is out of range, or a fitness is
 * not positive; {@link UsageError} for `fermi` over fractions.
 *
 * @example
 * ```ts doctest
 * import { exact, fixationProbability, symmetricGame, toFloat } from "jiama";
 *
 * // A mutant twice as fit: (1 − 1/2)/(1 − 1/2⁴).
 * const constant = symmetricGame([[2, 2], [1, 1]]);
 * exact.format(fixationProbability(constant, { size: 4, mutant: 0, resident: 1 }).probability) // => "8/15"
 * // EGTTools' test.
 * const hawkDove = toFloat(symmetricGame([["-1/2", 2], [0, 0]]));
 * fixationProbability(hawkDove, { rule: "fermi", size: 100, mutant: 0, resident: 1 }).probability.toFixed(12) // => "0.864115574246"
 * ```
 *
 * @see [NowakSasakiTaylorFudenberg2004]
 * @category Evolution
 */
export function fixationProbability<T>(game: NormalFormGame<T>, options: FixationOptions): Fixation<T> {
  const { mutant, resident, mutants = 1, ...rest } = options;
  const population = finitePopulation(game, rest, "fixationProbability");
  requirePair(options, population.matrix.length, "fixationProbability");
  if (!Number.isInteger(mutants) || mutants < 0 || mutants > rest.size) {
    throw new DomainError({
      en: `fixationProbability: there are ${mutants} mutants; give an integer from 0 to the size ${rest.size}.`,
      zh: `fixationProbability：突变者有 ${mutants} 个；请取 0 至种群规模 ${rest.size} 的整数。`,
    });
  }
  const { field } = game;
  const probabilities = fixationProbabilities(population, mutant, resident);
  const defect = fixationDefect(population, { mutant, resident }, probabilities);
  return {
    status: isNone(field, defect) ? "solved" : "unknown",
    method: population.rule,
    probability: probabilities[mutants]!,
    neutral: field.div(field.from(mutants), field.from(rest.size)),
    probabilities,
    defect,
  };
}

/** Whether a defect is no more than rounding. */
export function isNone<T>(field: Field<T>, defect: T): boolean {
  return field.name === "float" ? field.toNumber(defect) <= ROUNDING : field.compare(defect, field.zero) === 0;
}

/** @throws {@link DomainError} unless the mutants and the residents have two different strategies of so many. */
export function requirePair(
  { mutant, resident }: Pick<FixationOptions, "mutant" | "resident">,
  count: number,
  caller: string,
): void {
  for (const [name, index] of Object.entries({ mutant, resident })) {
    if (Number.isInteger(index) && index >= 0 && index < count) continue;
    throw new DomainError({
      en: `${caller}: ${name} is ${index}; give the index of a strategy, from 0 to ${count - 1}.`,
      zh: `${caller}：${name} 为 ${index}；请给出策略的序号，0 至 ${count - 1}。`,
    });
  }
  if (mutant !== resident) return;
  throw new DomainError({
    en: `${caller}: mutant and resident are both strategy ${mutant}; give two different ones.`,
    zh: `${caller}：突变者与原有者同为策略 ${mutant}；请给出两个不同的策略。`,
  });
}
