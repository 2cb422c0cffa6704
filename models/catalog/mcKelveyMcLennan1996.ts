/**
 * # Nine equilibria
 *
 * A 2 × 2 × 2 game with nine equilibria, two of them completely mixed: [McKelveyMcLennan1996].
 *
 * @module
 */
import { normalFormGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Nine isolated equilibria: four pure, three in which two players mix, two completely mixed. */
export const mcKelveyMcLennan1996: CatalogGame = {
  id: "mckelvey-mclennan-1996",
  title: { en: "Nine equilibria of three players", zh: "三人博弈的九个均衡" },
  source: ["McKelveyMcLennan1996"],
  build: () =>
    normalFormGame(
      [2, 2, 2],
      [
        [9, 0, 0, 3, 0, 3, 9, 0],
        [8, 0, 0, 4, 0, 4, 8, 0],
        [12, 0, 0, 6, 0, 4, 2, 0],
      ],
      { title: "Nine equilibria of three players" },
    ),
  facts: {
    equilibria: [
      "0 1 | 0 1 | 1 0",
      "0 1 | 1 0 | 0 1",
      "0 1 | 1/3 2/3 | 1/3 2/3",
      "1 0 | 0 1 | 0 1",
      "1 0 | 1 0 | 1 0",
      "1/2 1/2 | 1/2 1/2 | 1 0",
      "1/2 1/2 | 1/3 2/3 | 1/4 3/4",
      "1/4 3/4 | 1 0 | 1/4 3/4",
      "1/4 3/4 | 1/2 1/2 | 1/3 2/3",
    ],
    pureEquilibria: 4,
  },
};
