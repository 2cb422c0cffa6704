/**
 * # Winkels' game
 *
 * A degenerate 6 × 2 game with twelve extreme equilibria: [Winkels1979].
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Winkels' game: twelve extreme equilibria, which form components. */
export const winkels1979: CatalogGame = {
  id: "winkels-1979",
  title: { en: "Winkels' degenerate game", zh: "温克尔斯退化博弈" },
  source: ["Winkels1979"],
  build: () =>
    bimatrixGame(
      [
        [1, 3],
        [1, 3],
        [3, 1],
        [3, 1],
        ["5/2", "5/2"],
        ["5/2", "5/2"],
      ],
      [
        [1, 2],
        [0, -1],
        [-2, 2],
        [4, -1],
        [-1, 6],
        [6, -1],
      ],
      { title: "Winkels' degenerate game" },
    ),
  facts: {
    equilibria: [
      "1 0 0 0 0 0 | 0 1",
      "7/8 0 0 0 0 1/8 | 1/4 3/4",
      "1/2 1/2 0 0 0 0 | 1/4 3/4",
      "1/2 1/2 0 0 0 0 | 0 1",
      "0 7/8 0 0 1/8 0 | 1/4 3/4",
      "0 0 7/11 0 0 4/11 | 3/4 1/4",
      "0 0 5/9 4/9 0 0 | 1 0",
      "0 0 5/9 4/9 0 0 | 3/4 1/4",
      "0 0 0 1 0 0 | 1 0",
      "0 0 0 7/12 5/12 0 | 3/4 1/4",
      "0 0 0 0 1/2 1/2 | 3/4 1/4",
      "0 0 0 0 1/2 1/2 | 1/4 3/4",
    ],
    extremeEquilibria: 12,
    pureEquilibria: 2,
  },
};
