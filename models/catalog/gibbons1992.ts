/**
 * # Iterated elimination
 *
 * Figures 1.1.1 and 1.1.4 of [Gibbons1992].
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Figure 1.1.1: iterated elimination of strictly dominated strategies leaves (up, middle). */
export const gibbons1992Figure1: CatalogGame = {
  id: "gibbons-1992-figure-1-1-1",
  title: { en: "Iterated strict dominance", zh: "重复剔除严格被占优策略" },
  source: ["Gibbons1992"],
  build: () =>
    bimatrixGame(
      [
        [1, 1, 0],
        [0, 0, 2],
      ],
      [
        [0, 2, 1],
        [3, 1, 0],
      ],
      {
        title: "Iterated strict dominance",
        strategies: [
          ["up", "down"],
          ["left", "middle", "right"],
        ],
      },
    ),
  facts: { equilibria: ["1 0 | 0 1 0"], extremeEquilibria: 1, pureEquilibria: 1 },
};

/** Figure 1.1.4: no strategy is strictly dominated, and (B, R) is the one equilibrium. */
export const gibbons1992Figure4: CatalogGame = {
  id: "gibbons-1992-figure-1-1-4",
  title: { en: "Nothing is dominated", zh: "没有被占优策略的博弈" },
  source: ["Gibbons1992"],
  build: () =>
    bimatrixGame(
      [
        [0, 4, 5],
        [4, 0, 5],
        [3, 3, 6],
      ],
      [
        [4, 0, 3],
        [0, 4, 3],
        [5, 5, 6],
      ],
      {
        title: "Nothing is dominated",
        strategies: [
          ["T", "M", "B"],
          ["L", "C", "R"],
        ],
      },
    ),
  facts: { equilibria: ["0 0 1 | 0 0 1"], extremeEquilibria: 1, pureEquilibria: 1 },
};
