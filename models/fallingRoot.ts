/**
 * # Roots of the first-order condition of a threshold
 *
 * The one root of `g(x) = A + (B/σ) f((x − δ)/σ) − kx` between two points where `g` falls from plus to minus, to the last bits of a
 * double. Sweeps ask for it millions of times: `g` and its derivatives come from one evaluation of the density, and two or three
 * steps of Halley's method do.
 *
 * ## Implementation notes
 *
 * A step `Δ` leaves an error of `|(g″/2g′)² − g‴/6g′| Δ³` where it is short beside `σ`, the scale on which `g` bends; the method ends
 * when that could not be seen in a double. A step that leaves the bracket below says that the root is near 0, and the step from 0
 * comes next to it. Where more than a few steps are needed (`g` is nearly flat), the bracketed search takes over, which needs no
 * slopes.
 *
 * @module
 */
import { bracketedRoot, normalDensity } from "../src/index.ts";
import type { ThresholdIncentives } from "./thresholdReplies.ts";

const MAX_STEPS = 8;
/** Steps shorter than this share of `σ` are judged by the error that they leave. */
const LOCAL = 0.1;

/**
 * The root in `[from, to]`.
 *
 * @param from - Where `g ≥ 0`; not negative.
 * @param to - Where `g ≤ 0`; `g` falls in between.
 */
export function fallingRoot({ pull, stake, mean, noise, cost }: ThresholdIncentives, from: number, to: number): number {
  const precision = 1 / noise;
  const felt = stake * precision;
  let [low, high] = [from, to];
  let x = Math.max(from, 0.9 * to);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const z = (x - mean) * precision;
    const density = felt * normalDensity(z);
    const slope = pull + density - cost * x;
    if (slope > 0) low = x;
    else high = x;
    const falling = density * precision;
    const bend = -z * falling - cost;
    const turn = (z * z - 1) * falling * precision;
    const next = x - (2 * slope * bend) / (2 * bend * bend - slope * turn);
    if (!(next >= low && next <= high)) {
      if (low > 0) break;
      x = (pull + felt * normalDensity(-mean * precision)) / cost;
      continue;
    }
    const moved = Math.abs(next - x);
    const twist = z * (3 - z * z) * falling * precision * precision;
    const error = Math.abs((turn * turn) / 4 - (bend * twist) / 6) * moved * moved * moved;
    // What is left after most of x was taken away has few digits.
    if (x <= 2 * next && moved < LOCAL * noise && error <= 2 ** -54 * next * bend * bend) return next;
    x = next;
  }
  return bracketedRoot((y) => pull + (stake / noise) * normalDensity((y - mean) / noise) - cost * y, from, to);
}

const crest = normalDensity(0);

/** A markup or buffer beyond which the cost exceeds every gain; the margin outweighs rounding. */
export function highestRoot({ pull, stake, noise, cost }: ThresholdIncentives): number {
  return ((pull + (stake / noise) * crest) / cost) * (1 + 8 * Number.EPSILON);
}

/** The maximum of `Ax + BΦ((x − δ)/σ) − kx²/2` on `x ≥ 0` where the slope falls all the way, as it does if `kσ² ≥ B f(1)`. */
export function concaveReply(at: ThresholdIncentives): number {
  return fallingRoot(at, 0, highestRoot(at));
}
