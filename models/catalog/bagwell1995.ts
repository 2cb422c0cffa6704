/**
 * # Noisy commitment
 *
 * The leader's choice is observed with error 1/100: [Bagwell1995].
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Commitment observed with error 1/100: the only pure equilibrium is that of simultaneous moves, (C, C C). */
export const bagwell1995: CatalogGame = {
  id: "bagwell-1995",
  title: { en: "Imperfectly observed commitment", zh: "不完全观察的承诺" },
  source: ["Bagwell1995"],
  build: () =>
    bimatrixGame(
      [
        [5, "249/50", "151/50", 3],
        [6, "201/50", "299/50", 4],
      ],
      [
        [2, "199/100", "101/100", 1],
        [3, "399/100", "301/100", 4],
      ],
      {
        title: "Imperfectly observed commitment",
        players: ["leader", "follower"],
        strategies: [
          ["S", "C"],
          ["S S", "S C", "C S", "C C"],
        ],
      },
    ),
  facts: {
    equilibria: ["99/100 1/100 | 24/49 25/49 0 0", "1/100 99/100 | 0 25/49 0 24/49", "0 1 | 0 0 0 1"],
    extremeEquilibria: 3,
    pureEquilibria: 1,
  },
};
