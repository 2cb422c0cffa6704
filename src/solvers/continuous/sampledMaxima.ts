/**
 * # Maxima by sampling
 *
 * The largest values of a function of one number among samples, each refined within its neighbors: fast, and blind to peaks that are
 * narrower than the samples.
 *
 * @module
 */
import { bracketedRoot } from "../../arithmetic/bracketedRoot.ts";
import type { Interval } from "../../arithmetic/interval.ts";
import type { GlobalMaxima, RangedFunction } from "./globalMaxima.ts";

const SAMPLES = 33;
/** Refined values within this share of the largest count as reaching it. */
const TIE = 1e-11;
/** Samples this close to the best, as a share of the spread of all samples, are refined. */
const NEAR = 0.05;

/** The maxima among samples of an interval of finite length. */
export function sampledMaxima(f: Pick<RangedFunction, "value" | "slope">, { lower, upper }: Interval): GlobalMaxima {
  const at = Array.from({ length: SAMPLES }, (_, k) =>
    k === SAMPLES - 1 ? upper : lower + ((upper - lower) * k) / (SAMPLES - 1),
  );
  const values = at.map(f.value);
  const numbers = values.filter(Number.isFinite);
  const [most, least] = [Math.max(...numbers), Math.min(...numbers)];
  const peaks = values.flatMap((value, k) => {
    const isPeak = value >= (values[k - 1] ?? value) && value >= (values[k + 1] ?? value);
    return isPeak && value >= most - NEAR * (most - least) ? [k] : [];
  });
  const refined = peaks.map((k) => localMaximum(f, at[Math.max(0, k - 1)]!, at[Math.min(SAMPLES - 1, k + 1)]!, at[k]!));
  const best = Math.max(...refined.map(({ value }) => value));
  const points = refined.filter(({ value }) => value >= best - TIE * Math.max(1, Math.abs(best))).map(({ x }) => x);
  return { value: best, points };
}

interface Maximum {
  readonly x: number;
  readonly value: number;
}

/** The best of a sample, the ends of its neighborhood, the root of the slope, and where the golden section leads. */
function localMaximum(
  { value, slope }: Pick<RangedFunction, "value" | "slope">,
  low: number,
  high: number,
  sample: number,
): Maximum {
  const candidates = [sample, low, high];
  if (slope(low) > 0 && slope(high) < 0) candidates.push(bracketedRoot(slope, low, high));
  else candidates.push(goldenSection(value, low, high));
  return candidates
    .map((x) => ({ x, value: value(x) }))
    .reduce((best, each) => (each.value > best.value ? each : best));
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

function goldenSection(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [c, d] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
  let [fc, fd] = [f(c), f(d)];
  for (let step = 0; step < 80 && b - a > 4 * Number.EPSILON * Math.abs(b); step += 1) {
    if (fc >= fd) {
      [b, d, fd] = [d, c, fc];
      c = b - GOLDEN * (b - a);
      fc = f(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + GOLDEN * (b - a);
      fd = f(d);
    }
  }
  return fc >= fd ? c : d;
}
