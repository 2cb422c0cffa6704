/**
 * # Little treasures
 *
 * Games of [GoereeHolt2001], played once: a treasure in which behavior agrees with the equilibrium, and a change of payoffs after
 * which it does not, although the equilibrium hardly changes.
 *
 * @module
 */
import { bimatrixGame, symmetricGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Matching pennies where the first player wins this much at top and left, and 80 elsewhere. */
function pennies(treatment: string, topLeft: number, title: CatalogGame["title"], left: string): CatalogGame {
  return {
    id: `goeree-holt-2001-matching-pennies${treatment}`,
    title,
    source: ["GoereeHolt2001"],
    build: () =>
      bimatrixGame(
        [
          [topLeft, 40],
          [40, 80],
        ],
        [
          [40, 80],
          [80, 40],
        ],
        {
          title: title.en,
          strategies: [
            ["top", "bottom"],
            ["left", "right"],
          ],
        },
      ),
    facts: { equilibria: [`1/2 1/2 | ${left}`], extremeEquilibria: 1, pureEquilibria: 0 },
  };
}

/** Asymmetric matching pennies: the first player mixes equally, the second plays left with probability 1/8. */
export const goereeHolt2001Pennies: CatalogGame = pennies(
  "",
  320,
  { en: "Asymmetric matching pennies", zh: "不对称猜硬币" },
  "1/8 7/8",
);

/** Symmetric matching pennies, in which behavior agrees with the equilibrium. */
export const goereeHolt2001PenniesSymmetric: CatalogGame = pennies(
  "-symmetric",
  80,
  { en: "Symmetric matching pennies", zh: "对称猜硬币" },
  "1/2 1/2",
);

/** Matching pennies with the asymmetry reversed: the first player still mixes equally. */
export const goereeHolt2001PenniesReversed: CatalogGame = pennies(
  "-reversed",
  44,
  { en: "Matching pennies with reversed asymmetry", zh: "反向不对称猜硬币" },
  "10/11 1/11",
);

const claims = Array.from({ length: 121 }, (_, k) => 180 + k);
const leastClaim = claims.map((claim) => (claim === 180 ? "1" : "0")).join(" ");

/** A traveler's dilemma with claims from 180 to 300: the lower claim is paid, and the reward moves to the lower claimant. */
function travelers(treatment: string, reward: number, title: CatalogGame["title"]): CatalogGame {
  return {
    id: `goeree-holt-2001-travelers-dilemma-${treatment}`,
    title,
    source: ["GoereeHolt2001"],
    build: () =>
      symmetricGame(
        claims.map((own) => claims.map((other) => Math.min(own, other) + reward * Math.sign(other - own))),
        { title: title.en, strategies: [claims.map(String), claims.map(String)] },
      ),
    facts: { equilibria: [`${leastClaim} | ${leastClaim}`], pureEquilibria: 1 },
  };
}

/** The traveler's dilemma with a reward of 180, in which most subjects claim the least, as in the equilibrium. */
export const goereeHolt2001TravelersHigh: CatalogGame = travelers("high-reward", 180, {
  en: "Traveler's dilemma with a high reward",
  zh: "高奖励的旅行者困境",
});

/** The traveler's dilemma with a reward of 5, in which most subjects claim nearly the most; the equilibrium is the same. */
export const goereeHolt2001TravelersLow: CatalogGame = travelers("low-reward", 5, {
  en: "Traveler's dilemma with a low reward",
  zh: "低奖励的旅行者困境",
});

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
