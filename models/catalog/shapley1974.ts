/**
 * # Wilson's game
 *
 * The game of Robert Wilson in [Shapley1974] with equilibria that no Lemke–Howson path from the artificial equilibrium
 * reaches.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Wilson's game: every Lemke–Howson path ends at the pure equilibrium; the two others are never reached. */
export const shapley1974: CatalogGame = {
  id: "shapley-1974-wilson",
  title: { en: "Wilson's game with inaccessible equilibria", zh: "威尔逊的不可达均衡博弈" },
  source: ["Shapley1974"],
  build: () =>
    bimatrixGame(
      [
        [0, 3, 0],
        [2, 2, 0],
        [3, 0, 1],
      ],
      [
        [0, 2, 3],
        [3, 2, 0],
        [0, 0, 1],
      ],
      { title: "Wilson's game with inaccessible equilibria" },
    ),
  facts: {
    equilibria: ["1/3 2/3 0 | 1/3 2/3 0", "1/6 1/3 1/2 | 1/6 1/3 1/2", "0 0 1 | 0 0 1"],
    extremeEquilibria: 3,
    pureEquilibria: 1,
  },
};
