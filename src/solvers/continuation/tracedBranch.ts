/**
 * # Following a branch
 *
 * From a point of a branch of `F(x, λ) = 0` onwards in one direction, by predictor and corrector with arc length, past turning points and
 * through points at which another branch crosses.
 *
 * *Notation.* `τ` is the tangent. Near a regular point the determinant of `[F_x F_λ; τᵀ]` keeps its sign along the branch. It changes where an odd
 * number of the system's directions changes theirs: there another branch crosses, a bifurcation.
 *
 * ## Implementation notes
 *
 * The predictor is the cubic through the last two points with their tangents, whose error is of fourth order; the step length is chosen
 * such that the corrector has to move by a given length, and is cut where the corrector contracts slowly or the direction turns much. A
 * step costs one factorization. A step after which the determinant has another sign is halved until the place of the change is bracketed; where its
 * ends do not come together, the corrector had jumped to another branch, and the step is taken anew, shorter. Where they do, the branch
 * goes on in its direction: of two smooth branches that cross, the one that was followed. Crossings at which an even number of directions
 * changes go unnoticed, and are passed as well.
 *
 * ## References
 *
 * - [AllgowerGeorg1990] ch. 6 to 8
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { type Workspace, workspaceOf } from "./borderedSystem.ts";
import { type BranchSegment, cubicPoint, dot, pointNear, segmentPoint } from "./branchSegment.ts";
import { type BranchPoint, type ContinuationSystem, innerProduct } from "./continuationSystem.ts";
import {
  borderOf,
  type Correction,
  type CorrectorLimits,
  correctedPoint,
  PATIENT,
  type Place,
  tangentAt,
} from "./correctedPoint.ts";

/** A place at which another branch crosses. */
export interface Bifurcation {
  /** Just before it. */
  readonly before: BranchPoint;
  /** Just behind it. */
  readonly behind: BranchPoint;
}

/** Options of {@link traceBranch}. */
export interface TraceOptions {
  /** Called after each step; `"stop"` ends the search. */
  readonly visit: (segment: BranchSegment, bifurcation: Bifurcation | null) => "go" | "stop";
  /** Largest number of steps. */
  readonly maxSteps: number;
  /** Length of the first step. @defaultValue `0.05` */
  readonly firstStep?: number;
  /** How far the corrector should have to move. @defaultValue `0.005` */
  readonly accuracy?: number;
  /** Polled after each step. */
  readonly control?: Control | undefined;
}

/** How the search ended: the visitor or the control said stop, all steps were taken, or none could be taken. */
export interface TracedBranch {
  readonly end: "visited" | "stopped" | "steps" | "stalled";
  /** Steps taken. */
  readonly steps: number;
  /** Matrices factored. */
  readonly factorizations: number;
}

const SHORTEST_STEP = 1e-11;
/** A bifurcation is bracketed to this length. */
const BRACKET = 1e-7;
/** The corrector may move by this many times what is asked for. */
const SLACK = 5;
/** After so many refusals of a step the point where it begins is computed anew. */
const PATIENCE = 3;
/** Least cosine between the directions at the ends of a step. */
const STRAIGHT = 0.8;

/**
 * Follows a branch from a point on it.
 *
 * @param start - A point of the branch, with `F = 0`.
 * @param direction - The sign of `dλ` at the start.
 */
export function traceBranch(
  system: ContinuationSystem,
  start: Place,
  direction: 1 | -1,
  { visit, maxSteps, firstStep = 0.05, accuracy = 0.005, control }: TraceOptions,
): TracedBranch {
  const workspace = workspaceOf(system);
  const limits: CorrectorLimits = { reach: SLACK * accuracy, contraction: 0.3, precision: 1e-10 };
  const first = startingPoint(system, workspace, start, direction);
  if (first === null) return { end: "stalled", steps: 0, factorizations: 1 };
  let here = first;
  let before: StepStart["before"] = null;
  let step = firstStep;
  let factorizations = 1;
  for (let steps = 0; steps < maxSteps; steps += 1) {
    let border = borderOf(system, here);
    let next: Step | null = null;
    let bifurcation: Bifurcation | null = null;
    for (let refusals = 0; next === null; refusals += 1) {
      if (step < SHORTEST_STEP) return { end: "stalled", steps, factorizations };
      if (refusals === PATIENCE) {
        // The tangent here is as good as the last prediction was; where the branch turns fast, that is not enough.
        here = pointNear(system, workspace, here, border) ?? here;
        border = borderOf(system, here);
        before = null;
      }
      factorizations += 1;
      next = stepFrom(system, workspace, { here, before, border, limits }, step);
      if (next === null) {
        step /= 2;
      } else if (next.point.sign !== here.sign) {
        bifurcation = crossing(system, workspace, { from: here, to: next.point, length: step });
        if (bifurcation !== null) continue;
        next = null;
        step /= 4;
      }
    }
    const segment = { from: here, to: next.point, length: step };
    const behind = -dot(borderOf(system, next.point), difference(here, next.point));
    before = behind > 0 ? { point: here, length: behind } : null;
    here = next.point;
    if (visit(segment, bifurcation) === "stop") return { end: "visited", steps: steps + 1, factorizations };
    if (control?.checkpoint() === "stop") return { end: "stopped", steps: steps + 1, factorizations };
    step *= Math.min(2, Math.max(0.4, (accuracy / Math.max(next.distance, 1e-12)) ** 0.25));
    step = Math.min(step, LONGEST_STEP);
  }
  return { end: "steps", steps: maxSteps, factorizations };
}

