/**
 * # Jumps of the best response as the target rises
 *
 * Local maxima move continuously with the target `T` until they merge with a saddle; the best response jumps before, where
 * another local maximum draws level. The range of targets that matter is divided into cells, with the best response at each
 * end. A cell whose two ends are joined by one path of local maxima has no jump. Elsewhere the paths that start at its two
 * ends are followed towards each other, the target at which their payoffs are equal is bracketed, and all local maxima there
 * are computed: if a third is better, or if the paths do not meet, the cell is divided.
 *
 * Below `T = −8σ` the official cannot miss, and above the greatest output worth its cost plus `8σ` he cannot succeed (to
 * 1e-15); there nothing depends on the target.
 *
 * ## Notation
 *
 * As in `careProblem`. Along a path `(e′, x′) = −H⁻¹ (U_eT, U_xT)`, `H` the Hessian, `U_eT = −Dp′g`, `U_xT = (R + Dp)zg/σ`,
 * `z = (x − T)/σ`.
 *
 * ## Implementation notes
 *
 * Two jumps that cancel within one cell of the first division, a sixteenth of the range, would be overlooked. Where `p` is
 * constant there is at most one jump: `C x = w + Sg` (`1/C = 1/c + 1/γ`) makes `g` rise with `x` across the maxima, so that
 * the payoff of a higher maximum falls faster in `T`.
 *
 * @module
 */
import { bracketedRoot, normalDensity } from "../../src/index.ts";
import { type CareBox, type CareMaximum, careMaxima, nearbyMaximum, shapeOver } from "./careMaxima.ts";
import { blameAt, type CareProblem, derivativesAt, payoffAt } from "./careProblem.ts";

/** A target at which two local maxima are the best response. */
export interface CareJump {
  readonly target: number;
  /** The best response just below the target. */
  readonly from: CareMaximum;
  /** The best response just above it. */
  readonly to: CareMaximum;
}

/** A local maximum at a target. */
interface Stop {
  readonly target: number;
  readonly at: CareMaximum;
}

const CELLS = 16;
const MAX_DIVISIONS = 200;
const MAX_STEPS = 400;
/** From here on the tail of the normal distribution vanishes beside 1. */
const SATURATED = 8;

/** The jumps of the best response, by ascending target; the problem's own target does not matter. */
function careJumps(problem: CareProblem): readonly CareJump[] {
  const low = -SATURATED * problem.noise;
  const high = worthwhileOutput(problem) + SATURATED * problem.noise;
  const stops = Array.from({ length: CELLS + 1 }, (_, i) => bestResponse(problem, low + ((high - low) * i) / CELLS));
  const open = stops.slice(1).map((stop, i) => [stops[i]!, stop] as const);
  open.reverse();
  const jumps: CareJump[] = [];
  for (let divisions = 0; open.length > 0; ) {
    const [a, b] = open.pop()!;
    const inside = within(problem, a, b);
    if (inside === null) continue;
    const narrow = b.target - a.target <= 1e-12 * (Math.abs(a.target) + problem.noise);
    if ("from" in inside) jumps.push(inside);
    else if (narrow || divisions >= MAX_DIVISIONS) jumps.push({ target: inside.target, from: a.at, to: b.at });
    else {
      divisions += 1;
      open.push([inside, b], [a, inside]);
    }
  }
  return jumps;
}

/**
 * The target at which the official gives up: where the output of the best response falls by a jump as the target rises, by the
 * largest fall if there are several; `null` where it never does.
 */
export function jumpTarget(problem: CareProblem): number | null {
  let largest = negligible(problem);
  let where: number | null = null;
  for (const { target, from, to } of careJumps(problem)) {
    if (from.output - to.output > largest) {
      largest = from.output - to.output;
      where = target;
    }
  }
  return where;
}

/** No best response has a greater output: it would cost more than prize, reward and penalty together. */
function worthwhileOutput({ pull, reward, penalty, effortCost: c, falsificationCost }: CareProblem): number {
  const cost = (c * falsificationCost) / (c + falsificationCost);
  return (pull + Math.sqrt(pull * pull + 2 * cost * (reward + penalty))) / cost;
}

function bestResponse(problem: CareProblem, target: number): Stop {
  return { target, at: careMaxima({ ...problem, target })[0]! };
}

/** The jump between two targets, or the best response in between where that is open; `null` where one path joins the two. */
function within(problem: CareProblem, a: Stop, b: Stop): CareJump | Stop | null {
  const forward = path(problem, a, b.target);
  const reached = forward.at(-1)!;
  if (reached.target === b.target && sameMaximum(problem, reached.at, b.at)) return null;
  const backward = path(problem, b, a.target);
  const regained = backward.at(-1)!;
  if (regained.target === a.target && sameMaximum(problem, regained.at, a.at)) return null;
  const left = Math.max(a.target, regained.target);
  const right = Math.min(b.target, reached.target);
  const tie = left <= right ? tieBetween(problem, forward, backward, left, right) : null;
  const middle = bestResponse(problem, tie?.target ?? (a.target + b.target) / 2);
  const rounding = 1e-12 * (problem.reward + problem.penalty + Math.abs(middle.at.payoff));
  return tie !== null && middle.at.payoff <= tie.from.payoff + rounding ? tie : middle;
}

