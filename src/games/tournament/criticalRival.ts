/**
 * # The critical rival under normal noise
 *
 * The law of the `m`-th best of `n − 1` standard normal draws, whom a contestant must beat to be among the top `m` of `n`.
 * Its density is proportional to `f(w) F(w)^{n−1−m} (1 − F(w))^{m−1}`.
 *
 * ## Implementation notes
 *
 * The density is smooth and negligible outside an interval, so that equally spaced points (the trapezoidal rule) converge
 * faster than any power of their number. The masses are scaled to sum to one, which spares the binomial coefficient.
 *
 * ## References
 *
 * - [TrefethenWeideman2014]
 *
 * @module
 */
import { exp, ln, normalDistribution } from "../../arithmetic/stdlib.ts";

/** Points and masses that stand for a distribution; the masses sum to one. */
export interface DiscreteLaw {
  readonly points: readonly number[];
  readonly masses: readonly number[];
}

/** The density has fallen by `e^{−40}` at the ends of the interval. */
const NEGLIGIBLE = 40;

/**
 * Points and masses that stand for the `m`-th best of `n − 1` standard normal draws: expectations of the normal density
 * and distribution function are right to some 1e-14 for `n ≤ 10 000`.
 */
export function criticalRival(siblings: number, slots: number): DiscreteLaw {
  const [better, worse] = [slots - 1, siblings - 1 - slots];
  const logDensity = (w: number) =>
    -(w * w) / 2 + worse * ln(normalDistribution(w)) + better * ln(normalDistribution(-w));
  const { low, high, peak } = effectiveRange(logDensity);
  const count = siblings <= 31 ? 48 : 80;
  const step = (high - low) / count;
  const points = Array.from({ length: count }, (_, i) => low + (i + 0.5) * step);
  const weights = points.map((w) => exp(logDensity(w) - peak));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { points, masses: weights.map((weight) => weight / total) };
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** The log-density near its mode. */
  readonly peak: number;
}

/** The interval outside which a log-concave density is negligible. */
function effectiveRange(logDensity: (w: number) => number): Range {
  let mode = 0;
  let peak = logDensity(0);
  for (let step = 1; step > 0.01; step /= 2) {
    for (const move of [step, -step]) {
      for (let next = logDensity(mode + move); next > peak; next = logDensity(mode + move)) {
        mode += move;
        peak = next;
      }
    }
  }
  const edge = (direction: number): number => {
    const isInside = (distance: number) => logDensity(mode + direction * distance) > peak - NEGLIGIBLE;
    let inside = 0;
    let outside = 0.25;
    while (isInside(outside)) {
      inside = outside;
      outside *= 2;
    }
    for (let i = 0; i < 6; i += 1) {
      const middle = (inside + outside) / 2;
      if (isInside(middle)) inside = middle;
      else outside = middle;
    }
    return mode + direction * outside;
  };
  return { low: edge(-1), high: edge(1), peak };
}
