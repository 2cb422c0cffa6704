/**
 * # Payoffs as plain numbers
 *
 * Tests of a game's structure add, subtract and compare payoffs, millions of times. They do so on plain numbers: doubles as
 * they are, fractions as integers over a common denominator, which are doubles again while they are small enough for sums to
 * be exact, and integers of any size otherwise.
 *
 * ## Implementation notes
 *
 * Integers below `2⁴⁴` may be added in doubles `2⁹` times: enough for a potential over the most players that a game can have.
 * The integers of a list of payoffs are kept with the list, which never changes.
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import { type Rational, ratio } from "../../arithmetic/exact.ts";
import { leastCommonMultiple } from "../../arithmetic/integer.ts";
import { rangeOf } from "../../arithmetic/rangeOf.ts";
import { DomainError } from "../../errors.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";

/** Sums, differences and signs of plain numbers: doubles or integers of any size. */
export interface PlainNumbers<N> {
  /** The neutral element of addition. */
  readonly zero: N;
  /** The sum `a + b`. */
  add(a: N, b: N): N;
  /** The difference `a − b`. */
  sub(a: N, b: N): N;
  /** Negative, zero or positive, as `a` is below, equal to or above `b`, without tolerance. */
  compare(a: N, b: N): number;
  /** −1, 0 or 1; a difference of a player's payoffs within the tolerance counts as 0. */
  sign(difference: N, player: number): number;
}

/** All payoffs of a game as plain numbers. */
export interface PlainPayoffs<N, T> {
  /** Their arithmetic. */
  readonly numbers: PlainNumbers<N>;
  /** One flat list a player, in the order of the game's own. */
  readonly payoffs: readonly ArrayLike<N>[];
  /** A sum of payoffs as a number of the game's field; for exact games only on the common scale. */
  toField(sum: N): T;
}

/** Lists of payoffs over the profiles of a game; there may be more lists than players. */
export type PayoffLists<T> = Pick<NormalFormGame<T>, "field" | "payoffs">;

/** How payoffs are made plain. */
export interface PlainOptions {
  /** Whether the players' payoffs are compared with one another: one denominator for all, or one for each. */
  readonly scale: "common" | "own";
  /**
   * In doubles, which differences count as none: a share of the range of the player's payoffs, or of the largest range on the
   * common scale; never less than eight roundings of the largest payoff.
   */
  readonly tolerance: number;
}

/** Integers in the form that serves: doubles where all of them are below `2⁵³`. */
export type PlainList = Float64Array | readonly bigint[];

/** The payoffs of one player as integers over their least common denominator. */
export interface PlainIntegers {
  /** The numerators. */
  readonly entries: PlainList;
  /** The least common denominator. */
  readonly denominator: bigint;
  /** The largest absolute numerator, as a double, rounded up. */
  readonly largest: number;
}

/** Default share of the range within which differences of doubles count as none. */
export const STRUCTURE_TOLERANCE = 1e-9;

const SAFE_FOR_SUMS = 2 ** 44;
const known = new WeakMap<ArrayLike<Rational>, PlainIntegers>();

/** One player's exact payoffs as integers, kept for the next call. */
export function plainIntegers(payoffs: ArrayLike<Rational>): PlainIntegers {
  const before = known.get(payoffs);
  if (before !== undefined) return before;
  const result = smallIntegers(payoffs) ?? integersOverDenominator(payoffs);
  known.set(payoffs, result);
  return result;
}

/**
 * Calls `use` with the payoffs as doubles or as integers of any size, whichever serves.
 *
 * @throws {@link DomainError} when the tolerance is negative or not finite.
 */
export function withPlainPayoffs<T, R>(
  game: PayoffLists<T>,
  options: PlainOptions,
  use: <N>(plain: PlainPayoffs<N, T>) => R,
): R {
  requireTolerance(options.tolerance);
  if (game.field.name === "float") {
    return use(floatPayoffs(game as PayoffLists<unknown> as PayoffLists<number>, options) as PlainPayoffs<number, T>);
  }
  const { lists, denominator } = exactLists(game as PayoffLists<unknown> as PayoffLists<Rational>, options.scale);
  const whole = (sum: bigint): T => ratio(sum, denominator) as T;
  if (lists.every((list) => list instanceof Float64Array)) {
    return use({
      numbers: smallNumbers,
      payoffs: lists as readonly Float64Array[],
      toField: (sum) => whole(BigInt(sum)),
    });
  }
  const payoffs = lists.map((list) => (list instanceof Float64Array ? Array.from(list, BigInt) : list));
  return use({ numbers: bigNumbers, payoffs, toField: whole });
}

