/**
 * # Plans as trees
 *
 * The equations of a realization plan have the matrix of a tree: with one action of each information set as *reference*, the probabilities of the
 * others determine the plan, and payoffs can be written in them.
 *
 * *Notation.* `c_σ` is the plan that follows `σ` and then references; `v_σ = c_σ − c_ρ` with the reference `ρ` beside `σ`.
 *
 * ## References
 *
 * - [KollerMegiddoVonStengel1996]
 *
 * @module
 */
import type { OrderedRing } from "../../arithmetic/ring.ts";
import type { Sequences } from "../../games/extensive-form/sequences.ts";

/** One player's tree of sequences. */
export interface PlanTree {
  readonly count: number;
  /** For each sequence, the position of the information set at which it ends; −1 for the empty one. */
  readonly set: Int32Array;
  /** Sequence before each own information set, and its reference. */
  readonly before: readonly number[];
  readonly reference: Int32Array;
  /** Number of actions of each sequence. */
  readonly length: Int32Array;
}

/** The tree of a player's sequences with references that are best, where `gains` is what each sequence adds. */
export function planTree<R>(ring: OrderedRing<R>, { count, before, first }: Sequences, gains: readonly R[]): PlanTree {
  const set = new Int32Array(count).fill(-1);
  const length = new Int32Array(count);
  for (let k = 0; k < first.length; k += 1) {
    const end = first[k + 1] ?? count;
    for (let sequence = first[k] as number; sequence < end; sequence += 1) {
      set[sequence] = k;
      length[sequence] = (length[before[k] as number] as number) + 1;
    }
  }
  const worth = [...gains];
  const reference = new Int32Array(first.length);
  for (let k = first.length - 1; k >= 0; k -= 1) {
    const end = first[k + 1] ?? count;
    let best = first[k] as number;
    for (let other = best + 1; other < end; other += 1) {
      if (ring.compare(worth[other] as R, worth[best] as R) > 0) best = other;
    }
    reference[k] = best;
    const above = before[k] as number;
    worth[above] = ring.add(worth[above] as R, worth[best] as R);
  }
  return { count, set, before, reference, length };
}

/** Payoffs of the plans `c_σ` and differences `v_σ`; the column after those of the other's sequences is the reply to the prior. */
export interface ReducedPayoffs<R> {
  /** `v_σ P w_τ` for every two sequences that are no references; rows and columns of others mean nothing. */
  readonly block: readonly R[][];
  /** `v_σ P c_∅`. */
  readonly toReference: readonly R[];
  /** `v_σ P t` with the scaled prior `t`. */
  readonly toPrior: readonly R[];
}

export function reducedPayoffs<R>(
  ring: OrderedRing<R>,
  own: PlanTree,
  other: PlanTree,
  payoffs: readonly R[][],
  replies: readonly R[],
): ReducedPayoffs<R> {
  const { zero, add, sub } = ring;
  const { reference, set, count } = other;
  const rows = payoffs.map((row, sequence) => {
    const values = [...row, replies[sequence] as R];
    accumulate(other, (to, from) => {
      const value = values[from] as R;
      if (value !== zero) values[to] = add(values[to] as R, value);
    });
    const differences = values.slice();
    for (let k = 1; k < count; k += 1) {
      const beside = values[reference[set[k] as number] as number] as R;
      if (beside !== zero) differences[k] = sub(values[k] as R, beside);
    }
    return differences;
  });
  accumulate(own, (to, from) => {
    const [target, source] = [rows[to] as R[], rows[from] as R[]];
    for (let k = 0; k < target.length; k += 1) {
      const value = source[k] as R;
      if (value !== zero) target[k] = add(target[k] as R, value);
    }
  });
  const block = rows.map((row, sequence) => {
    if (sequence === 0) return row;
    const beside = rows[own.reference[own.set[sequence] as number] as number] as R[];
    if (beside === row) return row;
    const differences = row.slice();
    for (let k = 0; k < row.length; k += 1) {
      const value = beside[k] as R;
      if (value !== zero) differences[k] = sub(row[k] as R, value);
    }
    return differences;
  });
  return { block, toReference: block.map((row) => row[0] as R), toPrior: block.map((row) => row[other.count] as R) };
}

/** Adds what follows each sequence to it, the last information sets first. */
function accumulate({ before, reference }: PlanTree, add: (to: number, from: number) => void): void {
  for (let k = before.length - 1; k >= 0; k -= 1) add(before[k] as number, reference[k] as number);
}

/** The references that the plan `c_σ` plays, for each sequence `σ`; of a reference, itself among them. */
export function followedReferences({ count, before, reference }: PlanTree): readonly (readonly number[])[] {
  const followed: number[][] = Array.from({ length: count }, () => []);
  for (const sequence of reference) followed[sequence]?.push(sequence);
  for (let k = before.length - 1; k >= 0; k -= 1) {
    followed[before[k] as number]?.push(...(followed[reference[k] as number] as number[]));
  }
  return followed;
}
