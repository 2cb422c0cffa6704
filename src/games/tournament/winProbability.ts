/**
 * # The probability of winning a rank-order tournament
 *
 * `n` contestants produce `y_i = e_i + ε_i`; the top `m` win. When all rivals choose the same effort and one contestant
 * leads by `d` (in units of the noise), he wins when his luck exceeds that of the critical rival `W`, the `m`-th best of the
 * `n − 1` others, less the lead:
 *
 * `P(d) = E[1 − F(W − d)]`, `P′(d) = E[f(W − d)]`, `ψ(n, m) = P′(0)`.
 *
 * ## Notation
 *
 * `b` is the density of `u = F(W)`, Beta(n − m, m); `I_x(a, b)` the regularized incomplete beta function, a binomial tail
 * for integers.
 *
 * ## Implementation notes
 *
 * Normal and Gumbel noise: the distribution of `W` is replaced by the nodes and masses of a composite Gauss–Legendre rule
 * on the interval that holds all but some 1e-20 of it, and the masses are scaled to sum to one, which spares the binomial
 * coefficient. Uniform and exponential noise: closed forms in binomial tails. Each result carries an upper bound on `P″`,
 * so that a checker can bound payoffs between points.
 *
 * ## References
 *
 * - [LazearRosen1981], [NalebuffStiglitz1983]; the form through the critical rival is an own derivation.
 *
 * @module
 */
import { gaussLegendre } from "../../arithmetic/gaussLegendre.ts";
import { exp, ln } from "../../arithmetic/stdlib.ts";
import { gumbelNoise, type NoiseFamily, normalNoise, type SmoothNoise } from "./noiseFamily.ts";

/** The chance of winning as a function of the lead over equal rivals, at unit noise. */
export interface WinProbability {
  /** `P(d)`. */
  value(lead: number): number;
  /** `P′(d)`. */
  slope(lead: number): number;
  /** `P″(d)` where it exists; at a kink the value from the right. */
  bend(lead: number): number;
  /** `ψ(n, m) = P′(0)`: marginal probability of winning at equal efforts. */
  readonly marginal: number;
  /** Upper bound on `P″`. */
  readonly maxBend: number;
}

/**
 * The chance of being among the top `slots` of `siblings` contestants.
 *
 * @param siblings - `n ≥ 2`, oneself included.
 * @param slots - `1 ≤ m < n`.
 * @returns Functions of the lead in units of the noise scale; absolute error below 1e-12.
 *
 * @example
 * ```ts doctest
 * import { winProbability } from "jiama";
 *
 * winProbability("gumbel", 4, 1).marginal // => 0.1875
 * ```
 *
 * @see [LazearRosen1981]
 * @category Tournaments
 */
export function winProbability(family: NoiseFamily, siblings: number, slots: number): WinProbability {
  switch (family) {
    case "normal":
      return smoothWinProbability(normalNoise, siblings, slots);
    case "gumbel":
      return slots === 1 ? logitWinProbability(siblings) : smoothWinProbability(gumbelNoise, siblings, slots);
    case "uniform":
      return uniformWinProbability(siblings, slots);
    case "exponential":
      return exponentialWinProbability(siblings, slots);
    case "reflected-exponential":
      return reflectedWinProbability(siblings, slots);
  }
}

function smoothWinProbability(noise: SmoothNoise, n: number, m: number): WinProbability {
  const { nodes, masses } = criticalRival(noise, n, m);
  const expectation = (f: (x: number) => number) => {
    let sum = 0;
    for (let j = 0; j < nodes.length; j += 1) sum += masses[j]! * f(nodes[j]!);
    return sum;
  };
  return {
    value: (d) => expectation((w) => noise.above(w - d)),
    slope: (d) => expectation((w) => noise.density(w - d)),
    bend: (d) => -expectation((w) => noise.densitySlope(w - d)),
    marginal: expectation(noise.density),
    maxBend: noise.steepestFall,
  };
}

