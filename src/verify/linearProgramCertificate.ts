/**
 * # Checks of linear programs
 *
 * Whether the proof that comes with the outcome of a linear program is one: a dual solution with the value of the primal one, a
 * combination of constraints that nothing can meet (Farkas), or a feasible point with a direction that improves for ever.
 *
 * ## Implementation notes
 *
 * Exact programs are checked in integers over common denominators. In doubles each condition is measured against the size of its
 * own terms, so that the scale of the program does not matter.
 *
 * ## References
 *
 * - [Schrijver1986] §7.3 for Farkas' lemma, §7.4 for duality
 *
 * @module
 */
import type { Field } from "../arithmetic/field.ts";
import type { LinearOutcome, LinearProgram, Relation } from "../linalg/linearProgram.ts";
import { type Measured, type MeasuredSums, measuredSums } from "./measuredSums.ts";

/** What was found when the outcome of a linear program was checked. */
export interface LinearProgramCertificate<T> {
  /** Whether the outcome is proved: nothing is violated by more than the tolerance, and the margin is right. */
  readonly verified: boolean;
  /**
   * The largest violation of a constraint or a sign by the solution, the dual solution, the multipliers or the ray; at least 0. In
   * doubles as a share of the size of the terms.
   */
  readonly largestViolation: T;
  /**
   * For an optimum the distance $|c\cdot x - b\cdot y|$ of the two values, which must be 0; for an infeasible program
   * $-b\cdot y$, for an unbounded one the improvement along the ray, which must be positive. In doubles as a share of
   * the size of the terms, beyond the tolerance.
   */
  readonly margin: T;
  /** What `verified` allows: 0 in fractions. */
  readonly tolerance: T;
}

/** Violations in doubles up to this share of the size of the terms count as rounding. */
const LINEAR_TOLERANCE = 1e-9;

/**
 * Checks the proof that comes with an outcome.
 *
 * An outcome that is a limit proves nothing and is not verified; one with lists of the wrong length is not either.
 *
 * @category Linear programs
 */
export function linearProgramCertificate<T>(
  program: LinearProgram<T>,
  outcome: LinearOutcome<T>,
): LinearProgramCertificate<T> {
  const { field } = program;
  const tolerance = field.name === "float" ? field.from(LINEAR_TOLERANCE) : field.zero;
  if (outcome.status === "limit" || !hasRightLengths(program, outcome)) {
    return { verified: false, largestViolation: field.zero, margin: field.zero, tolerance };
  }
  const checks = conditions(program, measuredSums(field), outcome);
  const share = ({ value, size }: Measured<T>): T =>
    field.compare(value, field.zero) === 0 ? value : field.div(value, size);
  const largestViolation = checks.violations.map(share).reduce((a, b) => (field.compare(b, a) > 0 ? b : a), field.zero);
  const margin = share(checks.margin);
  const order = field.compare(margin, tolerance);
  return {
    verified:
      field.compare(largestViolation, tolerance) <= 0 && (outcome.status === "optimal" ? order <= 0 : order > 0),
    largestViolation,
    margin,
    tolerance,
  };
}

function hasRightLengths<T>({ objective, constraints }: LinearProgram<T>, outcome: LinearOutcome<T>): boolean {
  const [n, m] = [objective.length, constraints.length];
  switch (outcome.status) {
    case "optimal":
      return outcome.solution.length === n && outcome.dual.length === m;
    case "infeasible":
      return outcome.farkas.length === m;
    case "unbounded":
      return outcome.solution.length === n && outcome.ray.length === n;
    case "limit":
      return true;
  }
}

/** What must not be positive, and the margin. */
interface Conditions<T> {
  readonly violations: readonly Measured<T>[];
  readonly margin: Measured<T>;
}

function conditions<T>(
  program: LinearProgram<T>,
  sums: MeasuredSums<T>,
  outcome: Exclude<LinearOutcome<T>, { readonly status: "limit" }>,
): Conditions<T> {
  const { field, objective, constraints, sense } = program;
  const upward = sense === "maximize";
  const bounds = constraints.map(({ bound }) => bound);
  switch (outcome.status) {
    case "optimal": {
      const { solution, dual } = outcome;
      const reached = sums.product(objective, solution);
      return {
        violations: [
          ...violatedRows(program, sums, solution, bounds),
          ...violatedMultipliers(program, sums, dual, objective, upward),
          distance(field, reached, { value: outcome.value, size: field.zero }),
        ],
        margin: distance(field, reached, sums.product(bounds, dual)),
      };
    }
    case "infeasible": {
      const zeros = Array.from(objective, () => field.zero);
      return {
        violations: violatedMultipliers(program, sums, outcome.farkas, zeros, true),
        margin: turned(field, sums.product(bounds, outcome.farkas), true),
      };
    }
    case "unbounded": {
      const zeros = bounds.map(() => field.zero);
      return {
        violations: [
          ...violatedRows(program, sums, outcome.solution, bounds),
          ...violatedRows(program, sums, outcome.ray, zeros),
        ],
        margin: turned(field, sums.product(objective, outcome.ray), !upward),
      };
    }
  }
}

/** By how much `x` violates the constraints, with these bounds, and the signs. */
function violatedRows<T>(
  { field, constraints, free }: LinearProgram<T>,
  sums: MeasuredSums<T>,
  x: readonly T[],
  bounds: readonly T[],
): Measured<T>[] {
  const rows = constraints.map(({ coefficients, relation }, k) =>
    against(field, sums.difference(sums.product(coefficients, x), bounds[k] as T), relation),
  );
  const signs = x.flatMap((value, j) => (free?.[j] === true ? [] : [{ value: field.neg(value), size: sums.size(x) }]));
  return [...rows, ...signs];
}

/** By how much the multipliers violate their signs, and their combination of the rows its comparison with `c`. */
function violatedMultipliers<T>(
  { field, constraints, free }: LinearProgram<T>,
  sums: MeasuredSums<T>,
  y: readonly T[],
  c: ArrayLike<T>,
  upward: boolean,
): Measured<T>[] {
  const size = sums.size(y);
  const signs = constraints.flatMap(({ relation }, k) =>
    relation === "=" ? [] : [turned(field, { value: y[k] as T, size }, upward === (relation === "<="))],
  );
  const combination = sums.combination(
    constraints.map(({ coefficients }) => coefficients),
    y,
    c.length,
  );
  const columns = combination.map((sum, j) =>
    against(field, sums.difference(sum, c[j] as T), free?.[j] === true ? "=" : upward ? ">=" : "<="),
  );
  return [...signs, ...columns];
}

/** The violation of `difference ≤ 0`, `= 0` or `≥ 0`. */
function against<T>(field: Field<T>, difference: Measured<T>, relation: Relation): Measured<T> {
  const negative = field.compare(difference.value, field.zero) < 0;
  return turned(field, difference, relation === ">=" || (relation === "=" && negative));
}

function turned<T>(field: Field<T>, { value, size }: Measured<T>, turn: boolean): Measured<T> {
  return { value: turn ? field.neg(value) : value, size };
}

/** The distance of two numbers, measured against both sizes. */
function distance<T>(field: Field<T>, a: Measured<T>, b: Measured<T>): Measured<T> {
  const size = field.compare(b.size, a.size) > 0 ? b.size : a.size;
  return against(field, { value: field.sub(a.value, b.value), size }, "=");
}
