/**
 * # Three-player matching pennies
 *
 * The cyclic game of [Jordan1993]: the first player wants to match the second, the second the third, and the third to
 * differ from the first.
 *
 * @module
 */
import { normalFormGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Three-player matching pennies: one equilibrium, in which all mix equally. */
export const jordan1993: CatalogGame = {
  id: "jordan-1993",
  title: { en: "Three-player matching pennies", zh: "三人猜硬币" },
  source: ["Jordan1993"],
  build: () =>
    normalFormGame(
      [2, 2, 2],
      [
        [1, 1, -1, -1, -1, -1, 1, 1],
        [1, -1, -1, 1, 1, -1, -1, 1],
        [-1, 1, -1, 1, 1, -1, 1, -1],
      ],
      {
        title: "Three-player matching pennies",
        strategies: [
          ["H", "T"],
          ["H", "T"],
          ["H", "T"],
        ],
      },
    ),
  facts: { equilibria: ["1/2 1/2 | 1/2 1/2 | 1/2 1/2"], pureEquilibria: 0 },
};
