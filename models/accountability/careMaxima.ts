/**
 * # All local maxima under due care
 *
 * A local maximum of `U(e, x)` within a zone `e ≥ l` satisfies
 *
 * `γ(x − e) = w + (R + Dp)g`, `(c + γ)e = max((c + γ)l, γx − DFp′)`, `ce = max(cl, w + (R + Dp)g − DFp′)`.
 *
 * A box of efforts and outputs is contracted by these equations over its ranges, and by Newton's operator. It is dropped
 * where nothing is left, or where the Hessian rules a maximum out all over it; where `U` is concave all over it, it holds at
 * most one maximum, and Newton's method settles which; else it is halved. So no maximum is missed, up to rounding and to
 * maxima that are about to merge with a saddle (boxes are not halved below a ten-millionth of the noise).
 *
 * ## Notation
 *
 * As in `careProblem`; `l` is the zone's least effort. A maximum at `e = l` is *pinned*: there `U_e ≤ 0`.
 *
 * ## References
 *
 * - [HansenWalster2004] ch. 11, 12 (contraction and deletion of boxes); the equations are an own derivation.
 *
 * @module
 */
import { difference, type Interval, middle, product, scaled, sum, width } from "../intervals.ts";
import {
  type CareProblem,
  type CareRanges,
  type CareZone,
  derivativesAt,
  ignoresCare,
  payoffAt,
  rangesOver,
} from "./careProblem.ts";

/** A local maximum of the official's payoff. */
export interface CareMaximum {
  /** Index of its zone. */
  readonly zone: number;
  readonly effort: number;
  /** Effort plus falsification. */
  readonly output: number;
  readonly payoff: number;
}

/** Efforts and outputs. */
export interface CareBox {
  readonly effort: Interval;
  readonly output: Interval;
}

/**
 * All local maxima on `e ≥ 0, m ≥ 0`, by descending payoff, on equal payoffs by descending output.
 *
 * The least effort of a later zone counts where the payoff is lower just below it, by more than rounding.
 */
export function careMaxima(problem: CareProblem): readonly CareMaximum[] {
  const maxima: CareMaximum[] = [];
  for (const [index, zone] of problem.zones.entries()) {
    for (const [effort, output] of zoneMaxima(problem, zone)) {
      const payoff = payoffAt(problem, zone, effort, output);
      const below = effort === zone.lower ? problem.zones[index - 1] : undefined;
      const visible = 1e-12 * (problem.reward + problem.penalty + Math.abs(payoff));
      const rises = below === undefined || payoffAt(problem, below, effort, output) < payoff - visible;
      if (rises) maxima.push({ zone: index, effort, output, payoff });
    }
  }
  if (maxima.length === 0) maxima.push(idleReply(problem));
  return maxima.sort((a, b) => b.payoff - a.payoff || b.output - a.output);
}

/** What stands in where doubles cannot tell the noise from rounding, and no maximum is found; no certificate confirms it. */
function idleReply(problem: CareProblem): CareMaximum {
  const output = problem.pull / problem.falsificationCost;
  return { zone: 0, effort: 0, output, payoff: payoffAt(problem, problem.zones[0]!, 0, output) };
}

/** A box that holds every local maximum of a zone: outside it the payoff falls in effort or in falsification. */
export function candidateBox(problem: CareProblem, zone: CareZone): CareBox {
  const { pull, reward, penalty, effortCost, falsificationCost } = problem;
  const all = rangesOver(problem, zone, [zone.lower, zone.upper], [zone.lower, Number.POSITIVE_INFINITY]);
  const drive = pull + (reward + penalty * all.blame[1]) * all.density[1];
  const effort = Math.max(zone.lower, (drive - penalty * Math.min(0, all.blameSlope[0])) / effortCost);
  const top = Math.min(zone.upper, effort);
  return { effort: [zone.lower, top], output: [zone.lower, top + drive / falsificationCost] };
}

/**
 * The local maximum that Newton's method reaches, with the constraint `e ≥ l`; `null` where it leaves the region of
 * concavity or the zone.
 */
export function nearbyMaximum(problem: CareProblem, zone: CareZone, start: Point): Point | null {
  let [e, x] = start;
  let last = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < 60; iteration += 1) {
    const d = derivativesAt(problem, zone, e, x);
    const pinned = e <= zone.lower && d.e <= 0;
    const determinant = d.ee * d.xx - d.ex * d.ex;
    if (!(d.xx < 0) || !(pinned || (d.ee < 0 && determinant > 0))) return null;
    const toE = pinned ? zone.lower : Math.max(zone.lower, e + (d.ex * d.x - d.xx * d.e) / determinant);
    const toX = Math.max(toE, pinned ? x - d.x / d.xx : x + (d.ex * d.e - d.ee * d.x) / determinant);
    const step = Math.abs(toE - e) + Math.abs(toX - x);
    [e, x] = [toE, toX];
    const still = step <= 2 * Number.EPSILON * (e + x) + 1e-18 * problem.noise;
    const asGoodAsItGets = step >= last && step <= 1e-9 * resolution(problem, zone);
    if (still || asGoodAsItGets) return e < zone.upper ? [e, x] : null;
    last = step;
  }
  return null;
}

