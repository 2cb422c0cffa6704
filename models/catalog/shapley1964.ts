/**
 * # Shapley's game
 *
 * The 3 × 3 game in which fictitious play does not converge: [Shapley1964] §5.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Shapley's game: one equilibrium, in which both mix equally over three strategies. */
export const shapley1964: CatalogGame = {
  id: "shapley-1964",
  title: { en: "Shapley's game", zh: "沙普利博弈" },
  source: ["Shapley1964"],
  build: () =>
    bimatrixGame(
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      [
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0],
      ],
      { title: "Shapley's game" },
    ),
  facts: { equilibria: ["1/3 1/3 1/3 | 1/3 1/3 1/3"], extremeEquilibria: 1, pureEquilibria: 0 },
};
