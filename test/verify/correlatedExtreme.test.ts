import { describe, expect, test } from "vitest";
import { exact } from "../../src/arithmetic/exact.ts";
import { bimatrixGame } from "../../src/games/normal-form/bimatrixGame.ts";
import { isExtremeCorrelated } from "../../src/verify/correlatedExtreme.ts";

const chicken = bimatrixGame(
  [
    [6, 2],
    [7, 0],
  ],
  [
    [6, 7],
    [2, 0],
  ],
);

describe("isExtremeCorrelated", () => {
  test.each([
    ["1/2 1/4 1/4 0", true],
    ["4/9 2/9 2/9 1/9", true],
    ["0 1 0 0", true],
    ["0 1/2 1/2 0", false],
    ["1/3 1/3 1/3 0", false],
    ["1/4 5/8 1/8 0", false],
  ])("%s: %s", (text, extreme) => {
    expect(isExtremeCorrelated(chicken, text.split(" ").map(exact.from), false)).toBe(extreme);
  });
});
