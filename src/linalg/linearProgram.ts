/**
 * # Linear programs
 *
 * A linear program in the form in which it is stated, and the forms in which its answer is given.
 *
 * *Notation.* Maximize (or minimize) `c·x` subject to `aₖ·x ≤ bₖ`, `= bₖ` or `≥ bₖ` for every constraint `k`, with `x_j ≥ 0`
 * except where variable `j` is free.
 *
 * ## References
 *
 * - [Schrijver1986] §7, for duality and Farkas' lemma
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";

/** How the left side of a constraint stands to its bound. */
export type Relation = "<=" | "=" | ">=";

/** One constraint $a\cdot x \le b$, $a\cdot x = b$ or $a\cdot x \ge b$. */
export interface LinearConstraint<T> {
  /** The coefficients $a$, one a variable. */
  readonly coefficients: ArrayLike<T>;
  /** The relation between $a\cdot x$ and $b$. */
  readonly relation: Relation;
  /** The bound $b$. */
  readonly bound: T;
}

/** A linear program over an ordered field. */
export interface LinearProgram<T> {
  /** The arithmetic of its numbers. */
  readonly field: Field<T>;
  /** Whether the objective is made large or small. */
  readonly sense: "maximize" | "minimize";
  /** The coefficients $c$ of the objective, one a variable. */
  readonly objective: ArrayLike<T>;
  /** The constraints, in any order. */
  readonly constraints: readonly LinearConstraint<T>[];
  /** Which variables may be negative, one entry a variable. @defaultValue none */
  readonly free?: readonly boolean[];
}

/** An optimum with the dual solution that proves it. */
export interface LinearOptimum<T> {
  /** An optimum was found. */
  readonly status: "optimal";
  /** The optimal value $c\cdot x$. */
  readonly value: T;
  /** An optimal $x$, one entry a variable. */
  readonly solution: readonly T[];
  /**
   * An optimal $y$, one entry a constraint, with $b\cdot y = c\cdot x$. For a maximum, $y \ge 0$ on `≤`, $y \le 0$ on
   * `≥`, and $\sum y_k a_{kj} \ge c_j$, with equality where variable $j$ is free; for a minimum, all three the other
   * way round.
   */
  readonly dual: readonly T[];
}

/** A proof that no $x$ meets the constraints. */
export interface LinearInfeasibility<T> {
  /** The constraints contradict one another. */
  readonly status: "infeasible";
  /**
   * Multipliers $y$, one a constraint, with $y \ge 0$ on `≤`, $y \le 0$ on `≥`, $\sum y_k a_{kj} \ge 0$, with equality
   * where variable $j$ is free, and $b\cdot y < 0$ (Farkas).
   */
  readonly farkas: readonly T[];
}

/** A proof that the objective has no bound. */
export interface LinearUnboundedness<T> {
  /** The objective has no bound. */
  readonly status: "unbounded";
  /** A feasible $x$. */
  readonly solution: readonly T[];
  /** A direction $d$ that keeps every constraint and improves the objective. */
  readonly ray: readonly T[];
}

/** The limit of steps was reached, or the control said stop, before an answer was proved. */
export interface LinearLimit {
  /** Undecided. */
  readonly status: "limit";
}

/** What can be known of a linear program. */
export type LinearOutcome<T> = LinearOptimum<T> | LinearInfeasibility<T> | LinearUnboundedness<T> | LinearLimit;
