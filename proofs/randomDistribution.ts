/**
 * # Random distributions
 *
 * @module
 */

/** A random distribution over a number of signals, from a source of random numbers in intervals. */
export function distribution(count: number, between: (low: number, high: number) => number): readonly number[] {
  const weights = Array.from({ length: count }, () => between(0.02, 1));
  const total = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((each) => each / total);
}
