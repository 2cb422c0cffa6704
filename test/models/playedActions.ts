import { backwardInduction, type ExtensiveGame, pathTo } from "jiama";
import { expect } from "vitest";

/** The actions that backward induction plays, from the root on; at chance moves the second outcome is followed. */
export function playedActions(game: ExtensiveGame<number>): readonly string[] {
  const { solutions, certificate } = backwardInduction(game);
  expect(certificate.equilibria[0]!.maxGain).toBeLessThan(1e-12);
  let node = 0;
  while (game.nodes.end[node]! > node + 1) {
    const action = game.nodes.mover[node]! >= 0 ? solutions[0]![game.nodes.index[node]!]! : 1;
    node += 1;
    for (let k = 0; k < action; k += 1) node = game.nodes.end[node]!;
  }
  return pathTo(game, node);
}
