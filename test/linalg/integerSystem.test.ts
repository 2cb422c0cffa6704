import { array, assert, bigInt, integer, property, record, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { fractionFreeSolution } from "../../src/linalg/fractionFreeSolution.ts";
import { solveIntegerSystem } from "../../src/linalg/integerSystem.ts";
import type { IntegerMatrix } from "../../src/linalg/matrix.ts";

const square = (rows: readonly (readonly (number | bigint)[])[]): IntegerMatrix => ({
  rows: rows.length,
  columns: rows.length,
  entries: rows.flatMap((row) => row.map(BigInt)),
});

/** `A x`, with the product written out. */
const product = ({ rows, columns, entries }: IntegerMatrix, x: readonly bigint[]): bigint[] =>
  Array.from({ length: rows }, (_, i) =>
    x.reduce((sum, value, j) => sum + value * (entries[i * columns + j] as bigint), 0n),
  );

/** A matrix with determinant `scale`: a unit lower triangle times an upper one with ones but `scale` on the diagonal. */
const triangularProduct = (n: number, scale: bigint, draw: (i: number, j: number) => bigint): IntegerMatrix => {
  const lower = (i: number, j: number): bigint => (i === j ? 1n : j < i ? draw(i, j) : 0n);
  const upper = (i: number, j: number): bigint => (i === j ? (i === n - 1 ? scale : 1n) : j > i ? draw(i, j) : 0n);
  const entries = Array.from({ length: n * n }, (_, at) => {
    let sum = 0n;
    for (let k = 0; k < n; k += 1) sum += lower(Math.floor(at / n), k) * upper(k, at % n);
    return sum;
  });
  return { rows: n, columns: n, entries };
};

const mixed = (i: number, j: number): bigint => BigInt(((i * 7 + j * 13 + i * j) % 7) - 3);

describe("solveIntegerSystem", () => {
  test("gives the fractions over their least common denominator", () => {
    // 2x + y = 3, x + 3y = 4 has x = y = 1; 2x + y = 1, x + 3y = 1 has x = 2/5, y = 1/5.
    expect(
      solveIntegerSystem(
        square([
          [2, 1],
          [1, 3],
        ]),
        [3n, 4n],
      ),
    ).toEqual({ numerators: [1n, 1n], denominator: 1n });
    expect(
      solveIntegerSystem(
        square([
          [2, 1],
          [1, 3],
        ]),
        [1n, 1n],
      ),
    ).toEqual({ numerators: [2n, 1n], denominator: 5n });
  });

  test("has a positive denominator where the determinant is negative", () => {
    expect(
      solveIntegerSystem(
        square([
          [0, 3],
          [1, 0],
        ]),
        [1n, -2n],
      ),
    ).toEqual({ numerators: [-6n, 1n], denominator: 3n });
  });

  test("the empty system has the empty solution", () => {
    expect(solveIntegerSystem(square([]), [])).toEqual({ numerators: [], denominator: 1n });
  });

  test("the inverse of the Hilbert matrix of order 8 has its known entries", () => {
    // 840·840·143 clears the denominators of 1/(i+j−1) up to 15; the inverse's first column is 64, −2016, … (Choi 1983).
    const scale = 360360n;
    const hilbert = Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 }, (_, j) => scale / BigInt(i + j + 1)));
    const unit = [scale, 0n, 0n, 0n, 0n, 0n, 0n, 0n];
    expect(solveIntegerSystem(square(hilbert), unit)).toEqual({
      numerators: [64n, -2016n, 20160n, -92400n, 221760n, -288288n, 192192n, -51480n],
      denominator: 1n,
    });
  });

  test.each([7, 12, 40])("a system of order %i made from its solution gives that solution back", (n) => {
    const matrix = triangularProduct(n, 30031n, mixed);
    const x = Array.from({ length: n }, (_, i) => BigInt((i * i * 31) % 101) - 50n);
    expect(solveIntegerSystem(matrix, product(matrix, x))).toEqual({ numerators: x, denominator: 1n });
  });

  test("entries and right sides beyond the doubles are exact", () => {
    const huge = 10n ** 40n + 7n;
    const matrix = triangularProduct(9, huge, (i, j) => mixed(i, j) * 10n ** 25n);
    const x = Array.from({ length: 9 }, (_, i) => BigInt(i - 4) * 10n ** 30n + 1n);
    expect(solveIntegerSystem(matrix, product(matrix, x))).toEqual({ numerators: x, denominator: 1n });
  });

  test("a small matrix with a huge right side is exact", () => {
    const matrix = triangularProduct(9, 1n, mixed);
    const x = Array.from({ length: 9 }, (_, i) => 3n ** BigInt(200 + i));
    expect(solveIntegerSystem(matrix, product(matrix, x))).toEqual({ numerators: x, denominator: 1n });
  });

  test.each([3, 9, 25])("a singular matrix of order %i has no solution reported", (n) => {
    const matrix = triangularProduct(n, 0n, mixed);
    expect(solveIntegerSystem(matrix, new Array<bigint>(n).fill(1n))).toBeNull();
    expect(solveIntegerSystem(matrix, new Array<bigint>(n).fill(0n))).toBeNull();
  });

  test("a determinant that vanishes modulo the first primes tried is no obstacle", () => {
    // Order 7: the three largest primes up to √(2⁵³/8) = 33554432 and their product as the determinant.
    const primes = [33554393n, 33554383n, 33554371n];
    const scale = primes.reduce((a, b) => a * b);
    const x = [1n, 2n, 3n, 4n, 5n, 6n, 7n];
    for (const determinant of [primes[0]!, scale]) {
      const matrix = triangularProduct(7, determinant, mixed);
      expect(solveIntegerSystem(matrix, product(matrix, x))).toEqual({ numerators: x, denominator: 1n });
    }
  });

  test("digits that look like a small solution do not deceive", () => {
    // Modulo p⁴, with the first prime p of order 7, the solution looks like 1, 2, …, 7.
    const p = 33554393n;
    const identity = square(
      Array.from({ length: 7 }, (_, i) => Array.from({ length: 7 }, (__, j) => (i === j ? 1 : 0))),
    );
    const right = Array.from({ length: 7 }, (_, i) => BigInt(i + 1) + p ** 8n * BigInt(i));
    expect(solveIntegerSystem(identity, right)).toEqual({ numerators: right, denominator: 1n });
  });

  test("every solution meets its system, and agrees with fraction-free elimination", () => {
    const system = integer({ min: 7, max: 12 }).chain((n) =>
      record({
        n: integer({ min: n, max: n }),
        bound: integer({ min: 1, max: 3 }),
        entries: array(integer({ min: -3, max: 3 }), { minLength: n * n, maxLength: n * n }),
        huge: tuple(integer({ min: 0, max: n * n - 1 }), bigInt({ min: -(10n ** 20n), max: 10n ** 20n })),
        right: array(bigInt({ min: -1000n, max: 1000n }), { minLength: n, maxLength: n }),
      }),
    );
    assert(
      property(system, ({ n, entries, huge, right, bound }) => {
        const values = entries.map(BigInt);
        if (bound === 1) values[huge[0]] = huge[1];
        const matrix = { rows: n, columns: n, entries: values };
        const found = solveIntegerSystem(matrix, right);
        const expected = fractionFreeSolution(matrix, right);
        if (found === null || expected === null) {
          expect(found).toEqual(expected);
          return;
        }
        expect(found).toEqual(expected);
        expect(product(matrix, found.numerators)).toEqual(right.map((value) => value * found.denominator));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
