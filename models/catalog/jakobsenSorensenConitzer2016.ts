/**
 * # Who went first
 *
 * Figure 1(a) of [JakobsenSorensenConitzer2016], a game that no clock can play, in normal form.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Each guesses whether the own move was first: every payoff is 1/2, and everything is an equilibrium. */
export const jakobsenSorensenConitzer2016: CatalogGame = {
  id: "jakobsen-sorensen-conitzer-2016-figure-1a",
  title: { en: "Guess who went first", zh: "猜先后" },
  source: ["JakobsenSorensenConitzer2016"],
  build: () =>
    bimatrixGame(
      [
        ["1/2", "1/2"],
        ["1/2", "1/2"],
      ],
      [
        ["1/2", "1/2"],
        ["1/2", "1/2"],
      ],
      { title: "Guess who went first" },
    ),
  facts: { equilibria: ["1 0 | 1 0", "1 0 | 0 1", "0 1 | 1 0", "0 1 | 0 1"], extremeEquilibria: 4, pureEquilibria: 4 },
};
