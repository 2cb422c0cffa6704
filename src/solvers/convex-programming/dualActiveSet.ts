/**
 * # Dual active-set method
 *
 * Minimizes a strictly convex separable quadratic under linear inequalities and lower bounds. The method starts from the minimizer
 * without constraints and takes violated constraints in one by one; at each point the constraints taken in hold with equality and
 * nonnegative multipliers, so that every point is optimal for the constraints taken in so far, and the cost only rises.
 *
 * *Notation.* Minimize `Σ ½ d_j x_j² + g_j x_j` subject to `a_k·x ≥ b_k` and `x_j ≥ l_j`. Active are the rows `W` with multipliers `u`
 * and the variables `F` at their bounds with multipliers `m`; `d x + g = Σ_W u_k a_k + m` throughout. A constraint with normal `a`
 * enters with multiplier `t` along `z_j = (a_j − Σ_W r_k a_kj)/d_j` for `j ∉ F`, where `r` makes `z` orthogonal to the rows of `W`.
 *
 * ## Implementation notes
 *
 * Each constraint that enters raises the cost strictly, so that no set of active constraints comes twice. Any set of constraints with
 * nonnegative multipliers may be started from.
 *
 * ## References
 *
 * - [GoldfarbIdnani1983]
 *
 * @module
 */
import { ActiveConstraints, type ActiveIndices } from "./activeConstraints.ts";
import type { QuadraticProgram } from "./quadraticProgram.ts";

/** What was found. */
export type QuadraticOutcome<T> =
  | {
      readonly status: "optimal";
      readonly solution: readonly T[];
      readonly multipliers: readonly T[];
      readonly active: ActiveIndices;
    }
  /** `Σ y_k a_k ≤ 0`, with equality where a variable has no bound, and `y ≥ 0` although `y·(b − A l) > 0`. */
  | { readonly status: "infeasible"; readonly multipliers: readonly T[] }
  | { readonly status: "limit" };

/** Violations up to this share of the size of their terms count as rounding. */
const VIOLATION = 1e-13;
/** A normal that the active ones leave less than this share of itself depends on them. */
const DEPENDENCE = 1e-15;
/** Coordinates up to this share of the size of the minimizer without constraints count as zero. */
const NOTHING = 1e-15;
/** How often rounding is removed from the solution. */
const REFINEMENTS = 2;

/**
 * The minimum of a separable quadratic, exact in fractions.
 *
 * @param start - Constraints that may be active.
 * @param maxSteps - Number of constraints taken in or let go after which the outcome is `limit`.
 */
export function dualActiveSet<T>(
  program: QuadraticProgram<T>,
  start: ActiveIndices,
  maxSteps: number,
): QuadraticOutcome<T> {
  const search = new DualActiveSet(program, start);
  for (let steps = 0; steps < maxSteps; ) {
    const entering = search.mostViolated();
    if (entering === null) return search.optimum();
    for (;;) {
      steps += 1;
      const end = search.step(entering);
      if (end === "infeasible") return { status: "infeasible", multipliers: search.contradiction(entering) };
      if (end === "entered" || steps >= maxSteps) break;
    }
  }
  return { status: "limit" };
}

/** A constraint on its way in: a row, or the bound of a variable. */
interface Entering<T> {
  readonly kind: "rows" | "bounds";
  readonly index: number;
  readonly normal: ArrayLike<T>;
  readonly bound: T;
  multiplier: T;
}

/** An active constraint whose multiplier falls to zero after a step of some length. */
interface Blocking<T> {
  readonly kind: "rows" | "bounds";
  readonly index: number;
  readonly length: T;
}

class DualActiveSet<T> {
  private readonly program: QuadraticProgram<T>;
  private readonly active: ActiveConstraints<T>;
  private readonly all: readonly number[];
  /** Sizes of the rows, for the measure of rounding. */
  private readonly weights: readonly number[];
  /** How the multipliers of the active rows fell per unit of the entering one in the last step. */
  private fall: readonly T[] = [];

  constructor(program: QuadraticProgram<T>, start: ActiveIndices) {
    const { toNumber } = program.field;
    this.program = program;
    this.active = new ActiveConstraints(program);
    this.all = [...program.curvatures.keys()];
    this.weights = program.rows.map(({ coefficients }) =>
      this.all.reduce((sum, j) => sum + Math.abs(toNumber(coefficients[j]!)), 0),
    );
    if (start.rows.length + start.bounds.length > 0) this.active.start(start);
  }

  /** The constraint that the point violates most; `null` if it violates none. */
  mostViolated(): Entering<T> | null {
    const { field, rows, lower } = this.program;
    const { sub, compare, zero, toNumber } = field;
    const { x } = this.active;
    const scale = x.reduce((most, value) => Math.max(most, Math.abs(toNumber(value))), 0);
    const isRounding = (missing: T, weight: number, bound: T): boolean =>
      field.name === "float" && toNumber(missing) <= VIOLATION * (weight * scale + Math.abs(toNumber(bound)));
    let most = zero;
    let found: Entering<T> | null = null;
    for (const [index, { coefficients, bound }] of rows.entries()) {
      if (this.active.rows.has(index)) continue;
      const missing = sub(bound, this.active.product(coefficients, x, this.all));
      if (compare(missing, most) <= 0 || isRounding(missing, this.weights[index]!, bound)) continue;
      most = missing;
      found = { kind: "rows", index, normal: coefficients, bound, multiplier: zero };
    }
    for (const [index, bound] of lower.entries()) {
      if (bound === null || this.active.bounds.has(index)) continue;
      const missing = sub(bound, x[index]!);
      if (compare(missing, most) <= 0 || isRounding(missing, 1, bound)) continue;
      most = missing;
      const normal = this.all.map((j) => (j === index ? field.one : zero));
      found = { kind: "bounds", index, normal, bound, multiplier: zero };
    }
    return found;
  }

