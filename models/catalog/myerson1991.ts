/**
 * # A simple card game
 *
 * The introductory example of [Myerson1991], figure 2.1, in normal form.
 *
 * @module
 */
import { zeroSumGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** The card game: the first player raises or folds on red and on black, the second meets or passes. */
export const myerson1991: CatalogGame = {
  id: "myerson-1991-figure-2-1",
  title: { en: "A simple card game", zh: "简单纸牌博弈" },
  source: ["Myerson1991"],
  build: () =>
    zeroSumGame(
      [
        [0, 1],
        ["1/2", 0],
        ["-1/2", 1],
        [0, 0],
      ],
      {
        title: "A simple card game",
        strategies: [
          ["raise raise", "raise fold", "fold raise", "fold fold"],
          ["meet", "pass"],
        ],
      },
    ),
  facts: { equilibria: ["1/3 2/3 0 0 | 2/3 1/3"], extremeEquilibria: 1, pureEquilibria: 0, value: "1/3" },
};
