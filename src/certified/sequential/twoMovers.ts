/**
 * # Trees in which two players move
 *
 * @module
 */
import type { ExtensiveGame } from "../../games/extensive-form/extensiveGame.ts";

/**
 * The part as a game for two, where at most two players move in it; `null` where more do. Whoever else there is receives no attention.
 */
export function twoMovers<T>(part: ExtensiveGame<T>): ExtensiveGame<T> | null {
  const movers = [...new Set(part.infosets.map(({ player }) => player))].sort((a, b) => a - b);
  if (movers.length > 2) return null;
  const [first = 0, second = first] = movers;
  const place = (player: number): number => (player < 0 ? player : player === first ? 0 : 1);
  return {
    ...part,
    players: ["1", "2"],
    nodes: {
      ...part.nodes,
      mover: Int8Array.from({ length: part.nodes.count }, (_, k) => place(part.nodes.mover[k] as number)),
    },
    infosets: part.infosets.map((set) => ({ ...set, player: place(set.player) })),
    payoffs: [part.payoffs[first] as ArrayLike<T>, part.payoffs[second] as ArrayLike<T>],
  };
}
