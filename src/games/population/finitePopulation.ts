/**
 * # Finite populations
 *
 * `N` individuals, each of whom plays a strategy of a symmetric two-player game against all others. Now and then one of them is
 * replaced, or revises.
 *
 * *Notation.* With `n_j` individuals who play `j`, strategy `i` earns `π_i = (Σ_j a_ij n_j − a_ii)/(N − 1)`: nobody meets oneself.
 *
 * | rule | what happens |
 * |---|---|
 * | `moran` | one is drawn in proportion to the fitness `1 − w + w π_i` and has an offspring, which replaces an individual drawn at random |
 * | `fermi` | one drawn at random compares with another one, and adopts the other's strategy with probability `1/(1 + e^{−β(π' − π)})` |
 * | `local-update` | the same with probability `½ + ½ w (π' − π)/R`, `R` the range of all payoffs |
 *
 * `w ∈ [0, 1]` and `β ≥ 0` are the *intensity* of selection; at 0 selection is neutral.
 *
 * ## References
 *
 * - `moran`: [Moran1958], [NowakSasakiTaylorFudenberg2004]; `fermi`: [TraulsenNowakPacheco2006]; `local-update`:
 *   [TraulsenClaussenHauert2005]
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { exp } from "../../arithmetic/stdlib.ts";
import { DomainError, UsageError } from "../../errors.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { requireSymmetric } from "./symmetricMatrix.ts";

/** Ids of the rules. */
export const updateRules = ["moran", "fermi", "local-update"] as const;

/** By which rule individuals are replaced or revise. */
export type UpdateRule = (typeof updateRules)[number];

/** A population and its rule. */
export interface FinitePopulationOptions {
  /** Number of individuals, from 2 on. */
  readonly size: number;
  /** @defaultValue `"moran"` */
  readonly rule?: UpdateRule;
  /** Intensity of selection, a number or text such as `"1/10"`. @defaultValue `1` */
  readonly intensity?: number | string;
}

/** Probabilities that the number of one of two strategies grows by one, or falls by one. */
export interface BirthDeath<T> {
  readonly up: T;
  readonly down: T;
}

/** A finite population, ready to compute with. */
export interface FinitePopulation<T> {
  readonly field: Field<T>;
  readonly size: number;
  readonly rule: UpdateRule;
  /** Payoffs of a strategy against each other one, row by row. */
  readonly matrix: readonly (readonly T[])[];
  /** The payoff of a strategy where each is played by so many. */
  payoff(strategy: number, counts: readonly number[]): T;
  /** Fitness of `moran` from a payoff. */
  fitness(payoff: T): T;
  /** The probability that one who earns the first payoff adopts the strategy of one who earns the second. */
  adoption(own: T, other: T): T;
  /** The intensity times what the second payoff is above the first. */
  scaledGain(own: T, other: T): T;
  /** Where only two strategies are played, how the number of the first one changes. */
  birthDeath(mutant: number, resident: number, mutants: number): BirthDeath<T>;
}

/**
 * The population of a symmetric two-player game.
 *
 * @param caller - The function that needs it, for messages.
 * @throws {@link DomainError} when the game is not symmetric and for two, or size or intensity is out of range, or a fitness is
 * not positive; {@link UsageError} for `fermi` over fractions.
 */
