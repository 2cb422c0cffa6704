/**
 * # Residual of p-adic lifting
 *
 * The matrix `A` of an integer system, cut into limbs of few bits, with the residual `r` that lifting reduces: `r ← (r − A x) / p`
 * for a vector `x` of digits in base `p`.
 *
 * ## Implementation notes
 *
 * A limb has so few bits that the product of a row of limbs with the digits stays below 2⁵² and is exact in doubles. Where one limb
 * holds every entry and the residual is small as well, no integer beyond the doubles is touched.
 *
 * @module
 */
import { bitLength, largestMagnitude, magnitude } from "../arithmetic/integer.ts";
import type { IntegerMatrix } from "./matrix.ts";
import { primeBound, residue } from "./modularFactorization.ts";

/** A matrix with the residual of its system. */
export interface LiftedResidual {
  /** Largest entry of the matrix in size. */
  readonly largestEntry: bigint;
  /** An upper bound on the base-2 logarithm of the product of the rows' Euclidean norms; rows of zeros count as one. */
  readonly logNorms: number;
  /** The matrix modulo a prime, row by row. */
  matrixModulo(prime: number): Float64Array;
  /** The residual modulo a prime. */
  modulo(prime: number): Float64Array;
  /** Replaces the residual `r` by `(r − A x) / p`, where `p` divides the difference and is at most {@link primeBound}. */
  lift(digits: Float64Array, prime: number): void;
}

/** Residuals up to this size are kept as doubles. */
const SMALL = 2 ** 52;

/** The residual `b` of the system `A x = b` before the first digit. */
export function liftedResidual(matrix: IntegerMatrix, rightSide: readonly bigint[]): LiftedResidual {
  const { rows, columns, entries } = matrix;
  const limbBits = Math.floor(Math.log2(SMALL / primeBound(columns) / columns));
  const { limbs, largestEntry, logNorms } = limbsOf(entries, columns, limbBits);
  let large: bigint[] | null = [...rightSide];
  let small = new Float64Array(0);
  const shrink = (): void => {
    if (large === null || limbs.length > 1 || large.some((value) => Math.abs(Number(value)) > SMALL)) return;
    small = Float64Array.from(large, Number);
    large = null;
  };
  shrink();
  const productAt = (row: number, digits: Float64Array): bigint => {
    let sum = 0n;
    for (let l = limbs.length - 1; l >= 0; l -= 1) {
      sum = (sum << BigInt(limbBits)) + BigInt(dot(limbs[l] as Float64Array, row * columns, digits));
    }
    return sum;
  };
  return {
    largestEntry,
    logNorms,
    matrixModulo(prime) {
      const base = 2 ** limbBits % prime;
      const result = new Float64Array(rows * columns);
      for (let l = limbs.length - 1; l >= 0; l -= 1) {
        const limb = limbs[l] as Float64Array;
        for (let k = 0; k < result.length; k += 1) {
          result[k] = residue((result[k] as number) * base + (limb[k] as number), prime, 1 / prime);
        }
      }
      return result;
    },
    modulo(prime) {
      if (large === null) return small.map((value) => residue(value, prime, 1 / prime));
      const modulus = BigInt(prime);
      return Float64Array.from(large, (value) => residue(Number(value % modulus), prime, 1 / prime));
    },
    lift(digits, prime) {
      if (large === null) {
        for (let i = 0; i < rows; i += 1)
          small[i] = ((small[i] as number) - dot(limbs[0] as Float64Array, i * columns, digits)) / prime;
        return;
      }
      const modulus = BigInt(prime);
      large = large.map((value, i) => (value - productAt(i, digits)) / modulus);
      shrink();
    },
  };
}

function dot(limb: Float64Array, start: number, digits: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < digits.length; j += 1) sum += (limb[start + j] as number) * (digits[j] as number);
  return sum;
}

/** The entries as sums of signed limbs times powers of `2^limbBits`, lowest first, with their measures. */
function limbsOf(
  entries: readonly bigint[],
  columns: number,
  limbBits: number,
): { limbs: Float64Array[]; largestEntry: bigint; logNorms: number } {
  const doubles = Float64Array.from(entries, Number);
  const largest = doubles.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest < 2 ** limbBits) {
    return { limbs: [doubles], largestEntry: BigInt(largest), logNorms: logNorms(doubles, columns, 0) };
  }
  const magnitudes = entries.map(magnitude);
  const largestEntry = largestMagnitude(entries);
  const bits = bitLength(largestEntry);
  const limbs = Array.from({ length: Math.ceil(bits / limbBits) }, (_, l) => {
    const shift = BigInt(l * limbBits);
    return Float64Array.from(magnitudes, (value, k) => {
      const limb = Number(BigInt.asUintN(limbBits, value >> shift));
      return (entries[k] as bigint) < 0n ? -limb : limb;
    });
  });
  // Scaled so that no square overflows; the discarded bits are made up for by one unit more.
  const scale = Math.max(0, bits - 400);
  const scaled = Float64Array.from(magnitudes, (value) => (value === 0n ? 0 : Number(value >> BigInt(scale)) + 1));
  return { limbs, largestEntry, logNorms: logNorms(scaled, columns, scale) };
}

function logNorms(entries: Float64Array, columns: number, scale: number): number {
  let sum = 0;
  for (let start = 0; start < entries.length; start += columns) {
    let squares = 0;
    for (let j = start; j < start + columns; j += 1) squares += (entries[j] as number) ** 2;
    if (squares > 0) sum += Math.log2(squares) / 2 + scale + 1e-9;
  }
  return sum;
}
