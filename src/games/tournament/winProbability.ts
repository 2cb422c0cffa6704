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
 * `u = F(W)` has the beta distribution with parameters `(n − m, m)`; `I_x(a, b)` is the distribution function of one.
 *
 * ## Implementation notes
 *
 * Normal noise: a quadrature over the law of `W`. The others in closed form: with Gumbel noise
 * `P(d) = 1 − E[u^s] = 1 − ∏ k/(k + s)`, `s = e^d`, `k` from `n − m` to `n − 1`; with uniform and exponential noise by beta
 * distributions. Reflecting the noise exchanges winners and losers, `P(d; n, m) = 1 − P̃(−d; n, n − m)`. Each result
 * carries an upper bound on `P″`, so that a checker can bound payoffs between points.
 *
 * ## References
 *
 * - [LazearRosen1981], [NalebuffStiglitz1983]; the form through the critical rival is an own derivation.
 *
 * @module
 */
import { exp, normalDensity, normalDistribution } from "../../arithmetic/stdlib.ts";
import { betaLaw } from "./betaLaw.ts";
import { criticalRival } from "./criticalRival.ts";
import type { NoiseFamily } from "./noiseFamily.ts";

/** The chance of winning as a function of the lead over equal rivals, at unit noise. */
export interface WinProbability {
  /** `P(d)`. */
  value(lead: number): number;
  /** $P'(d)$, continuous in every family. */
  slope(lead: number): number;
  /** $P''(d)$; at a kink of the slope the limit from `side`. @defaultValue `side = "right"` */
  bend(lead: number, side?: "left" | "right"): number;
  /** $\psi(n, m) = P'(0)$: marginal probability of winning at equal efforts. */
  readonly marginal: number;
  /** Upper bound on $P''$. */
  readonly maxBend: number;
  /** Upper bound on $P''$ between two leads; at most {@link WinProbability.maxBend}, and close on short intervals. */
  maxBendBetween(low: number, high: number): number;
}

/**
 * The chance of being among the top `slots` of `siblings` contestants.
 *
 * @param siblings - $n$, from 2 to 10 000, oneself included.
 * @param slots - $1 \le m < n$.
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
  const key = `${family} ${siblings} ${slots}`;
  const known = recent.get(key);
  if (known !== undefined) return known;
  const computed = computedWinProbability(family, siblings, slots);
  if (recent.size >= REMEMBERED) recent.clear();
  recent.set(key, computed);
  return computed;
}

/** The tournaments asked for last: a solver, its checker and a sweep ask for the same few again and again. */
const recent = new Map<string, WinProbability>();
const REMEMBERED = 128;

function computedWinProbability(family: NoiseFamily, siblings: number, slots: number): WinProbability {
  switch (family) {
    case "normal":
      return normalWinProbability(siblings, slots);
    case "gumbel":
      return gumbelWinProbability(siblings, slots);
    case "uniform":
      return uniformWinProbability(siblings, slots);
    case "exponential":
      return exponentialWinProbability(siblings, slots);
    case "reflected-exponential":
      return reflectedWinProbability(siblings, slots);
  }
}

const steepest = normalDensity(1);

function normalWinProbability(n: number, m: number): WinProbability {
  const { points, masses } = criticalRival(n, m);
  const expectation = (f: (x: number) => number) => {
    let sum = 0;
    for (let j = 0; j < points.length; j += 1) sum += masses[j]! * f(points[j]!);
    return sum;
  };
  // −f′(x) = x f(x) falls to x = −1, rises to x = 1 and falls again.
  const fall = (x: number): number => (Math.abs(x) > 40 ? 0 : x * normalDensity(x));
  const maxFall = (low: number, high: number): number =>
    low <= 1 && high >= 1 ? steepest : Math.max(fall(low), fall(high));
  // At no lead, where a symmetric equilibrium lies, solver and checker ask again and again.
  const value = (d: number) => expectation((w) => normalDistribution(d - w));
  const slope = (d: number) => expectation((w) => normalDensity(w - d));
  const bend = (d: number) => expectation((w) => fall(w - d));
  const level = { value: value(0), slope: slope(0), bend: bend(0) };
  return {
    value: (d) => (d === 0 ? level.value : value(d)),
    slope: (d) => (d === 0 ? level.slope : slope(d)),
    bend: (d) => (d === 0 ? level.bend : bend(d)),
    marginal: level.slope,
    maxBend: steepest,
    maxBendBetween: (low, high) =>
      Math.min(
        steepest,
        expectation((w) => maxFall(w - high, w - low)),
      ),
  };
}

/** The greatest `−f′ = t(1 − t)e^{−t}`, `t = e^{−x}`, of the standard Gumbel density. */
const gumbelSteepest = ((3 - Math.sqrt(5)) / 2) * ((Math.sqrt(5) - 1) / 2) * exp((Math.sqrt(5) - 3) / 2);

