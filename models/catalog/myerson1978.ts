/**
 * # Myerson's game on proper equilibria
 *
 * Figure 2 of [Myerson1978]: a perfect equilibrium that is not proper.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Figure 2: the three diagonal pairs are equilibria, the first two are perfect, and only the first is proper. */
export const myerson1978: CatalogGame = {
  id: "myerson-1978-figure-2",
  title: { en: "Myerson's proper equilibrium game", zh: "迈尔森适当均衡博弈" },
  source: ["Myerson1978"],
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
        [-9, -7, -7],
      ],
      { title: "Myerson's proper equilibrium game" },
    ),
  facts: { equilibria: ["1 0 0 | 1 0 0", "0 1 0 | 0 1 0", "0 0 1 | 0 0 1"], extremeEquilibria: 3, pureEquilibria: 3 },
};