  /** One step towards the entering constraint: to it, or to where a multiplier of an active one vanishes. */
  step(entering: Entering<T>): "entered" | "shortened" | "infeasible" {
    const { field, curvatures } = this.program;
    const { add, sub, mul, div, compare } = field;
    const { rows, bounds, x } = this.active;
    const { normal } = entering;
    const free = this.active.free();
    const aims = [...rows.keys()].map((k) => this.active.product(normal, this.active.scaled(k), free));
    const r = this.active.solved(aims, free);
    this.fall = r;
    const rest = this.active.remainder(normal, r);
    const z = rest.map((each, j) => div(each, curvatures[j]!));
    // a·z, because z is orthogonal to the active rows; a sum of squares, unlike a·z itself.
    const along = this.active.product(rest, z, free);
    const blocking = this.blocking(r, rest);
    const missing = sub(entering.bound, this.active.product(normal, x, this.all));
    const full = this.isIndependent(along, normal, free) ? div(missing, along) : null;
    if (full === null && blocking === null) return "infeasible";
    const enters = full !== null && (blocking === null || compare(full, blocking.length) <= 0);
    const length = enters ? full : blocking!.length;
    if (full !== null) for (const j of free) x[j] = add(x[j]!, mul(length, z[j]!));
    for (const [i, [k, u]] of [...rows].entries()) rows.set(k, sub(u, mul(length, r[i]!)));
    for (const [j, m] of bounds) bounds.set(j, sub(m, mul(length, rest[j]!)));
    entering.multiplier = add(entering.multiplier, length);
    if (!enters) {
      this.active[blocking!.kind].delete(blocking!.index);
      return "shortened";
    }
    this.active[entering.kind].set(entering.index, entering.multiplier);
    if (entering.kind === "bounds") x[entering.index] = entering.bound;
    return "entered";
  }

  /** The point with its multipliers, rounding removed. */
  optimum(): QuadraticOutcome<T> {
    const { field, rows, lower, slopes, curvatures } = this.program;
    const { zero, toNumber, compare } = field;
    const { active } = this;
    for (let pass = 0; field.name === "float" && pass < REFINEMENTS; pass += 1) active.refine();
    const scale = slopes.reduce((most, g, j) => Math.max(most, Math.abs(toNumber(g) / toNumber(curvatures[j]!))), 0);
    const solution = active.x.map((value, j) => {
      if (field.name === "exact") return value;
      const rounded = Math.abs(toNumber(value)) <= NOTHING * scale ? zero : value;
      const bound = lower[j]!;
      return bound !== null && compare(rounded, bound) < 0 ? bound : rounded;
    });
    return {
      status: "optimal",
      solution,
      multipliers: rows.map((_, k) => active.rows.get(k) ?? zero),
      active: { rows: [...active.rows.keys()], bounds: [...active.bounds.keys()] },
    };
  }

  /** Multipliers of the rows with which, and the bounds, the entering constraint cannot be met. */
  contradiction(entering: Entering<T>): readonly T[] {
    const { field, rows } = this.program;
    const all = rows.map(() => field.zero);
    for (const [i, k] of [...this.active.rows.keys()].entries()) {
      const rise = field.neg(this.fall[i]!);
      if (field.compare(rise, field.zero) > 0) all[k] = rise;
    }
    if (entering.kind === "rows") all[entering.index] = field.one;
    return all;
  }

  /** The active constraint whose multiplier vanishes first, and at what length; `null` if none does. */
  private blocking(r: readonly T[], rest: readonly T[]): Blocking<T> | null {
    const { field } = this.program;
    let first: Blocking<T> | null = null;
    const consider = (kind: "rows" | "bounds", index: number, multiplier: T, fall: T): void => {
      if (field.compare(fall, field.zero) <= 0) return;
      const length = field.div(multiplier, fall);
      if (first === null || field.compare(length, first.length) < 0) first = { kind, index, length };
    };
    for (const [i, [k, u]] of [...this.active.rows].entries()) consider("rows", k, u, r[i]!);
    for (const [j, m] of this.active.bounds) consider("bounds", j, m, rest[j]!);
    return first;
  }

  /** Whether the active rows leave enough of a normal. */
  private isIndependent(along: T, normal: ArrayLike<T>, free: readonly number[]): boolean {
    const { field, curvatures } = this.program;
    if (field.name === "exact") return field.compare(along, field.zero) > 0;
    let whole = 0;
    for (const j of free) whole += field.toNumber(normal[j]!) ** 2 / field.toNumber(curvatures[j]!);
    return field.toNumber(along) > DEPENDENCE * whole;
  }
}
