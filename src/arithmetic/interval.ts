/**
 * # Intervals
 *
 * Ranges of formulas: an interval of doubles that holds every value which a formula has while its symbols run through
 * intervals. Bounds are rounded outwards, so that they hold in spite of rounding.
 *
 * ## Notation
 *
 * `[lower, upper]`, where an end may be infinite. Where a function is not defined on a whole interval, its range is taken over
 * the part on which it is.
 *
 * ## Implementation notes
 *
 * `+ − × ÷ √` are rounded correctly by the machine, so one unit in the last place outwards suffices; sums that are zero and
 * products of zeros are exact and stay so, or a root of `x` would be cut off at −5e-324. Exponential, logarithm, density and
 * distribution have bounds of their own, with proofs (`enclosure.ts`).
 *
 * ## References
 *
 * - [HansenWalster2004] ch. 2 and 4 (interval arithmetic, also unbounded)
 *
 * @module
 */

import { expEnclosure, lnEnclosure, normalDensityEnclosure, normalDistributionEnclosure } from "./enclosure.ts";
import { type Rational, ratioToNumber } from "./exact.ts";
import { isRelated, type Relation } from "./formula.ts";
import { MAX_INTEGER_EXPONENT } from "./formulaArithmetic.ts";
import type { FormulaArithmetic } from "./formulaValue.ts";

/** The numbers from `lower` to `upper`. */
export interface Interval {
  /** Lower end; may be −∞. */
  readonly lower: number;
  /** Upper end; may be ∞. */
  readonly upper: number;
}

/** All numbers. */
export const everything: Interval = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };

/** One number as an interval. */
export function pointInterval(value: number): Interval {
  return { lower: value, upper: value };
}

/** The smallest interval that holds both. */
function hullOf(a: Interval, b: Interval): Interval {
  return { lower: Math.min(a.lower, b.lower), upper: Math.max(a.upper, b.upper) };
}

/** At least one unit in the last place, as a share of a number. */
const STEP = 2 ** -52;
/** What products of up to a thousand factors may lose below the normal doubles. */
const TINY = 4096 * Number.MIN_VALUE;

/** A double below `x` by a share of it; the largest double below ∞. */
function below(x: number, share = STEP): number {
  if (x === Number.POSITIVE_INFINITY) return Number.MAX_VALUE;
  return x === Number.NEGATIVE_INFINITY ? x : x - (Math.abs(x) * share + TINY);
}

/** A double above `x` by a share of it. */
function above(x: number, share = STEP): number {
  return -below(-x, share);
}

/** The interval between two computed ends, each off by a share of itself at most; not a number becomes infinite. */
function outward(lower: number, upper: number, share = STEP): Interval {
  return {
    lower: Number.isNaN(lower) ? Number.NEGATIVE_INFINITY : below(lower, share),
    upper: Number.isNaN(upper) ? Number.POSITIVE_INFINITY : above(upper, share),
  };
}

/** A computed sum, exact where it is zero. */
function sum(a: Interval, b: Interval): Interval {
  const [lower, upper] = [a.lower + b.lower, a.upper + b.upper];
  const ends = outward(lower, upper);
  return { lower: lower === 0 ? 0 : ends.lower, upper: upper === 0 ? 0 : ends.upper };
}

const opposite = ({ lower, upper }: Interval): Interval => ({ lower: -upper, upper: -lower });

const isZero = ({ lower, upper }: Interval): boolean => lower === 0 && upper === 0;

/** A product of ends: zero times infinity is zero, for infinity stands for numbers without bound and not for one of them. */
const timesEnd = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

function product(a: Interval, b: Interval): Interval {
  if (isZero(a) || isZero(b)) return pointInterval(0);
  const ends = [
    timesEnd(a.lower, b.lower),
    timesEnd(a.lower, b.upper),
    timesEnd(a.upper, b.lower),
    timesEnd(a.upper, b.upper),
  ];
  return signed(outward(Math.min(...ends), Math.max(...ends)), signOf(a) * signOf(b));
}

/** The numbers of an interval that have a sign; zero is allowed, and no sign is no condition. */
function signed({ lower, upper }: Interval, sign: number): Interval {
  return { lower: sign > 0 ? Math.max(lower, 0) : lower, upper: sign < 0 ? Math.min(upper, 0) : upper };
}

/** 1 where no number of the interval is negative, −1 where none is positive, 0 elsewhere. */
function signOf({ lower, upper }: Interval): number {
  if (lower >= 0) return 1;
  return upper <= 0 ? -1 : 0;
}

function reciprocal(a: Interval): Interval {
  const { lower, upper } = a;
  if (lower <= 0 && upper >= 0) {
    if (lower < 0 === upper > 0) return everything;
    if (lower === 0) return { lower: Math.max(0, below(1 / upper)), upper: Number.POSITIVE_INFINITY };
    return { lower: Number.NEGATIVE_INFINITY, upper: Math.min(0, above(1 / lower)) };
  }
  return signed(outward(1 / upper, 1 / lower), signOf(a));
}

function quotient(a: Interval, b: Interval): Interval {
  const ends = [a.lower / b.lower, a.lower / b.upper, a.upper / b.lower, a.upper / b.upper];
  if ((b.lower <= 0 && b.upper >= 0) || ends.some(Number.isNaN)) return product(a, reciprocal(b));
  return signed(outward(Math.min(...ends), Math.max(...ends)), signOf(a) * signOf(b));
}

