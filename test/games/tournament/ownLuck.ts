/**
 * # The chance of winning, by conditioning on one's own luck
 *
 * A second derivation, for tests: with own luck `x` and lead `d`, each of the `n − 1` rivals does better with probability
 * `q = 1 − F(x + d)`, and the contestant is promoted when at most `m − 1` do.
 *
 * @module
 */
import { integral, type NoiseFamily } from "jiama";

/** A distribution of luck at unit scale. */
export interface Luck {
  density(x: number): number;
  /** `1 − F(x)`. */
  above(x: number): number;
  /** Ends of the support, beyond which at most 1e-17 lies. */
  readonly low: number;
  readonly high: number;
  /** `−f′/f` inside the support. */
  score(x: number): number;
  /** Density at a finite upper end of the support, else 0. */
  readonly atTop: number;
}

/** `Φ(−x)` by its power series and, in the upper tail, its continued fraction. */
function normalAbove(x: number): number {
  if (x < 0) return 1 - normalAbove(-x);
  const density = Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x > 2.5) {
    let fraction = 0;
    for (let k = 150; k >= 1; k -= 1) fraction = k / (x + fraction);
    return density / (x + fraction);
  }
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum) && k < 300; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 - density * sum;
}

/** The five families, written down anew. */
export const luck: Readonly<Record<NoiseFamily, Luck>> = {
  normal: {
    density: (x) => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI),
    above: normalAbove,
    low: -8.5,
    high: 8.5,
    score: (x) => x,
    atTop: 0,
  },
  uniform: {
    density: (x) => (Math.abs(x) <= 1 ? 0.5 : 0),
    above: (x) => Math.min(1, Math.max(0, (1 - x) / 2)),
    low: -1,
    high: 1,
    score: () => 0,
    atTop: 0.5,
  },
  gumbel: {
    density: (x) => Math.exp(-x - Math.exp(-x)),
    above: (x) => -Math.expm1(-Math.exp(-x)),
    low: -4,
    high: 42,
    score: (x) => 1 - Math.exp(-x),
    atTop: 0,
  },
  exponential: {
    density: (x) => (x < 0 ? 0 : Math.exp(-x)),
    above: (x) => (x < 0 ? 1 : Math.exp(-x)),
    low: 0,
    high: 42,
    score: () => 1,
    atTop: 0,
  },
  "reflected-exponential": {
    density: (x) => (x > 0 ? 0 : Math.exp(x)),
    above: (x) => (x > 0 ? 0 : -Math.expm1(x)),
    low: -42,
    high: 0,
    score: () => -1,
    atTop: 1,
  },
};

/** Probabilities of `0, 1, …, trials` successes, by ratios from the mode, scaled to sum to one. */
function binomial(trials: number, q: number): Float64Array {
  const terms = new Float64Array(trials + 1);
  if (q <= 0 || q >= 1) {
    terms[q <= 0 ? 0 : trials] = 1;
    return terms;
  }
  const mode = Math.min(trials, Math.floor((trials + 1) * q));
  const odds = q / (1 - q);
  terms[mode] = 1;
  for (let j = mode + 1; j <= trials && terms[j - 1]! > 1e-30; j += 1) {
    terms[j] = ((terms[j - 1]! * (trials - j + 1)) / j) * odds;
  }
  for (let j = mode - 1; j >= 0 && terms[j + 1]! > 1e-30; j -= 1) {
    terms[j] = (terms[j + 1]! * (j + 1)) / (trials - j) / odds;
  }
  const total = terms.reduce((sum, term) => sum + term, 0);
  return terms.map((term) => term / total);
}

/** The chance that at most `m − 1` of `n − 1` rivals do better, each with probability `q`. */
function promoted(siblings: number, slots: number, q: number): number {
  return binomial(siblings - 1, q)
    .subarray(0, slots)
    .reduce((sum, term) => sum + term, 0);
}

/**
 * Integral over the support, in pieces between the points where the integrand may have a kink, in panels of at most a
 * given width that grow finer towards those points: many rivals crowd at the end of a support. Wide panels are for scans of
 * few contestants, good to some 1e-8.
 */
function overSupport({ low, high }: Luck, kinks: readonly number[], width: number, f: (x: number) => number): number {
  const halvings = width > 1 ? 0 : 10;
  const cuts = [low, ...kinks.filter((x) => x > low && x < high).sort((a, b) => a - b), high];
  let sum = 0;
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!];
    const layer = Math.min(width, (to - from) / 4);
    let inner = layer;
    for (let halving = 0; halving < halvings; halving += 1) {
      sum += integral(f, from + inner / 2, from + inner, 1) + integral(f, to - inner, to - inner / 2, 1);
      inner /= 2;
    }
    sum += integral(f, from, from + inner, 1) + integral(f, to - inner, to, 1);
    sum += integral(f, from + layer, to - layer, Math.ceil((to - from - 2 * layer) / width));
  }
  return sum;
}

/** `P(d)`, by conditioning on own luck. */
export function chanceByOwnLuck(family: NoiseFamily, siblings: number, slots: number, lead: number, width = 1): number {
  const own = luck[family];
  const kinks = [own.low - lead, own.high - lead];
  return overSupport(own, kinks, width, (x) => own.density(x) * promoted(siblings, slots, own.above(x + lead)));
}

/** `P′(d)`: own luck times the density that the `m`-th best rival is just as good. */
export function slopeByOwnLuck(family: NoiseFamily, siblings: number, slots: number, lead: number, width = 1): number {
  const own = luck[family];
  const kinks = [own.low - lead, own.high - lead];
  return overSupport(own, kinks, width, (x) => {
    const even = own.density(x) * own.density(x + lead) * (siblings - 1);
    return even === 0 ? 0 : even * binomial(siblings - 2, own.above(x + lead))[slots - 1]!;
  });
}

/** `E[s(ε) 1{win}] + f(b⁻)` at equal efforts: the likelihood ratio times winning, plus the density at a finite top. */
export function scoreTimesWinning(family: NoiseFamily, siblings: number, slots: number, width = 1): number {
  const own = luck[family];
  const correlation = overSupport(own, [], width, (x) => {
    return own.score(x) * own.density(x) * promoted(siblings, slots, own.above(x));
  });
  return correlation + own.atTop;
}
