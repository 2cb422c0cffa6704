/**
 * # Dyadic intervals
 *
 * Interval arithmetic in whole numbers, by which proofs on boxes are checked: an interval is a pair of integers that stand for multiples
 * of `2^-80`, every operation rounds its lower end down and its upper end up. It shares no code with the search in doubles, and uses
 * other series where it can.
 *
 * - `exp a`, `a ≥ 0`: Taylor's series of `a/2^j ≤ 1/16`, all terms positive, the remainder less than twice the next term; squared `j`
 *   times. `exp(−a) = 1/exp a`.
 * - `ln x = k ln 2 + 2 artanh s` with `x = 2^k m`, `s = (m − 1)/(m + 1)`, `|s| < 1/5`; `ln 2 = 2 artanh ⅓`.
 * - `π = 16 arctan ⅕ − 4 arctan 1/239`, by alternating series.
 * - `Φ(x) = ½ + φ(x) Σ x^(2k+1)/(1·3⋯(2k+1))` for `|x| ≤ 7`; beyond, `1 − 1/x² < (1 − Φ(x)) x/φ(x) < 1`.
 *
 * Where a function is not defined on the whole of an interval there is no result.
 *
 * ## References
 *
 * - [AbramowitzStegun1964] 4.1.27, 4.2.1, 26.2.11, 26.2.12
 *
 * @module
 */

/** The numbers from `lower/2^80` to `upper/2^80`; `undefined` where something is not defined. */
export type Dyadic = { readonly lower: bigint; readonly upper: bigint } | undefined;

/** Bits behind the point. */
const BITS = 80n;
/** Bits behind the point inside of functions. */
const FINE = 144n;
const ONE = 1n << BITS;
const UNIT = 1n << FINE;
/** No exponential of more than this. */
const LARGEST_EXPONENT = 200n << BITS;

type Pair = readonly [lower: bigint, upper: bigint];

function up(x: bigint, bits: bigint): bigint {
  return -(-x >> bits);
}

function floorDiv(a: bigint, b: bigint): bigint {
  const q = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q;
}

function ceilDiv(a: bigint, b: bigint): bigint {
  return -floorDiv(-a, b);
}

/** The smallest interval that holds a fraction, `denominator > 0`. */
export function dyadicOf(numerator: bigint, denominator: bigint): NonNullable<Dyadic> {
  return { lower: floorDiv(numerator << BITS, denominator), upper: ceilDiv(numerator << BITS, denominator) };
}

/** `a + b`. */
export function dyadicSum(a: Dyadic, b: Dyadic): Dyadic {
  return a && b && { lower: a.lower + b.lower, upper: a.upper + b.upper };
}

/** `−a`. */
export function dyadicOpposite(a: Dyadic): Dyadic {
  return a && { lower: -a.upper, upper: -a.lower };
}

/** `a b`. */
export function dyadicProduct(a: Dyadic, b: Dyadic): Dyadic {
  if (a === undefined || b === undefined) return undefined;
  const ends = [a.lower * b.lower, a.lower * b.upper, a.upper * b.lower, a.upper * b.upper];
  return { lower: least(ends) >> BITS, upper: up(most(ends), BITS) };
}

/** `aⁿ`, for `n ≥ 1`. */
export function dyadicPower(a: Dyadic, n: number): Dyadic {
  if (a === undefined) return undefined;
  const even = n % 2 === 0 && a.lower < 0n;
  const base: Dyadic = !even
    ? a
    : a.upper <= 0n
      ? { lower: -a.upper, upper: -a.lower }
      : { lower: 0n, upper: most([-a.lower, a.upper]) };
  let power: Dyadic = base;
  // On an interval of one sign the product of the ends is the range.
  for (let i = 1; i < n; i += 1) power = dyadicProduct(power, base);
  return power;
}

/** `a/b`. */
export function dyadicQuotient(a: Dyadic, b: Dyadic): Dyadic {
  if (a === undefined || b === undefined || (b.lower <= 0n && b.upper >= 0n)) return undefined;
  const pairs = [a.lower, a.upper].flatMap((top) => [b.lower, b.upper].map((bottom) => [top << BITS, bottom] as const));
  return {
    lower: least(pairs.map(([top, bottom]) => floorDiv(top, bottom))),
    upper: most(pairs.map(([top, bottom]) => ceilDiv(top, bottom))),
  };
}

