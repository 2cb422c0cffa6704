/**
 * # Integer systems
 *
 * The exact solution of a square system `A x = b` of integers by p-adic lifting: `A` is factored once modulo a prime `p`; every
 * further digit of `x` in base `p` then costs two products of a matrix and a vector; and the fractions are read off the digits.
 *
 * *Notation.* `x ≡ x₀ + x₁ p + … + x_{k−1} p^{k−1}` modulo `M = pᵏ`, and `b − A (x₀ + … + x_{k−1} p^{k−1}) = pᵏ rₖ` with the
 * residual `rₖ`.
 *
 * ## Implementation notes
 *
 * The proof that the fractions `y / d` read off are the solution needs no knowledge of how long the numbers may get: `A y ≡ b d`
 * modulo `M`, and if both sides together are smaller than `M` they are equal. The fractions are therefore tried when a quarter, half
 * and so on of the digits that Hadamard's bound allows are known.
 *
 * Entries are cut into limbs so short that a row's product with a digit vector is exact in doubles; small entries are one limb,
 * and residuals then are doubles too. A matrix that is singular modulo three primes is given to fraction-free elimination.
 *
 * ## References
 *
 * - [Dixon1982] for the lifting; [Cabay1971] for the test by which it ends
 *
 * @module
 */
import { bitLength, largestMagnitude } from "../arithmetic/integer.ts";
import { fractionFreeSolution } from "./fractionFreeSolution.ts";
import { type LiftedResidual, liftedResidual } from "./liftedResidual.ts";
import type { IntegerMatrix } from "./matrix.ts";
import {
  type ModularFactorization,
  modularFactorization,
  modularSolution,
  primeAtMost,
  primeBound,
} from "./modularFactorization.ts";
import { type CommonFractions, reconstructedFractions } from "./rationalReconstruction.ts";

/** Below this order elimination is faster than lifting. */
const SMALL_ORDER = 6;
/** A matrix that is singular modulo as many primes is taken for singular until elimination says otherwise. */
const PRIMES_TRIED = 3;
/** Bits by which a modulus must exceed the product of bounds, so that few false fractions are tried. */
const SPARE_BITS = 32;

/**
 * The solution of `A x = b` over its least common denominator; `null` if and only if `A` is singular.
 *
 * For entries below 2²⁰ the cost is about `n³/3` products modulo a prime, and `2n²` for each of the `2n log(n max |A|) / 22` digits.
 *
 * @param matrix - Square, `n × n`, entries of any size.
 * @param rightSide - `n` integers of any size.
 */
export function solveIntegerSystem(matrix: IntegerMatrix, rightSide: readonly bigint[]): CommonFractions | null {
  const n = matrix.rows;
  if (n <= SMALL_ORDER) return fractionFreeSolution(matrix, rightSide);
  const residual = liftedResidual(matrix, rightSide);
  let prime = primeBound(n) + 1;
  for (let tried = 0; tried < PRIMES_TRIED; tried += 1) {
    prime = primeAtMost(prime - 1);
    const factorization = modularFactorization(residual.matrixModulo(prime), n, prime);
    if (factorization !== null) return lifted(factorization, residual, largestMagnitude(rightSide));
  }
  return fractionFreeSolution(matrix, rightSide);
}

/** The solution, once enough digits are known; `bound` is the largest entry of the right side in size. */
function lifted(factorization: ModularFactorization, residual: LiftedResidual, bound: bigint): CommonFractions {
  const { prime, order } = factorization;
  // Cramer's rule and Hadamard's bound, the column of the right side expanded.
  const solutionBits = residual.logNorms + bitLength(bound) + Math.log2(order) + 1;
  const last = Math.ceil((2 * solutionBits + SPARE_BITS + 2) / Math.log2(prime));
  const tries = [0.25, 0.5, 0.75, 0.9].map((share) => Math.max(4, Math.floor(last * share)));
  const digits: Float64Array[] = [];
  for (;;) {
    const digit = new Float64Array(order);
    modularSolution(factorization, residual.modulo(prime), digit);
    digits.push(digit);
    if (digits.length >= last || tries.includes(digits.length)) {
      const solution = confirmed(digits, prime, residual.largestEntry, bound);
      if (solution !== null) return solution;
    }
    residual.lift(digit, prime);
  }
}

/** The fractions with these digits if they are proved to solve the system. */
function confirmed(
  digits: readonly Float64Array[],
  prime: number,
  largestEntry: bigint,
  bound: bigint,
): CommonFractions | null {
  const { values, modulus } = fromDigits(digits, prime);
  const half = Math.max(0, Math.floor((bitLength(modulus) - SPARE_BITS) / 2));
  const solution = reconstructedFractions(values, modulus, 1n << BigInt(half));
  if (solution === null) return null;
  const largest = largestMagnitude(solution.numerators);
  return BigInt(values.length) * largestEntry * largest + bound * solution.denominator < modulus ? solution : null;
}

/** The integers with the given digits in base `prime`, joined pairwise, with the power of the base above them. */
function fromDigits(digits: readonly Float64Array[], prime: number): { values: bigint[]; modulus: bigint } {
  const powers = [BigInt(prime)];
  for (let count = digits.length; count > 2; count = Math.ceil(count / 2)) {
    const power = powers.at(-1) as bigint;
    powers.push(power * power);
  }
  const values = Array.from(digits[0] as Float64Array, (_, i) => {
    let parts = digits.map((digit) => BigInt(digit[i] as number));
    for (let level = 0; parts.length > 1; level += 1) parts = joinedPairs(parts, powers[level] as bigint);
    return parts[0] as bigint;
  });
  return { values, modulus: BigInt(prime) ** BigInt(digits.length) };
}

function joinedPairs(parts: readonly bigint[], power: bigint): bigint[] {
  const joined: bigint[] = [];
  for (let k = 0; k < parts.length; k += 2) joined.push((parts[k] as bigint) + (parts[k + 1] ?? 0n) * power);
  return joined;
}
