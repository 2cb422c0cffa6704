import * as fc from "fast-check";
import { bimatrixGame, exact, symmetricEquilibria, symmetricGame, toFloat } from "jiama";
import { describe, expect, test } from "vitest";
import { symmetricGames } from "../../arbitraries/games.ts";
import { extremeEquilibria } from "../../conformance/bruteForce.ts";

const options = { seed: 20_261_123, numRuns: 100 };
const texts = (solutions: readonly (readonly (readonly { n: bigint; d: bigint; s: bigint }[])[])[]) =>
  solutions.map((profile) => profile.map((x) => x.map(exact.format).join(" ")));

describe("symmetricEquilibria", () => {
  test.each([
    [
      "hawk and dove",
      [
        [-1, 4],
        [0, 2],
      ],
      [["2/3 1/3", "2/3 1/3"]],
    ],
    [
      "pure coordination",
      [
        [2, 0],
        [0, 1],
      ],
      [
        ["1 0", "1 0"],
        ["1/3 2/3", "1/3 2/3"],
        ["0 1", "0 1"],
      ],
    ],
    [
      "rock, paper, scissors",
      [
        [0, -1, 1],
        [1, 0, -1],
        [-1, 1, 0],
      ],
      [["1/3 1/3 1/3", "1/3 1/3 1/3"]],
    ],
    [
      "a game without payoffs",
      [
        [0, 0],
        [0, 0],
      ],
      [
        ["1 0", "1 0"],
        ["0 1", "0 1"],
      ],
    ],
  ])("of %s", (_, A, expected) => {
    const result = symmetricEquilibria(symmetricGame(A));
    expect([result.status, texts(result.solutions)]).toEqual(["solved", expected]);
    expect(result.certificate.complete).toBe(true);
  });

  test("are the extreme equilibria with equal strategies that trying all bases finds, and never none", () => {
    fc.assert(
      fc.property(symmetricGames({ maxRows: 3, bound: 2 }), (game) => {
        const brute = texts(extremeEquilibria(game)).filter(([x, y]) => x === y);
        const found = texts(symmetricEquilibria(game).solutions);
        expect(new Set(found.map(String))).toEqual(new Set(brute.map(String)));
        expect(found.length).toBeGreaterThan(0);
        const doubles = symmetricEquilibria(toFloat(game));
        expect([doubles.status, doubles.solutions.length]).toEqual(["solved", found.length]);
      }),
      options,
    );
  });

  test("refuses a game that is not symmetric", () => {
    expect(() => symmetricEquilibria(bimatrixGame([[1, 2]], [[1, 2]]))).toThrow(/not symmetric/);
    expect(() =>
      symmetricEquilibria(
        bimatrixGame(
          [
            [1, 2],
            [3, 4],
          ],
          [
            [1, 2],
            [3, 4],
          ],
        ),
      ),
    ).toThrow(/not symmetric/);
  });
});