/** `√a`. */
export function dyadicRoot(a: Dyadic): Dyadic {
  if (a === undefined || a.lower < 0n) return undefined;
  return { lower: rootBelow(a.lower << BITS), upper: rootBelow(a.upper << BITS) + 1n };
}

/** `exp a`. */
export const dyadicExp = (a: Dyadic): Dyadic => rising(a, expAt);

/** `ln a`. */
export const dyadicLn = (a: Dyadic): Dyadic => (a === undefined || a.lower <= 0n ? undefined : rising(a, lnAt));

/** The standard normal distribution function. */
export const dyadicDistribution = (a: Dyadic): Dyadic => rising(a, distributionAt);

/** The standard normal density, which rises to 0 and falls behind. */
export function dyadicDensity(a: Dyadic): Dyadic {
  if (a === undefined) return undefined;
  const nearest = a.lower > 0n ? a.lower : a.upper < 0n ? -a.upper : 0n;
  const [, upper] = densityAt(nearest);
  const [lower] = densityAt(most([-a.lower, a.upper]));
  return { lower, upper };
}

function rising(a: Dyadic, f: (x: bigint) => Pair | undefined): Dyadic {
  const [low, high] = [a && f(a.lower), a && f(a.upper)];
  return low && high && { lower: low[0], upper: high[1] };
}

function least(values: readonly bigint[]): bigint {
  return values.reduce((a, b) => (b < a ? b : a));
}

function most(values: readonly bigint[]): bigint {
  return values.reduce((a, b) => (b > a ? b : a));
}

