/**
 * # The gain from a unilateral deviation
 *
 * Bounds, from above and below, what a player can gain by leaving the action of a proposed outcome. It reads payoffs,
 * gradients and curvature bounds only, and knows nothing of first-order conditions or of how the outcome was found.
 *
 * On a box with a point `c`, gradient `g` at `c` and curvature bound `K`,
 *
 * `U(a) ≤ U(c) + g·(a − c) + ½ K |a − c|²`,
 *
 * whose maximum over the box separates by coordinate. Where the payoff is strongly concave (`K < 0`) the first box, around
 * the chosen action itself, settles the matter; elsewhere boxes are halved and those that cannot gain are dropped (branch
 * and bound). The bound is rigorous up to the rounding of the payoff's own evaluation.
 *
 * A box is judged by the least of three bounds: the quadratic one around its center, the piece's own ceiling, and the
 * quadratic one around the chosen action, with `K` over the hull of both. The last drops whatever lies in a concave
 * neighborhood of the chosen action at once; without it boxes would pile up there.
 *
 * ## Notation
 *
 * `chosen` is the proposed action, `incumbent` the best payoff found so far.
 *
 * ## References
 *
 * - [HansenWalster2004] ch. 12 (branch and bound with second-order bounds).
 *
 * @module
 */

import type { Field } from "../arithmetic/field.ts";
import { float } from "../arithmetic/float.ts";
import type { ContinuousDecision, Piece } from "../games/decision/continuousDecision.ts";

/** How a gain was bounded. */
export type DeviationMethod = "strong-concavity" | "quadratic-bound" | "branch-and-bound";

/** Bounds on the gain of the best deviation of one player. */
export interface DeviationGain<T> {
  /** Largest gain found at any action that was tried, payoff units; not below zero. */
  readonly found: T;
  /** Upper bound on the gain of every deviation, payoff units; not below `found`. */
  readonly bound: T;
  /** The action that reaches `found`. */
  readonly best: readonly T[];
  /** How the gain was bounded. */
  readonly method: DeviationMethod;
  /** Boxes examined. */
  readonly evaluations: number;
}

/** Options of {@link deviationGain}. */
export interface DeviationGainOptions {
  /** Gap between `bound` and `found` at which the search ends, payoff units. @defaultValue `1e-10 · max(1, |U|)` */
  readonly tolerance?: number;
  /** Largest number of boxes. @defaultValue `20_000` */
  readonly maxEvaluations?: number;
}

/**
 * Bounds on the largest gain from leaving the chosen action.
 *
 * In fractions the bound of the first box is given as it is: it is exact for quadratic payoffs.
 *
 * @returns `bound − found` is at most the tolerance unless `maxEvaluations` boxes did not suffice.
 *
 * @see [HansenWalster2004] ch. 12
 * @category Verification
 */
export function deviationGain<T>(
  decision: ContinuousDecision<T>,
  field: Field<T>,
  options: DeviationGainOptions = {},
): DeviationGain<T> {
  const home = decision.pieces[decision.chosenPiece]!;
  const stay = home.payoff(decision.chosen);
  const floor = 1e-10 * Math.max(1, Math.abs(field.toNumber(stay)));
  const { tolerance = floor, maxEvaluations = 20_000 } = options;
  let bound = field.zero;
  let concave = true;
  for (const piece of decision.pieces) {
    const from = piece === home ? decision.chosen : clamp(field, decision.chosen, piece);
    const curvature = piece.curvature(piece.lower, piece.upper);
    concave &&= field.compare(curvature, field.zero) < 0;
    const rise = majorantRise(field, piece.gradient(from), curvature, from, piece.lower, piece.upper);
    const gain = field.sub(field.add(piece.payoff(from), rise), stay);
    bound = larger(field, bound, gain);
  }
  const settled = field.toNumber(bound) <= tolerance;
  if (settled || field.name === "exact") {
    const method = concave ? "strong-concavity" : "quadratic-bound";
    return { found: field.zero, bound, best: decision.chosen, method, evaluations: decision.pieces.length };
  }
  const search = branchAndBound(decision as unknown as ContinuousDecision<number>, tolerance, maxEvaluations);
  return search as unknown as DeviationGain<T>;
}

