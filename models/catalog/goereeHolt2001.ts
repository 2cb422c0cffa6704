/**
 * # Little treasures
 *
 * Two games of [GoereeHolt2001] in which small changes of payoffs contradict intuition.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Asymmetric matching pennies: the first player mixes equally, the second plays left with probability 1/8. */
export const goereeHolt2001Pennies: CatalogGame = {
  id: "goeree-holt-2001-matching-pennies",
  title: { en: "Asymmetric matching pennies", zh: "不对称猜硬币" },
  source: ["GoereeHolt2001"],
  build: () =>
    bimatrixGame(
      [
        [320, 40],
        [40, 80],
      ],
      [
        [40, 80],
        [80, 40],
      ],
      {
        title: "Asymmetric matching pennies",
        strategies: [
          ["top", "bottom"],
          ["left", "right"],
        ],
      },
    ),
  facts: { equilibria: ["1/2 1/2 | 1/8 7/8"], extremeEquilibria: 1, pureEquilibria: 0 },
};

/** The Kreps game: the strategy that most subjects choose, the third of the second player, is in no equilibrium. */
export const goereeHolt2001Kreps: CatalogGame = {
  id: "goeree-holt-2001-kreps",
  title: { en: "Kreps game", zh: "克雷普斯博弈" },
  source: ["GoereeHolt2001"],
  build: () =>
    bimatrixGame(
      [
        [200, 0, 10, 20],
        [0, 10, 30, 50],
      ],
      [
        [50, 45, 30, -250],
        [-250, -100, 30, 40],
      ],
      {
        title: "Kreps game",
        strategies: [
          ["top", "bottom"],
          ["left", "middle", "non-Nash", "right"],
        ],
      },
    ),
  facts: {
    equilibria: ["1 0 | 1 0 0 0", "30/31 1/31 | 1/21 20/21 0 0", "0 1 | 0 0 0 1"],
    extremeEquilibria: 3,
    pureEquilibria: 2,
  },
};
