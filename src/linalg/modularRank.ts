/**
 * # Rank modulo a prime
 *
 * A lower bound on the rank of an integer matrix that is exact unless the prime is unlucky: a minor that is not zero modulo a prime
 * is not zero.
 *
 * @module
 */
import type { IntegerMatrix } from "./matrix.ts";

/** The largest prime below 2²⁶, so that products of residues are exact in doubles. */
const PRIME = 67108859;

/** The rank of a matrix modulo 67108859, at most its rank. */
export function modularRank({ rows, columns, entries }: IntegerMatrix): number {
  const prime = BigInt(PRIME);
  const a = Float64Array.from(entries, (entry) => Number(((entry % prime) + prime) % prime));
  let rank = 0;
  for (let column = 0; column < columns && rank < rows; column += 1) {
    let pivot = rank;
    while (pivot < rows && a[pivot * columns + column] === 0) pivot += 1;
    if (pivot === rows) continue;
    for (let j = column; j < columns; j += 1) {
      const value = a[pivot * columns + j] as number;
      a[pivot * columns + j] = a[rank * columns + j] as number;
      a[rank * columns + j] = value;
    }
    const scale = inverse(a[rank * columns + column] as number);
    for (let row = rank + 1; row < rows; row += 1) {
      const factor = ((a[row * columns + column] as number) * scale) % PRIME;
      if (factor === 0) continue;
      for (let j = column; j < columns; j += 1) {
        const at = row * columns + j;
        a[at] = ((a[at] as number) + (PRIME - factor) * (a[rank * columns + j] as number)) % PRIME;
      }
    }
    rank += 1;
  }
  return rank;
}

/** The inverse of a residue that is not zero. */
function inverse(residue: number): number {
  let [a, b, u, v] = [residue, PRIME, 1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [u, v] = [v, u - quotient * v];
  }
  return u < 0 ? u + PRIME : u;
}
