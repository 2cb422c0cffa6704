/**
 * # Games of Selten on perfectness
 *
 * Normal forms of the extensive games of [Selten1975], figures 1 to 3.
 *
 * @module
 */
import { bimatrixGame, normalFormGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Selten's horse, figure 1: of the two pure equilibria, (L, R, R) is not perfect. */
export const selten1975Figure1: CatalogGame = {
  id: "selten-1975-figure-1",
  title: { en: "Selten's horse", zh: "泽尔滕之马" },
  source: ["Selten1975"],
  build: () =>
    normalFormGame(
      [2, 2, 2],
      [
        [1, 1, 4, 0, 3, 0, 3, 0],
        [1, 1, 4, 0, 2, 0, 2, 0],
        [1, 1, 0, 1, 2, 0, 2, 0],
      ],
      {
        title: "Selten's horse",
        strategies: [
          ["R", "L"],
          ["R", "L"],
          ["R", "L"],
        ],
      },
    ),
  facts: { equilibria: ["1 0 | 1 0 | 0 1", "0 1 | 1 0 | 1 0"], pureEquilibria: 2 },
};

/** Figure 2: perfectness in the normal form and in the extensive form differ. */
export const selten1975Figure2: CatalogGame = {
  id: "selten-1975-figure-2",
  title: { en: "Perfectness in two forms", zh: "两种形式下的完美性" },
  source: ["Selten1975"],
  build: () =>
    bimatrixGame(
      [
        [1, 1],
        [0, 0],
        [0, 2],
      ],
      [
        [1, 1],
        [2, 3],
        [2, 0],
      ],
      {
        title: "Perfectness in two forms",
        strategies: [
          ["R", "L r", "L l"],
          ["R", "L"],
        ],
      },
    ),
  facts: { equilibria: ["1 0 0 | 1 0", "1 0 0 | 1/2 1/2"], extremeEquilibria: 2, pureEquilibria: 1 },
};

/** Figure 3, in reduced normal form: three pure equilibria. */
export const selten1975Figure3: CatalogGame = {
  id: "selten-1975-figure-3",
  title: { en: "Three players of figure 3", zh: "图 3 的三人博弈" },
  source: ["Selten1975"],
  build: () =>
    normalFormGame(
      [3, 2, 2],
      [
        [3, 0, 3, 0, 4, 0, 1, 1, 2, 2, 1, 1],
        [0, 0, 0, 0, 4, 0, 3, 3, 0, 0, 3, 3],
        [3, 0, 3, 0, 0, 5, 0, 0, 0, 0, 0, 0],
      ],
      { title: "Three players of figure 3" },
    ),
  facts: { equilibria: ["1 0 0 | 0 1 | 1 0", "0 1 0 | 0 1 | 0 1", "0 0 1 | 0 1 | 0 1"], pureEquilibria: 3 },
};
