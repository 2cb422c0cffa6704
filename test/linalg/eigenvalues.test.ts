import * as fc from "fast-check";
import { DomainError, eigenvalues } from "jiama";
import { describe, expect, test } from "vitest";
import { real, seeded } from "../arbitraries/parameters.ts";

const shown = (matrix: readonly (readonly number[])[]) =>
  eigenvalues(matrix).map(({ real: a, imaginary: b }) => `${Number(a.toFixed(9))} ${Number(b.toFixed(9))}`);

const square = (size: number) =>
  fc.array(fc.array(real(), { minLength: size, maxLength: size }), { minLength: size, maxLength: size });

describe("eigenvalues", () => {
  test.each([
    [[[5]], ["5 0"]],
    [
      [
        [2, 1],
        [1, 2],
      ],
      ["1 0", "3 0"],
    ],
    [
      [
        [0, -1],
        [1, 0],
      ],
      ["0 -1", "0 1"],
    ],
    [
      [
        [1, 2, 3],
        [0, 4, 5],
        [0, 0, -6],
      ],
      ["-6 0", "1 0", "4 0"],
    ],
    // The companion matrix of (x − 1)(x² + 2x + 5).
    [
      [
        [0, 0, 5],
        [1, 0, -3],
        [0, 1, -1],
      ],
      ["-1 -2", "-1 2", "1 0"],
    ],
    [
      [
        [0, 0],
        [0, 0],
      ],
      ["0 0", "0 0"],
    ],
  ])("of %j are %j, by ascending real part", (matrix, expected) => {
    expect(shown(matrix)).toEqual(expected);
  });

  test("property: their sum is the trace, their product the determinant, and complex ones come in pairs", () => {
    fc.assert(
      fc.property(square(3), (matrix) => {
        const [a, b, c, d, e, f, g, h, i] = matrix.flat();
        const values = eigenvalues(matrix);
        const sum = values.reduce((total, { real: r }) => total + r, 0);
        const imaginary = values.reduce((total, { imaginary: s }) => total + s, 0);
        const [re] = values.reduce(([x, y], { real: r, imaginary: s }) => [x * r - y * s, x * s + y * r], [1, 0]);
        const determinant = a! * (e! * i! - f! * h!) - b! * (d! * i! - f! * g!) + c! * (d! * h! - e! * g!);
        expect(sum).toBeCloseTo(a! + e! + i!, 9);
        expect(imaginary).toBeCloseTo(0, 12);
        expect(re).toBeCloseTo(determinant, 7);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test.each([
    [[]],
    [[[1, 2]]],
    [[[1, 2], [3]]],
    [[[Number.NaN]]],
    [
      [
        [1, Number.POSITIVE_INFINITY],
        [0, 1],
      ],
    ],
  ])("refuses %j", (matrix) => {
    expect(() => eigenvalues(matrix as number[][])).toThrow(DomainError);
  });
});
