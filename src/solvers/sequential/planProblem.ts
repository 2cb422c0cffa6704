/**
 * # The complementarity problem of the sequence form
 *
 * In an equilibrium of a two-player game with perfect recall each realization plan is a best reply to the other: a sequence that is
 * played costs nothing against the best that its information set allows. The plan that is sought is mixed with a given *prior* plan of
 * weight `1 − u`; at `u = 0` everybody replies to the prior, and at `u = 1` there is an equilibrium.
 *
 * *Notation.* For player `i`, `x` is the plan that is added to the prior `t`, with total `x + (1 − u) t`, and `r_σ ≥ 0` what sequence `σ` loses against the best action
 * at its information set, all later own actions being best. At every information set one action, best against the prior, is the
 * *reference*. `c_σ` is the plan that follows `σ` and then references; `v_σ = c_σ − c_ρ` with the reference `ρ` beside `σ`. So for the sequences `σ` that are not
 * references
 *
 * `x = u c_∅ + Σ_σ x_σ v_σ` and `r_σ = −v_σ · (P y + r)`,
 *
 * where `P` are the player's payoffs, `y` is the other's total plan, and `r` on the right counts at references only.
 *
 * ## Implementation notes
 *
 * The variables of references can be eliminated beforehand, because the matrix of the plans' equations is that of a tree: the tableau has
 * one row for each action of both players. Its entries are integers if payoffs are. Plans and losses are scaled by the denominators of
 * the priors, so that the block of payoffs stays as it is.
 *
 * Perturbations are further columns, treated like the right side: `x_σ ≥ εᵏ` for sequences of `k` actions makes a column for each `k`.
 *
 * ## References
 *
 * - [KollerMegiddoVonStengel1996], [vonStengelVanDenElzenTalman2002]; [MiltersenSorensen2010] for the perturbation
 *
 * @module
 */
import type { OrderedRing } from "../../arithmetic/ring.ts";
import type { Sequences } from "../../games/extensive-form/sequences.ts";
import { followedReferences, type PlanTree, planTree, type ReducedPayoffs, reducedPayoffs } from "./planTree.ts";

/** A two-player game in its sequence form, with the plans from which a path starts. */
export interface PlanGame<R> {
  /** The arithmetic of the numbers. */
  readonly ring: OrderedRing<R>;
  /** The sequences of each player. */
  readonly sequences: readonly [Sequences, Sequences];
  /** For each player, one row an own sequence, one column a sequence of the other: payoffs times nature's probabilities. */
  readonly payoffs: readonly [readonly R[][], readonly R[][]];
  /** A plan for each player, scaled so that entry 0 is the common denominator. */
  readonly priors: readonly [readonly R[], readonly R[]];
}

/**
 * The tableau at `u = 0`. Place `k` is that of an action, those of the first player first: the pair of its plan variable `k` and its loss
 * `n + k`, of which the plan variable is basic at references.
 */
export interface PlanProblem<R> {
  /** Number `n` of actions of both players. */
  readonly size: number;
  /** `n + 1` rows: one an action, and `z + u = 1`. Columns: one an action, `u`, one a perturbation, and the right side. */
  readonly rows: readonly R[][];
  /** Whether the action of each place is a reference. */
  readonly isReference: readonly boolean[];
  /** Number of columns of perturbations. */
  readonly levels: number;
}

/** The tableau of a game, with columns for the perturbations if they are asked for. */
export function planProblem<R>(game: PlanGame<R>, isPerturbed: boolean): PlanProblem<R> {
  const { ring, sequences, payoffs, priors } = game;
  const replies = [0, 1].map((i) => payoffs[i as 0 | 1].map((row) => product(ring, row, priors[(1 - i) as 0 | 1]))) as [
    R[],
    R[],
  ];
  const trees = [planTree(ring, sequences[0], replies[0]), planTree(ring, sequences[1], replies[1])] as const;
  const levels = isPerturbed ? Math.max(0, ...trees.flatMap(({ length }) => [...length])) : 0;
  const size = trees[0].count + trees[1].count - 2;
  const columns = size + 1 + levels + 1;
  const isReference = trees.flatMap(({ count, set, reference }) =>
    Array.from({ length: count - 1 }, (_, k) => reference[set[k + 1] as number] === k + 1),
  );
  const starts = [0, trees[0].count - 1] as const;
  const rows: R[][] = Array.from({ length: size }, () => new Array<R>(columns).fill(ring.zero));
  for (const i of [0, 1] as const) {
    const [own, other] = [trees[i], trees[1 - i]] as [PlanTree, PlanTree];
    const reduced = reducedPayoffs(ring, own, other, payoffs[i], replies[i]);
    const scales = [priors[i][0] as R, priors[1 - i]?.[0] as R] as const;
    fillRows(ring, { own, other, start: starts[i], otherStart: starts[1 - i] as number, reduced, scales, size }, rows);
    if (levels > 0) fillPerturbations(ring, { own, other, start: starts[i], reduced, size }, rows);
  }
  const last = new Array<R>(columns).fill(ring.zero);
  last[size] = ring.one;
  last[columns - 1] = ring.one;
  return { size, rows: [...rows, last], isReference, levels };
}