/** The largest whole number whose square is at most `x`. */
function rootBelow(x: bigint): bigint {
  if (x < 2n) return x;
  let root = 1n << (BigInt(x.toString(2).length + 1) >> 1n);
  for (;;) {
    const next = (root + x / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Values at points, which neighboring boxes share. */
function remembered<T>(f: (x: bigint) => T): (x: bigint) => T {
  const known = new Map<bigint, T>();
  return (x) => {
    const found = known.get(x);
    if (found !== undefined) return found;
    if (known.size > 20_000) known.clear();
    const value = f(x);
    known.set(x, value);
    return value;
  };
}

const coarse = ([lower, upper]: Pair): Pair => [lower >> (FINE - BITS), up(upper, FINE - BITS)];

const expAt = remembered((x: bigint): Pair | undefined => {
  if (x > LARGEST_EXPONENT) return undefined;
  if (x < -LARGEST_EXPONENT) return [0n, 1n];
  const [lower, upper] = expOfSize(x < 0n ? -x : x);
  return coarse(x < 0n ? [(UNIT * UNIT) / upper, (UNIT * UNIT) / lower + 1n] : [lower, upper]);
});

/** `exp a` for `a ≥ 0`, finely. */
function expOfSize(a: bigint): Pair {
  let halvings = 0n;
  while (a >> halvings > ONE >> 4n) halvings += 1n;
  const r = (a << (FINE - BITS)) >> halvings;
  let [lower, upper] = [UNIT, UNIT];
  let [termBelow, termAbove] = [UNIT, UNIT];
  for (let i = 1n; termAbove > 1n; i += 1n) {
    termBelow = (termBelow * r) / (UNIT * i);
    termAbove = (termAbove * (r + 1n)) / (UNIT * i) + 1n;
    lower += termBelow;
    upper += termAbove;
  }
  upper += 2n * termAbove;
  for (let i = 0n; i < halvings; i += 1n) {
    lower = (lower * lower) >> FINE;
    upper = up(upper * upper, FINE);
  }
  return [lower, upper];
}

/** `artanh(a/b)` for `0 ≤ a/b ≤ 1/3`, finely. */
function artanh(a: bigint, b: bigint): Pair {
  const [below, above] = [(a << FINE) / b, (a << FINE) / b + 1n];
  const [squareBelow, squareAbove] = [(below * below) >> FINE, up(above * above, FINE)];
  let [powerBelow, powerAbove] = [below, above];
  let [lower, upper] = [below, above];
  for (let i = 3n; powerAbove > 1n; i += 2n) {
    powerBelow = (powerBelow * squareBelow) >> FINE;
    powerAbove = up(powerAbove * squareAbove, FINE);
    lower += powerBelow / i;
    upper += powerAbove / i + 1n;
  }
  // What is left falls by 1/9 and more.
  return [lower, upper + 2n * powerAbove];
}

const LN_2: Pair = artanh(1n, 3n).map((end) => 2n * end) as unknown as Pair;

const lnAt = remembered((x: bigint): Pair => {
  let k = BigInt(x.toString(2).length) - 1n - BITS;
  // m = x/2^k lies in [1, 2); above √2, of which 1.42 is good enough, in [0.71, 1) with k + 1.
  const m = (value: bigint, bits: bigint): bigint => (bits >= 0n ? value : value << -bits);
  const scale = (bits: bigint): bigint => (bits >= 0n ? ONE << bits : ONE);
  if (m(x, k) * 100n > scale(k) * 142n) k += 1n;
  const [top, one] = [m(x, k), scale(k)];
  const [below, above] = top >= one ? artanh(top - one, top + one) : artanh(one - top, top + one);
  const [lower, upper] = top >= one ? [below, above] : [-above, -below];
  const ends = k >= 0n ? LN_2 : ([LN_2[1], LN_2[0]] as const);
  return coarse([k * ends[0] + 2n * lower, k * ends[1] + 2n * upper]);
});

/** `arctan(1/n)`, finely, by its alternating series. */
function arctan(n: bigint): Pair {
  let power = UNIT / n;
  let [lower, upper] = [power, power + 1n];
  for (let i = 3n; power > 0n; i += 2n) {
    power /= n * n;
    const term = power / i;
    // Signs alternate; each quotient is less than two units too small.
    if (i % 4n === 3n) [lower, upper] = [lower - term - 2n, upper - term];
    else [lower, upper] = [lower + term, upper + term + 2n];
  }
  return [lower - 2n, upper + 2n];
}

/** `1/√(2π)`, finely. */
const DENSITY_AT_ZERO: Pair = (() => {
  const [a, b] = [arctan(5n), arctan(239n)];
  const twice: Pair = [32n * a[0] - 8n * b[1], 32n * a[1] - 8n * b[0]];
  const root: Pair = [rootBelow(twice[0] << FINE), rootBelow(twice[1] << FINE) + 1n];
  return [(UNIT * UNIT) / root[1], (UNIT * UNIT) / root[0] + 1n];
})();

/** The density at `x ≥ 0`. */
const densityAt = remembered((x: bigint): Pair => coarse(fineDensity(x)));

function fineDensity(x: bigint): Pair {
  const square = x * x;
  const half = square >> (BITS + 1n);
  if (half > LARGEST_EXPONENT) return [0n, 1n];
  const [, most] = expOfSize(half + 1n);
  const [least] = expOfSize(half);
  return [(DENSITY_AT_ZERO[0] * UNIT) / most, (DENSITY_AT_ZERO[1] * UNIT) / least + 1n];
}

const SERIES_END = 7n * ONE;

const distributionAt = remembered((x: bigint): Pair => {
  const size = x < 0n ? -x : x;
  const half = UNIT >> 1n;
  const [below, above] = massBetween(size);
  return coarse(x < 0n ? [half - above, half - below] : [half + below, half + above]);
});

/** `Φ(x) − ½` for `x ≥ 0`, finely. */
function massBetween(x: bigint): Pair {
  const density = fineDensity(x);
  const half = UNIT >> 1n;
  if (x > SERIES_END) {
    const [below, above] = [(density[0] << BITS) / x, (density[1] << BITS) / x + 1n];
    return [half - above, half - below + (below << (2n * BITS)) / (x * x) + 1n];
  }
  const fine = x << (FINE - BITS);
  const square: Pair = [(fine * fine) >> FINE, up(fine * fine, FINE)];
  let [termBelow, termAbove] = [fine, fine];
  let [lower, upper] = [fine, fine];
  // The last term is tiny, and each further one less than half of that before.
  for (let i = 3n; termAbove > 1n || 2n * square[1] > i * UNIT; i += 2n) {
    termBelow = (termBelow * square[0]) / (UNIT * i);
    termAbove = (termAbove * square[1]) / (UNIT * i) + 1n;
    lower += termBelow;
    upper += termAbove;
  }
  upper += 2n * termAbove;
  return [(lower * density[0]) >> FINE, up(upper * density[1], FINE)];
}
