/**
 * # Fixation
 *
 * How likely the offspring, or imitators, of `k` mutants take over a population of two strategies.
 *
 * *Notation.* `γ_q` is the probability that the number of mutants falls from `q`, over that it grows. From `k` mutants,
 *
 * `ρ_k = Σ_{l<k} Π_{q≤l} γ_q / Σ_{l<N} Π_{q≤l} γ_q`.
 *
 * ## Implementation notes
 *
 * In doubles the products are kept as logarithms, relative to the largest, so that nothing overflows however strong selection is.
 *
 * ## References
 *
 * - [KarlinTaylor1975] ch. 4, [NowakSasakiTaylorFudenberg2004]
 *
 * @module
 */
import { exp, ln } from "../../arithmetic/stdlib.ts";
import type { FinitePopulation } from "../../games/population/finitePopulation.ts";

/** The probabilities `ρ_0 = 0, …, ρ_N = 1`. */
export function fixationProbabilities<T>(
  population: FinitePopulation<T>,
  mutant: number,
  resident: number,
): readonly T[] {
  const { field, size, birthDeath } = population;
  const { zero, one, add, mul, div, compare } = field;
  if (field.name === "float")
    return floatProbabilities(population, mutant, resident) as readonly unknown[] as readonly T[];
  let sums = [zero, one];
  let product = one;
  for (let q = 1; q < size; q += 1) {
    const { up, down } = birthDeath(mutant, resident, q);
    if (compare(up, zero) === 0) {
      // Nobody gets beyond q mutants: all that came before counts for nothing.
      sums = sums.map(() => zero);
      product = one;
    } else product = mul(product, div(down, up));
    sums.push(add(sums.at(-1)!, product));
  }
  const total = sums.at(-1)!;
  return sums.map((sum) => div(sum, total));
}

function floatProbabilities<T>(population: FinitePopulation<T>, mutant: number, resident: number): readonly number[] {
  const { size } = population;
  let logs = [0];
  for (let q = 1; q < size; q += 1) {
    const ratio = logRatio(population, mutant, resident, q);
    if (ratio === Number.POSITIVE_INFINITY) logs = [...logs.map(() => Number.NEGATIVE_INFINITY), 0];
    else logs.push(logs.at(-1)! + ratio);
  }
  const largest = logs.reduce((a, b) => Math.max(a, b));
  const sums = [0];
  for (const log of logs) sums.push(sums.at(-1)! + exp(log - largest));
  const total = sums.at(-1)!;
  return sums.map((sum) => sum / total);
}

/** `ln γ_q`. */
function logRatio<T>(population: FinitePopulation<T>, mutant: number, resident: number, q: number): number {
  const { field, size, rule, matrix, payoff, fitness, adoption, scaledGain } = population;
  const counts = matrix.map((_, i) => (i === mutant ? q : i === resident ? size - q : 0));
  const [first, second] = [payoff(mutant, counts), payoff(resident, counts)];
  if (rule === "moran") return ln(field.toNumber(fitness(second)) / field.toNumber(fitness(first)));
  // The ratio of the two probabilities of the Fermi rule is e^{−β(π − π')}.
  if (rule === "fermi") return -field.toNumber(scaledGain(second, first));
  return ln(field.toNumber(adoption(first, second))) - ln(field.toNumber(adoption(second, first)));
}
