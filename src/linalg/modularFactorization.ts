/**
 * # Factorization modulo a prime
 *
 * The triangular factors `P A = L U` of a square matrix over the integers modulo a prime `p`, and the solution of `A x = r`
 * by two substitutions.
 *
 * ## Implementation notes
 *
 * Residues are doubles. The prime is so small that `n p² < 2⁵³`: a whole column of products is then added up without rounding
 * before it is reduced, and the inner loops are plain multiplications and additions.
 *
 * ## References
 *
 * - [Dixon1982], where such a factorization is what the lifting needs
 *
 * @module
 */

/** Triangular factors modulo a prime, with their row order. */
export interface ModularFactorization {
  /** The prime. */
  readonly prime: number;
  /** Order of the matrix. */
  readonly order: number;
  /** Row of the matrix that stands at each place. */
  readonly permutation: Int32Array;
  /** `L` below the diagonal (ones on it not stored), `U` above; on the diagonal the inverses of `U`'s. */
  readonly factors: Float64Array;
}

/** The largest prime at most `limit`, which is at least 2 and below 2³¹. */
export function primeAtMost(limit: number): number {
  let candidate = Math.floor(limit);
  while (!isPrime(candidate)) candidate -= 1;
  return candidate;
}

function isPrime(n: number): boolean {
  if (n % 2 === 0) return n === 2;
  for (let divisor = 3; divisor * divisor <= n; divisor += 2) if (n % divisor === 0) return false;
  return n > 1;
}

/** The largest bound on a prime with which sums of `order` products of residues stay below 2⁵³. */
export function primeBound(order: number): number {
  return Math.floor(Math.sqrt(2 ** 53 / (order + 1)));
}

/**
 * The residue of `x` in `0 … p − 1`, for an integer `|x| ≤ 2⁵³ − p`.
 *
 * @param inverse - The double `1 / p`.
 */
export function residue(x: number, p: number, inverse: number): number {
  // The rounded quotient is at most one off, and its product with p is at most 2⁵³ in size, hence exact.
  const rest = x - Math.floor(x * inverse) * p;
  return rest < 0 ? rest + p : rest >= p ? rest - p : rest;
}

/** The inverse modulo a prime of a residue other than 0. */
export function modularInverse(a: number, p: number): number {
  let [r0, r1, s0, s1] = [p, a, 0, 1];
  while (r1 !== 0) {
    const quotient = Math.floor(r0 / r1);
    [r0, r1] = [r1, r0 - quotient * r1];
    [s0, s1] = [s1, s0 - quotient * s1];
  }
  return s0 < 0 ? s0 + p : s0;
}

/**
 * The factors of a matrix modulo a prime; `null` if it is singular modulo that prime. Takes about `n³/3` products.
 *
 * @param residues - The entries modulo `prime`, row by row, `order²` of them.
 * @param prime - At most {@link primeBound} of the order.
 */
export function modularFactorization(
  residues: Float64Array,
  order: number,
  prime: number,
): ModularFactorization | null {
  const a = Float64Array.from(residues);
  const inverse = 1 / prime;
  const permutation = Int32Array.from({ length: order }, (_, i) => i);
  for (let k = 0; k < order; k += 1) {
    let pivotRow = -1;
    for (let i = k; i < order; i += 1) {
      const reduced = residue(a[i * order + k] as number, prime, inverse);
      a[i * order + k] = reduced;
      if (pivotRow < 0 && reduced !== 0) pivotRow = i;
    }
    if (pivotRow < 0) return null;
    if (pivotRow !== k) swapRows(a, permutation, order, k, pivotRow);
    const row = a.subarray(k * order, (k + 1) * order);
    for (let j = k + 1; j < order; j += 1) row[j] = residue(row[j] as number, prime, inverse);
    const pivotInverse = modularInverse(row[k] as number, prime);
    row[k] = pivotInverse;
    for (let i = k + 1; i < order; i += 1) eliminate(a, i * order, row, k, pivotInverse, prime, inverse);
  }
  return { prime, order, permutation, factors: a };
}

function swapRows(a: Float64Array, permutation: Int32Array, order: number, i: number, k: number): void {
  const row = a.slice(i * order, (i + 1) * order);
  a.copyWithin(i * order, k * order, (k + 1) * order);
  a.set(row, k * order);
  [permutation[i], permutation[k]] = [permutation[k] as number, permutation[i] as number];
}

/** Subtracts the multiple of the pivot row that clears place `k` of the row that starts at `start`. */
function eliminate(
  a: Float64Array,
  start: number,
  row: Float64Array,
  k: number,
  pivotInverse: number,
  prime: number,
  inverse: number,
): void {
  const factor = residue((a[start + k] as number) * pivotInverse, prime, inverse);
  a[start + k] = factor;
  if (factor === 0) return;
  for (let j = k + 1; j < row.length; j += 1) a[start + j] = (a[start + j] as number) - factor * (row[j] as number);
}

/**
 * Solves `A x = r` modulo the prime, in `n²` products.
 *
 * @param rightSide - Residues `r`, one a row.
 * @param solution - Where the residues `x` are written.
 */
export function modularSolution(
  { prime, order, permutation, factors }: ModularFactorization,
  rightSide: Float64Array,
  solution: Float64Array,
): void {
  const inverse = 1 / prime;
  for (let i = 0; i < order; i += 1) {
    let sum = rightSide[permutation[i] as number] as number;
    for (let j = 0, at = i * order; j < i; j += 1, at += 1) sum -= (factors[at] as number) * (solution[j] as number);
    solution[i] = residue(sum, prime, inverse);
  }
  for (let i = order - 1; i >= 0; i -= 1) {
    let sum = solution[i] as number;
    for (let j = i + 1, at = i * order + i + 1; j < order; j += 1, at += 1) {
      sum -= (factors[at] as number) * (solution[j] as number);
    }
    solution[i] = residue(residue(sum, prime, inverse) * (factors[i * order + i] as number), prime, inverse);
  }
}
