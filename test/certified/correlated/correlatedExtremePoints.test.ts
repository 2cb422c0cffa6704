import { describe, expect, test } from "vitest";
import { exact } from "../../../src/arithmetic/exact.ts";
import { correlatedExtremePoints } from "../../../src/certified/correlated/correlatedExtremePoints.ts";
import { bimatrixGame, zeroSumGame } from "../../../src/games/normal-form/bimatrixGame.ts";
import { toFloat } from "../../../src/games/normal-form/fieldConversion.ts";
import type { NormalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";

const battle = bimatrixGame(
  [
    [2, 0],
    [0, 1],
  ],
  [
    [1, 0],
    [0, 2],
  ],
);
const scissors = zeroSumGame([
  [0, -1, 1],
  [1, 0, -1],
  [-1, 1, 0],
]);
/** Shapley (1964). */
const shapley = bimatrixGame(
  [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ],
  [
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
  ],
);
const points = (...given: Parameters<typeof correlatedExtremePoints>): string[] =>
  correlatedExtremePoints(...given).solutions.map((point) => point.map(exact.format).join(" "));

describe("correlatedExtremePoints", () => {
  test("battle of the sexes: the three Nash equilibria and two more", () => {
    // Both other points: one player is indifferent at both recommendations, and one profile is never drawn.
    expect(points(battle)).toEqual(["1 0 0 0", "2/5 0 1/5 2/5", "1/4 1/2 0 1/4", "2/9 4/9 1/9 2/9", "0 0 0 1"]);
  });

  // The lists that lrslib 7.1 gives for the same inequalities.
  test("rock, paper, scissors has one correlated equilibrium and five extreme coarse ones", () => {
    expect(points(scissors)).toEqual(["1/9 1/9 1/9 1/9 1/9 1/9 1/9 1/9 1/9"]);
    expect(points(scissors, { coarse: true })).toEqual([
      "1/3 0 0 0 1/3 0 0 0 1/3",
      "1/3 0 0 0 0 1/3 0 1/3 0",
      "0 1/3 0 1/3 0 0 0 0 1/3",
      "0 1/6 1/6 1/6 0 1/6 1/6 1/6 0",
      "0 0 1/3 0 1/3 0 1/3 0 0",
    ]);
  });

  test("Shapley's game has eight extreme correlated equilibria and 48 coarse ones", () => {
    expect(points(shapley)).toEqual([
      "1/7 1/7 1/7 1/7 0 1/7 1/7 1/7 0",
      "1/8 1/8 1/8 1/8 1/8 1/8 1/8 1/8 0",
      "1/8 1/8 1/8 1/8 0 1/8 1/8 1/8 1/8",
      "1/9 1/9 1/9 1/9 1/9 1/9 1/9 1/9 1/9",
      "0 1/6 1/6 1/6 0 1/6 1/6 1/6 0",
      "0 1/7 1/7 1/7 1/7 1/7 1/7 1/7 0",
      "0 1/7 1/7 1/7 0 1/7 1/7 1/7 1/7",
      "0 1/8 1/8 1/8 1/8 1/8 1/8 1/8 1/8",
    ]);
    expect(points(shapley, { coarse: true })).toHaveLength(48);
  });

  test("a game in which nothing matters has every profile as an extreme point", () => {
    const flat = bimatrixGame([[0, 0, 0]], [[1, 1, 1]]);
    expect(points(flat)).toEqual(["1 0 0", "0 1 0", "0 0 1"]);
  });

  test("the limit of rays is a status, with nothing that might be incomplete", () => {
    const { status, solutions, certificate } = correlatedExtremePoints(battle, { maxRays: 2 });
    expect([status, solutions, certificate.complete]).toEqual(["limit", [], false]);
  });

  test("refuses games in doubles", () => {
    const game = toFloat(battle) as NormalFormGame<unknown> as typeof battle;
    expect(() => correlatedExtremePoints(game)).toThrow("float arithmetic");
  });
});
