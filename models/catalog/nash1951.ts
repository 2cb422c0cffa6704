/**
 * # Nash's examples
 *
 * Bimatrix examples of [Nash1951], each with the equilibrium points that the paper states.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Example 1: one equilibrium point, (9/16, 7/16) against (7/17, 10/17), with values −5/17 and 1/2. */
export const nash1951Example1: CatalogGame = {
  id: "nash-1951-example-1",
  title: { en: "Nash's example 1", zh: "纳什例 1" },
  source: ["Nash1951"],
  build: () =>
    bimatrixGame(
      [
        [5, -4],
        [-5, 3],
      ],
      [
        [-3, 4],
        [5, -4],
      ],
      {
        title: "Nash's example 1",
        strategies: [
          ["a", "b"],
          ["α", "β"],
        ],
      },
    ),
  facts: { equilibria: ["9/16 7/16 | 7/17 10/17"], extremeEquilibria: 1, pureEquilibria: 0 },
};

/**
 * Example 3: unsolvable in the sense of the paper; equilibrium points (a, α), (b, β), and both players mixing equally.
 */
export const nash1951Example3: CatalogGame = {
  id: "nash-1951-example-3",
  title: { en: "Nash's example 3", zh: "纳什例 3" },
  source: ["Nash1951"],
  build: () =>
    bimatrixGame(
      [
        [1, -10],
        [-10, 1],
      ],
      [
        [1, -10],
        [-10, 1],
      ],
      {
        title: "Nash's example 3",
        strategies: [
          ["a", "b"],
          ["α", "β"],
        ],
      },
    ),
  facts: { equilibria: ["1 0 | 1 0", "1/2 1/2 | 1/2 1/2", "0 1 | 0 1"], extremeEquilibria: 3, pureEquilibria: 2 },
};

/** Example 4: every pair of mixed strategies is an equilibrium point; the extreme ones are the four pure pairs. */
export const nash1951Example4: CatalogGame = {
  id: "nash-1951-example-4",
  title: { en: "Nash's example 4", zh: "纳什例 4" },
  source: ["Nash1951"],
  build: () =>
    bimatrixGame(
      [
        [1, 0],
        [1, 0],
      ],
      [
        [1, 1],
        [0, 0],
      ],
      {
        title: "Nash's example 4",
        strategies: [
          ["a", "b"],
          ["α", "β"],
        ],
      },
    ),
  facts: { equilibria: ["1 0 | 1 0", "1 0 | 0 1", "0 1 | 1 0", "0 1 | 0 1"], extremeEquilibria: 4, pureEquilibria: 4 },
};

/** Example 5: equilibrium points (a, α), (b, β) and (1/4, 3/4) against (3/8, 5/8). */
export const nash1951Example5: CatalogGame = {
  id: "nash-1951-example-5",
  title: { en: "Nash's example 5", zh: "纳什例 5" },
  source: ["Nash1951"],
  build: () =>
    bimatrixGame(
      [
        [1, -1],
        [-4, 2],
      ],
      [
        [2, -4],
        [-1, 1],
      ],
      {
        title: "Nash's example 5",
        strategies: [
          ["a", "b"],
          ["α", "β"],
        ],
      },
    ),
  facts: { equilibria: ["1 0 | 1 0", "1/4 3/4 | 3/8 5/8", "0 1 | 0 1"], extremeEquilibria: 3, pureEquilibria: 2 },
};

/** Example 6: equilibrium points (a, α) and (b, β), the latter an example of instability. */
export const nash1951Example6: CatalogGame = {
  id: "nash-1951-example-6",
  title: { en: "Nash's example 6", zh: "纳什例 6" },
  source: ["Nash1951"],
  build: () =>
    bimatrixGame(
      [
        [1, 0],
        [0, 0],
      ],
      [
        [1, 0],
        [0, 0],
      ],
      {
        title: "Nash's example 6",
        strategies: [
          ["a", "b"],
          ["α", "β"],
        ],
      },
    ),
  facts: { equilibria: ["1 0 | 1 0", "0 1 | 0 1"], extremeEquilibria: 2, pureEquilibria: 2 },
};