interface DiscreteLaw {
  readonly nodes: readonly number[];
  readonly masses: readonly number[];
}

const PANELS = 7;
const NODES_PER_PANEL = 16;
/** Where the density of the critical rival has fallen by e^{−46} ≈ 1e-20 from its peak. */
const NEGLIGIBLE = 46;

/** Nodes and masses that stand for the `m`-th best of `n − 1` draws. */
function criticalRival(noise: SmoothNoise, n: number, m: number): DiscreteLaw {
  const logDensity = (w: number) =>
    ln(noise.density(w)) + (n - 1 - m) * ln(noise.below(w)) + (m - 1) * ln(noise.above(w));
  const { low, high } = effectiveRange(logDensity);
  const peak = Math.max(...[0, 1, 2, 3, 4].map((i) => logDensity(low + ((high - low) * (i + 0.5)) / 5)));
  const rule = gaussLegendre(NODES_PER_PANEL);
  const half = (high - low) / (2 * PANELS);
  const nodes: number[] = [];
  const masses: number[] = [];
  let total = 0;
  for (let panel = 0; panel < PANELS; panel += 1) {
    const center = low + (2 * panel + 1) * half;
    for (let i = 0; i < NODES_PER_PANEL; i += 1) {
      const w = center + half * rule.nodes[i]!;
      const mass = rule.weights[i]! * exp(logDensity(w) - peak);
      nodes.push(w);
      masses.push(mass);
      total += mass;
    }
  }
  return { nodes, masses: masses.map((mass) => mass / total) };
}

/** The interval outside which a unimodal density is negligible. */
function effectiveRange(logDensity: (w: number) => number): { readonly low: number; readonly high: number } {
  let mode = 0;
  let best = logDensity(0);
  for (let step = 1; step > 0.01; step /= 2) {
    for (const direction of [1, -1]) {
      for (;;) {
        const next = logDensity(mode + direction * step);
        if (!(next > best)) break;
        mode += direction * step;
        best = next;
      }
    }
  }
  const edge = (direction: number) => {
    let inside = 0;
    let outside = 0.25;
    while (logDensity(mode + direction * outside) > best - NEGLIGIBLE) {
      inside = outside;
      outside *= 2;
    }
    for (let i = 0; i < 6; i += 1) {
      const middle = (inside + outside) / 2;
      if (logDensity(mode + direction * middle) > best - NEGLIGIBLE) inside = middle;
      else outside = middle;
    }
    return mode + direction * outside;
  };
  return { low: edge(-1), high: edge(1) };
}

/** Gumbel noise and one slot: Tullock's contest with decisiveness 1 in log effort. */
function logitWinProbability(n: number): WinProbability {
  const value = (d: number) => 1 / (1 + (n - 1) * exp(-d));
  const slope = (d: number) => value(d) * (1 - value(d));
  return {
    value,
    slope,
    bend: (d) => slope(d) * (1 - 2 * value(d)),
    marginal: (n - 1) / n ** 2,
    // max of p(1 − p)(1 − 2p), at p = (3 − √3)/6
    maxBend: 1 / (6 * Math.sqrt(3)),
  };
}

/** `W = 2u − 1`; `1 − F(W − d) = 1 − u + d/2`, cut off at 0 and 1. */
function uniformWinProbability(n: number, m: number): WinProbability {
  const { tail, density, maxDensity } = betaLaw(n - m, m);
  const mean = (n - m) / n;
  const upper = betaLaw(n - m + 1, m).tail;
  const value = (d: number): number => {
    if (d >= 0) {
      const cut = Math.min(1, d / 2);
      return tail(cut) + (1 + d / 2) * (1 - tail(cut)) - mean * (1 - upper(cut));
    }
    const cut = Math.max(0, 1 + d / 2);
    return (1 + d / 2) * tail(cut) - mean * upper(cut);
  };
  const within = (d: number) => tail(Math.min(1, Math.max(0, 1 + d / 2))) - tail(Math.min(1, Math.max(0, d / 2)));
  return {
    value,
    slope: (d) => within(d) / 2,
    bend: (d) => (d < 0 && d >= -2 ? density(1 + d / 2) / 4 : 0) - (d >= 0 && d < 2 ? density(d / 2) / 4 : 0),
    marginal: 1 / 2,
    maxBend: maxDensity / 4,
  };
}

