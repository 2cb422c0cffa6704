/**
 * # Absent-mindedness
 *
 * A path may meet an information set twice: then the mover does not even know whether she has moved there before.
 *
 * ## References
 *
 * - [PiccioneRubinstein1997]
 *
 * @module
 */
import type { ExtensiveGame } from "./extensiveGame.ts";

/**
 * The information sets, by index, that some path meets more than once.
 *
 * @category Games
 */
export function absentMindedSets({ nodes, infosets }: ExtensiveGame<unknown>): readonly number[] {
  const { end } = nodes;
  return infosets.flatMap(({ nodes: members }, infoset) => {
    // Nodes are numbered downwards first: one that lies below another follows it before its end.
    const isTwice = members.some((node, k) => {
      const next = members[k + 1];
      return next !== undefined && next < (end[node] as number);
    });
    return isTwice ? [infoset] : [];
  });
}
