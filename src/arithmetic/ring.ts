/**
 * # Ordered rings
 *
 * What sums and comparisons of payoffs need: addition, subtraction, multiplication and order, but no division. Exact code works
 * over the integers with it, float code over the doubles.
 *
 * @module
 */

/** Addition, subtraction, multiplication and order of numbers of type `R`. */
export interface OrderedRing<R> {
  /** The neutral element of addition. */
  readonly zero: R;
  /** The neutral element of multiplication. */
  readonly one: R;
  /** The sum `a + b`. */
  add(a: R, b: R): R;
  /** The difference `a − b`. */
  sub(a: R, b: R): R;
  /** The product `a · b`. */
  mul(a: R, b: R): R;
  /** Negative, zero or positive, as `a` is below, equal to or above `b`. */
  compare(a: R, b: R): number;
}

/** The doubles. */
export const doubles: OrderedRing<number> = {
  zero: 0,
  one: 1,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  compare: (a, b) => a - b,
};

/** The integers of any size. */
export const integers: OrderedRing<bigint> = {
  zero: 0n,
  one: 1n,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
};