/**
 * Refuses a tolerance that is not a number of at least 0.
 *
 * @throws {@link DomainError}
 */
export function requireTolerance(tolerance: number): void {
  if (tolerance >= 0 && Number.isFinite(tolerance)) return;
  throw new DomainError({
    en: `the tolerance is ${tolerance}; give a number of at least 0, a share of the range of payoffs.`,
    zh: `容差为 ${tolerance}；请给出不小于 0 的数（占收益极差的比例）。`,
  });
}

const smallNumbers: PlainNumbers<number> = {
  zero: 0,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  compare: (a, b) => a - b,
  sign: Math.sign,
};

const bigNumbers: PlainNumbers<bigint> = {
  zero: 0n,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  sign: (difference) => (difference > 0n ? 1 : difference < 0n ? -1 : 0),
};

function floatPayoffs(game: PayoffLists<number>, { scale, tolerance }: PlainOptions): PlainPayoffs<number, number> {
  const own = game.payoffs.map((list) => {
    const { least, greatest } = rangeOf(list);
    const rounding = 8 * Number.EPSILON * Math.max(Math.abs(least), Math.abs(greatest));
    return Math.max(tolerance * (greatest - least), rounding);
  });
  const thresholds = scale === "own" ? own : own.fill(Math.max(...own));
  return {
    numbers: {
      ...smallNumbers,
      sign: (difference, player) =>
        Math.abs(difference) <= (thresholds[player] as number) ? 0 : Math.sign(difference),
    },
    payoffs: game.payoffs,
    toField: (sum) => sum,
  };
}

/** The players' integers, on one scale or each on its own, in doubles where all are small enough for sums. */
function exactLists(
  game: PayoffLists<Rational>,
  scale: PlainOptions["scale"],
): { readonly lists: readonly PlainList[]; readonly denominator: bigint } {
  const integers = game.payoffs.map(plainIntegers);
  const common = integers.reduce((all, { denominator }) => leastCommonMultiple(all, denominator), 1n);
  const lists = integers.map(({ entries, denominator, largest }) => {
    const factor = scale === "own" ? 1n : common / denominator;
    const small = largest * Number(factor) < SAFE_FOR_SUMS;
    if (factor === 1n) return small || !(entries instanceof Float64Array) ? entries : Array.from(entries, BigInt);
    if (small) return (entries as Float64Array).map((entry) => entry * Number(factor));
    return Array.from(entries as ArrayLike<number | bigint>, (entry) => BigInt(entry) * factor);
  });
  return { lists, denominator: common };
}

/** The common case: numerators and denominators that stay small; `null` where one does not. */
function smallIntegers(payoffs: ArrayLike<Rational>): PlainIntegers | null {
  const entries = new Float64Array(payoffs.length);
  const divisors = new Float64Array(payoffs.length);
  let denominator = 1;
  for (let k = 0; k < entries.length; k += 1) {
    const { s, n, d } = payoffs[k] as Rational;
    const divisor = d === 1n ? 1 : Number(d);
    if (divisor > Number.MAX_SAFE_INTEGER) return null;
    if (denominator % divisor !== 0) denominator *= divisor / greatestDivisor(denominator, divisor);
    if (!(denominator <= Number.MAX_SAFE_INTEGER)) return null;
    divisors[k] = divisor;
    entries[k] = s < 0n ? -Number(n) : Number(n);
  }
  let largest = 0;
  for (let k = 0; k < entries.length; k += 1) {
    const entry = (entries[k] as number) * (denominator / (divisors[k] as number));
    largest = Math.max(largest, Math.abs(entry));
    entries[k] = entry;
  }
  // Every factor is at least 1, so that a number beyond the safe integers shows in the product.
  return largest <= Number.MAX_SAFE_INTEGER ? { entries, denominator: BigInt(denominator), largest } : null;
}

function greatestDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function integersOverDenominator(payoffs: ArrayLike<Rational>): PlainIntegers {
  const { numerators, denominator } = commonDenominator(payoffs);
  const largest = numerators.reduce((most, value) => (value > most ? value : -value > most ? -value : most), 0n);
  const small = largest <= BigInt(Number.MAX_SAFE_INTEGER);
  return {
    entries: small ? Float64Array.from(numerators, Number) : numerators,
    denominator,
    largest: small ? Number(largest) : Number.POSITIVE_INFINITY,
  };
}
