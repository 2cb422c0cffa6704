/**
 * # Rational square roots
 *
 * @module
 */
import { exact, type Rational } from "../src/index.ts";

/** The integer part of the root of an integer `≥ 0`. */
export function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  // Newton's iteration from above falls until it has arrived.
  let root = 1n << BigInt(2 * n.toString(16).length);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** The root of a rational number, if it is rational; `null` otherwise. */
export function rationalRoot(a: Rational): Rational | null {
  if (exact.compare(a, exact.zero) < 0) return null;
  const n = integerRoot(a.n);
  const d = integerRoot(a.d);
  return n * n === a.n && d * d === a.d ? { s: a.s, n, d } : null;
}
