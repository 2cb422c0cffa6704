/**
 * # Enclosures of transcendental functions
 *
 * For a double `x`, an interval of doubles that holds `exp x`, `ln x`, `φ(x)` or `Φ(x)`. Nothing is assumed of a library: the
 * remainder of every series is bounded by a theorem, and the rounding of every operation by IEEE 754.
 *
 * - `exp x = 2^k exp r` with `r = x − k ln 2`, `|r| ≤ 0.35`, by Taylor's polynomial of degree 16; the remainder is at most
 *   `|r|^17 e^|r| / 17! < 1e-22`.
 * - `ln x = k ln 2 + 2 (s + s³/3 + s⁵/5 + …)` with `x = 2^k m`, `m ∈ [√½, √2]`, `s = (m − 1)/(m + 1)`; the terms fall by `s² < 0.03`, so
 *   that after 14 of them less than `1e-21 s` is left.
 * - `φ(x) = exp(−x²/2)/√(2π)`.
 * - `Φ(x) = ½ + φ(x) (x + x³/3 + x⁵/15 + …)` for `|x| ≤ 2`, all terms of one sign; beyond, `1 − Φ(x) = φ(x)/(x + 1/(x + 2/(x + …)))`,
 *   whose convergents lie on alternate sides.
 *
 * ## Notation
 *
 * `u = 2^-53` is the unit roundoff.
 *
 * ## Implementation notes
 *
 * Polynomials carry a running error bound along Horner's rule, so that no constant is guessed. A share of `4u` covers the rounding of
 * the few operations that follow.
 *
 * ## References
 *
 * - [Higham2002] §5.1 (running error bounds)
 * - [AbramowitzStegun1964] 26.2.10, 26.2.11, 26.2.14 (series and continued fraction of the normal distribution)
 *
 * @module
 */
import { ln } from "./stdlib.ts";

/** An interval of doubles. */
export interface Enclosure {
  /** At most the value. */
  readonly lower: number;
  /** At least the value. */
  readonly upper: number;
}

const ROUNDOFF = 1.1102230246251565e-16;
const TINY = 16 * Number.MIN_VALUE;
/** `ln 2 = HIGH + LOW` up to 2^-86 < 1e-25; the product of `HIGH` and an integer below 2^20 is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LN2_SHARE = 1e-24;
/** `1/√(2π)`, rounded. */
const DENSITY_AT_ZERO = 0.3989422804014327;

/** The interval around a computed value whose absolute error is at most `error`. */
function around(value: number, error: number): Enclosure {
  const slack = error * (1 + 4 * ROUNDOFF) + 2 * ROUNDOFF * Math.abs(value) + TINY;
  return { lower: value - slack, upper: value + slack };
}

/** Bounds that hold of a positive value. */
function positive({ lower, upper }: Enclosure): Enclosure {
  return { lower: Math.max(0, lower), upper };
}

const EXP_DEGREE = 16;
const EXP_REMAINDER = 2e-22;