const LONGEST_STEP = 2;

function startingPoint(
  system: ContinuationSystem,
  workspace: Workspace,
  start: Place,
  direction: 1 | -1,
): BranchPoint | null {
  const border = new Float64Array(system.size + 1);
  border[system.size] = direction;
  const found = correctedPoint(system, workspace, start, border, PATIENT);
  return found === null ? null : branchPoint(system, workspace, found, border);
}

function branchPoint(
  system: ContinuationSystem,
  workspace: Workspace,
  correction: Correction,
  border: Float64Array,
): BranchPoint {
  const { x, lambda, weights, bordered } = correction;
  return { x, lambda, weights, tangent: tangentAt(system, workspace, correction, border), sign: bordered.sign };
}

/** Where a step begins. */
interface StepStart {
  readonly here: BranchPoint;
  /** The point before, and how far back it lies. */
  readonly before: { readonly point: BranchPoint; readonly length: number } | null;
  readonly border: Float64Array;
  readonly limits: CorrectorLimits;
}

interface Step {
  readonly point: BranchPoint;
  /** How far the corrector moved. */
  readonly distance: number;
}

/** The point a step further; `null` where the step is too long. */
function stepFrom(system: ContinuationSystem, workspace: Workspace, start: StepStart, step: number): Step | null {
  const { here, border, limits } = start;
  const corrected = correctedPoint(system, workspace, predicted(start, step), border, limits);
  if (corrected === null) return null;
  const point = branchPoint(system, workspace, corrected, border);
  const { weights, lambda } = point;
  const along = innerProduct(system, weights, lambda, here.tangent, point.tangent);
  const size = Math.sqrt(innerProduct(system, weights, lambda, here.tangent, here.tangent));
  const isStraight = along >= STRAIGHT * size && dot(border, point.tangent) > 0;
  return isStraight ? { point, distance: corrected.distance } : null;
}

/** The cubic through the last two points, continued; at the start the tangent. */
function predicted({ here, before, border }: StepStart, step: number): Place {
  const size = here.x.length;
  if (before !== null && dot(border, before.point.tangent) > 0) {
    return cubicPoint(before.point, here, border, before.length, before.length + step);
  }
  const x = new Float64Array(size);
  for (let k = 0; k < size; k += 1) x[k] = (here.x[k] as number) + step * (here.tangent[k] as number);
  return { x, lambda: here.lambda + step * (here.tangent[size] as number) };
}

/** `z − z′`. */
function difference(a: BranchPoint, b: BranchPoint): Float64Array {
  const size = a.x.length;
  const result = new Float64Array(size + 1);
  for (let k = 0; k < size; k += 1) result[k] = (a.x[k] as number) - (b.x[k] as number);
  result[size] = a.lambda - b.lambda;
  return result;
}

/** The bracket of a change of sign; `null` where it stays wide, or the points on its sides do not come together. */
function crossing(system: ContinuationSystem, workspace: Workspace, segment: BranchSegment): Bifurcation | null {
  let [a, b] = [0, segment.length];
  let [before, behind] = [segment.from, segment.to];
  let failures = 0;
  while (b - a > BRACKET) {
    const s = a + (SHARES[failures] as number) * (b - a);
    const middle = segmentPoint(system, workspace, segment, s);
    if (middle === null || middle.sign === 0) {
      failures += 1;
      if (failures === SHARES.length) break;
      continue;
    }
    failures = 0;
    if (middle.sign === before.sign) [a, before] = [s, middle];
    else [b, behind] = [s, middle];
  }
  const gap = difference(behind, before);
  const distance = Math.sqrt(innerProduct(system, before.weights, before.lambda, gap, gap));
  // On one curve the ends are as far apart as the bracket is long; on two, farther.
  return b - a <= WIDEST_BRACKET && distance <= 2 * (b - a) + ALIKE ? { before, behind } : null;
}

/** Where a bracket is divided: elsewhere where the first place is too near to the singular point. */
const SHARES = [0.5, 0.375, 0.7, 0.2, 0.85];
/** Where the singular point cannot be approached, the bracket must at least be this short. */
const WIDEST_BRACKET = 1e-3;
/** How far the ends of a bracket may be apart for rounding beside a singular point. */
const ALIKE = 1e-5;
