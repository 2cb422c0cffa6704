/**
 * # Simplified delegation game
 *
 * A delegator hands over blame and credit together, or blame only; a delegatee accepts both, or credit only. [Hood2002], Table 3,
 * describes the four outcomes in words: symmetrical delegation (blame shift with credit slippage), asymmetrical delegation to the
 * delegator's advantage (blame shift, no credit slippage) or to the delegatee's (credit slippage with reverse blame shifting), and
 * incompatible delegation (conflict and deadlock, probable blame sharing).
 *
 * The numbers are an ordinal reconstruction and not Hood's: both rank outcomes by negativity bias, first by how little blame they
 * bear, none, shared or all, then by whether they have the credit.
 *
 * @module
 */
import { bimatrixGame } from "../../src/index.ts";
import type { CatalogGame } from "./catalogGame.ts";

/** Hood's delegation game, with ranks that follow from negativity bias: both insist, and the outcome is deadlock. */
export const hood2002: CatalogGame = {
  id: "hood-2002-delegation",
  title: { en: "Simplified delegation game (ordinal reconstruction)", zh: "简化授权博弈（序数重构）" },
  source: ["Hood2002"],
  build: () =>
    bimatrixGame(
      [
        [3, 1],
        [4, 2],
      ],
      [
        [2, 4],
        [1, 3],
      ],
      {
        title: "Simplified delegation game (ordinal reconstruction)",
        players: ["delegator", "delegatee"],
        strategies: [
          ["delegate blame and credit", "delegate blame but not credit"],
          ["accept blame and credit", "accept credit but not blame"],
        ],
      },
    ),
  facts: { equilibria: ["0 1 | 0 1"], extremeEquilibria: 1, pureEquilibria: 1 },
};
