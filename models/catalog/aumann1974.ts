/**
 * # Games of Aumann on correlation
 *
 * Examples of [Aumann1974] §2, in which correlated strategies do better than the convex hull of Nash equilibria.
 *
 * @module
 */
import { bimatrixGame, normalFormGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/**
 * Chicken: drawing (top, left), (top, right) and (bottom, left) with probability 1/3 each is a correlated equilibrium
 * with payoffs 5 and 5.
 */
export const aumann1974Chicken: CatalogGame = {
  id: "aumann-1974-chicken",
  title: { en: "Chicken", zh: "斗鸡博弈" },
  source: ["Aumann1974"],
  build: () =>
    bimatrixGame(
      [
        [6, 2],
        [7, 0],
      ],
      [
        [6, 7],
        [2, 0],
      ],
      {
        title: "Chicken",
        strategies: [
          ["top", "bottom"],
          ["left", "right"],
        ],
      },
    ),
  facts: { equilibria: ["1 0 | 0 1", "2/3 1/3 | 2/3 1/3", "0 1 | 1 0"], extremeEquilibria: 3, pureEquilibria: 2 },
};

/**
 * The third player chooses a matrix: with the first two correlated perfectly and the third not knowing how, all
 * receive 2, as in no Nash equilibrium ([OsborneRubinstein1994] exercise 48.1).
 */
export const aumann1974Matrices: CatalogGame = {
  id: "aumann-1974-three-matrices",
  title: { en: "Three matrices", zh: "三矩阵博弈" },
  source: ["Aumann1974", "OsborneRubinstein1994"],
  build: () =>
    normalFormGame(
      [2, 2, 3],
      [
        [0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0],
        [0, 2, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0],
        [3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3],
      ],
      {
        title: "Three matrices",
        strategies: [
          ["top", "bottom"],
          ["left", "right"],
          ["first", "second", "third"],
        ],
      },
    ),
  facts: {
    equilibria: ["1 0 | 0 1 | 1 0 0", "1 0 | 0 1 | 0 0 1", "0 1 | 1 0 | 1 0 0", "0 1 | 1 0 | 0 0 1"],
    pureEquilibria: 4,
  },
};