/** Effort and output. */
export type Point = readonly [effort: number, output: number];

/** The scale on which the payoff changes its shape. */
function resolution(problem: CareProblem, zone: CareZone): number {
  return ignoresCare(zone) ? problem.noise : Math.min(problem.noise, problem.careNoise);
}

/** Some hundred are usual; beyond this number doubles do not resolve the noise, and the certificate has the last word. */
const MAX_BOXES = 10_000;

function zoneMaxima(problem: CareProblem, zone: CareZone): readonly Point[] {
  const found: Point[] = [];
  const scale = resolution(problem, zone);
  const open: CareBox[] = [candidateBox(problem, zone)];
  for (let boxes = 0; open.length > 0 && boxes < MAX_BOXES; boxes += 1) {
    const box = contraction(problem, zone, open.pop()!);
    if (box === null) continue;
    const shape = shapeOver(problem, zone, box);
    if (shape === "no-maximum") continue;
    const halves = split(problem, zone, box);
    if (shape === "concave" || halves === null) {
      const point = nearbyMaximum(problem, zone, [middle(box.effort), middle(box.output)]);
      // Concave all over the hull: the point is the only maximum there, whether it lies in the box or beside it.
      const settled = point !== null && (halves === null || shapeOver(problem, zone, hull(box, point)) === "concave");
      if (settled) {
        const known = found.some((other) => distance(other, point) <= 1e-6 * scale);
        if (!known && (shape === "concave" || holds(box, point, 1e-5 * scale))) found.push(point);
        continue;
      }
    }
    if (halves !== null) open.push(...halves);
  }
  return found;
}

/** The part of the box where the first-order equations can hold; `null` where they cannot. */
function contraction(problem: CareProblem, zone: CareZone, box: CareBox): CareBox | null {
  let current = box;
  for (let round = 0; round < 4; round += 1) {
    const next = contractedOnce(problem, zone, current);
    if (next === null) return null;
    const before = width(current.effort) + width(current.output);
    current = next;
    if (width(next.effort) + width(next.output) > 0.7 * before) break;
  }
  return current.effort[0] > zone.lower ? newtonContraction(problem, zone, current) : current;
}

/**
 * The part of a box off the least effort where the gradient can vanish: `c − Yg(c) + (I − YH)(box − c)`, `H` the range of the
 * Hessian and `Y` the inverse of its middle.
 */
function newtonContraction(problem: CareProblem, zone: CareZone, { effort, output }: CareBox): CareBox | null {
  const ranges = rangesOver(problem, zone, effort, output);
  const { ee, ex, xx } = ranges;
  const [a, b, d] = [middle(ee), middle(ex), middle(xx)];
  const determinant = a * d - b * b;
  if (!(Math.abs(determinant) > 0)) return { effort, output };
  const [ya, yb, yd] = [d / determinant, -b / determinant, a / determinant];
  const [e, x] = [middle(effort), middle(output)];
  const g = derivativesAt(problem, zone, e, x);
  const [de, dx] = [scaled(effort, 1, -e), scaled(output, 1, -x)];
  const errors = roundingErrors(problem, ranges, { effort, output });
  const slack = (y1: number, y2: number) => Math.abs(y1) * errors.e + Math.abs(y2) * errors.x + errors.point;
  const entry = (y1: number, y2: number, h1: Interval, h2: Interval, one: number) =>
    scaled(sum(scaled(h1, y1), scaled(h2, y2)), -1, one);
  const toEffort = sum(product(entry(ya, yb, ee, ex, 1), de), product(entry(ya, yb, ex, xx, 0), dx));
  const toOutput = sum(product(entry(yb, yd, ee, ex, 0), de), product(entry(yb, yd, ex, xx, 1), dx));
  const newEffort = common(effort, scaled(toEffort, 1, e - ya * g.e - yb * g.x), slack(ya, yb));
  const newOutput = common(output, scaled(toOutput, 1, x - yb * g.e - yd * g.x), slack(yb, yd));
  return newEffort && newOutput && { effort: newEffort, output: newOutput };
}

