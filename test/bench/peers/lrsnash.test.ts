import { expect, test } from "vitest";
import { bimatrixGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { lrsnashEquilibria, lrsnashText } from "./lrsnash.ts";

test("a game is written as its sizes and both matrices, fractions as they are", () => {
  expect(lrsnashText(bimatrixGame([["1/2", 3]], [[0, -1]]))).toBe("1 2\n\n1/2 3\n\n0 -1\n");
});

test("of each block, every strategy of the second player goes with every one of the first", () => {
  const output = [
    "*lrsnash:lrslib v.7.1",
    "2  2/3  1/3  3 ",
    "1  4/5  1/5  0  14/5 ",
    "",
    "2  1  0  3 ",
    "2  0  1  3 ",
    "1  1  0  0  3 ",
    "",
    "*Number of equilibria found: 3",
    "*Player 1: vertices=5 bases=5 pivots=8",
  ].join("\n");
  expect(lrsnashEquilibria(output)).toEqual(["1 0 0 | 0 1", "1 0 0 | 1 0", "4/5 1/5 0 | 2/3 1/3"]);
});
