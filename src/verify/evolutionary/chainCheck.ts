/**
 * # Finite Markov chains, checked
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { FinitePopulation } from "../../games/population/finitePopulation.ts";
import type { GraphPopulation } from "../../games/population/graphPopulation.ts";

/**
 * The largest `|(xP)_j − x_j|` of a distribution: 0 if and only if it is stationary.
 *
 * @param rows - Probabilities between states; the diagonal is not read, what a row leaves stays where it is.
 */
export function stationarityDefect<T>(field: Field<T>, rows: readonly (readonly T[])[], x: readonly T[]): T {
  const { zero, add, sub, mul } = field;
  const flows = x.map((_, j) =>
    rows.reduce((sum, row, i) => {
      if (i === j) return sum;
      return sub(add(sum, mul(x[i]!, row[j]!)), mul(x[j]!, rows[j]![i]!));
    }, zero),
  );
  return largestSize(field, flows);
}

/**
 * The largest violation of `ρ_q (up + down) = up · ρ_{q+1} + down · ρ_{q−1}` and of `ρ_0 = 0`, `ρ_N = 1`: 0 if and only if these are
 * the fixation probabilities.
 */
export function fixationDefect<T>(
  { field, size, birthDeath }: FinitePopulation<T>,
  { mutant, resident }: { readonly mutant: number; readonly resident: number },
  probabilities: readonly T[],
): T {
  const { zero, one, add, sub, mul } = field;
  const inner = Array.from({ length: size - 1 }, (_, k) => {
    const q = k + 1;
    const { up, down } = birthDeath(mutant, resident, q);
    const [below, here, above] = [probabilities[q - 1]!, probabilities[q]!, probabilities[q + 1]!];
    return sub(mul(here, add(up, down)), add(mul(up, above), mul(down, below)));
  });
  return largestSize(field, [probabilities[0]!, sub(probabilities[size]!, one), ...inner, zero]);
}

/**
 * The largest violation, over all sets `S` of mutants, of `Σ_T p(S → T) (ρ_T − ρ_S) = 0`, and of 0 without mutants and 1 without residents: 0 if
 * and only if these are the fixation probabilities.
 */
export function graphFixationDefect<T>({ field, moves }: GraphPopulation<T>, probabilities: readonly T[]): T {
  const { zero, one, add, sub, mul } = field;
  const drifts = probabilities.map((here, set) =>
    [...moves(set)].reduce((sum, [to, p]) => add(sum, mul(p, sub(probabilities[to]!, here))), zero),
  );
  return largestSize(field, [...drifts, probabilities[0]!, sub(probabilities.at(-1)!, one)]);
}

function largestSize<T>({ zero, neg, compare }: Field<T>, values: readonly T[]): T {
  return values.reduce((most, value) => {
    const size = compare(value, zero) < 0 ? neg(value) : value;
    return compare(size, most) > 0 ? size : most;
  }, zero);
}
