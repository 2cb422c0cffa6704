/**
 * # The principal branch
 *
 * The branch of logit quantal response equilibria that begins where everybody mixes evenly, at `λ = 0`. In almost every game it leads to
 * one Nash equilibrium as `λ → ∞`.
 *
 * *Notation.* `λ` is in units of one over payoffs here, as everywhere outside; the equations have `λ` times the game's scale.
 *
 * ## Implementation notes
 *
 * Where another branch crosses, the one that is followed goes on smoothly: in a symmetric game it stays symmetric. Values of `λ` that are asked
 * for are met exactly, each where the branch comes to it first.
 *
 * ## References
 *
 * - [McKelveyPalfrey1995], [McKelveyPalfrey1998], [Turocy2005]
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { type Workspace, workspaceOf } from "../continuation/borderedSystem.ts";
import { type BranchSegment, pointAtParameter, signChange } from "../continuation/branchSegment.ts";
import type { BranchPoint, ContinuationSystem } from "../continuation/continuationSystem.ts";
import { traceBranch } from "../continuation/tracedBranch.ts";
import { logitSystem } from "./logitSystem.ts";
import type { QuantalGame } from "./quantalGame.ts";

/** A point of the branch. */
export interface LogitPoint {
  /** The precision `λ`, one over payoff units. */
  readonly lambda: number;
  /** The logarithms of the probabilities of all actions. */
  readonly logs: Float64Array;
}

/** Where another branch crosses, between two values of `λ`. */
export interface CrossedBranch {
  /** The values of `λ` just before and just behind it, in the order in which the branch comes to them. */
  readonly between: readonly [number, number];
  /** The point just before it. */
  readonly point: LogitPoint;
}

/** Options of {@link principalBranch}. */
export interface PrincipalBranchOptions {
  /** Values of `λ` to be met, at least 0; the search ends with the last. */
  readonly lambdas?: readonly number[];
  /** The search ends where `λ` reaches this. */
  readonly maxLambda: number;
  /** The search ends where this holds of a point. */
  readonly isEnd?: (point: LogitPoint) => boolean;
  /** Called with each piece of the branch; `λ` in it is in units of one over the game's scale. */
  readonly segment?: (segment: BranchSegment) => void;
  readonly maxSteps: number;
  readonly control?: Control | undefined;
}

/** What was found along the branch. */
export interface FollowedBranch {
  /** `done`, or why the search ended before. */
  readonly end: "done" | "limit" | "stalled";
  /** The points at the ends of steps, in the order of the branch. */
  readonly points: readonly LogitPoint[];
  /** For each value of `λ` that was asked for and met, the point. */
  readonly met: ReadonlyMap<number, LogitPoint>;
  /** The points at which `λ` begins to fall or to rise. */
  readonly turningPoints: readonly LogitPoint[];
  readonly bifurcations: readonly CrossedBranch[];
  readonly steps: number;
}

/** The system and its memory, to look at pieces of the branch more closely. */
export interface BranchTools {
  readonly system: ContinuationSystem;
  readonly workspace: Workspace;
}

/** The equations of a game's quantal responses, with memory. */
export function branchTools(game: QuantalGame): BranchTools {
  const system = logitSystem(game);
  return { system, workspace: workspaceOf(system) };
}

/** The point at which everybody mixes evenly. */
export function centroid({ size, firsts }: QuantalGame): Float64Array {
  const logs = new Float64Array(size);
  for (let decider = 0; decider + 1 < firsts.length; decider += 1) {
    const [from, to] = [firsts[decider] as number, firsts[decider + 1] as number];
    logs.fill(-Math.log(to - from), from, to);
  }
  return logs;
}

/** Follows the principal branch. */
export function principalBranch(game: QuantalGame, options: PrincipalBranchOptions): FollowedBranch {
  const { system, workspace } = branchTools(game);
  const { scale } = game;
  const logitPoint = ({ x, lambda }: { readonly x: Float64Array; readonly lambda: number }): LogitPoint => ({
    lambda: lambda / scale,
    logs: x,
  });
  const start = { x: centroid(game), lambda: 0 };
  const points: LogitPoint[] = [logitPoint(start)];
  const met = new Map<number, LogitPoint>();
  const turningPoints: LogitPoint[] = [];
  const bifurcations: CrossedBranch[] = [];
  const wanted = new Set(options.lambdas ?? []);
  if (wanted.delete(0)) met.set(0, logitPoint(start));
  const isDone = (): boolean => options.lambdas !== undefined && wanted.size === 0;
  const meet = (segment: BranchSegment): void => {
    const low = Math.min(segment.from.lambda, segment.to.lambda);
    const high = Math.max(segment.from.lambda, segment.to.lambda);
    for (const lambda of [...wanted]) {
      if (lambda * scale < low || lambda * scale > high) continue;
      const point = pointAtParameter(system, workspace, segment, lambda * scale);
      if (point === null) continue;
      met.set(lambda, { lambda, logs: point.x });
      wanted.delete(lambda);
    }
  };
  if (isDone()) return { end: "done", points, met, turningPoints, bifurcations, steps: 0 };
  const traced = traceBranch(system, start, 1, {
    ...{ maxSteps: options.maxSteps, control: options.control },
    visit(segment, bifurcation) {
      options.segment?.(segment);
      const turn = turningPoint(system, workspace, segment);
      if (turn !== null) turningPoints.push(logitPoint(turn));
      if (bifurcation !== null) {
        const { before, behind } = bifurcation;
        bifurcations.push({ between: [before.lambda / scale, behind.lambda / scale], point: logitPoint(before) });
      }
      meet(segment);
      const point = logitPoint(segment.to);
      points.push(point);
      return isDone() || point.lambda >= options.maxLambda || options.isEnd?.(point) === true ? "stop" : "go";
    },
  });
  const end = traced.end === "visited" ? "done" : traced.end === "stalled" ? "stalled" : "limit";
  return { end, points, met, turningPoints, bifurcations, steps: traced.steps };
}

/** The point of a segment at which `λ` turns. */
function turningPoint(system: ContinuationSystem, workspace: Workspace, segment: BranchSegment): BranchPoint | null {
  const along = ({ tangent }: BranchPoint): number => tangent[system.size] as number;
  if (along(segment.from) > 0 === along(segment.to) > 0) return null;
  return signChange(system, workspace, segment, along)?.point ?? null;
}
