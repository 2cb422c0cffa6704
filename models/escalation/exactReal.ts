/**
 * # Exact real numbers, compared by intervals first
 *
 * The numbers that the rational ones generate under `+ − × ÷ √`, kept as the operations that make them. A comparison
 * evaluates intervals of growing precision; where these do not decide, which in practice means at equality, the exact values
 * are worked out in a tower of square roots. So every comparison is right, and what is neither compared closely nor shown
 * costs no exact computation.
 *
 * ## Notation
 *
 * At a precision of `b` bits, bounds are integers in units of `2^−b`.
 *
 * @module
 */
import { exact, type Rational } from "../../src/index.ts";
import { integerRoot } from "../rationalRoot.ts";
import type { RootArithmetic } from "./rootField.ts";
import { isRational, type Surd, squareRootTower } from "./squareRootTower.ts";

/** A real number that is known exactly. */
export interface ExactReal {
  /** Bounds at a precision; `null` where it does not suffice to divide. */
  bounds(bits: number): Bounds | null;
  /** The number as a member of the tower. */
  value(): Surd;
  /** Whether a root went into it. */
  readonly rooted: boolean;
}

/** Bounds in units of `2^−bits`. */
export interface Bounds {
  readonly low: bigint;
  readonly high: bigint;
}

/** Precisions that a comparison tries, in bits. */
const PRECISIONS = [128, 512, 2048] as const;

/** Fractions in, fractions out, exact real numbers in between; one solution uses one of these. */
export function exactRoots(): RootArithmetic<Rational, ExactReal> {
  const tower = squareRootTower();

  /** An operation on two numbers: on their bounds, and on their values. */
  const binary =
    (onBounds: (a: Bounds, b: Bounds, bits: number) => Bounds | null, onValues: (a: Surd, b: Surd) => Surd) =>
    (a: ExactReal, b: ExactReal): ExactReal =>
      remembered(
        (bits) => {
          const [x, y] = [a.bounds(bits), b.bounds(bits)];
          return x === null || y === null ? null : onBounds(x, y, bits);
        },
        () => onValues(a.value(), b.value()),
        a.rooted || b.rooted,
      );
  const add = binary((a, b) => ({ low: a.low + b.low, high: a.high + b.high }), tower.add);
  const sub = binary((a, b) => ({ low: a.low - b.high, high: a.high - b.low }), tower.sub);
  const mul = binary((a, b, bits) => {
    const { low, high } = hull([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]);
    return { low: low >> BigInt(bits), high: -(-high >> BigInt(bits)) };
  }, tower.mul);
  const div = binary((a, b, bits) => {
    if (b.low <= 0n && b.high >= 0n) return null;
    const quotients = [a.low, a.high].flatMap((top) =>
      [b.low, b.high].map((bottom) => floorQuotient(top << BigInt(bits), bottom)),
    );
    const { low, high } = hull(quotients);
    return { low, high: high + 1n };
  }, tower.div);
  const sqrt = (a: ExactReal): ExactReal =>
    remembered(
      (bits) => {
        const bounds = a.bounds(bits);
        if (bounds === null) return null;
        const root = (n: bigint): bigint => (n <= 0n ? 0n : integerRoot(n << BigInt(bits)));
        return { low: root(bounds.low), high: root(bounds.high) + 1n };
      },
      () => tower.sqrt(a.value()),
      true,
    );
  const compare = (a: ExactReal, b: ExactReal): number => {
    if (a === b) return 0;
    for (const bits of PRECISIONS) {
      const [x, y] = [a.bounds(bits), b.bounds(bits)];
      if (x === null || y === null) continue;
      if (x.low > y.high) return 1;
      if (x.high < y.low) return -1;
    }
    return tower.compare(a.value(), b.value());
  };
  const zero = real(exact.zero);

  return {
    field: exact,
    roots: { zero, one: real(exact.one), add, sub, mul, div, neg: (a) => sub(zero, a), compare, sqrt },
    lift: real,
    lower(a) {
      const value = a.value();
      return isRational(value) ? value : null;
    },
    lowerPlain: (a) => (a.rooted ? null : (a.value() as Rational)),
    enclosure(a) {
      for (let bits: number = PRECISIONS[2]; ; bits *= 2) {
        const bounds = a.bounds(bits);
        if (bounds !== null) return [dyadic(bounds.low, bits), dyadic(bounds.high, bits)];
      }
    },
  };
}

function real(a: Rational): ExactReal {
  return remembered(
    (bits) => {
      const scaled = (a.s * a.n) << BigInt(bits);
      const low = floorQuotient(scaled, a.d);
      return { low, high: low * a.d === scaled ? low : low + 1n };
    },
    () => a,
    false,
  );
}

/** A number that works out its bounds and its value at most once. */
function remembered(boundsAt: (bits: number) => Bounds | null, compute: () => Surd, rooted: boolean): ExactReal {
  const known = new Map<number, Bounds | null>();
  let value: Surd | undefined;
  return {
    rooted,
    bounds(bits) {
      const old = known.get(bits);
      if (old !== undefined) return old;
      const bounds = boundsAt(bits);
      known.set(bits, bounds);
      return bounds;
    },
    value() {
      value ??= compute();
      return value;
    },
  };
}

/** `n · 2^−bits`. */
function dyadic(n: bigint, bits: number): Rational {
  const integer = (a: bigint): Rational => ({ s: a < 0n ? -1n : 1n, n: a < 0n ? -a : a, d: 1n });
  return exact.div(integer(n), integer(1n << BigInt(bits)));
}

/** The least and the greatest of four integers. */
function hull(values: readonly bigint[]): Bounds {
  let low = values[0]!;
  let high = low;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/** `⌊a / b⌋` for `b ≠ 0`. */
function floorQuotient(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return quotient * b !== a && a < 0n !== b < 0n ? quotient - 1n : quotient;
}