export function finitePopulation<T>(
  game: NormalFormGame<T>,
  { size, rule = "moran", intensity = 1 }: FinitePopulationOptions,
  caller: string,
): FinitePopulation<T> {
  requireSymmetric(game, caller);
  const { field } = game;
  const { zero, one, add, sub, mul, div, compare } = field;
  const count = game.strategies[0]!.length;
  const matrix = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (__, j) => game.payoffs[0]![i * count + j]!),
  );
  requireSize(size, caller);
  const strength = requireIntensity(field, rule, intensity, caller);
  if (rule === "fermi" && field.name !== "float") {
    throw new UsageError({
      en: `${caller}: the Fermi rule needs exponentials, which are not rational; compute in doubles (toFloat, --float), or choose moran or local-update.`,
      zh: `${caller}：费米规则含指数函数，并非有理；请以浮点计算（toFloat、--float），或选用 moran、local-update。`,
    });
  }
  const others = field.from(size - 1);
  const payoff = (i: number, counts: readonly number[]): T => {
    const sum = counts.reduce(
      (total, n, j) => (n === 0 ? total : add(total, mul(field.from(n), matrix[i]![j]!))),
      zero,
    );
    return div(sub(sum, matrix[i]![i]!), others);
  };
  const flat = matrix.flat();
  const highest = flat.reduce((a, b) => (compare(b, a) > 0 ? b : a));
  const lowest = flat.reduce((a, b) => (compare(b, a) < 0 ? b : a));
  const range = compare(highest, lowest) === 0 ? one : sub(highest, lowest);
  const half = div(one, field.from(2));
  const scaledGain = (own: T, other: T): T => mul(strength, sub(other, own));
  const adoption = (own: T, other: T): T => {
    const gain = scaledGain(own, other);
    if (rule === "fermi") return field.from(1 / (1 + exp(-field.toNumber(gain))));
    return add(half, mul(half, div(gain, range)));
  };
  const fitness = (value: T): T => add(sub(one, strength), mul(strength, value));
  // A payoff is a mean of entries of the matrix: the lowest entry bounds every fitness.
  if (rule === "moran" && compare(fitness(lowest), zero) <= 0) throw noFitness(field, fitness(lowest), caller);
  const birthDeath = (mutant: number, resident: number, mutants: number): BirthDeath<T> => {
    const counts = matrix.map((_, i) => (i === mutant ? mutants : i === resident ? size - mutants : 0));
    const [first, second] = [payoff(mutant, counts), payoff(resident, counts)];
    const [n, rest, all] = [mutants, size - mutants, size].map((value) => field.from(value)) as [T, T, T];
    if (rule === "moran") {
      const [a, b] = [mul(n, fitness(first)), mul(rest, fitness(second))];
      const total = mul(add(a, b), all);
      return { up: div(mul(a, rest), total), down: div(mul(b, n), total) };
    }
    const meet = div(mul(n, rest), mul(all, others));
    return { up: mul(meet, adoption(second, first)), down: mul(meet, adoption(first, second)) };
  };
  return { field, size, rule, matrix, payoff, fitness, adoption, scaledGain, birthDeath };
}

/** Text of the intensity as a number of the field. */
function requireIntensity<T>(field: Field<T>, rule: UpdateRule, intensity: number | string, caller: string): T {
  if (!updateRules.includes(rule)) {
    throw new UsageError({
      en: `${caller}: there is no rule ${JSON.stringify(rule)}; choose from ${updateRules.join(", ")}.`,
      zh: `${caller}：没有规则 ${JSON.stringify(rule)}；可选：${updateRules.join("、")}。`,
    });
  }
  const value = field.from(intensity);
  const fits = field.compare(value, field.zero) >= 0 && (rule === "fermi" || field.compare(value, field.one) <= 0);
  if (fits && Number.isFinite(field.toNumber(value))) return value;
  throw new DomainError({
    en: `${caller}: the intensity of selection is ${intensity}; give ${rule === "fermi" ? "a number from 0 on" : "a number from 0 to 1"}.`,
    zh: `${caller}：选择强度为 ${intensity}；请取${rule === "fermi" ? "不小于 0 的数" : "0 至 1 的数"}。`,
  });
}

function requireSize(size: number, caller: string): void {
  if (Number.isSafeInteger(size) && size >= 2) return;
  throw new DomainError({
    en: `${caller}: the population has ${size} individuals; give an integer from 2 on.`,
    zh: `${caller}：种群规模为 ${size}；请取不小于 2 的整数。`,
  });
}

function noFitness<T>(field: Field<T>, value: T, caller: string): DomainError {
  const shown = field.name === "exact" ? exact.format(value as unknown as Rational) : field.format(value);
  return new DomainError({
    en: `${caller}: a fitness may be as low as ${shown}, but must be positive; add a constant to all payoffs, or lower the intensity of selection.`,
    zh: `${caller}：适应度可能低至 ${shown}，而它须为正；请给所有收益加一常数，或降低选择强度。`,
  });
}
