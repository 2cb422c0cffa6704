/**
 * # The simplest fraction of an interval
 *
 * The fraction with the least denominator between two doubles, by their continued fractions.
 *
 * @module
 */
import { dyadicFraction } from "./dyadicFraction.ts";
import { type Rational, ratio } from "./exact.ts";

/** The fraction with the least denominator from `lower` to `upper`, both finite, `0 ≤ lower ≤ upper`. */
export function fractionBetween(lower: number, upper: number): Rational {
  let [low, high] = [dyadicFraction(lower), dyadicFraction(upper)].map(({ n, d }) => [n, d] as const) as [
    readonly [bigint, bigint],
    readonly [bigint, bigint],
  ];
  // Convergents p/q of the whole parts that both ends have in common.
  let [p0, q0, p1, q1] = [0n, 1n, 1n, 0n];
  for (;;) {
    const whole = low[0] / low[1];
    const isWhole = whole * low[1] === low[0];
    const next = isWhole ? whole : whole + 1n;
    if (next * high[1] <= high[0]) return ratio(next * p1 + p0, next * q1 + q0);
    [p0, q0, p1, q1] = [p1, q1, whole * p1 + p0, whole * q1 + q0];
    // Both ends less the whole part, turned over: the order changes.
    [low, high] = [
      [high[1], high[0] - whole * high[1]],
      [low[1], low[0] - whole * low[1]],
    ];
  }
}
