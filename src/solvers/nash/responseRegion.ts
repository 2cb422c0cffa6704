/**
 * # Response region
 *
 * One player's mixed strategies, up to scale, with the other player's payoffs against them: the polytope
 * `{x ≥ 0 : Σᵢ c_ji xᵢ ≤ 1 for every j}`, where `c_ji > 0` is what the other player gets from strategy `j` against `i`, shifted and
 * scaled. At a point `x ≠ 0` the inequalities that hold with equality tell which own strategies are not played and which of the other's
 * are best responses.
 *
 * ## Implementation notes
 *
 * Payoffs are shifted so that the least is half the range, because the polytope is bounded only if all are positive. That changes
 * no best response. The same numbers are kept as integers `e_ji = unit · c_ji` and as doubles.
 *
 * @module
 */
import { ratioToNumber } from "../../arithmetic/exact.ts";
import type { IntegerMatrix } from "../../linalg/matrix.ts";

/** One player's polytope of mixed strategies. */
export interface ResponseRegion {
  /** Number of own strategies, the variables. */
  readonly own: number;
  /** Number of the other player's strategies, the inequalities. */
  readonly others: number;
  /** Label of the first own strategy; the others follow. */
  readonly ownLabel: number;
  /** Label of the other player's first strategy; the others follow. */
  readonly otherLabel: number;
  /** `e_ji` at `j · own + i`. */
  readonly payoffs: readonly bigint[];
  /** The integer that stands for one, positive. */
  readonly unit: bigint;
  /** `c_ji = e_ji / unit`, in [½, 3/2], each the nearest double. */
  readonly scaled: Float64Array;
  /** Size of the largest payoff `e_ji`, as a double, possibly infinite. */
  readonly largest: number;
}

/**
 * Both players' polytopes.
 *
 * @param A - Payoffs of the row player, `m × n`.
 * @param B - Payoffs of the column player, `m × n` too.
 */
export function responseRegions(A: IntegerMatrix, B: IntegerMatrix): readonly [ResponseRegion, ResponseRegion] {
  const { rows: m, columns: n } = A;
  const transposedB = Array.from({ length: m * n }, (_, k) => B.entries[(k % m) * n + Math.floor(k / m)] as bigint);
  return [region(transposedB, m, n, 0, m), region(A.entries, n, m, m, 0)];
}

function region(
  entries: readonly bigint[],
  own: number,
  others: number,
  ownLabel: number,
  otherLabel: number,
): ResponseRegion {
  let [low, high] = [entries[0] as bigint, entries[0] as bigint];
  for (const value of entries) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const range = high === low ? 1n : high - low;
  const payoffs = entries.map((value) => 2n * (value - low) + range);
  const unit = 2n * range;
  const scaled = Float64Array.from(payoffs, (value) => ratioToNumber(value, unit));
  return { own, others, ownLabel, otherLabel, payoffs, unit, scaled, largest: Number(3n * range) };
}
