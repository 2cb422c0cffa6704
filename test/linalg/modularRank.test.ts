import { describe, expect, test } from "vitest";
import { modularRank } from "../../src/linalg/modularRank.ts";

const matrix = (rows: readonly (readonly (number | bigint)[])[]) => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  entries: rows.flat().map(BigInt),
});

describe("modularRank", () => {
  test.each([
    [
      [
        [1, 0],
        [0, 1],
      ],
      2,
    ],
    [
      [
        [1, 2],
        [2, 4],
      ],
      1,
    ],
    [
      [
        [0, 0],
        [0, 0],
      ],
      0,
    ],
    [
      [
        [0, 1, 2],
        [0, 2, 4],
        [1, 1, 1],
      ],
      2,
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      2,
    ],
    [
      [
        [-1, 5],
        [3, -15],
        [2, -11],
      ],
      2,
    ],
  ])("of %j is %i", (rows, rank) => {
    expect(modularRank(matrix(rows))).toBe(rank);
  });

  test("entries of any size", () => {
    const large = 10n ** 40n;
    expect(
      modularRank(
        matrix([
          [large, large + 1n],
          [large - 1n, large],
        ]),
      ),
    ).toBe(2);
    expect(
      modularRank(
        matrix([
          [large, large],
          [-large, -large],
        ]),
      ),
    ).toBe(1);
  });

  test("an unlucky prime makes it smaller, never larger", () => {
    expect(
      modularRank(
        matrix([
          [67108859, 0],
          [0, 1],
        ]),
      ),
    ).toBe(1);
  });
});
