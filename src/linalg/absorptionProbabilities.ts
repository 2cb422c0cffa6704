/**
 * # Where a Markov chain is absorbed
 *
 * The probability that a chain ends in one of its absorbing states.
 *
 * ## Implementation notes
 *
 * States are taken out of the chain one after another, the last first, as in the algorithm of Grassmann, Taksar and Heyman for
 * stationary distributions: nothing is subtracted, so that in doubles every probability has a small relative error, however small it is.
 * The work grows with the cube of the number of states.
 *
 * ## References
 *
 * - [GrassmannTaksarHeyman1985]
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";

/**
 * The probability, from each state, that state 1 is the end; `null` where `isStopped` said so.
 *
 * @param rows - Probabilities between states, or rates; the diagonal is not read. The states 0 and 1 absorb, and every other leads to one of them.
 * @param isStopped - Asked before each state is taken out.
 */
export function absorptionProbabilities<T>(
  { zero, one, add, mul, div, compare }: Field<T>,
  rows: readonly (readonly T[])[],
  isStopped: () => boolean,
): readonly T[] | null {
  const A = rows.map((row) => [...row]);
  for (let n = A.length - 1; n > 1; n -= 1) {
    if (isStopped()) return null;
    const own = A[n]!;
    let leaving = zero;
    for (let j = 0; j < n; j += 1) leaving = add(leaving, own[j]!);
    const places: number[] = [];
    for (let j = 0; j < n; j += 1) {
      if (compare(own[j]!, zero) === 0) continue;
      own[j] = div(own[j]!, leaving);
      places.push(j);
    }
    for (let i = 2; i < n; i += 1) {
      const row = A[i]!;
      const into = row[n]!;
      if (compare(into, zero) === 0) continue;
      for (const j of places) if (i !== j) row[j] = add(row[j]!, mul(into, own[j]!));
    }
  }
  const found: T[] = [zero, one];
  for (let n = 2; n < A.length; n += 1) {
    found.push(found.reduce((sum, value, j) => add(sum, mul(A[n]![j]!, value)), zero));
  }
  return found;
}
