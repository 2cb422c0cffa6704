/**
 * # Maxima over a cone, cut off at one
 *
 * Many conditions of game theory do not change when all weights are multiplied by the same positive number: incentive constraints,
 * dominance, best responses. They hold on a polyhedral cone; a maximum over its weights with sum one is a linear program whose
 * origin is feasible, so that no first phase is needed and it is never infeasible or unbounded.
 *
 * *Notation.* Maximize `c·x` subject to `gₖ·x ≥ 0` for every `k`, `Σ_j x_j ≤ 1` and `x ≥ 0`. With multipliers `y ≥ 0` and the
 * maximum `v ≥ 0`, duality says `c_j + Σ_k y_k g_kj ≤ v` for every `j`.
 *
 * ## Implementation notes
 *
 * The dual program is the one that is pivoted: minimize `v` over `y ≥ 0` and `v ≥ 0` subject to these inequalities. At the tip of the cone
 * all rows are tight, and the simplex method makes many pivots there without gain; in the dual, the bounds `c_j` are seldom tied.
 *
 * ## References
 *
 * - [Schrijver1986] §7
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { OrderedRing } from "../../arithmetic/ring.ts";
import type { Control } from "../../games/control.ts";
import type { LinearConstraint } from "../../linalg/linearProgram.ts";
import { linearOutcome } from "../linear-programming/linearOutcome.ts";

/** What ends a linear program early. */
export interface PivotLimits {
  /** Stop and progress. */
  readonly control?: Control;
  /** Largest number of pivots of each linear program. @defaultValue that of the linear program's solver */
  readonly maxPivots?: number;
}

/** A linear objective over a cone, cut off where the counted variables sum to one. */
export interface ConeProgram<T> {
  /** `c`, one number a variable. */
  readonly objective: ArrayLike<T>;
  /** The rows `gₖ`, one number a variable each. */
  readonly rows: readonly ArrayLike<T>[];
  /** How many variables, from the first, count in the sum; the rows must bound the others. @defaultValue all */
  readonly counted?: number;
}

/** The maximum over a cone cut off at one. */
export interface ConeMaximum<T> {
  /** The maximum `v`, at least 0. */
  readonly value: T;
  /** A maximizer `x`; its counted variables sum to one, unless the maximum is 0. */
  readonly point: readonly T[];
  /** Multipliers `y ≥ 0`, one a row of the cone, that prove the maximum. */
  readonly multipliers: readonly T[];
  /** Number of pivots. */
  readonly pivots: number;
}

/** Why there is no answer: a limit was reached, or doubles failed. */
export type Unfinished = "limit" | "unknown";

/**
 * The bound on the objective is counted in this fraction of its size. Entries small against the others, yet far above rounding, were seen
 * to leave fewer bases that are optimal in doubles but not in fractions.
 */
const FINENESS = 4096;

/** The maximum of `c·x` over all `x ≥ 0` with `gₖ·x ≥ 0`, cut off at one. */
export function coneMaximum<T>(
  field: Field<T>,
  { objective, rows, counted = objective.length }: ConeProgram<T>,
  limits: PivotLimits = {},
): ConeMaximum<T> | Unfinished {
  const unit = field.div(largestSize(field, objective), field.from(FINENESS));
  const minusUnit = field.neg(unit);
  const constraints = Array.from(objective, (profit, j): LinearConstraint<T> => {
    const coefficients = rows.map((row) => row[j] as T);
    coefficients.push(j < counted ? minusUnit : field.zero);
    return { coefficients, relation: "<=", bound: field.neg(profit) };
  });
  const goal = [...rows.map(() => field.zero), minusUnit];
  const { outcome, pivots } = linearOutcome<T>({ field, sense: "maximize", objective: goal, constraints }, limits);
  if (outcome.status === "limit") return "limit";
  // The origin is feasible and the sum is bounded, so that only rounding can say anything else.
  if (outcome.status !== "optimal") return "unknown";
  const multipliers = outcome.solution.slice(0, rows.length);
  return { value: field.neg(outcome.value), point: outcome.dual, multipliers, pivots };
}

/**
 * The maximum of `c·x` over all `x ≥ 0` with sum one and `gₖ·x ≥ 0`, when there are such `x`: always so of incentive constraints.
 *
 * With all `c_j` below zero, as a constant can make them, the dual program is to maximize `−v` subject to
 * `Σ_k y_k g_kj − v ≤ −c_j`: feasible at the origin, and without ties there if the `c_j` differ.
 */
export function sectionMaximum<T>(
  field: Field<T>,
  { objective, rows }: Omit<ConeProgram<T>, "counted">,
  limits: PivotLimits = {},
): ConeMaximum<T> | Unfinished {
  const { high, range } = extent(field, objective);
  const flat = field.compare(range, field.zero) === 0;
  const size = flat
    ? largestSize(
        field,
        rows.map((row) => largestSize(field, row)),
      )
    : range;
  const unit = field.div(size, field.from(FINENESS));
  const above = field.add(high, size);
  const constraints = Array.from(objective, (profit, j): LinearConstraint<T> => {
    const coefficients = rows.map((row) => row[j] as T);
    coefficients.push(unit);
    return { coefficients, relation: "<=", bound: field.sub(above, profit) };
  });
  const goal = [...rows.map(() => field.zero), unit];
  const { outcome, pivots } = linearOutcome<T>({ field, sense: "maximize", objective: goal, constraints }, limits);
  if (outcome.status === "limit") return "limit";
  if (outcome.status !== "optimal") return "unknown";
  const multipliers = outcome.solution.slice(0, rows.length);
  return { value: field.sub(above, outcome.value), point: outcome.dual, multipliers, pivots };
}

/** The largest size of the numbers, or one if all are zero. */
function largestSize<T>(field: Field<T>, values: ArrayLike<T>): T {
  let largest = field.zero;
  for (let k = 0; k < values.length; k += 1) {
    const value = values[k] as T;
    const size = field.compare(value, field.zero) < 0 ? field.neg(value) : value;
    if (field.compare(size, largest) > 0) largest = size;
  }
  return field.compare(largest, field.zero) > 0 ? largest : field.one;
}

/**
 * The numbers divided by their sum; `null` when the sum is zero.
 *
 * @param weights - Numbers of which those below zero, by rounding, count as zero.
 */
export function normalized<T>(field: Field<T>, weights: readonly T[]): T[] | null {
  const positive = weights.map((weight) => (field.compare(weight, field.zero) > 0 ? weight : field.zero));
  const sum = positive.reduce((total, weight) => field.add(total, weight), field.zero);
  if (field.compare(sum, field.zero) <= 0) return null;
  if (field.compare(sum, field.one) === 0) return positive;
  return positive.map((weight) => (field.compare(weight, field.zero) === 0 ? weight : field.div(weight, sum)));
}

/**
 * A number that makes all numbers positive when added to them, and of the size of their range, so that doubles stay sharp.
 *
 * @param values - Not empty.
 */
export function raiseAboveZero<T>(ring: OrderedRing<T>, values: ArrayLike<T>): T {
  const { high, range } = extent(ring, values);
  const low = ring.sub(high, range);
  return ring.sub(ring.compare(range, ring.zero) > 0 ? range : ring.one, low);
}

function extent<T>(ring: OrderedRing<T>, values: ArrayLike<T>): { high: T; range: T } {
  let low = values[0] as T;
  let high = low;
  for (let k = 1; k < values.length; k += 1) {
    const value = values[k] as T;
    if (ring.compare(value, low) < 0) low = value;
    if (ring.compare(value, high) > 0) high = value;
  }
  return { high, range: ring.sub(high, low) };
}
