/**
 * # Profile intervals
 *
 * The values of one free parameter for which the others can be chosen so that the objective exceeds its minimum by less than a
 * bound. Unlike a standard error the interval need not be symmetric, and it shows by an open end what is not identified.
 *
 * ## References
 *
 * - [VenzonMoolgavkar1988]
 *
 * @module
 */
import { leastSquares } from "./leastSquares.ts";

/** An interval; an end is `null` where it lies outside the range that was searched. */
export type ProfileInterval = readonly [number | null, number | null];

/** Steps from the estimate to the end of the range in which a crossing is looked for. */
const STEPS = 24;
const HALVINGS = 30;

/**
 * The interval of one coordinate, in the unit interval.
 *
 * @param residuals - Of points in the unit cube.
 * @param best - The estimate, in the unit cube.
 * @param k - The coordinate.
 * @param bound - The largest objective inside the interval.
 */
export function profileInterval(
  residuals: (point: readonly number[]) => readonly number[],
  best: readonly number[],
  k: number,
  bound: number,
): ProfileInterval {
  const end = (to: 0 | 1) => {
    let [inside, from] = [best[k]!, best as readonly number[]];
    for (let step = 1; step <= STEPS; step++) {
      // Steps grow, so that narrow intervals are found too.
      const outside = best[k]! + (to - best[k]!) * (step / STEPS) ** 3;
      const { objective, point } = profile(residuals, from, k, outside);
      if (objective > bound) return crossing(residuals, from, k, inside, outside, bound);
      [inside, from] = [outside, point];
    }
    return null;
  };
  return [end(0), end(1)];
}

/** The least objective with one coordinate held fixed. */
function profile(
  residuals: (point: readonly number[]) => readonly number[],
  from: readonly number[],
  k: number,
  value: number,
) {
  const others = from.filter((_, i) => i !== k);
  const whole = (point: readonly number[]) => point.toSpliced(k, 0, value);
  if (others.length === 0) {
    const objective = residuals([value]).reduce((sum, r) => sum + r * r, 0);
    return { objective, point: [value] };
  }
  const { objective, point } = leastSquares((point) => residuals(whole(point)), others);
  return { objective, point: whole(point) };
}

function crossing(
  residuals: (point: readonly number[]) => readonly number[],
  from: readonly number[],
  k: number,
  inside: number,
  outside: number,
  bound: number,
): number {
  let [low, high] = [inside, outside];
  for (let halving = 0; halving < HALVINGS && Math.abs(high - low) > 1e-10; halving++) {
    const middle = (low + high) / 2;
    if (profile(residuals, from, k, middle).objective > bound) high = middle;
    else low = middle;
  }
  return low;
}
