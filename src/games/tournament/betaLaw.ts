/**
 * # The beta distribution with integer parameters
 *
 * `I_x(a, b)` is the probability of at least `a` successes in `N = a + b − 1` trials of probability `x`. The tail that does
 * not hold the mean is summed, from its greatest term outwards, so that small tails keep their relative accuracy.
 *
 * ## Notation
 *
 * `y = 1 − x` is passed beside `x`, so that neither end of [0, 1] loses digits.
 *
 * ## Implementation notes
 *
 * One term of the binomial distribution is computed by the saddle-point expansion, which has no factorials to cancel: its
 * relative error stays near 1e-15 for ten thousand trials.
 *
 * ## References
 *
 * - [Loader2000]
 *
 * @module
 */
import { lnOnePlus } from "../../arithmetic/lnOnePlus.ts";
import { exp, ln } from "../../arithmetic/stdlib.ts";

/** A beta distribution; every function takes `x` and `y = 1 − x`. */
export interface BetaLaw {
  /** `I_x(a, b)`: the distribution function. */
  below(x: number, y: number): number;
  /** `1 − I_x(a, b)`. */
  above(x: number, y: number): number;
  /** The density. */
  density(x: number, y: number): number;
  /** The greatest value of the density on an interval within [0, 1]. */
  maxDensity(from: number, to: number): number;
}

/** The beta distribution with integer parameters `a, b ≥ 1`. */
export function betaLaw(a: number, b: number): BetaLaw {
  const trials = a + b - 1;
  const density = (x: number, y: number): number =>
    x < 0 || y < 0 ? 0 : trials * binomialTerm(a - 1, trials - 1, x, y);
  const successes = (x: number, y: number): number => upperTail(a, trials, x, y);
  const failures = (x: number, y: number): number => upperTail(b, trials, y, x);
  // At least a successes, or at least b = N − a + 1 failures: the smaller of the two is summed.
  const successesAreRare = (x: number) => a > trials * x;
  const mode = trials === 1 ? 0.5 : (a - 1) / (trials - 1);
  return {
    below: (x, y) => (successesAreRare(x) ? successes(x, y) : 1 - failures(x, y)),
    above: (x, y) => (successesAreRare(x) ? 1 - successes(x, y) : failures(x, y)),
    density,
    maxDensity(from, to) {
      const x = Math.min(to, Math.max(from, mode));
      return density(x, 1 - x);
    },
  };
}

/** The probability of at least `k ≥ 1` successes in `trials`, for `k` above or near the mean. */
function upperTail(k: number, trials: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  let term = binomialTerm(k, trials, x, y);
  let sum = term;
  for (let i = k; i < trials && term > 1e-18 * sum; i += 1) {
    term *= ((trials - i) / (i + 1)) * (x / y);
    sum += term;
  }
  return Math.min(1, sum);
}

/** The probability of exactly `k` successes in `trials`. */
function binomialTerm(k: number, trials: number, x: number, y: number): number {
  if (x <= 0) return k === 0 ? 1 : 0;
  if (y <= 0) return k === trials ? 1 : 0;
  if (k === 0) return exp(trials * lnOf(y, x));
  if (k === trials) return exp(trials * lnOf(x, y));
  const rest = trials - k;
  const remainder = stirlingRemainder(trials) - stirlingRemainder(k) - stirlingRemainder(rest);
  const deviance = devianceTerm(k, trials * x) + devianceTerm(rest, trials * y);
  return exp(remainder - deviance) * Math.sqrt(trials / (2 * Math.PI * k * rest));
}

/** `ln x`, from `y = 1 − x` where that is the more accurate. */
function lnOf(x: number, y: number): number {
  if (y > 0.1) return ln(x);
  return y === 0 ? 0 : lnOnePlus(-y);
}

const halfLnTwoPi = 0.5 * ln(2 * Math.PI);

/** `ln k! − [(k + ½) ln k − k + ½ ln 2π]` for `k ≥ 1`. */
function stirlingRemainder(k: number): number {
  if (k < 16) {
    let factorial = 1;
    for (let i = 2; i <= k; i += 1) factorial *= i;
    return ln(factorial) - (k + 0.5) * ln(k) + k - halfLnTwoPi;
  }
  const square = k * k;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / k;
}

/** `k ln(k/μ) + μ − k`, without cancellation for `k` near `μ`. */
function devianceTerm(k: number, mean: number): number {
  const difference = k - mean;
  if (Math.abs(difference) >= 0.1 * (k + mean)) return k * ln(k / mean) - difference;
  const v = difference / (k + mean);
  let sum = difference * v;
  let power = 2 * k * v;
  for (let j = 3; j < 100; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
