/**
 * # Separable convex programs
 *
 * A program whose cost is a sum of convex functions of one variable each, under linear constraints: what a contract with a
 * risk-averse agent costs at least is one, in the utilities that the wages give [GrossmanHart1983].
 *
 * *Notation.* Minimize `Σⱼ f_j(x_j)` subject to `a_k·x ≥ b_k`, `≤ b_k` or `= b_k` for every constraint `k` and `x_j ≥ l_j`.
 *
 * ## References
 *
 * - [Rockafellar1970] §28, for multipliers
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";
import type { LinearConstraint, LinearInfeasibility, LinearLimit } from "./linearProgram.ts";

/** One variable: where it may lie, and what it costs there. */
export interface ConvexTerm<T> {
  /** The least value $l$; `null` where there is none. */
  readonly lower: T | null;
  /** The cost `f(x)`, convex from `lower` on. */
  value(x: T): T;
  /** The derivative $f'(x)$. */
  slope(x: T): T;
  /** The second derivative $f''(x)$. */
  curvature(x: T): T;
}

/** A separable convex program over an ordered field. */
export interface ConvexProgram<T> {
  /** The arithmetic of its numbers. */
  readonly field: Field<T>;
  /** One entry a variable. */
  readonly terms: readonly ConvexTerm<T>[];
  /** The constraints, in any order. */
  readonly constraints: readonly LinearConstraint<T>[];
}

/** A minimum with the multipliers that prove it. */
export interface ConvexOptimum<T> {
  /** A minimum was found. */
  readonly status: "optimal";
  /** The least cost $\sum_j f_j(x_j)$. */
  readonly value: T;
  /** The minimizer $x$, one entry a variable. */
  readonly solution: readonly T[];
  /**
   * Multipliers $y$, one a constraint, with $y \ge 0$ on `≥`, $y \le 0$ on `≤`, and $y_k = 0$ where constraint $k$ is
   * slack, for which $x$ minimizes the Lagrangian $\sum_j f_j(x_j) - \sum_k y_k (a_k\cdot x - b_k)$ over $x \ge l$.
   */
  readonly multipliers: readonly T[];
}

/**
 * What can be known of a separable convex program. The multipliers of an infeasible one are those of the linear constraints on the
 * distances $x - l$ (on $x$ where there is no $l$).
 */
export type ConvexOutcome<T> = ConvexOptimum<T> | LinearInfeasibility<T> | LinearLimit;
