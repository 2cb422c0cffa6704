/**
 * # Long Lemke–Howson paths
 *
 * A 6 × 6 game of the family of [SavaniVonStengel2006], whose one equilibrium is completely mixed and far from every
 * start of the Lemke–Howson algorithm.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** One completely mixed equilibrium at the end of long Lemke–Howson paths. */
export const savaniVonStengel2006: CatalogGame = {
  id: "savani-von-stengel-2006",
  title: { en: "Long Lemke–Howson paths", zh: "长路径博弈" },
  source: ["SavaniVonStengel2006"],
  build: () =>
    bimatrixGame(
      [
        [-180, 72, -333, 297, -153, 270],
        [-30, 17, -33, 42, -3, 20],
        [-81, 36, -126, 126, -36, 90],
        [90, -36, 126, -126, 36, -81],
        [20, -3, 42, -33, 17, -30],
        [270, -153, 297, -333, 72, -180],
      ],
      [
        [72, 36, 17, -3, -36, -153],
        [-180, -81, -30, 20, 90, 270],
        [297, 126, 42, -33, -126, -333],
        [-333, -126, -33, 42, 126, 297],
        [270, 90, 20, -30, -81, -180],
        [-153, -36, -3, 17, 36, 72],
      ],
      { title: "Long Lemke–Howson paths" },
    ),
  facts: {
    equilibria: ["1/30 1/6 3/10 3/10 1/6 1/30 | 1/6 1/30 3/10 3/10 1/30 1/6"],
    extremeEquilibria: 1,
    pureEquilibria: 0,
  },
};
