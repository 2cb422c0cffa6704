/**
 * # Equilibrium payoff sets from outside and from inside
 *
 * Three searches: exact steps of the operator until it repeats itself; a chain of ever smaller polygons in doubles, each a little
 * wider than what the one before generates; and a polygon in doubles a little smaller than what it generates itself.
 *
 * *Notation.* `R` is the operator of {@link payoffOperator}, `V*` the set of equilibrium payoffs, its largest fixed point.
 *
 * ## Implementation notes
 *
 * Fractions grow at every exact step in which a line cuts an edge, so that exact steps end where they exceed a number of digits; if
 * `R` repeats itself before, the set is `V*`. In doubles, `W ↦ R(W) + [−η, η]²` falls towards `V*` from outside, with `η` above all
 * rounding and falling from step to step, so that each set lies within the one before. From inside, `S ↦ R(S)` shrunk by the share `ε` towards its middle falls to a set with `S ⊆ R(S)` all but at its
 * rim, if `ε` is not too large; several are tried.
 *
 * ## References
 *
 * - [AbreuSannikov2014]; [JuddYeltekinConklin2003] for bounds from both sides
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import {
  type ConvexPolygon,
  convexHull,
  edgesOf,
  type Point,
  polygonContains,
  polygonDistance,
  turn,
} from "../../linalg/convexPolygon.ts";
import type { PayoffOperator } from "./payoffOperator.ts";

/** When a search ends. */
export interface PayoffSearchLimits {
  /** Most steps. */
  readonly maxIterations: number;
  /** Polled at every step. */
  readonly control?: Control;
}

/** Ever smaller sets, each of which holds the equilibrium payoffs. */
export interface PayoffChain<T> {
  /** The sets, the feasible payoffs first; an empty one says that there is no equilibrium. */
  readonly chain: readonly ConvexPolygon<T>[];
  /** `fixed`: the last set generates itself or is empty; `still`: it moves no more than rounding does; `long`: fractions too long; `limit`. */
  readonly end: "fixed" | "still" | "long" | "limit";
}

/** Numerators and denominators of an exact step hold at most so many bits. */
const LONGEST = 2n ** 192n;

/**
 * Exact steps from the feasible payoffs on.
 *
 * @param rim - The profiles that may generate extreme points with promises in a set; `undefined` for all.
 */
export function exactChain(
  operator: PayoffOperator<Rational>,
  rim: (promises: ConvexPolygon<Rational>) => ReadonlySet<number> | undefined,
  limits: PayoffSearchLimits,
): PayoffChain<Rational> {
  const chain = [convexHull(exact, operator.payoffs)];
  for (let step = 0; step < limits.maxIterations; step += 1) {
    if (limits.control?.checkpoint() === "stop") break;
    const last = chain.at(-1) as ConvexPolygon<Rational>;
    const next = convexHull(
      exact,
      operator.generated(last, rim(last)).map(({ payoff }) => payoff),
    );
    if (isSamePolygon(last, next)) return { chain, end: "fixed" };
    chain.push(next);
    if (next.length === 0) return { chain, end: "fixed" };
    if (next.some((vertex) => vertex.some(({ n, d }) => n > LONGEST || d > LONGEST))) return { chain, end: "long" };
  }
  return { chain, end: "limit" };
}

function isSamePolygon(P: ConvexPolygon<Rational>, Q: ConvexPolygon<Rational>): boolean {
  return (
    P.length === Q.length &&
    P.every((p, k) => p.every((value, axis) => exact.compare(value, Q[k]?.[axis as 0 | 1] as Rational) === 0))
  );
}

/** Payoffs nearer to the rim than this may be extreme points, in units of the payoffs' range. */
const RIM = 1e-9;

/**
 * The profiles that generate payoffs on the rim of what is generated with promises in a set, or so near to it that doubles cannot tell.
 *
 * @param operator - Of a game whose payoffs lie between 0 and 1.
 */
export function rimProfiles(operator: PayoffOperator<number>, promises: ConvexPolygon<number>): ReadonlySet<number> {
  const { field } = operator;
  // Wider promises, so that one that only just deters is not lost to rounding.
  const wider = convexHull(
    field,
    promises.flatMap((point) => corners(point, RIM)),
  );
  const generated = operator.generated(wider);
  const edges = edgesOf(
    convexHull(
      field,
      generated.map(({ payoff }) => payoff),
    ),
  );
  const isInside = (point: Point<number>): boolean =>
    edges.every(([a, b]) => turn(field, a, b, point) > 4 * RIM * Math.hypot(b[0] - a[0], b[1] - a[1]));
  return new Set(generated.flatMap(({ profile, payoff }) => (edges.length > 2 && isInside(payoff) ? [] : [profile])));
}

