/**
 * # Games of Kohlberg and Mertens on stability
 *
 * Reduced normal forms of games of [KohlbergMertens1986].
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** An outside option worth 2 before a simultaneous game: forward induction selects (second, first). */
export const kohlbergMertens1986: CatalogGame = {
  id: "kohlberg-mertens-1986-outside-option",
  title: { en: "Battle with an outside option", zh: "带外部选择的博弈" },
  source: ["KohlbergMertens1986"],
  build: () =>
    bimatrixGame(
      [
        [2, 2],
        [3, 1],
        [0, 1],
      ],
      [
        [2, 2],
        [3, 0],
        [0, 1],
      ],
      { title: "Battle with an outside option" },
    ),
  facts: { equilibria: ["1 0 0 | 1/2 1/2", "1 0 0 | 0 1", "0 1 0 | 1 0"], extremeEquilibria: 3, pureEquilibria: 2 },
};

/** A further zero-sum choice splits one strategy into two, and the game has seven extreme equilibria. */
export const kohlbergMertens1986Refined: CatalogGame = {
  id: "kohlberg-mertens-1986-refined-option",
  title: { en: "Outside option with an inessential subgame", zh: "带非本质子博弈的外部选择" },
  source: ["KohlbergMertens1986"],
  build: () =>
    bimatrixGame(
      [
        [2, 2, 2],
        [3, 3, 1],
        [4, -4, 1],
        [-4, 4, 1],
      ],
      [
        [2, 2, 2],
        [3, 3, 0],
        [-4, 4, 1],
        [4, -4, 1],
      ],
      { title: "Outside option with an inessential subgame" },
    ),
  facts: {
    equilibria: [
      "1 0 0 0 | 7/16 1/16 1/2",
      "1 0 0 0 | 1/3 0 2/3",
      "1 0 0 0 | 1/16 7/16 1/2",
      "1 0 0 0 | 0 1/3 2/3",
      "1 0 0 0 | 0 0 1",
      "0 1 0 0 | 7/8 1/8 0",
      "0 1 0 0 | 1/8 7/8 0",
    ],
    extremeEquilibria: 7,
    pureEquilibria: 1,
  },
};
