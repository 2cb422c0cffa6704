import { zeroSum } from "../../src/certified/zeroSum.ts";
import type { Control } from "../../src/games/control.ts";
import type { NormalFormGame } from "../../src/games/normal-form/normalFormGame.ts";
import { zeroSumGames } from "../arbitraries/games.ts";
import { describeNashSolver } from "./nashSolver.ts";

/** One pair of optimal strategies; never claimed to be all. */
function oneOptimum<T>(game: NormalFormGame<T>, options?: { readonly control?: Control }) {
  return { ...zeroSum(game, options), certificate: { complete: false } };
}

describeNashSolver("zeroSum", oneOptimum, { complete: false, players: "two", games: zeroSumGames(), zeroSum: true });
