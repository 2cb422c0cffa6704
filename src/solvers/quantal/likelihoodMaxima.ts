/**
 * # Fitting the precision
 *
 * The values of `λ` on the principal branch that make observed choices most likely.
 *
 * *Notation.* `nₐ` is how often action `a` was observed, and `ℓ = Σ nₐ ln σₐ` the logarithm of the likelihood. Along the branch, with tangent `τ`, it changes by `ℓ′ = Σ nₐ τₐ`. The
 * observed information is `−d²ℓ/dλ²`, and the standard error of `λ̂` one over its root.
 *
 * ## Implementation notes
 *
 * Every piece of the branch in which `ℓ′` turns from rising to falling holds a local maximum, which is located by a root of `ℓ′`. Pieces whose ends alone do not show
 * a turn are looked into where the cubic through `ℓ` and `ℓ′` at the ends shows one.
 *
 * ## References
 *
 * - [McKelveyPalfrey1995]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import {
  type BranchSegment,
  pointNear,
  type SegmentPoint,
  segmentPoint,
  signChange,
} from "../continuation/branchSegment.ts";
import type { BranchPoint } from "../continuation/continuationSystem.ts";
import { borderOf } from "../continuation/correctedPoint.ts";
import { type BranchTools, branchTools, centroid, type LogitPoint, principalBranch } from "./principalBranch.ts";
import type { QuantalGame } from "./quantalGame.ts";

/** A local maximum of the likelihood along the branch. */
export interface LikelihoodMaximum {
  readonly point: LogitPoint;
  readonly logLikelihood: number;
  /** Standard error of `λ̂` from the observed information; `null` at `λ = 0`, and where the branch turns. */
  readonly standardError: number | null;
  /** The values of `λ` around it, along the branch, that a likelihood-ratio test does not reject; `null` for no bound. */
  readonly interval: readonly [lower: number, upper: number | null];
}

/** Options of {@link likelihoodMaxima}. */
export interface LikelihoodOptions {
  /** Twice the loss of log-likelihood that the interval allows. */
  readonly deviance: number;
  readonly maxLambda: number;
  readonly isEnd: (point: LogitPoint) => boolean;
  readonly maxSteps: number;
  readonly control?: Control | undefined;
}

/** All local maxima, in the order of the branch. */
export interface LikelihoodMaxima {
  readonly end: "done" | "limit" | "stalled";
  readonly maxima: readonly LikelihoodMaximum[];
  /** The last point of the branch. */
  readonly last: LogitPoint;
  /** Whether the likelihood at the last point is larger than at any maximum: it has none, or beyond. */
  readonly isRising: boolean;
  readonly steps: number;
}

/** The local maxima of the likelihood of choices along the principal branch. */
export function likelihoodMaxima(
  game: QuantalGame,
  counts: Float64Array,
  options: LikelihoodOptions,
): LikelihoodMaxima {
  const tools = branchTools(game);
  const { system, workspace } = tools;
  const likelihood = (x: Float64Array): number => sumOf(counts, x);
  const slope = ({ tangent }: BranchPoint): number => sumOf(counts, tangent);
  const segments: BranchSegment[] = [];
  const found: FoundMaximum[] = [];
  const search = (followed: BranchSegment): void => {
    const index = segments.length;
    const end = followed.to;
    // Slopes are differences of small numbers where the branch hardly moves any more: tangents must be exact.
    const to = pointNear(system, workspace, end, borderOf(system, end)) ?? end;
    const segment = { ...followed, from: segments.at(-1)?.to ?? followed.from, to };
    segments.push(segment);
    const [first, last] = [
      { point: segment.from, s: 0 },
      { point: segment.to, s: segment.length },
    ];
    if (index === 0 && !(slope(segment.from) > 0)) found.push({ index, at: first });
    for (const [a, b] of pieces(tools, segment, first, last, likelihood, slope)) {
      if (!(slope(a.point) > 0 && slope(b.point) <= 0)) continue;
      const at = signChange(system, workspace, segment, slope, a, b);
      if (at !== null) found.push({ index, at });
    }
  };
  const branch = principalBranch(game, { ...options, segment: search });
  const maxima = found.map(({ index, at }): LikelihoodMaximum => {
    const logLikelihood = likelihood(at.point.x);
    const floor = logLikelihood - options.deviance / 2;
    const excess = (point: BranchPoint): number => likelihood(point.x) - floor;
    return {
      point: { lambda: at.point.lambda / game.scale, logs: at.point.x },
      logLikelihood,
      standardError: standardError(tools, game.scale, at.point, counts),
      interval: interval(tools, segments, { index, at }, excess).map((lambda) =>
        lambda === null ? null : lambda / game.scale,
      ) as [number, number | null],
    };
  });
  const last = branch.points.at(-1) ?? { lambda: 0, logs: centroid(game) };
  const highest = maxima.reduce((most, { logLikelihood }) => Math.max(most, logLikelihood), Number.NEGATIVE_INFINITY);
  return { end: branch.end, maxima, last, isRising: likelihood(last.logs) > highest, steps: branch.steps };
}

