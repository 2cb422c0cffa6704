import { describe, expect, test } from "vitest";
import {
  modularFactorization,
  modularInverse,
  modularSolution,
  primeAtMost,
  primeBound,
  residue,
} from "../../src/linalg/modularFactorization.ts";

describe("primeAtMost", () => {
  // OEIS A000040 and A014234.
  test.each([
    [2, 2],
    [10, 7],
    [100, 97],
    [67108864, 67108859],
    [2 ** 31 - 1, 2147483647],
  ])("%i: %i", (limit, prime) => {
    expect(primeAtMost(limit)).toBe(prime);
  });
});

describe("residue", () => {
  const p = 33554393;

  test.each([0, 1, p - 1, p, p + 1, -1, -p, -p - 1, 2 ** 53 - p, p - 2 ** 53, 268435447 * p, 268435447 * p - 1])(
    "of %d",
    (x) => {
      const expected = ((BigInt(x) % BigInt(p)) + BigInt(p)) % BigInt(p);
      expect(residue(x, p, 1 / p)).toBe(Number(expected));
    },
  );
});

describe("modularInverse", () => {
  test.each([
    [1, 7, 1],
    [3, 7, 5],
    [6, 7, 6],
    [2, 33554393, 16777197],
  ])("of %i modulo %i is %i", (a, p, inverse) => {
    expect(modularInverse(a, p)).toBe(inverse);
  });
});

describe("modularFactorization", () => {
  test("solves a system modulo 7 by hand's numbers, also where the first pivot is zero", () => {
    // 3y = 5, x + y = 1 modulo 7: y = 5 · 5 = 4, x = −3 = 4.
    const factors = modularFactorization(Float64Array.of(0, 3, 1, 1), 2, 7);
    const solution = new Float64Array(2);
    modularSolution(factors!, Float64Array.of(5, 1), solution);
    expect([...solution]).toEqual([4, 4]);
  });

  test("is null for a matrix that is singular modulo the prime, though not over the integers", () => {
    expect(modularFactorization(Float64Array.of(1, 2, 3, 6), 2, 7)).toBeNull();
    expect(modularFactorization(Float64Array.of(3, 1, 2, 3), 2, 7)).toBeNull();
  });

  test("stays exact for the largest prime that an order allows", () => {
    const n = 40;
    const p = primeAtMost(primeBound(n));
    const matrix = Float64Array.from({ length: n * n }, (_, k) => (p - 1 - ((k * k * 7919 + k * 104729) % 5000)) % p);
    const x = Float64Array.from({ length: n }, (_, k) => p - 1 - k);
    const right = Float64Array.from({ length: n }, (_, i) => {
      let sum = 0n;
      for (let j = 0; j < n; j += 1) sum += BigInt(matrix[i * n + j]!) * BigInt(x[j]!);
      return Number(sum % BigInt(p));
    });
    const solution = new Float64Array(n);
    modularSolution(modularFactorization(matrix, n, p)!, right, solution);
    expect(solution).toEqual(x);
  });
});