/** An interval that holds `eˣ`. */
export function expEnclosure(x: number): Enclosure {
  if (x > 709.8) return { lower: Number.MAX_VALUE, upper: Number.POSITIVE_INFINITY };
  if (x < -745.2) return { lower: 0, upper: 2 * Number.MIN_VALUE };
  const k = Math.round(x / Math.LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const argumentError = ROUNDOFF * (Math.abs(high) + 2 * Math.abs(low) + Math.abs(r)) + Math.abs(k) * LN2_SHARE;
  // Horner: p ← 1 + r p / i, with a bound of the error of p.
  let p = 1;
  let error = 0;
  for (let i = EXP_DEGREE; i >= 1; i -= 1) {
    const step = (r * p) / i;
    p = 1 + step;
    error = (Math.abs(r) / i) * error + 3 * ROUNDOFF * Math.abs(step) + ROUNDOFF * Math.abs(p);
  }
  const { lower, upper } = around(p, error * (1 + 64 * ROUNDOFF) + 2 * p * argumentError + EXP_REMAINDER);
  return {
    lower: Math.min(Number.MAX_VALUE, Math.max(0, shifted(lower, k) - TINY)),
    upper: shifted(upper, k) + TINY,
  };
}

const powers = new DataView(new ArrayBuffer(8));

/** `x 2^k`, rounded only where it is below the normal doubles. */
function shifted(x: number, k: number): number {
  const half = Math.trunc(k / 2);
  const [first, second] = [half, k - half].map((power) => {
    powers.setUint32(0, (power + 1023) << 20);
    return powers.getFloat64(0);
  }) as [number, number];
  return x * first * second;
}

const LN_TERMS = 14;
const LN_REMAINDER = 1e-21;

/** An interval that holds `ln x`, for `x > 0`; `−∞` at 0. */
export function lnEnclosure(x: number): Enclosure {
  if (x === Number.POSITIVE_INFINITY) return { lower: 709, upper: x };
  if (x === 0) return { lower: Number.NEGATIVE_INFINITY, upper: -745 };
  // Any k that brings m near 1 will do.
  const k = Math.round(ln(x) / Math.LN2);
  const m = shifted(x, -k);
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let p = 0;
  let error = 0;
  for (let i = LN_TERMS; i >= 1; i -= 1) {
    const inner = square * p;
    p = inner + 2 / (2 * i - 1);
    // The square has a relative error of 4u beyond its rounding, from that of s.
    error = square * error + 7 * ROUNDOFF * inner + 2 * ROUNDOFF * p;
  }
  // m − 1 is exact, m + 1 and the quotient are rounded.
  const ofM = s * p;
  const ofMError = Math.abs(s) * (error * (1 + 64 * ROUNDOFF) + LN_REMAINDER) + 4 * ROUNDOFF * Math.abs(ofM);
  const [high, low] = [k * LN2_HIGH, k * LN2_LOW];
  const sum = high + (low + ofM);
  const sumError = 2 * ROUNDOFF * (Math.abs(low) + Math.abs(ofM)) + Math.abs(k) * LN2_SHARE;
  return around(sum, ofMError + sumError + ROUNDOFF * Math.abs(sum));
}

/** An interval that holds the standard normal density at `x`. */
export function normalDensityEnclosure(x: number): Enclosure {
  if (Math.abs(x) > 39) return { lower: 0, upper: 2 * TINY };
  const half = -(x * x) / 2;
  const lower = expEnclosure(half * (1 + 4 * ROUNDOFF)).lower;
  const upper = expEnclosure(half * (1 - 4 * ROUNDOFF)).upper;
  return {
    lower: Math.max(0, DENSITY_AT_ZERO * lower * (1 - 4 * ROUNDOFF) - TINY),
    upper: DENSITY_AT_ZERO * upper * (1 + 4 * ROUNDOFF) + TINY,
  };
}

/** Beyond this point the continued fraction serves. */
const SERIES_END = 2;
const FRACTION_LEVELS = 60;

/** An interval that holds the standard normal distribution function at `x`. */
export function normalDistributionEnclosure(x: number): Enclosure {
  if (x > SERIES_END) {
    const { lower, upper } = upperTail(x);
    return { lower: around(1 - upper, ROUNDOFF).lower, upper: Math.min(1, around(1 - lower, ROUNDOFF).upper) };
  }
  if (x < -SERIES_END) return upperTail(-x);
  const size = Math.abs(x);
  const { lower, upper } = halfMass(size);
  if (x < 0)
    return positive({ lower: around(0.5 - upper, ROUNDOFF).lower, upper: around(0.5 - lower, ROUNDOFF).upper });
  return { lower: around(0.5 + lower, ROUNDOFF).lower, upper: Math.min(1, around(0.5 + upper, ROUNDOFF).upper) };
}

/** `Φ(x) − ½` for `0 ≤ x ≤ 2`. */
function halfMass(x: number): Enclosure {
  const square = x * x;
  let term = x;
  let sum = x;
  let steps = 0;
  // Each term has a relative error of 3u for every step; terms beyond the last kept fall by a half or more.
  while (term > sum * ROUNDOFF || 2 * square > 2 * steps + 3) {
    steps += 1;
    term *= square / (2 * steps + 1);
    sum += term;
    if (term === 0) break;
  }
  const share = (4 * steps + 4) * ROUNDOFF;
  const { lower, upper } = normalDensityEnclosure(x);
  return {
    lower: Math.max(0, sum * lower * (1 - share) - TINY),
    upper: (sum + 2 * term) * upper * (1 + share) + TINY,
  };
}

/** `1 − Φ(x)` for `x > 2`, from two consecutive convergents. */
function upperTail(x: number): Enclosure {
  if (x > 38.6) return { lower: 0, upper: 2 * TINY };
  const ends = [FRACTION_LEVELS, FRACTION_LEVELS + 1].map((levels) => {
    let below = x;
    for (let i = levels; i >= 1; i -= 1) below = x + i / below;
    return 1 / below;
  });
  // Two roundings a level, each weakened by what it is added to.
  const share = 4 * FRACTION_LEVELS * ROUNDOFF;
  const { lower, upper } = normalDensityEnclosure(x);
  return {
    lower: Math.max(0, Math.min(...ends) * lower * (1 - share) - TINY),
    upper: Math.max(...ends) * upper * (1 + share) + TINY,
  };
}
