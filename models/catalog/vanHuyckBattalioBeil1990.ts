/**
 * # Minimum effort
 *
 * The coordination game of [VanHuyckBattalioBeil1990] for two players: payoff 0.6 + 0.2 times the least effort less
 * 0.1 times one's own, in dollars.
 *
 * @module
 */
import { symmetricGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

const efforts = [1, 2, 3, 4, 5, 6, 7];
/** In tenths of a dollar. */
const tenths = (own: number, other: number): number => 6 + 2 * Math.min(own, other) - own;

/** Minimum effort with efforts 1 to 7: equal efforts, and these alone of the pure profiles, are equilibria. */
export const vanHuyckBattalioBeil1990: CatalogGame = {
  id: "van-huyck-battalio-beil-1990-minimum-effort",
  title: { en: "Minimum effort", zh: "最小努力博弈" },
  source: ["VanHuyckBattalioBeil1990"],
  build: () =>
    symmetricGame(
      efforts.map((own) => efforts.map((other) => `${tenths(own, other)}/10`)),
      { title: "Minimum effort" },
    ),
  facts: {
    equilibria: efforts.map((effort) => {
      const own = efforts.map((each) => (each === effort ? "1" : "0")).join(" ");
      return `${own} | ${own}`;
    }),
    pureEquilibria: 7,
  },
};