/** `e^{−W} = 1 − u`; `1 − F(W − d) = min(1, e^{d − W})`. */
function exponentialWinProbability(n: number, m: number): WinProbability {
  const { tail, density } = betaLaw(n - m, m);
  const weighted = betaLaw(n - m, m + 1).tail;
  const cut = (d: number) => (d > 0 ? 1 - exp(-d) : 0);
  const slope = (d: number) => (d > 0 ? exp(d) * (m / n) * (1 - weighted(cut(d))) : exp(d) * (m / n));
  return {
    value: (d) => tail(cut(d)) + slope(d),
    slope,
    bend: (d) => slope(d) - (d >= 0 ? density(cut(d)) * (1 - cut(d)) : 0),
    marginal: m / n,
    maxBend: 1,
  };
}

/** `e^{W} = u`; `1 − F(W − d) = 1 − min(1, u e^{−d})`. */
function reflectedWinProbability(n: number, m: number): WinProbability {
  const { tail, density } = betaLaw(n - m, m);
  const weighted = betaLaw(n - m + 1, m).tail;
  const mean = (n - m) / n;
  const cut = (d: number) => (d < 0 ? exp(d) : 1);
  const slope = (d: number) => exp(-d) * mean * (d < 0 ? weighted(cut(d)) : 1);
  // u b(u) is greatest at u = (n − m)/(n − 1)
  const peak = (n - m) / (n - 1);
  return {
    value: (d) => (d < 0 ? tail(cut(d)) : 1) - slope(d),
    slope,
    bend: (d) => (d < 0 ? density(cut(d)) * cut(d) : 0) - slope(d),
    marginal: mean,
    maxBend: peak * density(peak),
  };
}

interface BetaLaw {
  /** `I_x(a, b)`. */
  tail(x: number): number;
  density(x: number): number;
  readonly maxDensity: number;
}

/** The beta distribution with integer parameters `a, b ≥ 1`. */
function betaLaw(a: number, b: number): BetaLaw {
  const trials = a + b - 1;
  const logChoose = (k: number) => logFactorial(trials) - logFactorial(k) - logFactorial(trials - k);
  const density = (x: number): number => {
    if (x < 0 || x > 1) return 0;
    // (a + b − 1) C(a + b − 2, a − 1) x^{a−1} (1 − x)^{b−1}, and trials · C(trials − 1, a − 1) = a · C(trials, a)
    return a * exp(logChoose(a)) * power(x, a - 1) * power(1 - x, b - 1);
  };
  const tail = (x: number): number => {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    // At least a successes in a + b − 1 trials.
    const term = (k: number) => exp(logChoose(k) + k * ln(x) + (trials - k) * ln(1 - x));
    let sum = 0;
    if (a > trials / 2) {
      for (let k = trials; k >= a; k -= 1) sum += term(k);
      return Math.min(1, sum);
    }
    for (let k = 0; k < a; k += 1) sum += term(k);
    return Math.max(0, 1 - sum);
  };
  const mode = trials === 1 ? 0.5 : (a - 1) / (trials - 1);
  return { tail, density, maxDensity: density(mode) };
}

const logFactorials: number[] = [0];

function logFactorial(k: number): number {
  for (let i = logFactorials.length; i <= k; i += 1) logFactorials.push(logFactorials[i - 1]! + ln(i));
  return logFactorials[k]!;
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  return base === 0 ? 0 : exp(exponent * ln(base));
}