/** The ordered logit: Tullock's contest with decisiveness 1 in log effort, one slot after the other. */
function gumbelWinProbability(n: number, m: number): WinProbability {
  // Of k rivals and himself, he takes the next slot with probability 1/(1 + k e^{−d}).
  const slotBySlot = (d: number) => {
    const s = exp(d);
    let won = 0;
    let lost = 1;
    let hazard = 0;
    let variance = 0;
    for (let k = n - 1; k >= n - m; k -= 1) {
      const next = 1 / (1 + k / s);
      won += lost * next;
      lost *= 1 / (1 + s / k);
      hazard += next;
      variance += next / (1 + s / k);
    }
    return { won, lost, hazard, variance };
  };
  const slope = (d: number): number => {
    const { lost, hazard } = slotBySlot(d);
    return lost * hazard;
  };
  // One slot: p(1 − p)(1 − 2p) is greatest at p = (3 − √3)/6.
  const maxBend = m === 1 ? 1 / (6 * Math.sqrt(3)) : gumbelSteepest;
  return {
    value: (d) => slotBySlot(d).won,
    slope,
    bend(d) {
      const { lost, hazard, variance } = slotBySlot(d);
      return lost * (variance - hazard ** 2);
    },
    marginal: slope(0),
    maxBend,
    maxBendBetween(low, high) {
      // In P″ = lost · (variance − hazard²), lost falls and hazard rises in the lead.
      const [from, to] = [exp(low), exp(high)];
      let variance = 0;
      for (let k = n - 1; k >= n - m; k -= 1) {
        const nearest = Math.min(to, Math.max(from, k));
        variance += 1 / (1 + k / nearest) / (1 + nearest / k);
      }
      const { lost, hazard } = slotBySlot(low);
      const bound = variance - hazard ** 2;
      return Math.min(maxBend, bound * (bound > 0 ? lost : slotBySlot(high).lost));
    },
  };
}

/** `W = 2u − 1`; `1 − F(W − d) = 1 − u + d/2`, cut off at 0 and 1. */
function uniformWinProbability(n: number, m: number): WinProbability {
  const law = betaLaw(n - m, m);
  const mean = (n - m) / n;
  // E[u; u ≤ x] = mean · I_x(n − m + 1, m)
  const weighted = betaLaw(n - m + 1, m);
  return {
    value(d) {
      if (Math.abs(d) >= 2) return d > 0 ? 1 : 0;
      const half = d / 2;
      if (d < 0) return (1 + half) * law.below(1 + half, -half) - mean * weighted.below(1 + half, -half);
      return 1 + half * law.above(half, 1 - half) - mean * weighted.above(half, 1 - half);
    },
    slope(d) {
      const half = Math.min(1, Math.abs(d) / 2);
      return (d < 0 ? law.below(1 - half, half) : law.above(half, 1 - half)) / 2;
    },
    bend(d, side = "right") {
      const half = d / 2;
      const falls = d > 0 || (d === 0 && side === "right");
      const vanishes = Math.abs(d) > 2 || d === (side === "right" ? 2 : -2);
      if (vanishes) return 0;
      return falls ? -law.density(half, 1 - half) / 4 : law.density(1 + half, -half) / 4;
    },
    marginal: 1 / 2,
    maxBend: law.maxDensity(0, 1) / 4,
    maxBendBetween(low, high) {
      if (low >= 0 || high <= -2) return 0;
      const [from, to] = [Math.max(0, 1 + low / 2), Math.min(1, 1 + high / 2)];
      return law.maxDensity(from, to) / 4;
    },
  };
}

/** Beyond this lead `e^{−d}` is negligible beside 1 and `e^d` may overflow. */
const FAR = 700;

/** `v = e^{−W}` has the beta distribution with parameters `(m, n − m)`; `1 − F(W − d) = min(1, v e^d)`. */
function exponentialWinProbability(n: number, m: number): WinProbability {
  const law = betaLaw(m, n - m);
  const mean = m / n;
  // v b(v) is the mean times the density of the law weighted by v, and E[v; v ≤ x] = mean · I_x(m + 1, n − m).
  const weighted = betaLaw(m + 1, n - m);
  const weightedDensity = (d: number): number => mean * weighted.density(exp(-d), 1 - exp(-d));
  const slope = (d: number): number => {
    if (d <= 0) return exp(d) * mean;
    if (d > FAR) return 0;
    return exp(d) * mean * weighted.below(exp(-d), 1 - exp(-d));
  };
  return {
    value: (d) => (d > 0 ? law.above(exp(-d), 1 - exp(-d)) + slope(d) : slope(d)),
    slope,
    bend: (d, side = "right") => slope(d) - (d > 0 || (d === 0 && side === "right") ? weightedDensity(d) : 0),
    marginal: mean,
    // P″ ≤ P′ = E[e^{d − W}; W ≥ d] ≤ 1
    maxBend: 1,
    maxBendBetween(low, high) {
      // P′ is at most Pr(W ≥ d), and e^{−d} P′ falls; v b(v) rises to its mode and falls.
      if (low < 0) return Math.min(1, exp(high) * mean);
      const chance = law.below(exp(-low), 1 - exp(-low));
      const growth = high > low ? exp(Math.min(FAR, high - low)) : 1;
      const steepestSlope = Math.min(chance, growth * slope(low));
      return steepestSlope - Math.min(weightedDensity(low), weightedDensity(high));
    },
  };
}

/** The mirror image of exponential noise: to be among the top `m` is not to be among the bottom `n − m`. */
function reflectedWinProbability(n: number, m: number): WinProbability {
  const losing = exponentialWinProbability(n, n - m);
  const slope = (d: number): number => losing.slope(-d);
  const mean = (n - m) / n;
  const weighted = betaLaw(n - m + 1, m);
  return {
    value: (d) => 1 - losing.value(-d),
    slope,
    bend: (d, side = "right") => -losing.bend(-d, side === "right" ? "left" : "right"),
    marginal: mean,
    // P″ = x b(x) − P′ at x = e^d < 1, with b the density of u = e^W; P″ = −P′ beyond.
    maxBend: mean * weighted.maxDensity(0, 1),
    maxBendBetween(low, high) {
      // P′ is the density of a difference of log-concave variables, hence unimodal.
      const flattest = Math.min(slope(low), slope(high));
      return (low < 0 ? mean * weighted.maxDensity(exp(low), exp(Math.min(0, high))) : 0) - flattest;
    },
  };
}
