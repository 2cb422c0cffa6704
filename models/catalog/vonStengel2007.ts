/**
 * # Three equilibria of a 3 × 2 game
 *
 * The running example of [vonStengel2007] §3.2.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** A nondegenerate 3 × 2 game: three equilibria. */
export const vonStengel2007: CatalogGame = {
  id: "von-stengel-2007",
  title: { en: "A 3 × 2 game with three equilibria", zh: "有三个均衡的 3 × 2 博弈" },
  source: ["vonStengel2007"],
  build: () =>
    bimatrixGame(
      [
        [3, 3],
        [2, 5],
        [0, 6],
      ],
      [
        [3, 2],
        [2, 6],
        [3, 1],
      ],
      { title: "A 3 × 2 game with three equilibria" },
    ),
  facts: {
    equilibria: ["1 0 0 | 1 0", "4/5 1/5 0 | 2/3 1/3", "0 1/3 2/3 | 1/3 2/3"],
    extremeEquilibria: 3,
    pureEquilibria: 1,
  },
};
