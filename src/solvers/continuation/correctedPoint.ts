/**
 * # Corrector
 *
 * From a point near a branch to the branch, within the hyperplane through that point whose normal is the border: one step of Newton's
 * method, then chord steps with the same factors.
 *
 * ## References
 *
 * - [AllgowerGeorg1990] ch. 3
 *
 * @module
 */
import { type BorderedSystem, borderedSystem, type Workspace } from "./borderedSystem.ts";
import { type BranchPoint, type ContinuationSystem, innerProduct } from "./continuationSystem.ts";

/** How the correction is judged; lengths as the system measures them. */
export interface CorrectorLimits {
  /** Longest first step. */
  readonly reach: number;
  /** Largest ratio of a step to the one before it. */
  readonly contraction: number;
  /** A step this short ends the correction. */
  readonly precision: number;
}

/** Limits that only ask for convergence, to rounding. */
export const PATIENT: CorrectorLimits = { reach: 10, contraction: 0.9, precision: 1e-14 };

/** Where rounding may keep steps from becoming shorter. */
const ROUNDING = 1e-9;
const MAX_STEPS = 12;

/** A point on the branch. */
export interface Correction {
  readonly x: Float64Array;
  readonly lambda: number;
  readonly weights: Float64Array;
  /** The system as it was factored, at the point given. */
  readonly bordered: BorderedSystem;
  /** Length of all steps together. */
  readonly distance: number;
}

/** A point `(x, λ)`. */
export interface Place {
  readonly x: Float64Array;
  readonly lambda: number;
}

/** The point of the branch in the hyperplane; `null` where the correction does not converge within the limits. */
export function correctedPoint(
  system: ContinuationSystem,
  workspace: Workspace,
  place: Place,
  border: Float64Array,
  limits: CorrectorLimits,
): Correction | null {
  const { size } = system;
  const x = Float64Array.from(place.x);
  let lambda = place.lambda;
  const bordered = borderedSystem(system, workspace, x, lambda, border);
  if (bordered.sign === 0) return null;
  const residual = new Float64Array(size + 1);
  const weights = new Float64Array(size);
  system.weights(x, lambda, weights);
  let last = Number.POSITIVE_INFINITY;
  let distance = 0;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    system.value(x, lambda, residual);
    residual[size] = 0;
    const move = bordered.solve(residual);
    const length = Math.sqrt(innerProduct(system, weights, lambda, move, move));
    if (!(length <= (step === 0 ? limits.reach : limits.contraction * last))) {
      return length <= ROUNDING && last <= ROUNDING ? { x, lambda, weights, bordered, distance } : null;
    }
    for (let k = 0; k < size; k += 1) x[k] = (x[k] as number) - (move[k] as number);
    lambda -= move[size] as number;
    distance += length;
    system.weights(x, lambda, weights);
    if (length <= limits.precision) return { x, lambda, weights, bordered, distance };
    last = length;
  }
  return last <= ROUNDING ? { x, lambda, weights, bordered, distance } : null;
}

/** The border that makes a step of the length of its right side go along a direction. */
export function borderOf(
  { size, parameterScale }: ContinuationSystem,
  { weights, lambda, tangent }: BranchPoint,
): Float64Array {
  const border = new Float64Array(size + 1);
  for (let k = 0; k < size; k += 1) border[k] = (weights[k] as number) * (tangent[k] as number);
  border[size] = (tangent[size] as number) / (parameterScale + Math.abs(lambda)) ** 2;
  return border;
}

/**
 * The direction of the branch at a corrected point, of length one, along the border.
 *
 * The factors belong to the point from which the correction began; one step of iterative refinement with the derivative at the point itself squares the error
 * that this makes.
 */
export function tangentAt(
  system: ContinuationSystem,
  { matrix, slope }: Workspace,
  { x, bordered, weights, lambda }: Correction,
  border: Float64Array,
): Float64Array {
  const { size } = system;
  const unit = new Float64Array(size + 1);
  unit[size] = 1;
  const tangent = bordered.solve(unit);
  system.derivative(x, lambda, matrix, slope);
  const along = tangent[size] as number;
  const defect = new Float64Array(size + 1);
  let end = 1 - (border[size] as number) * along;
  for (let i = 0; i < size; i += 1) {
    let sum = -(slope[i] as number) * along;
    const from = i * size;
    for (let j = 0; j < size; j += 1) sum -= (matrix[from + j] as number) * (tangent[j] as number);
    defect[i] = sum;
    end -= (border[i] as number) * (tangent[i] as number);
  }
  defect[size] = end;
  const refinement = bordered.solve(defect);
  for (let k = 0; k <= size; k += 1) tangent[k] = (tangent[k] as number) + (refinement[k] as number);
  const length = Math.sqrt(innerProduct(system, weights, lambda, tangent, tangent));
  for (let k = 0; k <= size; k += 1) tangent[k] = (tangent[k] as number) / length;
  return tangent;
}
