/**
 * # Layout of a game tree
 *
 * Leaves stand side by side at equal distances, in the order of the tree; every other node stands in the middle above its first and its last
 * child, one row below its parent.
 *
 * No two nodes of a row can overlap: what lies below one of them lies wholly to the left of what lies below the other.
 *
 * @module
 */
import type { GameNodes } from "../../games/extensive-form/extensiveGame.ts";

/** Where the nodes stand. */
export interface TreeLayout {
  /** Place of each node from left to right; leaves are 1 apart, the first at 0. */
  readonly x: readonly number[];
  /** Row of each node, the root's being 0. */
  readonly depth: readonly number[];
  /** Number of leaves. */
  readonly leaves: number;
  /** Number of rows. */
  readonly rows: number;
}

/** The layout of a tree. Takes time linear in the number of nodes, and no recursion. */
export function treeLayout({ count, parent, end }: Pick<GameNodes, "count" | "parent" | "end">): TreeLayout {
  const depth = new Array<number>(count).fill(0);
  const x = new Array<number>(count).fill(0);
  let leaves = 0;
  for (let node = 0; node < count; node += 1) {
    if (node > 0) depth[node] = (depth[parent[node] as number] as number) + 1;
    if (end[node] === node + 1) {
      x[node] = leaves;
      leaves += 1;
    }
  }
  const last = new Array<number>(count).fill(-1);
  for (let node = count - 1; node >= 0; node -= 1) {
    if (end[node] !== node + 1) x[node] = ((x[node + 1] as number) + (x[last[node] as number] as number)) / 2;
    // Going down, the last child comes first; its numbers are the largest.
    if (node > 0 && last[parent[node] as number] === -1) last[parent[node] as number] = node;
  }
  return { x, depth, leaves, rows: depth.reduce((most, row) => Math.max(most, row), 0) + 1 };
}
