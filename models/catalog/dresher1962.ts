/**
 * # Two periods, one inspection
 *
 * An official may violate a rule once, now or in the second period; an inspector may look once. Detected at once the violation costs
 * the official 1, undetected it gains 1. If he waits, the second period has value 0 where the inspection is still to come and 1 where
 * it is spent: the first stage of the inspection game of [Dresher1962] with two periods and one inspection.
 *
 * @module
 */
import { zeroSumGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Dresher's inspection game with two periods and one inspection: the official expects to gain 1/3. */
export const dresher1962: CatalogGame = {
  id: "dresher-1962-two-periods",
  title: { en: "Inspection game of two periods", zh: "两期督查博弈" },
  source: ["Dresher1962"],
  build: () =>
    zeroSumGame(
      [
        [-1, 1],
        [1, 0],
      ],
      {
        title: "Inspection game of two periods",
        players: ["official", "inspector"],
        strategies: [
          ["violate", "wait"],
          ["inspect", "wait"],
        ],
      },
    ),
  facts: { equilibria: ["1/3 2/3 | 1/3 2/3"], extremeEquilibria: 1, pureEquilibria: 0, value: "1/3" },
};
