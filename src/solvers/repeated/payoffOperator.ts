/**
 * # The operator of Abreu and Sannikov
 *
 * From a set `W` of promises and a threat `u`, the payoffs that action profiles generate with promises that only just deter, and
 * those of profiles that deter when played for ever.
 *
 * *Notation.* Profile `a` with promise `w` deters deviations if `δ(w − u) ≥ (1 − δ) h(a)`, that is, `w ≥ z(a) = u + (1 − δ)/δ · h(a)`.
 * If the payoffs `g(a)` themselves do, `a` contributes `g(a)`; else `(1 − δ) g(a) + δ w` for the extreme points `w` of
 * `{w ∈ W : w ≥ z(a)}` with `wᵢ = zᵢ(a)` for some `i`.
 *
 * ## References
 *
 * - [AbreuSannikov2014]
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { GeneratedPayoff } from "../../games/repeated/payoffSet.ts";
import { leastBestPayoffs, type RepeatedGame, stageOutcomes } from "../../games/repeated/repeatedGame.ts";
import { boundingBox, type ConvexPolygon, type Point, polygonSection } from "../../linalg/convexPolygon.ts";

/** What the operator needs to know of an action profile. */
interface Incentive<T> {
  readonly profile: number;
  readonly payoffs: Point<T>;
  /** `(1 − δ) g(a)`. */
  readonly today: Point<T>;
  /** `(1 − δ)/δ · h(a)`; `null` where `δ = 0` and somebody gains. */
  readonly premium: Point<T> | null;
}

/** A repeated game as the operator sees it. */
export interface PayoffOperator<T> {
  readonly field: Field<T>;
  /** `δ`. */
  readonly discount: T;
  /** `g(a)` for every profile. */
  readonly payoffs: readonly Point<T>[];
  /** The largest of the payoffs' least and of the pure minmax: the threat that a set of promises allows. */
  threat(promises: ConvexPolygon<T>): Point<T>;
  /** The payoffs generated with promises in a set that is not empty, by all action profiles or only by those wanted. */
  generated(promises: ConvexPolygon<T>, wanted?: ReadonlySet<number> | undefined): readonly GeneratedPayoff<T>[];
}

/** The operator of a repeated game for two players. */
export function payoffOperator<T>({ stage, discount }: RepeatedGame<T>): PayoffOperator<T> {
  const { field } = stage;
  const { one, add, sub, mul, div, compare, zero } = field;
  const outcomes = stageOutcomes(stage);
  const minmax = leastBestPayoffs(field, outcomes) as Point<T>;
  const now = sub(one, discount);
  const patient = compare(discount, zero) > 0;
  const incentives = outcomes.map(({ index, payoffs, gains }): Incentive<T> => {
    const [own, others] = payoffs as readonly [T, T];
    const premium = (gain: T): T => (patient ? div(mul(now, gain), discount) : zero);
    const deterred = patient || gains.every((gain) => compare(gain, zero) === 0);
    return {
      profile: index,
      payoffs: [own, others],
      today: [mul(now, own), mul(now, others)],
      premium: deterred ? [premium(gains[0] as T), premium(gains[1] as T)] : null,
    };
  });
  const threat = (promises: ConvexPolygon<T>): Point<T> => {
    const [[left], [low]] = boundingBox(field, promises);
    return [compare(left, minmax[0]) > 0 ? left : minmax[0], compare(low, minmax[1]) > 0 ? low : minmax[1]];
  };
  const generatedBy = (
    { profile, payoffs, today, premium }: Incentive<T>,
    promises: ConvexPolygon<T>,
    u: Point<T>,
  ): readonly GeneratedPayoff<T>[] => {
    if (premium === null) return [];
    const bound: Point<T> = [add(u[0], premium[0]), add(u[1], premium[1])];
    if (compare(payoffs[0], bound[0]) >= 0 && compare(payoffs[1], bound[1]) >= 0) {
      return [{ profile, continuation: payoffs, payoff: payoffs }];
    }
    return bindingPromises(field, promises, bound).map((w) => ({
      profile,
      continuation: w,
      payoff: [add(today[0], mul(discount, w[0])), add(today[1], mul(discount, w[1]))],
    }));
  };
  return {
    field,
    discount,
    payoffs: incentives.map(({ payoffs }) => payoffs),
    threat,
    generated(promises, wanted) {
      const u = threat(promises);
      const those = wanted === undefined ? incentives : incentives.filter(({ profile }) => wanted.has(profile));
      return those.flatMap((incentive) => generatedBy(incentive, promises, u));
    },
  };
}

/** The extreme points of `{w ∈ W : w ≥ z}` that lie on one of its two lines `wᵢ = zᵢ`. */
function bindingPromises<T>(field: Field<T>, promises: ConvexPolygon<T>, z: Point<T>): readonly Point<T>[] {
  return ([0, 1] as const).flatMap((axis) => {
    const section = polygonSection(field, promises, axis, z[axis]);
    const least = z[1 - axis] as T;
    if (section === null || field.compare(section[1], least) < 0) return [];
    const low = field.compare(section[0], least) > 0 ? section[0] : least;
    const ends = field.compare(low, section[1]) === 0 ? [low] : [low, section[1]];
    return ends.map((end): Point<T> => (axis === 0 ? [z[0], end] : [end, z[1]]));
  });
}
