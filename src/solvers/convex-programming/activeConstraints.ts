/**
 * # Active constraints of a quadratic program
 *
 * The constraints that hold with equality at a point of the dual active-set method, their multipliers, and the linear algebra over them.
 *
 * *Notation.* As in {@link dualActiveSet}: rows `W` with multipliers `u`, variables `F` at their bounds with multipliers `m`, and
 * `d x + g = Σ_W u_k a_k + m`. The system of the rows is `M_kl = Σ_{j∉F} a_kj a_lj / d_j`.
 *
 * ## Implementation notes
 *
 * Bounds are kept apart from rows: a variable at its bound leaves the system, which thus stays as small as the number of active rows.
 *
 * @module
 */
import { solveSmallSystem } from "../../linalg/smallSystem.ts";
import type { QuadraticProgram } from "./quadraticProgram.ts";

/** Which constraints are active: indices of rows, and of variables at their bounds. */
export interface ActiveIndices {
  readonly rows: readonly number[];
  readonly bounds: readonly number[];
}

/** The active constraints with their multipliers, and the point at which they hold. */
export class ActiveConstraints<T> {
  /** Multipliers of the active rows. */
  readonly rows = new Map<number, T>();
  /** Multipliers of the variables at their bounds. */
  readonly bounds = new Map<number, T>();
  /** The point. */
  readonly x: T[];
  private readonly program: QuadraticProgram<T>;
  private readonly scaledRows = new Map<number, readonly T[]>();

  /** With no active constraints the point is `−g/d`. */
  constructor(program: QuadraticProgram<T>) {
    this.program = program;
    this.x = program.curvatures.map((d, j) => program.field.neg(program.field.div(program.slopes[j]!, d)));
  }

  /** The variables that are not at their bounds. */
  free(): readonly number[] {
    return this.x.flatMap((_, j) => (this.bounds.has(j) ? [] : [j]));
  }

  /** `a_kj / d_j` for every `j`. */
  scaled(row: number): readonly T[] {
    const known = this.scaledRows.get(row);
    if (known !== undefined) return known;
    const { field, rows, curvatures } = this.program;
    const scaled = Array.from(rows[row]!.coefficients, (a, j) => field.div(a, curvatures[j]!));
    this.scaledRows.set(row, scaled);
    return scaled;
  }

  /** `Σ a_j b_j` over these variables. */
  product(a: ArrayLike<T>, b: ArrayLike<T>, places: readonly number[]): T {
    const { add, mul, zero } = this.program.field;
    let sum = zero;
    for (const j of places) sum = add(sum, mul(a[j]!, b[j]!));
    return sum;
  }

  /** The solution `r` of `M r = q`, one entry an active row; zeros if the rows are dependent, which only rounding can make them. */
  solved(rightSide: readonly T[], free: readonly number[]): readonly T[] {
    return this.solution(rightSide, free) ?? rightSide.map(() => this.program.field.zero);
  }

  private solution(rightSide: readonly T[], free: readonly number[]): readonly T[] | null {
    const { field, rows } = this.program;
    const places = [...this.rows.keys()];
    const matrix = places.map(() => new Array<T>(places.length).fill(field.zero));
    for (const [i, k] of places.entries()) {
      for (let l = 0; l <= i; l += 1) {
        const entry = this.product(rows[places[l]!]!.coefficients, this.scaled(k), free);
        matrix[i]![l] = entry;
        matrix[l]![i] = entry;
      }
    }
    return solveSmallSystem(field, matrix, rightSide);
  }

  /** `v − Σ_W r_k a_k`. */
  remainder(vector: ArrayLike<T>, r: readonly T[]): T[] {
    const { sub, mul } = this.program.field;
    const rest = Array.from(vector);
    let i = 0;
    for (const k of this.rows.keys()) {
      const { coefficients } = this.program.rows[k]!;
      const factor = r[i++]!;
      for (let j = 0; j < rest.length; j += 1) rest[j] = sub(rest[j]!, mul(factor, coefficients[j]!));
    }
    return rest;
  }

  /** Takes constraints in that may be active, except those whose multipliers are negative; none if their rows are dependent. */
  start({ rows, bounds }: ActiveIndices): void {
    const { compare, zero } = this.program.field;
    for (const k of rows) this.rows.set(k, zero);
    for (const j of bounds) this.bounds.set(j, zero);
    for (;;) {
      if (!this.settle()) {
        this.rows.clear();
        this.bounds.clear();
        this.settle();
        return;
      }
      let lowest = zero;
      let leaving: { readonly from: Map<number, T>; readonly index: number } | null = null;
      for (const from of [this.rows, this.bounds]) {
        for (const [index, multiplier] of from) {
          if (compare(multiplier, lowest) >= 0) continue;
          lowest = multiplier;
          leaving = { from, index };
        }
      }
      if (leaving === null) return;
      leaving.from.delete(leaving.index);
    }
  }

  /** Puts the point where the active constraints hold with equality and the cost is least, with its multipliers, if there is one. */
  private settle(): boolean {
    const { field, curvatures, slopes, lower, rows } = this.program;
    const { zero, add, sub, mul, div, neg } = field;
    for (const j of this.x.keys()) {
      this.x[j] = this.bounds.has(j) ? lower[j]! : neg(div(slopes[j]!, curvatures[j]!));
    }
    const free = this.free();
    const missing = [...this.rows.keys()].map((k) => sub(rows[k]!.bound, this.productWith(k)));
    const u = this.solution(missing, free);
    if (u === null) return false;
    const pull = this.remainder(
      curvatures.map(() => zero),
      u,
    );
    for (const j of free) this.x[j] = sub(this.x[j]!, div(pull[j]!, curvatures[j]!));
    for (const [i, k] of [...this.rows.keys()].entries()) this.rows.set(k, u[i]!);
    for (const j of this.bounds.keys()) {
      this.bounds.set(j, add(add(mul(curvatures[j]!, this.x[j]!), slopes[j]!), pull[j]!));
    }
    return true;
  }

  /** Removes what rounding has done to the active rows and to the slopes, which may differ much in size. */
  refine(): void {
    const { field, curvatures, slopes, rows } = this.program;
    const { add, sub, mul, div, neg } = field;
    const free = this.free();
    const places = [...this.rows.keys()];
    // d x + g − Σ u a, which should be zero at free variables.
    const pull = this.remainder(
      this.x.map((x, j) => add(mul(curvatures[j]!, x), slopes[j]!)),
      places.map((k) => this.rows.get(k)!),
    );
    const missing = places.map((k) =>
      add(sub(rows[k]!.bound, this.productWith(k)), this.product(this.scaled(k), pull, free)),
    );
    const shift = this.solved(missing, free);
    const moved = this.remainder(pull, shift);
    for (const j of free) this.x[j] = add(this.x[j]!, neg(div(moved[j]!, curvatures[j]!)));
    for (const [i, k] of places.entries()) this.rows.set(k, add(this.rows.get(k)!, shift[i]!));
  }

  /** `a_k·x`. */
  private productWith(row: number): T {
    const { add, mul, zero } = this.program.field;
    const { coefficients } = this.program.rows[row]!;
    return this.x.reduce((sum, value, j) => add(sum, mul(coefficients[j]!, value)), zero);
  }
}
