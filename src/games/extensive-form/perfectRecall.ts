/**
 * # Perfect recall
 *
 * A player has perfect recall if at every information set the player knows what he knew before and what he did: all nodes of the
 * set lie behind the same own actions at the same own information sets.
 *
 * ## Implementation notes
 *
 * It is enough to compare the last own action before each node of a set. If that is the same at all nodes of all sets, then so
 * is the action before it, and so on up to the root; and a set that a path meets twice has a node whose last own action came
 * later than another's.
 *
 * ## References
 *
 * - [Kuhn1953]
 *
 * @module
 */
import type { ExtensiveGame } from "./extensiveGame.ts";

/** Two nodes that a player with perfect recall could tell apart, and cannot. */
export interface RecallBreach {
  /** Index of the information set that holds both. */
  readonly infoset: number;
  /** The two nodes, by number. */
  readonly nodes: readonly [number, number];
}

/**
 * A place at which a player has forgotten something; `null` where every player has perfect recall.
 *
 * @category Games
 */
export function recallBreach(game: ExtensiveGame<unknown>): RecallBreach | null {
  const { parent, action, index } = game.nodes;
  for (const player of game.players.keys()) {
    const last = lastOwnSteps(game, player);
    const isSame = (a: number, b: number): boolean =>
      a === b ||
      (a >= 0 && b >= 0 && action[a] === action[b] && index[parent[a] as number] === index[parent[b] as number]);
    for (const [infoset, set] of game.infosets.entries()) {
      if (set.player !== player) continue;
      const first = set.nodes[0] as number;
      const other = set.nodes.find((node) => !isSame(last[first] as number, last[node] as number));
      if (other !== undefined) return { infoset, nodes: [first, other] };
    }
  }
  return null;
}

/**
 * Whether no player ever forgets what he knew or did.
 *
 * @category Games
 */
export function hasPerfectRecall(game: ExtensiveGame<unknown>): boolean {
  return recallBreach(game) === null;
}

/**
 * For each node, the node to which the player's last action on the way there led; −1 where the player has not moved yet.
 *
 * The action and the information set at which it was taken are those of the step to that node.
 */
export function lastOwnSteps({ nodes }: ExtensiveGame<unknown>, player: number): Int32Array {
  const { count, parent, mover } = nodes;
  const last = new Int32Array(count).fill(-1);
  for (let node = 1; node < count; node += 1) {
    const above = parent[node] as number;
    last[node] = mover[above] === player ? node : (last[above] as number);
  }
  return last;
}