/** Margin of the first set in doubles, in units of the payoffs' range; later ones are narrower, step by step, down to none. */
const MARGIN = 1e-9;
/** Most steps in doubles: the margin falls by more than rounding at each. */
const MAX_ROUNDED = 5000;

/**
 * Steps in doubles from the feasible payoffs on, each set somewhat wider than the one before makes it.
 *
 * @param operator - Of a game whose payoffs lie between 0 and 1.
 */
export function roundedChain(operator: PayoffOperator<number>, limits: PayoffSearchLimits): PayoffChain<number> {
  const { field, payoffs, discount } = operator;
  const margin = (step: number): number => MARGIN * (1 - step / MAX_ROUNDED);
  const chain = [
    convexHull(
      field,
      payoffs.flatMap((point) => corners(point, margin(0))),
    ),
  ];
  const most = Math.min(limits.maxIterations, MAX_ROUNDED);
  for (let step = 1; step < most; step += 1) {
    if (limits.control?.checkpoint() === "stop") return { chain, end: "limit" };
    const last = chain.at(-1) as ConvexPolygon<number>;
    const own = margin(step);
    // A promise is off by the last margin, and so its payoff by the share δ of that: the rest is added.
    const added = own - discount * margin(step - 1);
    const next = convexHull(
      field,
      operator
        .generated(last)
        .flatMap(({ payoff, continuation }) => corners(payoff, payoff === continuation ? own : added)),
    );
    chain.push(next);
    if (next.length === 0) return { chain, end: "fixed" };
    const moved = Math.max(...last.map((vertex) => polygonDistance(field, next, vertex)));
    if (moved <= (4 * MARGIN) / MAX_ROUNDED) return { chain, end: "still" };
  }
  return { chain, end: "limit" };
}

/** The corners of the square round a point. */
function corners([x, y]: Point<number>, margin: number): readonly Point<number>[] {
  return [-margin, margin].flatMap((dx) => [-margin, margin].map((dy): Point<number> => [x + dx, y + dy]));
}

/** By how much a set from inside may be smaller than what it generates, as shares of its size: the least that is found is the best. */
export const SHRINKAGES: readonly number[] = [1e-10, 1e-8, 1e-6, 1e-4, 1e-3, 1e-2];

/**
 * A set of payoffs that lies inside what it generates by a share of its size; `null` if none was found.
 *
 * @param outer - A set that holds the equilibrium payoffs, not empty: where the search starts.
 */
export function innerPolygon(
  operator: PayoffOperator<number>,
  outer: ConvexPolygon<number>,
  share: number,
  { maxIterations, control }: PayoffSearchLimits,
): ConvexPolygon<number> | null {
  const { field } = operator;
  // The same for all steps: a middle that moves with the vertices would not let the sets settle.
  const middle = [0, 1].map((axis) => outer.reduce((sum, p) => sum + p[axis as 0 | 1] / outer.length, 0));
  const shrunk = (polygon: ConvexPolygon<number>, by: number): ConvexPolygon<number> => {
    const along = (p: Point<number>, axis: 0 | 1): number => p[axis] + by * ((middle[axis] as number) - p[axis]);
    return polygon.map((p): Point<number> => [along(p, 0), along(p, 1)]);
  };
  let set = shrunk(outer, share);
  for (let step = 0; step < maxIterations; step += 1) {
    if (control?.checkpoint() === "stop") return null;
    const next = convexHull(
      field,
      operator.generated(set).map(({ payoff }) => payoff),
    );
    if (next.length < 3) return null;
    const target = shrunk(next, share / 2);
    if (set.every((vertex) => polygonContains(field, target, vertex))) return set;
    set = shrunk(next, share);
  }
  return null;
}

/**
 * The action profiles that deter every deviation when played for ever, with the worst of their own payoffs as threat.
 *
 * @returns Their payoffs; the largest such family, found by leaving out those that do not deter until all do.
 */
export function stationaryPayoffs(operator: PayoffOperator<Rational>): ConvexPolygon<Rational> {
  let set = convexHull(exact, operator.payoffs);
  while (set.length > 0) {
    const kept = operator.generated(set).filter(({ payoff, continuation }) => payoff === continuation);
    const next = convexHull(
      exact,
      kept.map(({ payoff }) => payoff),
    );
    if (isSamePolygon(set, next)) return set;
    set = next;
  }
  return set;
}
