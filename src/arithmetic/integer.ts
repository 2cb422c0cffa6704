/**
 * # Integers
 *
 * Sizes, divisors and multiples of integers of any size.
 *
 * @module
 */

/** The absolute value. */
export function magnitude(a: bigint): bigint {
  return a < 0n ? -a : a;
}

/** The largest absolute value, 0 of none. */
export function largestMagnitude(list: readonly bigint[]): bigint {
  return list.reduce((largest, a) => (magnitude(a) > largest ? magnitude(a) : largest), 0n);
}

/** The number of bits of a positive integer; 0 for 0. */
export function bitLength(a: bigint): number {
  const digits = a.toString(16);
  return 4 * digits.length + 28 - Math.clz32(Number.parseInt(digits[0] as string, 16));
}

/** The greatest common divisor, at least 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The least common multiple of two positive integers. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