interface Box {
  readonly piece: Piece<number>;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

function branchAndBound(
  decision: ContinuousDecision<number>,
  tolerance: number,
  maxEvaluations: number,
): DeviationGain<number> {
  const { chosen } = decision;
  const home = decision.pieces[decision.chosenPiece]!;
  const homeGradient = home.gradient(chosen);
  const stay = home.payoff(chosen);
  let incumbent = stay;
  let best = chosen;
  let evaluations = 0;
  let ceiling = stay;
  const open: Box[] = decision.pieces.map((piece) => ({
    piece,
    lower: piece.lower,
    upper: reach(piece, chosen, stay),
  }));
  while (open.length > 0) {
    const { piece, lower, upper } = open.pop()!;
    const center = lower.map((low, i) => (low + upper[i]!) / 2);
    const payoff = piece.payoff(center);
    evaluations += 1;
    if (payoff > incumbent) {
      incumbent = payoff;
      best = center;
    }
    const gradient = piece.gradient(center);
    let top = payoff + boundedRise(gradient, piece.curvature(lower, upper), center, lower, upper);
    const canGain = () => !(top <= incumbent + tolerance);
    if (canGain() && piece.ceiling !== undefined) top = Math.min(top, piece.ceiling(lower, upper));
    if (canGain() && piece === home) {
      const hullLower = lower.map((low, i) => Math.min(low, chosen[i]!));
      const hullUpper = upper.map((high, i) => Math.max(high, chosen[i]!));
      const curvature = piece.curvature(hullLower, hullUpper);
      top = Math.min(top, stay + boundedRise(homeGradient, curvature, chosen, lower, upper));
    }
    const axis = widestAxis(lower, upper, gradient);
    const middle = center[axis]!;
    const tooSmall = middle <= lower[axis]! || middle >= upper[axis]!;
    if (!canGain() || evaluations >= maxEvaluations || tooSmall) {
      ceiling = Math.max(ceiling, top);
      continue;
    }
    const left: Box = { piece, lower, upper: replaced(upper, axis, middle) };
    const right: Box = { piece, lower: replaced(lower, axis, middle), upper };
    // The half that the gradient points to goes last, so that it is searched first and raises the incumbent early.
    if (gradient[axis]! > 0) open.push(left, right);
    else open.push(right, left);
  }
  const found = incumbent - stay;
  return { found, bound: Math.max(found, ceiling - stay), best, method: "branch-and-bound", evaluations };
}

/**
 * The upper corner of the box in which a piece could pay more than `stay`. Where a coordinate is unbounded the payoff is
 * strongly concave, `U(c) + |g||d| − ½ μ|d|²` at most, which falls below `stay` at a known distance.
 */
function reach(piece: Piece<number>, chosen: readonly number[], stay: number): readonly number[] {
  if (piece.upper.every((high) => high !== null)) return piece.upper as readonly number[];
  const from = clamp(float, chosen, piece);
  const slope = Math.hypot(...piece.gradient(from));
  const modulus = -piece.curvature(piece.lower, piece.upper);
  const discriminant = slope ** 2 + 2 * modulus * (piece.payoff(from) - stay);
  const farthest = discriminant > 0 ? (slope + Math.sqrt(discriminant)) / modulus : 0;
  return piece.upper.map((high, i) => high ?? from[i]! + farthest);
}

/** The largest value of `g·d + ½ K |d|²` over the displacements `d` from a point that lead into the box. */
function majorantRise<T>(
  field: Field<T>,
  gradient: readonly T[],
  curvature: T,
  from: readonly T[],
  lower: readonly T[],
  upper: readonly (T | null)[],
): T {
  const half = field.div(curvature, field.add(field.one, field.one));
  const concave = field.compare(curvature, field.zero) < 0;
  let rise = field.zero;
  for (const [i, g] of gradient.entries()) {
    const down = field.sub(lower[i]!, from[i]!);
    const ceiling = upper[i]!;
    const up = ceiling === null ? null : field.sub(ceiling, from[i]!);
    const valueAt = (d: T): T => field.mul(d, field.add(g, field.mul(half, d)));
    let most = valueAt(down);
    if (up !== null) most = larger(field, most, valueAt(up));
    if (concave) {
      const vertex = field.neg(field.div(g, curvature));
      const inside = field.compare(vertex, down) >= 0 && (up === null || field.compare(vertex, up) <= 0);
      if (inside) most = larger(field, most, valueAt(vertex));
    }
    rise = field.add(rise, most);
  }
  return rise;
}

/** The same in doubles, infinite where gradient or curvature have no bound: at no displacement, infinity times zero is no number. */
function boundedRise(
  gradient: readonly number[],
  curvature: number,
  from: readonly number[],
  lower: readonly number[],
  upper: readonly number[],
): number {
  const rise = majorantRise(float, gradient, curvature, from, lower, upper);
  return Number.isNaN(rise) ? Number.POSITIVE_INFINITY : rise;
}

/** The larger of two numbers; not a number if one of them is not, so that no check passes by accident. */
export function larger<T>(field: Field<T>, a: T, b: T): T {
  const order = field.compare(a, b);
  if (Number.isNaN(order)) return Number.isNaN(field.toNumber(a)) ? a : b;
  return order >= 0 ? a : b;
}

/** The nearest point of the piece. */
function clamp<T>(field: Field<T>, action: readonly T[], piece: Piece<T>): readonly T[] {
  return action.map((a, i) => {
    const low = piece.lower[i]!;
    const high = piece.upper[i]!;
    if (field.compare(a, low) < 0) return low;
    return high !== null && field.compare(a, high) > 0 ? high : a;
  });
}

/** The axis along which the majorant varies most: widest first, gradient as the tie-break. */
function widestAxis(lower: readonly number[], upper: readonly number[], gradient: readonly number[]): number {
  let axis = 0;
  let most = -1;
  for (let i = 0; i < lower.length; i += 1) {
    const width = upper[i]! - lower[i]!;
    const weight = width * (1 + 1e-9 * Math.abs(gradient[i]!));
    if (weight > most) {
      most = weight;
      axis = i;
    }
  }
  return axis;
}

function replaced(values: readonly number[], index: number, value: number): readonly number[] {
  return values.map((old, i) => (i === index ? value : old));
}
