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
 * Bounds are kept apart from rows: a variable at its bound leaves the system that determines `r`, which thus stays as small as the
 * number of active rows. Each constraint that enters raises the cost strictly, so that no set of active constraints comes twice.
 *
 * ## References
 *
 * - [GoldfarbIdnani1983]
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { solveSmallSystem } from "../../linalg/smallSystem.ts";

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

/** What was found. */
export type QuadraticOutcome<T> =
  | { readonly status: "optimal"; readonly solution: readonly T[]; readonly multipliers: readonly T[] }
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
 * @param maxSteps - Number of constraints taken in or let go after which the outcome is `limit`.
 */
export function dualActiveSet<T>(program: QuadraticProgram<T>, maxSteps: number): QuadraticOutcome<T> {
  const search = new DualActiveSet(program);
  for (let steps = 0; steps < maxSteps; ) {
    const entering = search.mostViolated();
    if (entering === null) {
      search.refine();
      return { status: "optimal", solution: search.solution(), multipliers: search.rowMultipliers(null) };
    }
    for (;;) {
      steps += 1;
      const end = search.step(entering);
      if (end === "infeasible") return { status: "infeasible", multipliers: search.rowMultipliers(entering) };
      if (end === "entered" || steps >= maxSteps) break;
    }
  }
  return { status: "limit" };
}

/** A constraint on its way in: a row, or the bound of a variable. */
interface Entering<T> {
  readonly kind: "row" | "bound";
  readonly index: number;
  readonly normal: ArrayLike<T>;
  readonly bound: T;
  multiplier: T;
}

class DualActiveSet<T> {
  readonly x: T[];
  private readonly program: QuadraticProgram<T>;
  /** Multipliers of the active rows and bounds. */
  private readonly active = new Map<number, T>();
  private readonly fixed = new Map<number, T>();
  /** How the multipliers fall per unit of the entering one, as of the last step. */
  private fallOfRows: readonly T[] = [];

  constructor(program: QuadraticProgram<T>) {
    const { field, curvatures, slopes } = program;
    this.program = program;
    this.x = curvatures.map((d, j) => field.neg(field.div(slopes[j]!, d)));
  }

  /** The constraint that the point violates most; `null` if it violates none. */
  mostViolated(): Entering<T> | null {
    const { field, rows, lower } = this.program;
    const { sub, compare, zero } = field;
    const scale = this.x.reduce((most, value) => Math.max(most, Math.abs(field.toNumber(value))), 0);
    const isRounding = (missing: T, weight: () => number, bound: T): boolean =>
      field.name === "float" &&
      field.toNumber(missing) <= VIOLATION * (weight() * scale + Math.abs(field.toNumber(bound)));
    let most = zero;
    let found: Entering<T> | null = null;
    rows.forEach(({ coefficients, bound }, index) => {
      if (this.active.has(index)) return;
      const missing = sub(bound, this.product(coefficients, this.x));
      if (compare(missing, most) <= 0) return;
      const weight = () =>
        Array.from(coefficients, (a) => Math.abs(field.toNumber(a))).reduce((sum, size) => sum + size, 0);
      if (isRounding(missing, weight, bound)) return;
      most = missing;
      found = { kind: "row", index, normal: coefficients, bound, multiplier: zero };
    });
    lower.forEach((bound, index) => {
      if (bound === null || this.fixed.has(index)) return;
      const missing = sub(bound, this.x[index]!);
      if (compare(missing, most) <= 0 || isRounding(missing, () => 1, bound)) return;
      most = missing;
      const normal = this.x.map((_, j) => (j === index ? field.one : zero));
      found = { kind: "bound", index, normal, bound, multiplier: zero };
    });
    return found;
  }

  /** One step towards the entering constraint: to it, or to where a multiplier of an active one vanishes. */
  step(entering: Entering<T>): "entered" | "shortened" | "infeasible" {
    const { field, curvatures } = this.program;
    const { add, sub, mul, div, compare } = field;
    const { normal } = entering;
    const free = this.free();
    const places = [...this.active.keys()];
    const normalAt = (j: number): T => normal[j]!;
    const r = this.solved(
      places,
      free,
      places.map((k) => this.weighted(free, (j) => this.coefficient(k, j), normalAt)),
    );
    this.fallOfRows = r;
    const rest = this.x.map((_, j) => {
      const start: T = normal[j]!;
      return places.reduce((sum, k, i) => sub(sum, mul(r[i]!, this.coefficient(k, j))), start);
    });
    const z = free.map((j) => div(rest[j]!, curvatures[j]!));
    // a·z, because z is orthogonal to the active rows; a sum of squares, unlike a·z itself.
    const along = this.weighted(
      free,
      (j) => rest[j]!,
      (j) => rest[j]!,
    );
    const whole = this.weighted(free, normalAt, normalAt);
    const blocking = this.blocking(places, r, rest);
    const missing = sub(entering.bound, this.product(normal, this.x));
    const full = this.isIndependent(along, whole) ? div(missing, along) : null;
    if (full === null && blocking === null) return "infeasible";
    const enters = full !== null && (blocking === null || compare(full, blocking.length) <= 0);
    const length = enters ? full : blocking!.length;
    if (full !== null) {
      for (const [i, j] of free.entries()) this.x[j] = add(this.x[j]!, mul(length, z[i]!));
    }
    for (const [i, k] of places.entries()) this.active.set(k, sub(this.active.get(k)!, mul(length, r[i]!)));
    for (const [j, m] of this.fixed) this.fixed.set(j, sub(m, mul(length, rest[j]!)));
    entering.multiplier = add(entering.multiplier, length);
    if (!enters) {
      (blocking!.isRow ? this.active : this.fixed).delete(blocking!.index);
      return "shortened";
    }
    if (entering.kind === "row") this.active.set(entering.index, entering.multiplier);
    else {
      this.fixed.set(entering.index, entering.multiplier);
      this.x[entering.index] = entering.bound;
    }
    return "entered";
  }

