/**
 * # The path of the sequence form
 *
 * Lemke's method on the problem of {@link planProblem}: `u` enters first; then always the partner of the variable that left, until `u` has
 * reached 1. At each step every action but one has a plan variable or a loss that is zero.
 *
 * ## Implementation notes
 *
 * In integers ties are broken lexicographically, so that the path ends. In doubles the right side is perturbed a little by different
 * amounts, and the largest pivot is taken among the rows whose ratios are near the least; what comes out is a basis, to be solved exactly
 * and checked.
 *
 * ## References
 *
 * - [Lemke1965], [vonStengelVanDenElzenTalman2002]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { type IntegerTableau, integerTableau } from "../../linalg/integerTableau.ts";
import { FEASIBLE, PIVOTS_PER_CHECK, patience, spread, ZERO } from "../linear-programming/primalSimplex.ts";
import { type SimplexTableau, simplexTableau } from "../linear-programming/simplexTableau.ts";
import type { PlanProblem } from "./planProblem.ts";

/** How long a path may be. */
export interface PlanPathLimits {
  /** Largest number of pivots. */
  readonly maxPivots: number;
  /** Asked now and then whether to go on. */
  readonly control?: Control | undefined;
}

/** How a path ended. */
export interface PlanPath {
  /** `end` where `u` reached 1; `ray` where nothing could leave; `limit` else. */
  readonly status: "end" | "ray" | "limit";
  /** Number of pivots. */
  readonly pivots: number;
  /** The basis: for each place, whether the plan variable is basic rather than the loss. */
  readonly isPlayed: readonly boolean[];
}

/** A tableau with the numbers of its variables. */
interface Pivoted {
  readonly basic: ArrayLike<number>;
  readonly nonbasic: ArrayLike<number>;
  pivot(row: number, column: number): void;
}

function run(
  tableau: Pivoted,
  size: number,
  leavingRow: (column: number) => number,
  { maxPivots, control }: PlanPathLimits,
): PlanPath {
  let entering = 2 * size;
  for (let pivots = 0; ; pivots += 1) {
    if (pivots >= maxPivots || (pivots % PIVOTS_PER_CHECK === 0 && control?.checkpoint() === "stop")) {
      return { status: "limit", pivots, isPlayed: [] };
    }
    const column = Array.prototype.indexOf.call(tableau.nonbasic, entering);
    const row = leavingRow(column);
    if (row < 0) return { status: "ray", pivots, isPlayed: [] };
    const leaving = tableau.basic[row] as number;
    tableau.pivot(row, column);
    if (leaving === 2 * size + 1) return { status: "end", pivots: pivots + 1, isPlayed: basisOf(tableau, size) };
    if (leaving === 2 * size) return { status: "ray", pivots: pivots + 1, isPlayed: [] };
    entering = leaving < size ? leaving + size : leaving - size;
  }
}

function basisOf({ basic }: Pivoted, size: number): readonly boolean[] {
  const isPlayed = new Array<boolean>(size).fill(false);
  for (let row = 0; row < basic.length; row += 1) {
    const variable = basic[row] as number;
    if (variable < size) isPlayed[variable] = true;
  }
  return isPlayed;
}

/** The variables that are basic in the rows and nonbasic in the columns at first; `2n` is `u`, and `2n + 1` what it lacks to 1. */
function firstVariables({ size, isReference }: PlanProblem<unknown>): { basic: number[]; nonbasic: number[] } {
  const places = Array.from({ length: size }, (_, k) => k);
  return {
    basic: [...places.map((k) => (isReference[k] ? k : size + k)), 2 * size + 1],
    nonbasic: [...places.map((k) => (isReference[k] ? size + k : k)), 2 * size],
  };
}

/** The path in integers, with the tableau at its end. */
export function integerPlanPath(
  problem: PlanProblem<bigint>,
  limits: PlanPathLimits,
): PlanPath & { readonly tableau: IntegerTableau } {
  const { size, rows, levels } = problem;
  const { basic, nonbasic } = firstVariables(problem);
  const perturbations = Array.from({ length: levels }, (_, k) => 2 * size + 2 + k);
  const columns = size + levels + 2;
  const tableau = integerTableau(
    { rows: size + 1, columns, entries: rows.flat() },
    { basic, nonbasic: [...nonbasic, ...perturbations], slack: [...perturbations, ...basic] },
  );
  return { ...run(tableau, size, (column) => tableau.ratioRow(column), limits), tableau };
}

/** Size of the perturbation of the right side in doubles. */
const PERTURBATION = 1e-6;

/** The path in doubles; its problem has payoffs of about 1 in size, priors that are not scaled, and no perturbations. */
export function floatPlanPath(problem: PlanProblem<number>, { maxPivots, control }: PlanPathLimits): PlanPath {
  const { size, rows } = problem;
  const tableau = simplexTableau(size + 1, size + 1);
  try {
    const { entries, stride, rightSide, perturbed } = tableau;
    for (const [i, row] of rows.entries()) {
      entries.set(row.slice(0, size + 1), i * stride);
      const value = row[size + 1] as number;
      entries[i * stride + rightSide] = value;
      entries[i * stride + perturbed] = i < size ? value + PERTURBATION * (1 + spread(i)) : value;
    }
    const { basic, nonbasic } = firstVariables(problem);
    tableau.basic.set(basic);
    tableau.nonbasic.set(nonbasic);
    const limits = { maxPivots: Math.min(maxPivots, patience(2 * size)), control };
    return run(tableau, size, (column) => stableRow(tableau, size, column), limits);
  } finally {
    tableau.release();
  }
}

/** The row of the largest pivot among those whose ratio is near the least; that of the end of the path if it is one of them. */
function stableRow({ rows, stride, entries, perturbed, basic }: SimplexTableau, size: number, column: number): number {
  let bound = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rows; i += 1) {
    const value = entries[i * stride + column] as number;
    if (value <= ZERO) continue;
    bound = Math.min(bound, (Math.max(0, entries[i * stride + perturbed] as number) + FEASIBLE) / value);
  }
  let largest = 0;
  let chosen = -1;
  for (let i = 0; i < rows; i += 1) {
    const value = entries[i * stride + column] as number;
    if (value <= ZERO || (entries[i * stride + perturbed] as number) > bound * value) continue;
    if (basic[i] === 2 * size + 1) return i;
    if (value > largest) {
      largest = value;
      chosen = i;
    }
  }
  return chosen;
}
