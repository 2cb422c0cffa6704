/**
 * # Where a profile leads
 *
 * @module
 */
import type { BehaviorProfile } from "./behaviorProfile.ts";
import { CHANCE, type ExtensiveGame } from "./extensiveGame.ts";

/** For each node, the probability that play reaches it; the profile is not checked. */
export function reachProbabilities<T>(game: ExtensiveGame<T>, profile: BehaviorProfile<T>): readonly T[] {
  const { field, nodes, chanceMoves } = game;
  const reach = new Array<T>(nodes.count);
  reach[0] = field.one;
  for (let node = 1; node < nodes.count; node += 1) {
    const above = nodes.parent[node] as number;
    const at = nodes.index[above] as number;
    const list = nodes.mover[above] === CHANCE ? chanceMoves[at]?.probabilities : profile[at];
    reach[node] = field.mul(reach[above] as T, list?.[nodes.action[node] as number] as T);
  }
  return reach;
}
