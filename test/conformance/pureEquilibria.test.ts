import { pureEquilibria } from "../../src/certified/nash/pureEquilibria.ts";
import type { Control } from "../../src/games/control.ts";
import type { NormalFormGame } from "../../src/games/normal-form/normalFormGame.ts";
import { mixedProfileOf } from "../../src/games/structure/pureProfile.ts";
import { describeNashSolver } from "./nashSolver.ts";

/** Pure equilibria as mixed profiles. */
function asMixed<T>(game: NormalFormGame<T>, options?: { readonly control?: Control }) {
  const found = pureEquilibria(game, options);
  const solutions = found.solutions.map((profile) => mixedProfileOf(game, profile));
  return { ...found, solutions, certificate: { complete: found.certificate !== null } };
}

describeNashSolver("pureEquilibria", asMixed, { complete: true, players: "any", kind: "pure" });
