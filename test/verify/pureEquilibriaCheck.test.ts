import { bimatrixGame } from "jiama";
import { describe, expect, test } from "vitest";
import { pureEquilibriaCheck } from "../../src/verify/pureEquilibriaCheck.ts";

// Bach or Stravinsky: the equilibria are [0, 0] and [1, 1].
const game = bimatrixGame(
  [
    [2, 0],
    [0, 1],
  ],
  [
    [1, 0],
    [0, 2],
  ],
);
const options = { strict: false, slack: [0, 0] };

describe("pureEquilibriaCheck", () => {
  test("confirms a list that is right and complete", () => {
    expect(
      pureEquilibriaCheck(
        game,
        [
          [0, 0],
          [1, 1],
        ],
        options,
      )?.mistake,
    ).toBeNull();
  });

  test.each([
    ["a missing one", [[0, 0]], [1, 1]],
    [
      "a wrong one",
      [
        [0, 0],
        [0, 1],
        [1, 1],
      ],
      [0, 1],
    ],
    [
      "one twice",
      [
        [0, 0],
        [1, 1],
        [1, 1],
      ],
      [1, 1],
    ],
    [
      "another order",
      [
        [1, 1],
        [0, 0],
      ],
      [0, 0],
    ],
    ["nothing", [], [0, 0]],
  ])("finds %s", (_, listed, mistake) => {
    expect(pureEquilibriaCheck(game, listed, options)?.mistake).toEqual(mistake);
  });

  test("finds one that is not strict on a list of strict ones", () => {
    const level = bimatrixGame([[1], [1]], [[0], [0]]);
    expect(pureEquilibriaCheck(level, [[0, 0]], { strict: true, slack: [0, 0] })?.mistake).toEqual([0, 0]);
    expect(
      pureEquilibriaCheck(
        level,
        [
          [0, 0],
          [1, 0],
        ],
        options,
      )?.mistake,
    ).toBeNull();
  });
});
