/**
 * # Yamamoto's game
 *
 * The example of [Yamamoto1993] for a path to a proper equilibrium.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Yamamoto's game: two pure equilibria. */
export const yamamoto1993: CatalogGame = {
  id: "yamamoto-1993",
  title: { en: "Yamamoto's game", zh: "山本博弈" },
  source: ["Yamamoto1993"],
  build: () =>
    bimatrixGame(
      [
        [1, 0, -9],
        [0, 0, -7],
        [-9, -7, -7],
      ],
      [
        [1, 0, -9],
        [0, 0, -7],
        [-9, -6, -7],
      ],
      { title: "Yamamoto's game" },
    ),
  facts: { equilibria: ["1 0 0 | 1 0 0", "0 1 0 | 0 1 0"], extremeEquilibria: 2, pureEquilibria: 2 },
};
