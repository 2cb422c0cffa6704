import { describe, expect, test } from "vitest";
import { fractionFreeSolution } from "../../src/linalg/fractionFreeSolution.ts";

const solution = (rows: number[][], right: number[]) =>
  fractionFreeSolution(
    { rows: rows.length, columns: rows.length, entries: rows.flat().map(BigInt) },
    right.map(BigInt),
  );

describe("fractionFreeSolution", () => {
  test("solves by hand's numbers, over the least common denominator", () => {
    // Bareiss' own kind of example: 2x + 4y = 2, 3x + 7y = 4 has x = −1, y = 1; doubling a right side halves nothing.
    expect(
      solution(
        [
          [2, 4],
          [3, 7],
        ],
        [2, 4],
      ),
    ).toEqual({ numerators: [-1n, 1n], denominator: 1n });
    expect(
      solution(
        [
          [2, 4],
          [3, 7],
        ],
        [1, 0],
      ),
    ).toEqual({ numerators: [7n, -3n], denominator: 2n });
  });

  test("exchanges rows where a pivot is zero, and keeps the denominator positive", () => {
    expect(
      solution(
        [
          [0, 2],
          [3, 0],
        ],
        [1, 1],
      ),
    ).toEqual({ numerators: [2n, 3n], denominator: 6n });
  });

  test("is null if and only if the matrix is singular", () => {
    expect(
      solution(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeNull();
    expect(solution([[0]], [0])).toBeNull();
    expect(solution([], [])).toEqual({ numerators: [], denominator: 1n });
  });
});
