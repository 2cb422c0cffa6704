import { expect, test } from "vitest";
import { supportOf } from "../../../src/games/normal-form/mixedProfile.ts";
import { extremeEquilibria } from "../../conformance/bruteForce.ts";
import { exactGame, randomGame } from "./randomGames.ts";
import { gameWithoutSmallEquilibria, smallEquilibria } from "./smallEquilibria.ts";

test("smallEquilibria finds the supports of all equilibria of at most two strategies each that trying all bases finds", () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const random = randomGame(seed, [4, 4], 0, 1_000_000);
    const game = exactGame(random);
    const small = extremeEquilibria(game)
      .map((profile) => profile.map((own) => supportOf(game.field, own).join(" ")).join(" | "))
      .filter((text) => text.split(" | ").every((own) => own.split(" ").length <= 2));
    const found = smallEquilibria(random).map(({ rows, columns }) =>
      [rows, columns].map((own) => [...own].sort((a, b) => a - b).join(" ")).join(" | "),
    );
    expect([seed, ...found.sort()]).toEqual([seed, ...small.sort()]);
  }
});

test("gameWithoutSmallEquilibria draws again until there are none, the same for the same seed", () => {
  expect(smallEquilibria(randomGame(1, [30, 30], 0, 1_000_000)).length).toBeGreaterThan(0);
  const game = gameWithoutSmallEquilibria(1, 30, 1_000_000);
  expect(smallEquilibria(game)).toEqual([]);
  expect(gameWithoutSmallEquilibria(1, 30, 1_000_000)).toEqual(game);
});
