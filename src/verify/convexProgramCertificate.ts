/**
 * # Checks of convex programs
 *
 * Whether the multipliers that come with the outcome of a separable convex program prove it. By Lagrangian duality every feasible point
 * costs at least `Σ_k y_k b_k + Σⱼ inf_{x ≥ l} [f_j(x) − s_j x]` with `s_j = Σ_k y_k a_kj`, so that the solution `x̂` costs at most
 *
 * `Σ_k y_k (a_k·x̂ − b_k) + Σⱼ (φ_j(x̂_j) − inf φ_j)`, `φ_j(x) = f_j(x) − s_j x`,
 *
 * more than the minimum: a sum of terms none of which is negative.
 *
 * ## Implementation notes
 *
 * An infimum is bounded from values and slopes alone. Where `φ′(x̂) > 0`, and `φ′(z) ≤ 0` at some `z < x̂` or `z = l`, the minimizer lies
 * between them, and by convexity `φ ≥ φ(x̂) − φ′(x̂)(x̂ − z)` there. The other side is a mirror image. That the costs are convex is taken
 * from the model, as its payoffs are.
 *
 * Feasibility and the signs of the multipliers are those of the linear program with objective `s`, whose check does the work.
 *
 * ## References
 *
 * - [Rockafellar1970] §28
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";
import type { ConvexOptimum, ConvexOutcome, ConvexProgram, ConvexTerm } from "../linalg/convexProgram.ts";
import type { LinearConstraint, LinearProgram } from "../linalg/linearProgram.ts";
import { gainTolerance } from "./decision/checkedDecision.ts";
import { linearProgramCertificate } from "./linearProgramCertificate.ts";
import { measuredSums } from "./measuredSums.ts";

/** What was found when the outcome of a convex program was checked. */
export interface ConvexProgramCertificate<T> {
  /** Whether the outcome is proved. */
  readonly verified: boolean;
  /** By how much the solution may cost more than the minimum; `null` where the multipliers give no bound, or nothing was solved. */
  readonly gap: T | null;
  /** The gap that `verified` allows: none in fractions. */
  readonly tolerance: T;
}

/** How often the distance to the other side of a minimum is doubled. */
const DOUBLINGS = 200;
/** How often the interval that holds a minimizer is halved. */
const HALVINGS = 40;

/**
 * Checks the proof that comes with an outcome.
 *
 * An outcome that is a limit proves nothing and is not verified; one with lists of the wrong length is not either.
 *
 * @category Convex programs
 */
export function convexProgramCertificate<T>(
  program: ConvexProgram<T>,
  outcome: ConvexOutcome<T>,
): ConvexProgramCertificate<T> {
  const { field, terms, constraints } = program;
  const unproved = { verified: false, gap: null, tolerance: field.zero };
  if (outcome.status === "limit") return unproved;
  const multipliers = outcome.status === "optimal" ? outcome.multipliers : outcome.farkas;
  if (multipliers.length !== constraints.length) return unproved;
  const slopes = measuredSums(field)
    .combination(
      constraints.map(({ coefficients }) => coefficients),
      multipliers,
      terms.length,
    )
    .map((sum) => sum.value);
  if (outcome.status === "infeasible") {
    // The bounds take what the constraints leave.
    const farkas = [...multipliers, ...slopes.filter((_, j) => terms[j]!.lower !== null).map(field.neg)];
    const none = linearProgram(
      program,
      slopes.map(() => field.zero),
    );
    return { ...unproved, verified: linearProgramCertificate(none, { status: "infeasible", farkas }).verified };
  }
  if (outcome.solution.length !== terms.length) return unproved;
  const gap = totalGap(program, outcome, slopes);
  const tolerance = gainTolerance(field, outcome.value);
  const proved =
    gap !== null &&
    field.compare(gap, tolerance) <= 0 &&
    isCost(program, outcome, tolerance) &&
    isFeasible(program, outcome, slopes);
  return { verified: proved, gap, tolerance };
}

/** The constraints and bounds as those of a linear program whose objective is minimized. */
function linearProgram<T>({ field, terms, constraints }: ConvexProgram<T>, objective: readonly T[]): LinearProgram<T> {
  const bounds = terms.flatMap(({ lower }, j): LinearConstraint<T>[] => {
    if (lower === null) return [];
    const coefficients = terms.map((_, i) => (i === j ? field.one : field.zero));
    return [{ coefficients, relation: ">=", bound: lower }];
  });
  const free = terms.map(() => true);
  return { field, sense: "minimize", objective, free, constraints: [...constraints, ...bounds] };
}

