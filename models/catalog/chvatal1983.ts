/**
 * # Morra
 *
 * Two-finger Morra as a matrix game: [Chvatal1983] chapter 15.
 *
 * @module
 */
import { zeroSumGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/**
 * Each hides one or two francs and guesses what the other hides: value 0, and an edge of optimal strategies for each
 * player.
 */
export const chvatal1983: CatalogGame = {
  id: "chvatal-1983-morra",
  title: { en: "Morra", zh: "猜拳（莫拉）" },
  source: ["Chvatal1983"],
  build: () =>
    zeroSumGame(
      [
        [0, 2, -3, 0],
        [-2, 0, 0, 3],
        [3, 0, 0, -4],
        [0, -3, 4, 0],
      ],
      {
        title: "Morra",
        strategies: [
          ["hide 1, guess 1", "hide 1, guess 2", "hide 2, guess 1", "hide 2, guess 2"],
          ["hide 1, guess 1", "hide 1, guess 2", "hide 2, guess 1", "hide 2, guess 2"],
        ],
      },
    ),
  facts: {
    equilibria: [
      "0 3/5 2/5 0 | 0 3/5 2/5 0",
      "0 3/5 2/5 0 | 0 4/7 3/7 0",
      "0 4/7 3/7 0 | 0 3/5 2/5 0",
      "0 4/7 3/7 0 | 0 4/7 3/7 0",
    ],
    extremeEquilibria: 4,
    pureEquilibria: 0,
    value: "0",
  },
};
