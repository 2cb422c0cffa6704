/**
 * # Orders under which strategies are complements
 *
 * Reversing the order of one player's strategies changes the sign of the mixed differences with every other player. An order
 * of each player's strategies, the given one or its reverse, makes all mixed differences at least 0 if and only if the graph
 * of players, each edge with the sign of their differences, is balanced: the players fall into two camps with positive edges
 * within and negative edges between them.
 *
 * @module
 */
import type { PairSigns, SignedSquare } from "./differenceSigns.ts";

/** Which players' orders to reverse, or squares that no reversals reconcile. */
export type MonotoneOrientation =
  | { readonly reversed: readonly boolean[]; readonly conflict: null }
  | { readonly reversed: null; readonly conflict: readonly SignedSquare[] };

/** The reversals, the first player of every connected group in the given order; or a ring of squares that excludes them. */
export function monotoneOrientation(count: number, signs: readonly PairSigns[]): MonotoneOrientation {
  for (const { positive, negative } of signs) {
    if (positive !== null && negative !== null) return { reversed: null, conflict: [positive, negative] };
  }
  const edges = signs.flatMap(({ positive, negative }) => positive ?? negative ?? []);
  const reversed: (boolean | undefined)[] = Array.from({ length: count }, () => undefined);
  const paths: SignedSquare[][] = Array.from({ length: count }, () => []);
  for (let root = 0; root < count; root += 1) {
    if (reversed[root] !== undefined) continue;
    reversed[root] = false;
    const reached = [root];
    for (const player of reached) {
      for (const edge of edges) {
        const [a, b] = edge.square.players;
        if (a !== player && b !== player) continue;
        const other = a === player ? b : a;
        const wanted = edge.sign < 0 ? reversed[player] !== true : reversed[player] === true;
        if (reversed[other] === undefined) {
          reversed[other] = wanted;
          paths[other] = [...(paths[player] as SignedSquare[]), edge];
          reached.push(other);
        } else if (reversed[other] !== wanted) {
          return {
            reversed: null,
            conflict: ring(edge, paths[player] as SignedSquare[], paths[other] as SignedSquare[]),
          };
        }
      }
    }
  }
  return { reversed: reversed as boolean[], conflict: null };
}

/** The edge with the paths of its ends to the root, without what they share. */
function ring(edge: SignedSquare, one: readonly SignedSquare[], other: readonly SignedSquare[]): SignedSquare[] {
  const onlyIn = (path: readonly SignedSquare[], than: readonly SignedSquare[]): SignedSquare[] =>
    path.filter((square) => !than.includes(square));
  return [edge, ...onlyIn(one, other), ...onlyIn(other, one)];
}
