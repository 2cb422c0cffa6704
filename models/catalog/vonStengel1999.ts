/**
 * # Seventy-five equilibria
 *
 * A nondegenerate 6 × 6 game with 75 equilibria, more than the bound 2⁶ − 1 once conjectured: [vonStengel1999].
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** A 6 × 6 game with 75 equilibria, one of them completely mixed. */
export const vonStengel1999: CatalogGame = {
  id: "von-stengel-1999",
  title: { en: "Seventy-five equilibria", zh: "七十五个均衡" },
  source: ["vonStengel1999"],
  build: () =>
    bimatrixGame(
      [
        [9504, -660, 19976, -20526, 1776, -8976],
        [-111771, 31680, -130944, 168124, -8514, 52764],
        [397584, -113850, 451176, -586476, 29216, -178761],
        [171204, -45936, 208626, -263076, 14124, -84436],
        [1303104, -453420, 1227336, -1718376, 72336, -461736],
        [737154, -227040, 774576, -1039236, 48081, -300036],
      ],
      [
        [72336, 48081, 29216, 14124, 1776, -8514],
        [-461736, -300036, -178761, -84436, -8976, 52764],
        [1227336, 774576, 451176, 208626, 19976, -130944],
        [-1718376, -1039236, -586476, -263076, -20526, 168124],
        [1303104, 737154, 397584, 171204, 9504, -111771],
        [-453420, -227040, -113850, -45936, -660, 31680],
      ],
      { title: "Seventy-five equilibria" },
    ),
  facts: {
    equilibria: ["132/245 66/245 6/49 12/245 4/245 1/245 | 4/245 1/245 6/49 12/245 132/245 66/245"],
    extremeEquilibria: 75,
    pureEquilibria: 2,
  },
};
