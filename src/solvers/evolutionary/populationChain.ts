/**
 * # All compositions of a finite population
 *
 * The Markov chain over how many play each strategy, with mutation.
 *
 * *Notation.* With probability `u` an offspring of the Moran process plays one of the other strategies, all alike; under the
 * other rules one who was drawn to revise switches to one of them instead of comparing.
 *
 * @module
 */
import type { FinitePopulation } from "../../games/population/finitePopulation.ts";

/** All lists of `strategies` numbers that sum to `size`, in descending lexicographic order. */
export function compositions(size: number, strategies: number): readonly (readonly number[])[] {
  if (strategies === 1) return [[size]];
  return Array.from({ length: size + 1 }, (_, k) =>
    compositions(k, strategies - 1).map((rest) => [size - k, ...rest]),
  ).flat();
}

/** The transition probabilities between the compositions, in their order; the diagonal is left zero. */
export function populationTransitions<T>(
  population: FinitePopulation<T>,
  states: readonly (readonly number[])[],
  mutation: T,
): readonly (readonly T[])[] {
  const { field, matrix } = population;
  const { zero, one, sub, mul, div } = field;
  const count = matrix.length;
  const places = new Map(states.map((counts, k) => [counts.join(), k]));
  const stays = sub(one, mutation);
  const strays = count === 1 ? zero : div(mutation, field.from(count - 1));
  return states.map((counts) => {
    const row = new Array<T>(states.length).fill(zero);
    const gain = replacement(population, counts);
    for (const [from, n] of counts.entries()) {
      if (n === 0) continue;
      const drawn = div(field.from(n), field.from(population.size));
      for (let to = 0; to < count; to += 1) {
        if (to === from) continue;
        const place = places.get(counts.map((k, i) => (i === from ? k - 1 : i === to ? k + 1 : k)).join())!;
        row[place] = mul(drawn, gain(from, to, stays, strays));
      }
    }
    return row;
  });
}

/** The probability that who is drawn, and plays `from`, plays `to` afterwards. */
function replacement<T>(population: FinitePopulation<T>, counts: readonly number[]) {
  const { field, matrix, size, rule, fitness, payoff, adoption } = population;
  const { zero, add, sub, mul, div } = field;
  const payoffs = matrix.map((_, i) => (counts[i] === 0 ? zero : payoff(i, counts)));
  if (rule === "moran") {
    const weights = counts.map((n, i) => (n === 0 ? zero : mul(field.from(n), fitness(payoffs[i]!))));
    const total = weights.reduce(add, zero);
    return (_: number, to: number, stays: T, strays: T): T => {
      const parent = div(weights[to]!, total);
      return add(mul(parent, stays), mul(sub(field.one, parent), strays));
    };
  }
  return (from: number, to: number, stays: T, strays: T): T => {
    const meets = div(field.from(counts[to]!), field.from(size - 1));
    const adopts = counts[to] === 0 ? zero : mul(meets, adoption(payoffs[from]!, payoffs[to]!));
    return add(mul(stays, adopts), strays);
  };
}
