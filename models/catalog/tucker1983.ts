/**
 * # Prisoner's dilemma
 *
 * The two-person dilemma that Tucker wrote down in 1950, as printed in [Tucker1983].
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** The prisoner's dilemma: to confess is strictly dominant for both, and both lose by it. */
export const tucker1983: CatalogGame = {
  id: "tucker-1983-prisoners-dilemma",
  title: { en: "Prisoner's dilemma", zh: "囚徒困境" },
  source: ["Tucker1983"],
  build: () =>
    bimatrixGame(
      [
        [-1, 1],
        [-2, 0],
      ],
      [
        [-1, -2],
        [1, 0],
      ],
      {
        title: "Prisoner's dilemma",
        players: ["first prisoner", "second prisoner"],
        strategies: [
          ["confess", "not confess"],
          ["confess", "not confess"],
        ],
      },
    ),
  facts: { equilibria: ["1 0 | 1 0"], extremeEquilibria: 1, pureEquilibria: 1 },
};
