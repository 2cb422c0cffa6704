/**
 * # Rationalizable strategies
 *
 * Figure 57.1 of [OsborneRubinstein1994]: the fourth strategies are not rationalizable.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Figure 57.1: b4 is dominated by mixing b1 and b3 equally, a4 then by a2; (a2, b2) is the one equilibrium. */
export const osborneRubinstein1994: CatalogGame = {
  id: "osborne-rubinstein-1994-figure-57-1",
  title: { en: "Rationalizable strategies", zh: "可理性化策略" },
  source: ["OsborneRubinstein1994"],
  build: () =>
    bimatrixGame(
      [
        [0, 2, 7, 0],
        [5, 3, 5, 0],
        [7, 2, 0, 0],
        [0, 0, 0, 10],
      ],
      [
        [7, 5, 0, 1],
        [2, 3, 2, 1],
        [0, 5, 7, 1],
        [0, -2, 0, -1],
      ],
      {
        title: "Rationalizable strategies",
        strategies: [
          ["a1", "a2", "a3", "a4"],
          ["b1", "b2", "b3", "b4"],
        ],
      },
    ),
  facts: { equilibria: ["0 1 0 0 | 0 1 0 0"], extremeEquilibria: 1, pureEquilibria: 1 },
};
