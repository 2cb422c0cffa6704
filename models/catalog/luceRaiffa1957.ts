/**
 * # Battle of the sexes
 *
 * A couple prefers to be together, but each at another entertainment: [LuceRaiffa1957] §5.3.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Battle of the sexes: two pure equilibria and one in which both mix. */
export const luceRaiffa1957: CatalogGame = {
  id: "luce-raiffa-1957-battle-of-the-sexes",
  title: { en: "Battle of the sexes", zh: "性别之战" },
  source: ["LuceRaiffa1957"],
  build: () =>
    bimatrixGame(
      [
        [2, -1],
        [-1, 1],
      ],
      [
        [1, -1],
        [-1, 2],
      ],
      { title: "Battle of the sexes" },
    ),
  facts: { equilibria: ["1 0 | 1 0", "3/5 2/5 | 2/5 3/5", "0 1 | 0 1"], extremeEquilibria: 3, pureEquilibria: 2 },
};