  /** Removes what rounding has done to the active rows and to the slopes, which may differ much in size. */
  refine(): void {
    const { field, curvatures, slopes, rows } = this.program;
    const { add, sub, mul, div } = field;
    for (let pass = 0; field.name === "float" && pass < REFINEMENTS; pass += 1) {
      const free = this.free();
      const places = [...this.active.keys()];
      const off = free.map((j) => {
        const pull: T = sub(field.neg(mul(curvatures[j]!, this.x[j]!)), slopes[j]!);
        return places.reduce((sum, k) => add(sum, mul(this.active.get(k)!, this.coefficient(k, j))), pull);
      });
      const missing = places.map((k) => {
        const rest: T = sub(rows[k]!.bound, this.product(rows[k]!.coefficients, this.x));
        return free.reduce((sum, j, i) => sub(sum, div(mul(this.coefficient(k, j), off[i]!), curvatures[j]!)), rest);
      });
      const shift = this.solved(places, free, missing);
      for (const [i, j] of free.entries()) {
        const moved: T = off[i]!;
        const pull = places.reduce((sum, k, l) => add(sum, mul(shift[l]!, this.coefficient(k, j))), moved);
        this.x[j] = add(this.x[j]!, div(pull, curvatures[j]!));
      }
      for (const [l, k] of places.entries()) this.active.set(k, add(this.active.get(k)!, shift[l]!));
    }
  }

  /** The point, without what rounding has left of coordinates at zero, or taken them below their bounds. */
  solution(): readonly T[] {
    const { field, lower, slopes, curvatures } = this.program;
    if (field.name === "exact") return this.x;
    const number = field.toNumber;
    const scale = slopes.reduce((most, g, j) => Math.max(most, Math.abs(number(g) / number(curvatures[j]!))), 0);
    return this.x.map((value, j) => {
      const rounded = Math.abs(number(value)) <= NOTHING * scale ? field.zero : value;
      const bound = lower[j]!;
      return bound !== null && field.compare(rounded, bound) < 0 ? bound : rounded;
    });
  }

  /** The multipliers of all rows; where the entering constraint cannot be met, those of the combination that shows it. */
  rowMultipliers(entering: Entering<T> | null): T[] {
    const { field, rows } = this.program;
    const all = rows.map((_, k) => this.active.get(k) ?? field.zero);
    if (entering === null) return all;
    all.fill(field.zero);
    [...this.active.keys()].forEach((k, i) => {
      const rise = field.neg(this.fallOfRows[i]!);
      all[k] = field.compare(rise, field.zero) > 0 ? rise : field.zero;
    });
    if (entering.kind === "row") all[entering.index] = field.one;
    return all;
  }

  /** The solution of the system of the active rows over the free variables, `Σ_l (Σ_j a_kj a_lj / d_j) r_l = q_k`. */
  private solved(places: readonly number[], free: readonly number[], rightSide: readonly T[]): readonly T[] {
    const { field } = this.program;
    const matrix = places.map((k) =>
      places.map((l) =>
        this.weighted(
          free,
          (j) => this.coefficient(k, j),
          (j) => this.coefficient(l, j),
        ),
      ),
    );
    // Active rows are independent over the free variables: a pivot vanishes by rounding only.
    return solveSmallSystem(field, matrix, rightSide) ?? places.map(() => field.zero);
  }

  /** `Σ_j a_j b_j / d_j` over the free variables. */
  private weighted(free: readonly number[], a: (j: number) => T, b: (j: number) => T): T {
    const { field, curvatures } = this.program;
    return free.reduce((sum, j) => field.add(sum, field.div(field.mul(a(j), b(j)), curvatures[j]!)), field.zero);
  }

  private free(): readonly number[] {
    return this.x.flatMap((_, j) => (this.fixed.has(j) ? [] : [j]));
  }

  /** The active constraint whose multiplier vanishes first, and at what length; `null` if none does. */
  private blocking(
    places: readonly number[],
    r: readonly T[],
    rest: readonly T[],
  ): { readonly isRow: boolean; readonly index: number; readonly length: T } | null {
    const { field } = this.program;
    const candidates = [
      ...places.map((index, i) => ({ isRow: true, index, multiplier: this.active.get(index)!, fall: r[i]! })),
      ...[...this.fixed].map(([index, multiplier]) => ({ isRow: false, index, multiplier, fall: rest[index]! })),
    ];
    let first: { isRow: boolean; index: number; length: T } | null = null;
    for (const { isRow, index, multiplier, fall } of candidates) {
      if (field.compare(fall, field.zero) <= 0) continue;
      const length = field.div(multiplier, fall);
      if (first === null || field.compare(length, first.length) < 0) first = { isRow, index, length };
    }
    return first;
  }

  private isIndependent(along: T, whole: T): boolean {
    const { field } = this.program;
    if (field.name === "exact") return field.compare(along, field.zero) > 0;
    return field.toNumber(along) > DEPENDENCE * field.toNumber(whole);
  }

  private coefficient(row: number, j: number): T {
    return this.program.rows[row]!.coefficients[j]!;
  }

  private product(a: ArrayLike<T>, x: readonly T[]): T {
    const { add, mul, zero } = this.program.field;
    return x.reduce((sum, value, j) => add(sum, mul(a[j]!, value)), zero);
  }
}