/** The range of a rising function that is not negative. */
function rising(f: (x: number) => number, { lower, upper }: Interval, share: number): Interval {
  return signed(outward(f(lower), f(upper), share), 1);
}

function absolute(a: Interval): Interval {
  const sign = signOf(a);
  if (sign > 0) return a;
  if (sign < 0) return opposite(a);
  return { lower: 0, upper: Math.max(-a.lower, a.upper) };
}

function squareRoot({ lower, upper }: Interval): Interval {
  if (upper < 0) return everything;
  const ends = outward(Math.sqrt(Math.max(0, lower)), Math.sqrt(upper));
  return { lower: lower <= 0 ? 0 : Math.max(0, ends.lower), upper: upper === 0 ? 0 : ends.upper };
}

function logarithm({ lower, upper }: Interval): Interval {
  if (upper < 0) return everything;
  return {
    lower: lnEnclosure(Math.max(0, lower)).lower,
    upper: upper === 0 ? -Number.MAX_VALUE : lnEnclosure(upper).upper,
  };
}

function exponential({ lower, upper }: Interval): Interval {
  return { lower: expEnclosure(lower).lower, upper: expEnclosure(upper).upper };
}

/** The density rises to its peak at 0 and falls behind. */
function density(a: Interval): Interval {
  const { lower: nearest, upper: farthest } = absolute(a);
  return { lower: normalDensityEnclosure(farthest).lower, upper: normalDensityEnclosure(nearest).upper };
}

function distribution({ lower, upper }: Interval): Interval {
  return { lower: normalDistributionEnclosure(lower).lower, upper: normalDistributionEnclosure(upper).upper };
}

/** `bᵉ`: by products for an integer exponent; elsewhere `exp(e ln b)` on the bases that are not negative. */
function power(base: Interval, exponent: Interval): Interval {
  const { lower: e } = exponent;
  if (e === exponent.upper && Number.isInteger(e) && Math.abs(e) <= MAX_INTEGER_EXPONENT) {
    const positive = integerPowerOf(base, Math.abs(e));
    return e < 0 ? reciprocal(positive) : positive;
  }
  if (base.upper < 0) return everything;
  // `e ln b` is linear in each of its factors, and so is smallest and largest at the ends of both.
  return [Math.max(0, base.lower), base.upper]
    .flatMap((b) => [e, exponent.upper].map((each) => realPower(b, each)))
    .reduce(hullOf);
}

/** `bᵉ` for `b ≥ 0`, infinite ends included. */
function realPower(b: number, e: number): Interval {
  if (e === 0) return pointInterval(1);
  if (b === 0) return e > 0 ? pointInterval(0) : { lower: Number.MAX_VALUE, upper: Number.POSITIVE_INFINITY };
  return exponential(product(pointInterval(e), logarithm(pointInterval(b))));
}

function integerPowerOf(base: Interval, n: number): Interval {
  if (n === 0) return pointInterval(1);
  if (n === 1) return base;
  const raised = (size: Interval): Interval => {
    const { lower, upper } = rising((x) => repeated(x, n), size, n * STEP);
    return { lower, upper: size.upper === 0 ? 0 : upper };
  };
  if (n % 2 === 0 || base.lower >= 0) return raised(absolute(base));
  if (base.upper <= 0) return opposite(raised(absolute(base)));
  return { lower: -raised(pointInterval(-base.lower)).upper, upper: raised(pointInterval(base.upper)).upper };
}

/** `xⁿ` with a relative error of less than `n` units in the last place. */
function repeated(x: number, n: number): number {
  let result = 1;
  for (let k = 0; k < n; k += 1) result *= x;
  return result;
}

/** Whether a relation holds between all numbers of two intervals, or between none. */
function decide(relation: Relation, a: Interval, b: Interval): boolean | undefined {
  const single = a.lower === a.upper && b.lower === b.upper && a.lower === b.lower;
  if (single) return isRelated(relation, 0);
  if (a.upper < b.lower) return isRelated(relation, -1);
  if (a.lower > b.upper) return isRelated(relation, 1);
  if (a.upper <= b.lower && (relation === "<=" || relation === ">")) return relation === "<=";
  if (a.lower >= b.upper && (relation === ">=" || relation === "<")) return relation === ">=";
  return undefined;
}

function written({ s, n, d }: Rational): Interval {
  const nearest = ratioToNumber(s * n, d);
  const isDyadic = (d & (d - 1n)) === 0n && Number.isSafeInteger(Number(n)) && d < 2n ** 1000n;
  return isDyadic ? pointInterval(nearest) : { lower: below(nearest), upper: above(nearest) };
}

/** Ranges of formulas. */
export const intervalFormulas: FormulaArithmetic<Interval> = {
  number: written,
  neg: opposite,
  operations: {
    "+": sum,
    "-": (a, b) => sum(a, opposite(b)),
    "*": product,
    "/": quotient,
    "^": power,
  },
  functions: {
    abs: absolute,
    sqrt: squareRoot,
    exp: exponential,
    ln: logarithm,
    normalDensity: density,
    normalDistribution: distribution,
  },
  min: (a, b) => ({ lower: Math.min(a.lower, b.lower), upper: Math.min(a.upper, b.upper) }),
  max: (a, b) => ({ lower: Math.max(a.lower, b.lower), upper: Math.max(a.upper, b.upper) }),
  decide,
  undecided: (ifTrue, ifFalse, known) => (known === "anything" ? everything : hullOf(ifTrue, ifFalse)),
};
