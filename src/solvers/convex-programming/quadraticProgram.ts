/**
 * # Separable quadratic programs
 *
 * *Notation.* Minimize `Σ ½ d_j x_j² + g_j x_j` subject to `a_k·x ≥ b_k` and `x_j ≥ l_j`.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";

/** A row `a·x ≥ b`. */
export interface QuadraticRow<T> {
  readonly coefficients: ArrayLike<T>;
  readonly bound: T;
}

/** A strictly convex separable quadratic program. */
export interface QuadraticProgram<T> {
  readonly field: Field<T>;
  /** `d > 0`, one a variable. */
  readonly curvatures: readonly T[];
  /** `g`, one a variable. */
  readonly slopes: readonly T[];
  /** `l`, one a variable; `null` where there is no bound. */
  readonly lower: readonly (T | null)[];
  readonly rows: readonly QuadraticRow<T>[];
}
