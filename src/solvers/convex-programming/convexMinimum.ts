/**
 * # Minimum of a separable convex program
 *
 * Newton's method: at each point the costs are replaced by their quadratic expansions, whose minimum under the constraints the dual
 * active-set method finds exactly; a shorter step is taken where the full one would not lower the cost enough.
 *
 * ## Implementation notes
 *
 * All points but the first meet the constraints, which are linear. Each step starts from the constraints that were active in the last.
 *
 * A cost that is quadratic needs one step; in fractions no other cost has a rational minimum in general, and others are refused. There,
 * doubles propose the active constraints.
 *
 * ## References
 *
 * - [NocedalWright2006] §18.1
 *
 * @module
 */
import { float } from "../../arithmetic/float.ts";
import { UsageError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import type { ConvexOutcome, ConvexProgram } from "../../linalg/convexProgram.ts";
import type { ActiveIndices } from "./activeConstraints.ts";
import { dualActiveSet } from "./dualActiveSet.ts";
import type { QuadraticProgram, QuadraticRow } from "./quadraticProgram.ts";

/** Limits of the solution of a convex program. */
export interface ConvexProgramLimits {
  /** Polled before every Newton step. */
  readonly control?: Control;
  /** Largest number of Newton steps. @defaultValue `200` */
  readonly maxSteps?: number;
}

/** An outcome with the number of Newton steps. */
export interface FoundMinimum<T> {
  readonly outcome: ConvexOutcome<T>;
  readonly steps: number;
}

const NONE: ActiveIndices = { rows: [], bounds: [] };
/** A Newton step that moves no variable by more than this share of its size (or of 1) is the last. */
const LAST_STEP = 1e-9;
/** Share of the fall that the gradient promises which a step must bring. */
const SUFFICIENT = 1e-4;
/** A cost counts as no flatter than this share of what it is at the largest coordinate, so that doubles can tell the costs apart. */
const FLATTEST = "1e-8";
/** Largest share by which a multiplier is moved against rounding, and how often. */
const NUDGE = 1e-9;
const NUDGES = 10;
/** Differences of costs up to this share of their size are rounding. */
const ROUNDING = 1e-14;
/** A step is halved at most this often. */
const HALVINGS = 40;

/**
 * The minimum of a program, not checked.
 *
 * @throws {@link UsageError} in fractions for a cost that is not quadratic.
 */
export function convexMinimum<T>(
  program: ConvexProgram<T>,
  { control, maxSteps = 200 }: ConvexProgramLimits,
): FoundMinimum<T> {
  const { field, terms } = program;
  const rows = inequalities(program);
  const most = 100 * (rows.length + terms.length + 1);
  let x: readonly T[] = terms.map(({ lower }) => lower ?? field.zero);
  let active = NONE;
  for (let steps = 1; steps <= maxSteps; steps += 1) {
    if (control?.checkpoint() === "stop") return { outcome: { status: "limit" }, steps: steps - 1 };
    const { slopes, curvatures } = expansion(program, x);
    const model = { field, curvatures, slopes: offsets(program, x, slopes, curvatures), rows };
    const quadratic = { ...model, lower: terms.map(({ lower }) => lower) };
    const found = dualActiveSet(quadratic, field.name === "exact" ? guess(quadratic, most) : active, most);
    // After the first step there is a feasible point: only rounding can deny it.
    const denied = found.status === "infeasible" && steps > 1;
    if (found.status === "limit" || denied) return { outcome: { status: "limit" }, steps };
    if (found.status === "infeasible") {
      const farkas = folded(program, found.multipliers).map(field.neg);
      return { outcome: { status: "infeasible", farkas }, steps };
    }
    const next = steps === 1 ? found.solution : shortened(program, x, found.solution, slopes);
    if (next === null) return { outcome: { status: "limit" }, steps };
    active = found.active;
    const last = field.name === "exact" ? isQuadratic(program, x, next, slopes, curvatures) : isClose(program, x, next);
    x = next;
    if (last) {
      const multipliers = folded(program, found.multipliers);
      const value = cost(program, x);
      return {
        outcome: { status: "optimal", value, solution: x, multipliers: nudged(program, x, multipliers) },
        steps,
      };
    }
  }
  return { outcome: { status: "limit" }, steps: maxSteps };
}

/** The constraints that are active in doubles: in fractions they are mostly the right ones, and the method goes on from them if not. */
function guess<T>({ field, curvatures, slopes, lower, rows }: QuadraticProgram<T>, maxSteps: number): ActiveIndices {
  const number = field.toNumber;
  const found = dualActiveSet(
    {
      field: float,
      curvatures: curvatures.map(number),
      slopes: slopes.map(number),
      lower: lower.map((bound) => (bound === null ? null : number(bound))),
      rows: rows.map(({ coefficients, bound }) => ({
        coefficients: Array.from(coefficients, number),
        bound: number(bound),
      })),
    },
    NONE,
    maxSteps,
  );
  return found.status === "optimal" ? found.active : NONE;
}

/** The constraints as rows `a·x ≥ b`: one for an inequality, two for an equation. */
function inequalities<T>({ field, constraints }: ConvexProgram<T>): readonly QuadraticRow<T>[] {
  return constraints.flatMap(({ coefficients, relation, bound }) => {
    const turned = { coefficients: Array.from(coefficients, field.neg), bound: field.neg(bound) };
    if (relation === "<=") return [turned];
    return relation === ">=" ? [{ coefficients, bound }] : [{ coefficients, bound }, turned];
  });
}

/** Multipliers of the rows, as multipliers of the constraints. */
function folded<T>({ field, constraints }: ConvexProgram<T>, multipliers: readonly T[]): T[] {
  let row = 0;
  return constraints.map(({ relation }) => {
    const first = multipliers[row++]!;
    if (relation === "<=") return field.neg(first);
    return relation === ">=" ? first : field.sub(first, multipliers[row++]!);
  });
}

interface Expansion<T> {
  readonly slopes: readonly T[];
  readonly curvatures: readonly T[];
}

function expansion<T>({ field, terms }: ConvexProgram<T>, x: readonly T[]): Expansion<T> {
  const larger = (a: T, b: T): T => (field.compare(b, a) > 0 ? b : a);
  const highest = x.reduce(larger);
  const share = field.from(FLATTEST);
  return {
    slopes: terms.map((term, j) => term.slope(x[j]!)),
    curvatures: terms.map((term, j) => larger(term.curvature(x[j]!), field.mul(share, term.curvature(highest)))),
  };
}

/** The slopes at zero of the quadratics that touch the costs at `x`. */
function offsets<T>(
  { field }: ConvexProgram<T>,
  x: readonly T[],
  slopes: readonly T[],
  curvatures: readonly T[],
): readonly T[] {
  return slopes.map((slope, j) => field.sub(slope, field.mul(curvatures[j]!, x[j]!)));
}

/** The point on the way from `x` to `goal` that lowers the cost enough; `null` where no shorter step does. */
function shortened<T>(
  program: ConvexProgram<T>,
  x: readonly T[],
  goal: readonly T[],
  slopes: readonly T[],
): readonly T[] | null {
  const { field } = program;
  const number = field.toNumber;
  const promise = slopes.reduce((sum, slope, j) => sum + number(slope) * (number(goal[j]!) - number(x[j]!)), 0);
  const here = number(cost(program, x));
  // Costs of different sign may cancel; the slopes tell how large they are.
  const size = slopes.reduce(
    (sum, slope, j) => sum + Math.abs(number(slope)) * Math.max(1, Math.abs(number(x[j]!))),
    0,
  );
  const rounding = ROUNDING * (Math.abs(here) + size);
  let share = field.one;
  for (let halvings = 0; halvings <= HALVINGS; halvings += 1) {
    const point =
      halvings === 0 ? goal : x.map((from, j) => field.add(from, field.mul(share, field.sub(goal[j]!, from))));
    if (number(cost(program, point)) <= here + SUFFICIENT * number(share) * promise + rounding) return point;
    share = field.div(share, field.from(2));
  }
  return null;
}

function cost<T>({ field, terms }: ConvexProgram<T>, x: readonly T[]): T {
  return terms.reduce((sum, term, j) => field.add(sum, term.value(x[j]!)), field.zero);
}

function isClose<T>({ field }: ConvexProgram<T>, x: readonly T[], next: readonly T[]): boolean {
  return x.every((from, j) => {
    const [a, b] = [field.toNumber(from), field.toNumber(next[j]!)];
    return Math.abs(a - b) <= LAST_STEP * Math.max(1, Math.abs(b));
  });
}

/** Whether the slopes at `next` are those of the expansion at `x`, so that its minimum is that of the costs. */
function isQuadratic<T>(
  { field, terms }: ConvexProgram<T>,
  x: readonly T[],
  next: readonly T[],
  slopes: readonly T[],
  curvatures: readonly T[],
): boolean {
  const expected = (j: number): T => field.add(slopes[j]!, field.mul(curvatures[j]!, field.sub(next[j]!, x[j]!)));
  if (terms.every((term, j) => field.compare(term.slope(next[j]!), expected(j)) === 0)) return true;
  throw new UsageError({
    en: "a convex program in fractions must have quadratic costs; solve it in doubles.",
    zh: "以分数求解的凸规划，其成本须为二次函数；请改用双精度数。",
  });
}

/**
 * Multipliers, moved by rounding so that `s_j = Σ_k y_k a_kj` has the sign of `f′_j(x_j)` where `x_j` has no bound: where that slope is tiny
 * beside the terms of the sum, rounding may give the sum the other sign, for which the Lagrangian has no minimum. One multiplier grows, of
 * a constraint that helps all such sums and hurts none.
 */
function nudged<T>(
  { field, terms, constraints }: ConvexProgram<T>,
  x: readonly T[],
  multipliers: readonly T[],
): readonly T[] {
  if (field.name === "exact") return multipliers;
  const number = field.toNumber;
  const y = multipliers.map(number);
  for (let pass = 0; pass < NUDGES; pass += 1) {
    /** The terms of each sum, counted positive where they help. */
    const sums = terms.flatMap(({ lower, slope }, j) => {
      if (lower !== null) return [];
      const sign = Math.sign(number(slope(x[j]!)));
      const parts = y.map((value, k) => sign * value * number(constraints[k]!.coefficients[j]!));
      return [{ parts, missing: -parts.reduce((sum, part) => sum + part, 0) }];
    });
    if (sums.every(({ missing }) => missing < 0)) break;
    /** By what share each multiplier must grow. */
    const shares = y.map((_, k) =>
      Math.max(...sums.map(({ parts, missing }) => (parts[k]! > 0 ? missing / parts[k]! : Number.POSITIVE_INFINITY))),
    );
    const least = Math.min(...shares);
    if (!(least < NUDGE)) break;
    const chosen = shares.indexOf(least);
    y[chosen] = y[chosen]! * (1 + 2 * least + Number.EPSILON);
  }
  return y.map((value) => field.from(value));
}
