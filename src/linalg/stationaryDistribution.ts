/**
 * # Stationary distributions
 *
 * Of a finite Markov chain: one for each recurrent class, a set of states that lead to each other and nowhere else.
 *
 * ## Implementation notes
 *
 * States are taken out one after the other, the last first; what leads through them is added to the rest. Nothing is
 * subtracted, so that in doubles every probability is right to a few roundings *relative to itself*, however small it is, and over
 * fractions the answer is exact ([GrassmannTaksarHeyman1985]). Only probabilities between different states are read.
 *
 * ## References
 *
 * - [GrassmannTaksarHeyman1985]
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";

/** States that lead to each other and nowhere else, with the share of time that is spent in each. */
export interface RecurrentClass<T> {
  /** The states, ascending. */
  readonly states: readonly number[];
  /** One share a state of the class, summing to one. */
  readonly distribution: readonly T[];
}

/** The recurrent classes of a chain, in the order of their first states. `rows[i][j]` is the probability, or the rate, of `i → j`. */
export function recurrentClasses<T>(field: Field<T>, rows: readonly (readonly T[])[]): readonly RecurrentClass<T>[] {
  return closedClasses(field, rows).map((states) => ({
    states,
    distribution: irreducibleDistribution(
      field,
      states.map((i) => states.map((j) => rows[i]![j]!)),
    ),
  }));
}

/** The stationary distribution of a chain all of whose states lead to each other. */
function irreducibleDistribution<T>(field: Field<T>, rows: readonly (readonly T[])[]): readonly T[] {
  const { zero, one, add, mul, div, compare } = field;
  const A = rows.map((row) => [...row]);
  for (let n = A.length - 1; n > 0; n -= 1) {
    const leaving = A[n]!.slice(0, n).reduce(add, zero);
    for (let i = 0; i < n; i += 1) {
      const share = div(A[i]![n]!, leaving);
      A[i]![n] = share;
      if (compare(share, zero) === 0) continue;
      for (let j = 0; j < n; j += 1) if (i !== j) A[i]![j] = add(A[i]![j]!, mul(share, A[n]![j]!));
    }
  }
  const weights: T[] = [one];
  for (let n = 1; n < A.length; n += 1) {
    weights.push(weights.reduce((sum, weight, i) => add(sum, mul(weight, A[i]![n]!)), zero));
  }
  const total = weights.reduce(add, zero);
  return weights.map((weight) => div(weight, total));
}

/** Strongly connected sets of states that nothing leaves (Tarjan's algorithm, without recursion). */
function closedClasses<T>(
  { zero, compare }: Field<T>,
  rows: readonly (readonly T[])[],
): readonly (readonly number[])[] {
  const count = rows.length;
  const next = rows.map((row, i) => row.flatMap((entry, j) => (i !== j && compare(entry, zero) > 0 ? [j] : [])));
  const order = new Array<number>(count).fill(-1);
  const low = new Array<number>(count).fill(-1);
  const component = new Array<number>(count).fill(-1);
  const stack: number[] = [];
  const components: number[][] = [];
  let time = 0;
  for (let root = 0; root < count; root += 1) {
    if (order[root] !== -1) continue;
    const path = [{ state: root, edge: 0 }];
    while (path.length > 0) {
      const top = path.at(-1)!;
      const { state } = top;
      if (top.edge === 0) {
        order[state] = low[state] = time;
        time += 1;
        stack.push(state);
      }
      const target = next[state]![top.edge];
      if (target !== undefined) {
        top.edge += 1;
        if (order[target] === -1) path.push({ state: target, edge: 0 });
        else if (component[target] === -1) low[state] = Math.min(low[state]!, order[target]!);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent.state] = Math.min(low[parent.state]!, low[state]!);
      if (low[state] !== order[state]) continue;
      const members: number[] = [];
      for (;;) {
        const member = stack.pop()!;
        component[member] = components.length;
        members.push(member);
        if (member === state) break;
      }
      components.push(members.sort((a, b) => a - b));
    }
  }
  return components
    .filter((members, c) => members.every((i) => next[i]!.every((j) => component[j] === c)))
    .sort((a, b) => a[0]! - b[0]!);
}
