/**
 * # Zero-sum games of von Neumann and Morgenstern
 *
 * The examples of [vonNeumannMorgenstern1944] §14.7 and §18.4 for two-person zero-sum games without a saddle point.
 *
 * @module
 */
import { zeroSumGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Matching pennies, §14.7.2: each player shows heads or tails, and the first wins if both show the same. */
export const vonNeumannMorgenstern1944MatchingPennies: CatalogGame = {
  id: "von-neumann-morgenstern-1944-matching-pennies",
  title: { en: "Matching pennies", zh: "猜硬币" },
  source: ["vonNeumannMorgenstern1944"],
  build: () =>
    zeroSumGame(
      [
        [1, -1],
        [-1, 1],
      ],
      {
        title: "Matching pennies",
        strategies: [
          ["heads", "tails"],
          ["heads", "tails"],
        ],
      },
    ),
  facts: { equilibria: ["1/2 1/2 | 1/2 1/2"], extremeEquilibria: 1, pureEquilibria: 0, value: "0" },
};

/** Stone, paper, scissors, §14.7.3: paper defeats stone, scissors defeat paper, stone defeats scissors. */
export const vonNeumannMorgenstern1944StonePaperScissors: CatalogGame = {
  id: "von-neumann-morgenstern-1944-stone-paper-scissors",
  title: { en: "Stone, paper, scissors", zh: "石头剪刀布" },
  source: ["vonNeumannMorgenstern1944"],
  build: () =>
    zeroSumGame(
      [
        [0, -1, 1],
        [1, 0, -1],
        [-1, 1, 0],
      ],
      {
        title: "Stone, paper, scissors",
        strategies: [
          ["stone", "paper", "scissors"],
          ["stone", "paper", "scissors"],
        ],
      },
    ),
  facts: { equilibria: ["1/3 1/3 1/3 | 1/3 1/3 1/3"], extremeEquilibria: 1, pureEquilibria: 0, value: "0" },
};

/**
 * The pursuit of Sherlock Holmes, §18.4.4: Moriarty (first player) and Holmes each travel to Dover or leave the train
 * at Canterbury.
 */
export const vonNeumannMorgenstern1944HolmesMoriarty: CatalogGame = {
  id: "von-neumann-morgenstern-1944-holmes-moriarty",
  title: { en: "Holmes and Moriarty", zh: "福尔摩斯与莫里亚蒂" },
  source: ["vonNeumannMorgenstern1944"],
  build: () =>
    zeroSumGame(
      [
        [100, 0],
        [-50, 100],
      ],
      {
        title: "Holmes and Moriarty",
        players: ["Moriarty", "Holmes"],
        strategies: [
          ["Dover", "Canterbury"],
          ["Dover", "Canterbury"],
        ],
      },
    ),
  facts: { equilibria: ["3/5 2/5 | 2/5 3/5"], extremeEquilibria: 1, pureEquilibria: 0, value: "40" },
};