/** Whether the solution meets the constraints, and the multipliers have the right signs and vanish on slack constraints. */
function isFeasible<T>(program: ConvexProgram<T>, { solution, multipliers }: ConvexOptimum<T>, slopes: readonly T[]) {
  const { field } = program;
  const linear = linearProgram(program, slopes);
  const value = solution.reduce((sum, x, j) => field.add(sum, field.mul(slopes[j]!, x)), field.zero);
  const dual = linear.constraints.map((_, k) => multipliers[k] ?? field.zero);
  return linearProgramCertificate(linear, { status: "optimal", value, solution, dual }).verified;
}

/** The bound on what the solution costs too much. */
function totalGap<T>(
  { field, terms, constraints }: ConvexProgram<T>,
  { solution, multipliers }: ConvexOptimum<T>,
  slopes: readonly T[],
): T | null {
  const { zero, add, mul, neg, compare } = field;
  const sums = measuredSums(field);
  let gap = zero;
  for (const [k, { coefficients, bound }] of constraints.entries()) {
    const multiplier = multipliers[k]!;
    if (compare(multiplier, zero) === 0) continue;
    gap = add(gap, mul(multiplier, sums.difference(sums.product(coefficients, solution), bound).value));
  }
  if (compare(gap, zero) < 0) gap = neg(gap);
  for (const [j, term] of terms.entries()) {
    const excess = termGap(field, term, solution[j]!, slopes[j]!);
    if (excess === null) return null;
    gap = add(gap, excess);
  }
  return gap;
}

/** A bound on `φ(x̂) − inf φ` for one variable; `null` where there is none. */
function termGap<T>(field: Field<T>, term: ConvexTerm<T>, x: T, slope: T): T | null {
  const { zero, add, sub, mul, div, compare } = field;
  const phi = (at: T): T => sub(term.value(at), mul(slope, at));
  const rise = (at: T): T => sub(term.slope(at), slope);
  const here = rise(x);
  const down = compare(here, zero) > 0;
  if (compare(here, zero) === 0 || (down && term.lower !== null && compare(x, term.lower) <= 0)) return zero;
  const far = otherSide(field, term, x, down, rise);
  if (far === null) return null;
  // The minimizer lies between `near` and `far`, and the tangent at `near` bounds what it gains from there.
  let near: T = x;
  let end: T = far;
  const excess = (): T => add(sub(phi(x), phi(near)), mul(rise(near), sub(near, end)));
  let least = excess();
  for (let halvings = 0; halvings < HALVINGS; halvings += 1) {
    const middle = div(add(near, end), add(field.one, field.one));
    const order = compare(rise(middle), zero);
    if (down ? order >= 0 : order <= 0) near = middle;
    else end = middle;
    const tighter = excess();
    if (compare(tighter, least) < 0) least = tighter;
  }
  return compare(least, zero) < 0 ? zero : least;
}

/** A point to which the minimizer of `φ` lies from `x`, or the bound; `null` where none is found. */
function otherSide<T>(
  { name, from, toNumber, zero, add, sub, compare }: Field<T>,
  { lower }: ConvexTerm<T>,
  x: T,
  down: boolean,
  rise: (at: T) => T,
): T | null {
  let step = from(name === "exact" ? "1e-9" : String(1e-9 * Math.max(1, Math.abs(toNumber(x)))));
  for (let doublings = 0; doublings < DOUBLINGS; doublings += 1) {
    const other = down ? sub(x, step) : add(x, step);
    if (lower !== null && compare(other, lower) <= 0) return lower;
    const order = compare(rise(other), zero);
    if (down ? order <= 0 : order >= 0) return other;
    step = add(step, step);
  }
  return null;
}

/** Whether the stated value is the cost of the solution. */
function isCost<T>({ field, terms }: ConvexProgram<T>, { value, solution }: ConvexOptimum<T>, tolerance: T): boolean {
  const cost = terms.reduce((sum, term, j) => field.add(sum, term.value(solution[j]!)), field.zero);
  const off = field.sub(cost, value);
  return field.compare(off, tolerance) <= 0 && field.compare(field.neg(off), tolerance) <= 0;
}
