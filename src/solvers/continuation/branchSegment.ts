/**
 * # Segments of a branch
 *
 * The piece of a branch between two of its points, parametrized by `s = cᵀ(z − z₀)`, where `c` belongs to the tangent at its first point `z₀`: any
 * point of it is found by correcting the cubic curve that joins the ends with their tangents.
 *
 * @module
 */
import { bracketedRoot } from "../../arithmetic/bracketedRoot.ts";
import { borderedSystem, type Workspace } from "./borderedSystem.ts";
import type { BranchPoint, ContinuationSystem } from "./continuationSystem.ts";
import { borderOf, correctedPoint, PATIENT, type Place, tangentAt } from "./correctedPoint.ts";

/** A piece of a branch. */
export interface BranchSegment {
  /** Where it begins. */
  readonly from: BranchPoint;
  /** Where it ends. */
  readonly to: BranchPoint;
  /** The value of `s` at its end. */
  readonly length: number;
}

/** `cᵀd`. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

/** The point at `s` of the cubic curve through `p` at 0 and `q` at `length`, with their tangents; also beyond either end. */
export function cubicPoint(p: BranchPoint, q: BranchPoint, border: Float64Array, length: number, s: number): Place {
  const size = p.x.length;
  const [slopeP, slopeQ] = [length / dot(border, p.tangent), length / dot(border, q.tangent)];
  const t = s / length;
  const [h00, h10] = [(1 + 2 * t) * (1 - t) ** 2, t * (1 - t) ** 2 * slopeP];
  const [h01, h11] = [t * t * (3 - 2 * t), t * t * (t - 1) * slopeQ];
  const at = (from: number, to: number, k: number): number =>
    h00 * from + h01 * to + h10 * (p.tangent[k] as number) + h11 * (q.tangent[k] as number);
  const x = new Float64Array(size);
  for (let k = 0; k < size; k += 1) x[k] = at(p.x[k] as number, q.x[k] as number, k);
  return { x, lambda: at(p.lambda, q.lambda, size) };
}

/** The point of the branch at `s`, with its exact tangent; `null` where the correction fails. */
export function segmentPoint(
  system: ContinuationSystem,
  workspace: Workspace,
  { from, to, length }: BranchSegment,
  s: number,
): BranchPoint | null {
  const border = borderOf(system, from);
  const place = cubicPoint(from, to, border, length, s);
  return pointNear(system, workspace, place, border);
}

/** The point of the branch in the hyperplane through a place, with its exact tangent. */
export function pointNear(
  system: ContinuationSystem,
  workspace: Workspace,
  place: Place,
  border: Float64Array,
): BranchPoint | null {
  const corrected = correctedPoint(system, workspace, place, border, PATIENT);
  if (corrected === null) return null;
  const { x, lambda, weights } = corrected;
  const bordered = borderedSystem(system, workspace, x, lambda, border);
  const here = bordered.sign === 0 ? corrected : { ...corrected, bordered };
  return { x, lambda, weights, tangent: tangentAt(system, workspace, here, border), sign: here.bordered.sign };
}

/** How far beside a crossing points are taken, as a share of the segment. */
const BESIDE = 1e-5;

/**
 * The point of the branch at a value of the parameter that lies between those of the ends.
 *
 * The value is met exactly. At that of a crossing the equations do not determine the point; there it is the middle of two points beside it.
 */
export function pointAtParameter(
  system: ContinuationSystem,
  workspace: Workspace,
  segment: BranchSegment,
  lambda: number,
): BranchPoint | null {
  const { from, to, length } = segment;
  const border = borderOf(system, from);
  const gap = (s: number): number => cubicPoint(from, to, border, length, s).lambda - lambda;
  const s = gap(0) === 0 ? 0 : gap(length) === 0 ? length : bracketedRoot(gap, 0, length);
  const { x } = cubicPoint(from, to, border, length, s);
  const atParameter = new Float64Array(system.size + 1);
  atParameter[system.size] = 1;
  const met = pointNear(system, workspace, { x, lambda }, atParameter);
  if (met !== null) return met;
  const [before, behind] = [s - BESIDE * length, s + BESIDE * length].map((at) =>
    segmentPoint(system, workspace, segment, at),
  );
  if (before == null || behind == null) return null;
  const middle = before.x.map((value, k) => (value + (behind.x[k] as number)) / 2);
  return { ...before, x: middle, lambda };
}

/** A point of a segment, and its parameter. */
export interface SegmentPoint {
  readonly point: BranchPoint;
  readonly s: number;
}

/**
 * The point at which a function changes its sign between two points of a segment; `null` where it has the same sign at both, or a correction
 * fails.
 */
export function signChange(
  system: ContinuationSystem,
  workspace: Workspace,
  segment: BranchSegment,
  f: (point: BranchPoint) => number,
  a: SegmentPoint = { point: segment.from, s: 0 },
  b: SegmentPoint = { point: segment.to, s: segment.length },
): SegmentPoint | null {
  const [first, last] = [f(a.point), f(b.point)];
  if (!(first * last < 0)) return first === 0 ? a : last === 0 ? b : null;
  let found: SegmentPoint | null = null;
  bracketedRoot(
    (s) => {
      if (s === a.s) return first;
      if (s === b.s) return last;
      const point = segmentPoint(system, workspace, segment, s);
      found = point === null ? null : { point, s };
      return point === null ? 0 : f(point);
    },
    a.s,
    b.s,
  );
  return found;
}