function sumOf(counts: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let a = 0; a < counts.length; a += 1) {
    if (counts[a] !== 0) sum += (counts[a] as number) * (values[a] as number);
  }
  return sum;
}

/** The segment, or its halves where the cubic through the likelihood and its slope at the ends turns between them. */
function pieces(
  { system, workspace }: BranchTools,
  segment: BranchSegment,
  start: SegmentPoint,
  end: SegmentPoint,
  likelihood: (x: Float64Array) => number,
  slope: (point: BranchPoint) => number,
): readonly (readonly [SegmentPoint, SegmentPoint])[] {
  const [p, q] = [slope(start.point), slope(end.point)];
  if (p > 0 !== q > 0) return [[start, end]];
  const rise = (likelihood(end.point.x) - likelihood(start.point.x)) / segment.length;
  if (1.5 * rise - (p + q) / 4 > 0 === p > 0) return [[start, end]];
  const s = segment.length / 2;
  const point = segmentPoint(system, workspace, segment, s);
  if (point === null) return [[start, end]];
  return [
    [start, { point, s }],
    [{ point, s }, end],
  ];
}

/** One over the root of `−d²ℓ/dλ²`, by the central difference of exact first derivatives. */
function standardError(
  { system, workspace }: BranchTools,
  scale: number,
  { x, lambda, tangent }: BranchPoint,
  counts: Float64Array,
): number | null {
  const { size } = system;
  const along = tangent[size] as number;
  if (lambda === 0 || !(Math.abs(along) > 1e-6 * (1 + lambda))) return null;
  const border = new Float64Array(size + 1);
  border[size] = 1;
  const step = 1e-4 * lambda;
  const slopes = [-step, step].map((change) => {
    const guess = x.map((value, a) => value + (change * (tangent[a] as number)) / along);
    const near = pointNear(system, workspace, { x: guess, lambda: lambda + change }, border);
    return near === null ? Number.NaN : sumOf(counts, near.tangent) / (near.tangent[size] as number);
  }) as [number, number];
  const information = -(slopes[1] - slopes[0]) / (2 * step);
  return information > 0 ? 1 / Math.sqrt(information) / scale : null;
}

/** A maximum: the number of its segment, and its place on it. */
interface FoundMaximum {
  readonly index: number;
  readonly at: SegmentPoint;
}

/** The smallest and the largest `λ` of the arc around a maximum on which the likelihood does not fall below the floor; `null` where it has no end. */
function interval(
  tools: BranchTools,
  segments: readonly BranchSegment[],
  maximum: FoundMaximum,
  excess: (point: BranchPoint) => number,
): readonly [number, number | null] {
  const [back, onward] = [-1, 1].map((direction) => arc(tools, segments, maximum, excess, direction as 1 | -1)) as [
    Arc,
    Arc,
  ];
  const lambdas = [...back.lambdas, ...onward.lambdas];
  return [Math.min(...lambdas), onward.isOpen ? null : Math.max(...lambdas)];
}

/** Values of `λ` met on the way to where the likelihood falls to the floor. */
interface Arc {
  readonly lambdas: readonly number[];
  /** Whether it does not fall so far. */
  readonly isOpen: boolean;
}

/** The way from a maximum to the floor, backwards or onwards along the branch. */
function arc(
  { system, workspace }: BranchTools,
  segments: readonly BranchSegment[],
  { index, at }: FoundMaximum,
  excess: (point: BranchPoint) => number,
  direction: 1 | -1,
): Arc {
  const lambdas = [at.point.lambda];
  for (let k = index; k >= 0 && k < segments.length; k += direction) {
    const segment = segments[k] as BranchSegment;
    const first = k === index && direction > 0 ? at : { point: segment.from, s: 0 };
    const last = k === index && direction < 0 ? at : { point: segment.to, s: segment.length };
    const end = direction > 0 ? last : first;
    if (excess(end.point) <= 0) {
      const crossing = signChange(system, workspace, segment, excess, first, last);
      return { lambdas: [...lambdas, (crossing ?? end).point.lambda], isOpen: false };
    }
    lambdas.push(end.point.lambda);
  }
  return { lambdas, isOpen: true };
}
