/**
 * # Outer bounds of equilibrium payoffs
 *
 * That a set holds the payoffs of all equilibria is proved by a chain `W₀ ⊇ W₁ ⊇ … ⊇ Wₖ` that begins with all feasible payoffs.
 *
 * *Notation.* `V*` are the payoffs of pure-action subgame-perfect equilibria with public lotteries, `u` is the larger of the least
 * payoffs in `Wₖ` and the pure minmax payoffs, `z(a) = u + (1 − δ)/δ · h(a)`, and `B(W)` is the hull of `(1 − δ) g(a) + δ w` over all
 * `a` and all `w ∈ W` with `w ≥ z(a)`, so that `V* = B(V*)`.
 *
 * *Claim.* If `V* ⊆ Wₖ`, `B(Wₖ) ⊆ Wₖ`, and `Wₖ₊₁ ⊆ Wₖ` holds, for every `a`, either `g(a)`, if `g(a) ≥ z(a)`, or else
 * `(1 − δ) g(a) + δ w` for all `w ∈ Wₖ` with `w ≥ z(a)` and some `wᵢ = zᵢ(a)`, then `V* ⊆ Wₖ₊₁` and `B(Wₖ₊₁) ⊆ Wₖ₊₁`.
 *
 * *Proof.* Suppose that `x = (1 − δ) g(a) + δ w` is outside `Wₖ₊₁` though `w` is in `V*` and `x` the farthest of `V*` in a direction that
 * separates it, or though `w ∈ Wₖ₊₁`. In that direction, `g(a)` is beyond `x` and `x` not before `w`. So `g(a) ∉ Wₖ₊₁`, and `g(a) ≥ z(a)` fails.
 * Walk from `w` towards `g(a)`. Where the walk leaves `{w ≥ z(a)}` within `Wₖ`, the promise there is as far as `w` or farther, and what it
 * generates, at least as far as `x`, is in `Wₖ₊₁` by assumption: a contradiction. If it leaves `Wₖ` before, at `q ≥ z(a)`, then
 * `(1 − δ) g(a) + δ q`, which lies beyond `q` on the walk, is in `B(Wₖ) ⊆ Wₖ`: a contradiction as well. ∎
 *
 * All promises with `wᵢ = zᵢ(a)` that matter are the ends of a segment. `B(W₀) ⊆ W₀` since `W₀` holds all `g(a)`.
 *
 * ## Implementation notes
 *
 * In integers: each step is brought over one denominator, and no division is made.
 *
 * ## References
 *
 * - [AbreuSannikov2014] for the operator; [AbreuPearceStacchetti1990] for `B`
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import { exact, type Rational } from "../../arithmetic/exact.ts";
import { integers } from "../../arithmetic/ring.ts";
import { DomainError } from "../../errors.ts";
import { requireTwoPlayers } from "../../games/normal-form/normalFormGame.ts";
import {
  leastBestPayoffs,
  type RepeatedGame,
  type StageOutcome,
  stageOutcomes,
} from "../../games/repeated/repeatedGame.ts";
import { type ConvexPolygon, convexHull, type Point, polygonContains } from "../../linalg/convexPolygon.ts";

/** What was found when a chain of sets was checked. */
export interface OuterBoundCheck {
  /** Whether the last set of the chain is proved to hold the payoffs of all equilibria. */
  readonly verified: boolean;
  /** Number of steps that hold, from the first on. */
  readonly steps: number;
}

type IntegerPoint = readonly [bigint, bigint];

/** One step of the chain over a common denominator, which cancels. */
interface Step {
  /** `g(a)`. */
  readonly payoffs: readonly IntegerPoint[];
  /** `(1 − δ)/δ · h(a)`; `null` where `δ = 0` and somebody gains. */
  readonly premiums: readonly (IntegerPoint | null)[];
  readonly minmax: IntegerPoint;
  readonly from: readonly IntegerPoint[];
  readonly to: readonly IntegerPoint[];
}

