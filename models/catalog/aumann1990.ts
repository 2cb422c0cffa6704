/**
 * # Aumann's stag hunt
 *
 * [Aumann1990]: an efficient equilibrium that an agreement does not make more credible.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Stag hunt: (c, c) is efficient, (d, d) is risk dominant. */
export const aumann1990: CatalogGame = {
  id: "aumann-1990-stag-hunt",
  title: { en: "Stag hunt", zh: "猎鹿博弈" },
  source: ["Aumann1990"],
  build: () =>
    bimatrixGame(
      [
        [9, 0],
        [8, 7],
      ],
      [
        [9, 8],
        [0, 7],
      ],
      {
        title: "Stag hunt",
        strategies: [
          ["c", "d"],
          ["c", "d"],
        ],
      },
    ),
  facts: { equilibria: ["1 0 | 1 0", "7/8 1/8 | 7/8 1/8", "0 1 | 0 1"], extremeEquilibria: 3, pureEquilibria: 2 },
};
