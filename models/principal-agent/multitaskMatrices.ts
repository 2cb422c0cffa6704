/**
 * # The matrices of several tasks
 *
 * With effort `e`, slopes `β`, benefits `B`, cost `½e′Ce` and noise covariance `Σ`, the agent answers `e = Kβ`, `K = C⁻¹`, and
 * the surplus that the principal has to share is, over the measured tasks `m`,
 *
 * `(KB)_m · β_m − ½ β_m′ (K_mm + rΣ_mm) β_m`.
 *
 * @module
 */
import type { Field } from "../../src/index.ts";
import type { MultitaskParameters } from "./multitask.ts";

/** A matrix, row by row. */
export type Matrix<T> = readonly (readonly T[])[];

/** The principal's and the agent's quadratic problems. */
export interface TaskProblem<T> {
  /** Indices of the tasks that are measured. */
  readonly measured: readonly number[];
  /** `K = C⁻¹`. */
  readonly response: Matrix<T>;
  /** `KB`: first-best efforts. */
  readonly firstBest: readonly T[];
  /** `K_mm + rΣ_mm`. */
  readonly curvature: Matrix<T>;
}

/** `Σᵢ xᵢyᵢ`. */
export function dot<T>({ zero, add, mul }: Field<T>, x: readonly T[], y: readonly T[]): T {
  return x.reduce((sum, entry, i) => add(sum, mul(entry, y[i]!)), zero);
}

/** `Ax`. */
export function times<T>(field: Field<T>, matrix: Matrix<T>, x: readonly T[]): readonly T[] {
  return matrix.map((row) => dot(field, row, x));
}

/** The inverse of a positive definite matrix, whose pivots need no search. */
export function inverse<T>({ zero, one, sub, mul, div }: Field<T>, matrix: Matrix<T>): Matrix<T> {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? one : zero))]);
  for (const [k, pivotRow] of rows.entries()) {
    const pivot = pivotRow[k]!;
    for (let j = k; j < 2 * n; j += 1) pivotRow[j] = div(pivotRow[j]!, pivot);
    for (const row of rows) {
      const factor = row[k]!;
      if (row !== pivotRow) for (let j = k; j < 2 * n; j += 1) row[j] = sub(row[j]!, mul(factor, pivotRow[j]!));
    }
  }
  return rows.map((row) => row.slice(n));
}

/** The tasks whose noise is finite: `null` on the diagonal of `Σ` says that a task is not measured. */
export function measuredTasks<T>(noiseCovariance: Matrix<T | null>): readonly number[] {
  return noiseCovariance.flatMap((row, i) => (row[i] === null ? [] : [i]));
}

/** The problems that the parameters define. */
export function taskProblem<T>(field: Field<T>, parameters: MultitaskParameters<T>): TaskProblem<T> {
  const { benefits, costMatrix, noiseCovariance, riskAversion } = parameters;
  const measured = measuredTasks(noiseCovariance);
  const response = inverse(field, costMatrix);
  const curvature = measured.map((i) =>
    measured.map((j) => field.add(response[i]![j]!, field.mul(riskAversion, noiseCovariance[i]![j]!))),
  );
  return { measured, response, firstBest: times(field, response, benefits), curvature };
}
