/**
 * # A signaling game
 *
 * Figure 1 of [vonStengelForges2008], in normal form: signals of a student to a professor.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Figure 1: six extreme equilibria, all with payoffs 0 and 6; correlated signals do better for both. */
export const vonStengelForges2008: CatalogGame = {
  id: "von-stengel-forges-2008-figure-1",
  title: { en: "Costless signals", zh: "无成本信号" },
  source: ["vonStengelForges2008"],
  build: () =>
    bimatrixGame(
      [
        [5, 5, 0, 0],
        [5, 2, 3, 0],
        [5, 3, 2, 0],
        [5, 0, 5, 0],
      ],
      [
        [5, 5, 6, 6],
        [5, 8, 3, 6],
        [5, 3, 8, 6],
        [5, 6, 5, 6],
      ],
      { title: "Costless signals" },
    ),
  facts: {
    equilibria: [
      "1 0 0 0 | 0 0 0 1",
      "2/3 1/3 0 0 | 0 0 0 1",
      "0 3/5 2/5 0 | 0 0 0 1",
      "0 2/5 3/5 0 | 0 0 0 1",
      "0 0 1/3 2/3 | 0 0 0 1",
      "0 0 0 1 | 0 0 0 1",
    ],
    extremeEquilibria: 6,
    pureEquilibria: 2,
  },
};
