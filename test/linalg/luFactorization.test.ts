import { expect, test } from "vitest";
import { seededRng } from "../../src/index.ts";
import { luFactorization, solveFactored } from "../../src/linalg/luFactorization.ts";

const product = (matrix: readonly number[], size: number, x: ArrayLike<number>): number[] =>
  Array.from({ length: size }, (_, i) =>
    Array.from(x).reduce((sum, value, j) => sum + matrix[i * size + j]! * value, 0),
  );

test("solves random systems, with zeros on the diagonal too", () => {
  const rng = seededRng(5);
  for (let size = 1; size <= 12; size += 1) {
    const matrix = Array.from({ length: size * size }, (_, k) => (k % (size + 1) === 0 ? 0 : rng.next() - 0.5));
    if (size === 1) matrix[0] = 3;
    const x = Array.from({ length: size }, () => rng.next());
    const factored = luFactorization(Float64Array.from(matrix), size);
    expect(Math.abs(factored.sign)).toBe(1);
    const found = solveFactored(factored, Float64Array.from(product(matrix, size, x)));
    for (const [k, value] of x.entries()) expect(found[k]).toBeCloseTo(value, 8);
  }
});

test.each([
  [[0, 1, 1, 0], 2, -1],
  [[0, 1, 0, 0, 0, 1, 1, 0, 0], 3, 1],
  [[-2, 0, 0, 5], 2, -1],
  [[1, 2, 2, 4], 2, 0],
  [[0, 0, 0, 0], 2, 0],
])("the sign of the determinant of %j", (matrix, size, sign) => {
  expect(luFactorization(Float64Array.from(matrix), size).sign).toBe(sign);
});

test("a small pivot is not taken", () => {
  const factored = luFactorization(Float64Array.of(1e-20, 1, 1, 1), 2);
  const [x, y] = solveFactored(factored, Float64Array.of(1, 2));
  expect(x).toBeCloseTo(1, 12);
  expect(y).toBeCloseTo(1, 12);
});
