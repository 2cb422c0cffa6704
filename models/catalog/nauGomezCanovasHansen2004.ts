/**
 * # Nash equilibria and the polytope of correlated equilibria
 *
 * Three examples of [NauGomezCanovasHansen2004], §§3–5.
 *
 * @module
 */
import { bimatrixGame, normalFormGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** §3: a battle of the sexes; its three Nash equilibria are vertices of the correlated equilibrium polytope. */
export const nauGomezCanovasHansen2004Section3: CatalogGame = {
  id: "nau-gomez-canovas-hansen-2004-section-3",
  title: { en: "Battle of the sexes, 3 and 2", zh: "性别之战（3 与 2）" },
  source: ["NauGomezCanovasHansen2004"],
  build: () =>
    bimatrixGame(
      [
        [3, 0],
        [0, 2],
      ],
      [
        [2, 0],
        [0, 3],
      ],
      {
        title: "Battle of the sexes, 3 and 2",
        strategies: [
          ["top", "bottom"],
          ["left", "right"],
        ],
      },
    ),
  facts: { equilibria: ["1 0 | 1 0", "3/5 2/5 | 2/5 3/5", "0 1 | 0 1"], extremeEquilibria: 3, pureEquilibria: 2 },
};

/** §4: the one Nash equilibrium has irrational probabilities, so that none is listed here. */
export const nauGomezCanovasHansen2004Section4: CatalogGame = {
  id: "nau-gomez-canovas-hansen-2004-section-4",
  title: { en: "Unique irrational equilibrium", zh: "唯一无理均衡" },
  source: ["NauGomezCanovasHansen2004"],
  build: () =>
    normalFormGame(
      [2, 2, 2],
      [
        [3, 1, 0, 0, 0, 0, 1, 2],
        [0, 0, 2, 1, 1, 3, 0, 0],
        [2, 0, 0, 0, 0, 0, 0, 3],
      ],
      {
        title: "Unique irrational equilibrium",
        strategies: [
          ["top", "bottom"],
          ["left", "right"],
          ["1", "2"],
        ],
      },
    ),
  facts: { equilibria: [], pureEquilibria: 0 },
};

/** §5: three pure, two incompletely mixed, and a continuum of completely mixed Nash equilibria. */
export const nauGomezCanovasHansen2004Section5: CatalogGame = {
  id: "nau-gomez-canovas-hansen-2004-section-5",
  title: { en: "Continuum of completely mixed equilibria", zh: "完全混合均衡的连续统" },
  source: ["NauGomezCanovasHansen2004"],
  build: () =>
    normalFormGame(
      [2, 2, 2],
      [
        [0, 1, 0, 0, 3, 0, 0, 0],
        [0, 1, 3, 0, 0, 0, 0, 0],
        [2, 0, 0, 0, 0, 0, 0, 3],
      ],
      {
        title: "Continuum of completely mixed equilibria",
        strategies: [
          ["top", "bottom"],
          ["left", "right"],
          ["1", "2"],
        ],
      },
    ),
  facts: { equilibria: ["1 0 | 0 1 | 1 0", "0 1 | 1 0 | 1 0", "0 1 | 0 1 | 0 1"], pureEquilibria: 3 },
};
