import { describe, expect, test } from "vitest";
import { exact, type Rational } from "../../../src/arithmetic/exact.ts";
import {
  correlatedDistribution,
  productDistribution,
  profileAt,
  profileIndex,
  profileProbabilities,
} from "../../../src/games/normal-form/correlatedDistribution.ts";
import { normalFormGame } from "../../../src/games/normal-form/normalFormGame.ts";

const rational = (text: string): Rational => exact.from(text);
const zeros = new Array<number>(12).fill(0);
const game = normalFormGame([2, 3, 2], [zeros, zeros, zeros]);

describe("correlatedDistribution", () => {
  test("profiles stand in the order of the payoffs, the last player's strategy moving fastest", () => {
    expect(profileAt([2, 3, 2], 7)).toEqual([1, 0, 1]);
    expect(Array.from({ length: 12 }, (_, k) => profileIndex([2, 3, 2], profileAt([2, 3, 2], k)))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });

  test("a profile named twice has the sum of both probabilities", () => {
    const third = rational("1/3");
    const distribution = correlatedDistribution(game, [
      { profile: [0, 2, 1], probability: third },
      { profile: [1, 0, 0], probability: third },
      { profile: [0, 2, 1], probability: third },
    ]);
    expect(
      profileProbabilities(game, distribution).map(({ profile, probability }) => [profile, exact.format(probability)]),
    ).toEqual([
      [[0, 2, 1], "2/3"],
      [[1, 0, 0], "1/3"],
    ]);
  });

  test("a mixed profile is drawn independently", () => {
    const mixed = [["1/2", "1/2"].map(rational), ["0", "1/3", "2/3"].map(rational), ["1", "0"].map(rational)];
    expect(productDistribution(game, mixed).map(exact.format).join(" ")).toBe("0 0 1/6 0 1/3 0 0 0 1/6 0 1/3 0");
  });

  test.each([[[2, 0, 0]], [[0, 0]], [[0, 0, -1]], [[0, 0.5, 0]]])("refuses the profile %j", (profile) => {
    expect(() => correlatedDistribution(game, [{ profile, probability: exact.one }])).toThrow("no profile");
  });
});
