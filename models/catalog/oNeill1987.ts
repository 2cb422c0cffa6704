/**
 * # O'Neill's card game
 *
 * A zero-sum game with a unique equilibrium for experiments: [ONeill1987].
 *
 * @module
 */
import { zeroSumGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** O'Neill's game: each player shows a joker, ace, two or three; each wins or loses the same stake. */
export const oNeill1987: CatalogGame = {
  id: "oneill-1987",
  title: { en: "O'Neill's card game", zh: "奥尼尔纸牌博弈" },
  source: ["ONeill1987"],
  build: () =>
    zeroSumGame(
      [
        [1, -1, -1, -1],
        [-1, -1, 1, 1],
        [-1, 1, -1, 1],
        [-1, 1, 1, -1],
      ],
      {
        title: "O'Neill's card game",
        strategies: [
          ["joker", "ace", "two", "three"],
          ["joker", "ace", "two", "three"],
        ],
      },
    ),
  facts: { equilibria: ["2/5 1/5 1/5 1/5 | 2/5 1/5 1/5 1/5"], extremeEquilibria: 1, pureEquilibria: 0, value: "-1/5" },
};