/** `δ = numerator / denominator`. */
interface Discount {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Whether the last set of a chain holds the payoffs of all pure-action subgame-perfect equilibria with public lotteries, exactly.
 *
 * @param chain - Convex polygons, each within the one before, as lists of vertices; the last may be empty, which says that there are no such equilibria.
 * @throws {@link DomainError} when the game has not two players or the chain is empty.
 *
 * @category Repeated games
 */
export function outerBoundCheck(
  { stage, discount }: RepeatedGame<Rational>,
  chain: readonly ConvexPolygon<Rational>[],
): OuterBoundCheck {
  requireTwoPlayers(stage, "outerBoundCheck");
  const [first] = chain;
  if (first === undefined) {
    throw new DomainError({
      en: "outerBoundCheck: the chain has no set; give at least the feasible payoffs.",
      zh: "outerBoundCheck：该链中没有集合；至少请给出可行收益集。",
    });
  }
  const outcomes = stageOutcomes(stage);
  const whole = convexHull(exact, first);
  const feasible = outcomes.every(({ payoffs }) =>
    polygonContains(exact, whole, payoffs as readonly Rational[] as Point<Rational>),
  );
  if (!feasible) return { verified: false, steps: 0 };
  const fixed = fixedPoints(outcomes, discount);
  const shares: Discount = { numerator: discount.n, denominator: discount.d };
  for (let k = 0; k + 1 < chain.length; k += 1) {
    const step = integerStep(fixed, chain[k] as ConvexPolygon<Rational>, chain[k + 1] as ConvexPolygon<Rational>);
    if (!stepHolds(step, shares)) return { verified: false, steps: k };
  }
  return { verified: true, steps: chain.length - 1 };
}

/** What all steps have in common: the minmax, and `g(a)` and `(1 − δ)/δ · h(a)` for every profile. */
interface FixedPoints {
  readonly points: readonly (readonly Rational[])[];
  /** Whether each profile can deter at all: not where `δ = 0` and somebody gains. */
  readonly deters: readonly boolean[];
}

function fixedPoints(outcomes: readonly StageOutcome<Rational>[], discount: Rational): FixedPoints {
  const { zero, one, sub, mul, div, compare } = exact;
  const patient = compare(discount, zero) > 0;
  const factor = patient ? div(sub(one, discount), discount) : zero;
  return {
    points: [
      leastBestPayoffs(exact, outcomes),
      ...outcomes.flatMap(({ payoffs, gains }) => [payoffs, gains.map((gain) => mul(factor, gain))]),
    ],
    deters: outcomes.map(({ gains }) => patient || gains.every((gain) => compare(gain, zero) === 0)),
  };
}

function integerStep(
  { points, deters }: FixedPoints,
  from: ConvexPolygon<Rational>,
  to: ConvexPolygon<Rational>,
): Step {
  const all = [...points, ...from, ...to];
  const { numerators } = commonDenominator(all.flat());
  const whole = all.map((_, k): IntegerPoint => [numerators[2 * k] as bigint, numerators[2 * k + 1] as bigint]);
  const start = points.length;
  const split = start + from.length;
  return {
    minmax: whole[0] as IntegerPoint,
    payoffs: deters.map((_, k) => whole[1 + 2 * k] as IntegerPoint),
    premiums: deters.map((can, k) => (can ? (whole[2 + 2 * k] as IntegerPoint) : null)),
    from: convexHull(integers, whole.slice(start, split)),
    to: convexHull(integers, whole.slice(split)),
  };
}

function stepHolds({ payoffs, premiums, minmax, from, to }: Step, { numerator, denominator }: Discount): boolean {
  if (!to.every((vertex) => contains(from, vertex, 1n))) return false;
  if (from.length === 0) return to.length === 0;
  const threat = ([0, 1] as const).map((axis) => {
    const least = from.map((vertex) => vertex[axis]).reduce((a, b) => (b < a ? b : a));
    return least > minmax[axis] ? least : minmax[axis];
  });
  return payoffs.every((g, k) => {
    const premium = premiums[k] as IntegerPoint | null;
    if (premium === null) return true;
    const z: IntegerPoint = [(threat[0] as bigint) + premium[0], (threat[1] as bigint) + premium[1]];
    if (g[0] >= z[0] && g[1] >= z[1]) return contains(to, g, 1n);
    return bindingEnds(from, z).every(({ x, y, scale }) => {
      const made = ([0, 1] as const).map(
        (axis) => (denominator - numerator) * (g[axis] as bigint) * scale + numerator * (axis === 0 ? x : y),
      );
      return contains(to, made as readonly bigint[] as IntegerPoint, denominator * scale);
    });
  });
}

/** The point `(x, y) / scale`. */
interface Scaled {
  readonly x: bigint;
  readonly y: bigint;
  readonly scale: bigint;
}

/** Points whose hull holds all `w` of the polygon with `w ≥ z` and some `wᵢ = zᵢ`. */
function bindingEnds(polygon: readonly IntegerPoint[], z: IntegerPoint): readonly Scaled[] {
  const corner = contains(polygon, z, 1n) ? [{ x: z[0], y: z[1], scale: 1n }] : [];
  const ends = ([0, 1] as const).flatMap((axis) => {
    const other = (1 - axis) as 0 | 1;
    const at = z[axis];
    return polygon.flatMap((p, k) => {
      const q = polygon[(k + 1) % polygon.length] as IntegerPoint;
      const between = (p[axis] < at && q[axis] > at) || (p[axis] > at && q[axis] < at);
      if (!between && p[axis] !== at) return [];
      const span = between ? q[axis] - p[axis] : 1n;
      const scale = span < 0n ? -span : span;
      const along = between ? p[other] * span + (q[other] - p[other]) * (at - p[axis]) : p[other];
      const value = span < 0n ? -along : along;
      if (value < z[other] * scale) return [];
      return [axis === 0 ? { x: at * scale, y: value, scale } : { x: value, y: at * scale, scale }];
    });
  });
  return [...corner, ...ends];
}

/** Whether the polygon holds the point `p / scale`. */
function contains(polygon: readonly IntegerPoint[], p: IntegerPoint, scale: bigint): boolean {
  if (polygon.length === 0) return false;
  const inBox = ([0, 1] as const).every(
    (axis) => polygon.some((v) => v[axis] * scale <= p[axis]) && polygon.some((v) => v[axis] * scale >= p[axis]),
  );
  return (
    inBox &&
    polygon.every((a, k) => {
      const b = polygon[(k + 1) % polygon.length] as IntegerPoint;
      const left = (b[0] - a[0]) * (p[1] - a[1] * scale) - (b[1] - a[1]) * (p[0] - a[0] * scale);
      return left >= 0n;
    })
  );
}