function product<R>({ zero, add, mul }: OrderedRing<R>, row: readonly R[], plan: readonly R[]): R {
  return row.reduce((sum, value, k) => (value === zero ? sum : add(sum, mul(value, plan[k] as R))), zero);
}

/** One player's part of the tableau. */
interface Side<R> {
  readonly own: PlanTree;
  readonly other: PlanTree;
  /** Place of the player's first action, and of the other's. */
  readonly start: number;
  readonly otherStart: number;
  readonly reduced: ReducedPayoffs<R>;
  /** The denominators of the player's prior and of the other's. */
  readonly scales: readonly [R, R];
  readonly size: number;
}

function fillRows<R>(ring: OrderedRing<R>, side: Side<R>, rows: readonly R[][]): void {
  const { own, other, start, otherStart, reduced, scales, size } = side;
  const followed = followedReferences(own);
  const minusOne = ring.sub(ring.zero, ring.one);
  for (let sequence = 1; sequence < own.count; sequence += 1) {
    const place = start + sequence - 1;
    const row = rows[place] as R[];
    const reference = own.reference[own.set[sequence] as number] as number;
    if (sequence === reference) continue;
    for (let k = 1; k < other.count; k += 1) {
      if (other.reference[other.set[k] as number] === k) continue;
      row[otherStart + k - 1] = reduced.block[sequence]?.[k] as R;
    }
    // The losses of references enter with v_σ; so does the sequence's own plan variable in the rows of references, negated.
    const enter = (rho: number, sign: R): void => {
      row[start + rho - 1] = sign;
      (rows[start + rho - 1] as R[])[place] = ring.sub(ring.zero, sign);
    };
    for (const rho of followed[sequence] as readonly number[]) enter(rho, ring.one);
    for (const rho of followed[reference] as readonly number[]) enter(rho, minusOne);
    const prior = reduced.toPrior[sequence] as R;
    row[size] = ring.sub(ring.mul(scales[1], reduced.toReference[sequence] as R), prior);
    row[row.length - 1] = ring.sub(ring.zero, prior);
  }
  for (const rho of followed[0] as readonly number[]) {
    (rows[start + rho - 1] as R[])[size] = ring.sub(ring.zero, scales[0]);
  }
}

/** Columns for plans with `x_σ ≥ εᵏ`, where `k` is the number of actions of `σ`. */
function fillPerturbations<R>(
  ring: OrderedRing<R>,
  { own, other, start, reduced, size }: Omit<Side<R>, "otherStart" | "scales">,
  rows: readonly R[][],
): void {
  const followed = followedReferences(own);
  const add = (row: R[], level: number, amount: R): void => {
    row[size + level] = ring.add(row[size + level] as R, amount);
  };
  const isReference = (tree: PlanTree, k: number): boolean => tree.reference[tree.set[k] as number] === k;
  for (let sequence = 1; sequence < own.count; sequence += 1) {
    const row = rows[start + sequence - 1] as R[];
    const level = own.length[sequence] as number;
    if (isReference(own, sequence)) {
      add(row, level, ring.sub(ring.zero, ring.one));
      continue;
    }
    for (let k = 1; k < other.count; k += 1) {
      if (isReference(other, k)) continue;
      add(row, other.length[k] as number, ring.sub(ring.zero, reduced.block[sequence]?.[k] as R));
    }
    const reference = own.reference[own.set[sequence] as number] as number;
    for (const rho of followed[sequence] as readonly number[]) add(rows[start + rho - 1] as R[], level, ring.one);
    for (const rho of followed[reference] as readonly number[]) {
      add(rows[start + rho - 1] as R[], level, ring.sub(ring.zero, ring.one));
    }
  }
}