/** Where the second path draws level with the first, which leads at `left`; `null` where it does not. */
function tieBetween(
  problem: CareProblem,
  first: readonly Stop[],
  second: readonly Stop[],
  left: number,
  right: number,
): CareJump | null {
  let lost = false;
  const lead = (target: number) => {
    const [from, to] = [onPath(problem, first, target), onPath(problem, second, target)];
    if (from !== null && to !== null) return from.payoff - to.payoff;
    lost = true;
    return 0;
  };
  if (lead(left) < 0 || lead(right) > 0 || lost) return null;
  const target = bracketedRoot(lead, left, right);
  const from = onPath(problem, first, target);
  const to = onPath(problem, second, target);
  return lost || from === null || to === null ? null : { target, from, to };
}

function sameMaximum(problem: CareProblem, a: CareMaximum, b: CareMaximum): boolean {
  const apart = Math.abs(a.effort - b.effort) + Math.abs(a.output - b.output);
  return a.zone === b.zone && apart <= negligible(problem) / 10;
}

/** Differences in output that do not matter, or that rounding may cause. */
function negligible(problem: CareProblem): number {
  const reach = worthwhileOutput(problem);
  return Math.max(1e-6 * Math.min(problem.noise, reach), 1e-13 * (reach + problem.noise));
}

/** The local maximum of a path at a target; `null` where it cannot be followed there. */
function onPath(problem: CareProblem, stops: readonly Stop[], target: number): CareMaximum | null {
  const nearest = stops.reduce((best, stop) =>
    Math.abs(stop.target - target) < Math.abs(best.target - target) ? stop : best,
  );
  const last = path(problem, nearest, target).at(-1)!;
  return last.target === target ? last.at : null;
}

/** Follows a local maximum from one target towards another, as far as it lasts. */
function path(problem: CareProblem, start: Stop, goal: number): readonly Stop[] {
  const stops = [start];
  let now = start;
  let step = goal - start.target;
  for (let i = 0; i < MAX_STEPS && now.target !== goal; i += 1) {
    const rest = goal - now.target;
    const target = Math.abs(step) < Math.abs(rest) ? now.target + step : goal;
    const next = moved(problem, now, target);
    if (next !== null) {
      now = next;
      stops.push(next);
      step *= 2;
    } else {
      step = (target - now.target) / 4;
      if (Math.abs(step) <= 1e-12 * (Math.abs(now.target) + problem.noise)) break;
    }
  }
  return stops;
}

/**
 * The local maximum at another target, found from the tangent; `null` where it may be another one.
 *
 * Second derivatives depend on `e` and `z = (x − T)/σ` only. Where the payoff is concave over the box that the two maxima
 * span in `(e, z)`, every target between has at most one maximum in it, so that the two lie on one path.
 */
function moved(problem: CareProblem, { target, at }: Stop, goal: number): Stop | null {
  const zone = problem.zones[at.zone]!;
  const next = { ...problem, target: goal };
  const [toE, toX] = tangent({ ...problem, target }, at);
  const start = Math.max(zone.lower, at.effort + (goal - target) * toE);
  const point = nearbyMaximum(next, zone, [start, Math.max(start, at.output + (goal - target) * toX)]);
  if (point === null) return null;
  const [effort, output] = point;
  const carried = at.output + (goal - target);
  const box: CareBox = {
    effort: [Math.min(at.effort, effort), Math.max(at.effort, effort)],
    output: [Math.min(carried, output), Math.max(carried, output)],
  };
  if (shapeOver(next, zone, box) !== "concave") return null;
  return { target: goal, at: { zone: at.zone, effort, output, payoff: payoffAt(next, zone, effort, output) } };
}

/** How effort and output move with the target along a path. */
function tangent(problem: CareProblem, at: CareMaximum): readonly [number, number] {
  const zone = problem.zones[at.zone]!;
  const { target, noise, reward, penalty } = problem;
  const d = derivativesAt(problem, zone, at.effort, at.output);
  const z = (at.output - target) / noise;
  const density = normalDensity(z) / noise;
  const [blame, slope] = blameAt(problem, zone, at.effort);
  const onOutput = ((reward + penalty * blame) * density * z) / noise;
  const onEffort = -penalty * slope * density;
  if (at.effort <= zone.lower && d.e <= 0) return [0, -onOutput / d.xx];
  const determinant = d.ee * d.xx - d.ex * d.ex;
  return [(d.ex * onOutput - d.xx * onEffort) / determinant, (d.ex * onEffort - d.ee * onOutput) / determinant];
}
