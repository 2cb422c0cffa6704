/**
 * # Primal simplex in doubles
 *
 * Pivots a feasible tableau until no variable can improve the objective.
 *
 * ## Implementation notes
 *
 * The entering variable is chosen by steepest edge: the largest `d_j² / (1 + |a_j|²)`. The norms are those of the first columns,
 * brought up to date after each pivot from the products of all columns with the entering one, which costs less than the pivot and
 * halves the number of pivots against reference weights that are updated from the pivot row alone.
 *
 * The leaving row is that of the largest pivot among those whose ratio lies within a tolerance of the least [Harris1973]. After many
 * pivots without gain the right side is perturbed, once, by different small amounts.
 *
 * ## References
 *
 * - [GoldfarbReid1977] for the update of the norms; [Harris1973] for the ratio test
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import type { SimplexTableau } from "./simplexTableau.ts";

/** Entries up to this size are taken for zero. */
export const ZERO = 1e-9;
/** Right sides down to minus this are taken for feasible. */
export const FEASIBLE = 1e-10;
/** Size of the perturbation of the right side. */
const PERTURBATION = 1e-6;
/** Pivots without gain before the right side is perturbed. */
const STALL = 40;
/**
 * Pivots after which a run in doubles is given up: many times what any program that is not made to take long needs.
 *
 * @param size - Number of constraints and variables together.
 */
export function patience(size: number): number {
  return 1000 + 50 * size;
}

/** Pivots between two questions to the control. */
export const PIVOTS_PER_CHECK = 32;

/** What a run of pivots may do and how long. */
export interface SimplexRun {
  /** Row of the objective. */
  readonly objective: number;
  /** Whether a basic variable may leave; by variable. */
  readonly leaves: (variable: number) => boolean;
  /** Whether a nonbasic variable may enter; by variable. */
  readonly enters: (variable: number) => boolean;
  /** Largest number of pivots. */
  readonly maxPivots: number;
  /** Asked now and then whether to go on. */
  readonly control?: Control | undefined;
}

/** How a run ended, after how many pivots. */
export interface SimplexEnd {
  /** `done` when the run reached its aim; `blocked` when it is proved that it cannot; `limit` otherwise. */
  readonly status: "done" | "blocked" | "limit";
  /** Number of pivots. */
  readonly pivots: number;
  /** The column (primal) or row (dual) that proves the blocking. */
  readonly place?: number;
}

/**
 * Pivots until the objective is optimal (`done`) or a column without bound is found (`blocked`).
 *
 * @param tableau - With right sides at least `−FEASIBLE` where variables may leave; it is changed.
 */
export function primalSimplex(tableau: SimplexTableau, run: SimplexRun): SimplexEnd {
  const { rows, columns, stride, entries: a, perturbed } = tableau;
  const weights = squaredNorms(tableau);
  const column = new Float64Array(rows);
  let stalled = 0;
  for (let pivots = 0; ; pivots += 1) {
    const q = steepestColumn(tableau, weights, run);
    if (q < 0) return { status: "done", pivots };
    if (pivots >= run.maxPivots || (pivots % PIVOTS_PER_CHECK === 0 && run.control?.checkpoint() === "stop")) {
      return { status: "limit", pivots };
    }
    let weight = 1;
    for (let i = 0, at = q; i < rows; i += 1, at += stride) {
      const value = a[at] as number;
      column[i] = value;
      weight += value * value;
    }
    const r = leavingRow(tableau, column, run);
    if (r < 0) return { status: "blocked", pivots, place: q };
    const step = Math.max(0, a[r * stride + perturbed] as number) / (column[r] as number);
    stalled = -step * (a[run.objective * stride + q] as number) > FEASIBLE ? 0 : stalled + 1;
    const products = tableau.columnProducts(column);
    tableau.pivot(r, q);
    const pivotRow = r * stride;
    for (let j = 0; j < columns; j += 1) {
      const share = a[pivotRow + j] as number;
      if (share === 0) continue;
      const updated = (weights[j] as number) - share * (2 * (products[j] as number) - share * weight);
      weights[j] = Math.max(updated, 1 + share * share);
    }
    weights[q] = Math.max(weight / (column[r] as number) ** 2, 1);
    if (stalled === STALL) perturb(tableau, run);
  }
}

function squaredNorms({ rows, columns, stride, entries }: SimplexTableau): Float64Array {
  const norms = new Float64Array(columns).fill(1);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0, at = i * stride; j < columns; j += 1, at += 1)
      norms[j] = (norms[j] as number) + (entries[at] as number) ** 2;
  }
  return norms;
}

function steepestColumn(tableau: SimplexTableau, weights: Float64Array, { objective, enters }: SimplexRun): number {
  const { columns, stride, entries, nonbasic } = tableau;
  let best = 0;
  let chosen = -1;
  for (let j = 0, at = objective * stride; j < columns; j += 1, at += 1) {
    const profit = -(entries[at] as number);
    if (profit <= ZERO) continue;
    const score = (profit * profit) / (weights[j] as number);
    if (score > best && enters(nonbasic[j] as number)) {
      best = score;
      chosen = j;
    }
  }
  return chosen;
}

function leavingRow(tableau: SimplexTableau, column: Float64Array, { leaves }: SimplexRun): number {
  const { rows, stride, entries, perturbed, basic } = tableau;
  let bound = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rows; i += 1) {
    const value = column[i] as number;
    if (value <= ZERO) continue;
    const ratio = ((entries[i * stride + perturbed] as number) + FEASIBLE) / value;
    if (ratio < bound && leaves(basic[i] as number)) bound = ratio;
  }
  let largest = 0;
  let chosen = -1;
  for (let i = 0; i < rows; i += 1) {
    const value = column[i] as number;
    if (value <= ZERO || value <= largest) continue;
    if ((entries[i * stride + perturbed] as number) <= bound * value && leaves(basic[i] as number)) {
      largest = value;
      chosen = i;
    }
  }
  return chosen;
}

/** Raises the right sides that may be left by different amounts, so that ties of the ratio test vanish. */
function perturb({ rows, stride, entries, perturbed, basic }: SimplexTableau, { leaves }: SimplexRun): void {
  for (let i = 0; i < rows; i += 1) {
    if (!leaves(basic[i] as number)) continue;
    const at = i * stride + perturbed;
    entries[at] = Math.max(0, entries[at] as number) + PERTURBATION * (1 + spread(i));
  }
}

/** A number in [0, 1) for each index, all different and evenly spread: multiples of the golden ratio. */
export function spread(index: number): number {
  const multiple = (index + 1) * 0.6180339887498949;
  return multiple - Math.floor(multiple);
}