function contractedOnce(problem: CareProblem, zone: CareZone, box: CareBox): CareBox | null {
  const { pull, reward, penalty, effortCost, falsificationCost } = problem;
  const ranges = rangesOver(problem, zone, box.effort, box.output);
  const errors = roundingErrors(problem, ranges, box);
  const total = effortCost + falsificationCost;
  const drive = scaled(product(scaled(ranges.blame, penalty, reward), ranges.density), 1, pull);
  const caution = scaled(product(ranges.failure, ranges.blameSlope), penalty);
  const pad = scaled(drive, 1 / falsificationCost);
  const padSlack = errors.x / falsificationCost + errors.point;
  const least = zone.lower;
  let output = common(box.output, sum(box.effort, pad), padSlack);
  let effort = output && common(box.effort, difference(output, pad), padSlack);
  if (output === null || effort === null) return null;
  const byBalance = scaled(difference(scaled(output, falsificationCost), caution), 1 / total);
  const balanceSlack = errors.e / total + errors.point;
  if (byBalance[1] + balanceSlack < least) return effort[0] <= least ? { effort: [least, least], output } : null;
  effort = common(effort, atLeast(least, byBalance), balanceSlack);
  const byDrive = scaled(difference(drive, caution), 1 / effortCost);
  effort = effort && common(effort, atLeast(least, byDrive), (errors.e + errors.x) / effortCost);
  if (effort === null) return null;
  if (effort[0] <= least) return { effort, output };
  const byEffort = scaled(sum(scaled(effort, total), caution), 1 / falsificationCost);
  output = common(output, byEffort, errors.e / falsificationCost + errors.point);
  return output && { effort, output };
}

interface RoundingErrors {
  /** Of an effort or an output. */
  readonly point: number;
  /** Of `U_e` and `U_x`, as they feel it. */
  readonly e: number;
  readonly x: number;
}

/** What rounding may change in a box. */
function roundingErrors(problem: CareProblem, { ee, ex, xx }: CareRanges, { effort, output }: CareBox): RoundingErrors {
  const point = 8 * Number.EPSILON * (output[1] + effort[1] + Math.abs(problem.target) + problem.careStandard);
  return { point, e: point * (size(ee) + size(ex)), x: point * (size(ex) + size(xx)) };
}

/** What the Hessian says all over a box: strictly concave, no maximum anywhere, or neither. */
export function shapeOver(problem: CareProblem, zone: CareZone, box: CareBox): "concave" | "no-maximum" | "unknown" {
  const { ee, ex, xx } = rangesOver(problem, zone, box.effort, box.output);
  const interior = box.effort[0] > zone.lower;
  const pinned = box.effort[1] <= zone.lower;
  if (xx[0] > 0) return "no-maximum";
  if (pinned) return xx[1] < 0 ? "concave" : "unknown";
  const crossMost = Math.max(ex[0] ** 2, ex[1] ** 2);
  const crossLeast = ex[0] <= 0 && ex[1] >= 0 ? 0 : Math.min(ex[0] ** 2, ex[1] ** 2);
  if (interior && (ee[0] > 0 || ee[0] * xx[0] < crossLeast)) return "no-maximum";
  return ee[1] < 0 && xx[1] < 0 && ee[1] * xx[1] > crossMost ? "concave" : "unknown";
}

function size([a, b]: Interval): number {
  return Math.max(Math.abs(a), Math.abs(b));
}

function hull({ effort, output }: CareBox, [e, x]: Point): CareBox {
  return {
    effort: [Math.min(effort[0], e), Math.max(effort[1], e)],
    output: [Math.min(output[0], x), Math.max(output[1], x)],
  };
}

/** The halves of a box along the side that is longer on its own scale; `null` where it is too small to halve. */
function split(problem: CareProblem, zone: CareZone, { effort, output }: CareBox): readonly [CareBox, CareBox] | null {
  const effortScale = resolution(problem, zone);
  const byEffort = width(effort) * problem.noise > width(output) * effortScale;
  const side = byEffort ? effort : output;
  const cut = middle(side);
  if (width(side) < 1e-7 * (byEffort ? effortScale : problem.noise) || cut <= side[0] || cut >= side[1]) return null;
  const [low, high]: readonly [Interval, Interval] = [
    [side[0], cut],
    [cut, side[1]],
  ];
  return byEffort
    ? [
        { effort: low, output },
        { effort: high, output },
      ]
    : [
        { effort, output: low },
        { effort, output: high },
      ];
}

/** The part of `known` that `derived` leaves, rounding allowed for. */
function common(known: Interval, derived: Interval, slack: number): Interval | null {
  const low = Math.max(known[0], derived[0] - slack);
  const high = Math.min(known[1], derived[1] + slack);
  return low <= high ? [low, high] : null;
}

function atLeast(least: number, [low, high]: Interval): Interval {
  return [Math.max(least, low), Math.max(least, high)];
}

function holds({ effort, output }: CareBox, [e, x]: Point, reach: number): boolean {
  return e >= effort[0] - reach && e <= effort[1] + reach && x >= output[0] - reach && x <= output[1] + reach;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
}
