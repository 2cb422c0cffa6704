/**
 * # Subgames
 *
 * What lies below a node is a game of its own when no information set reaches from there to the outside: then everybody who moves
 * in it knows that it has been reached.
 *
 * ## Implementation notes
 *
 * Below each node, the smallest and the largest node that shares an information set with any of them: the node is the root of a
 * subgame if and only if both are below it. One loop finds all roots.
 *
 * ## References
 *
 * - [Selten1965], [Selten1975]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { storedNumbers } from "../storedNumbers.ts";
import { CHANCE, type ChanceMove, type ExtensiveGame, type InformationSet, TERMINAL } from "./extensiveGame.ts";

/**
 * The roots of all subgames, the whole game's first: decision and chance nodes, in increasing order.
 *
 * @category Games
 */
export function subgameRoots({ nodes, infosets }: ExtensiveGame<unknown>): readonly number[] {
  const { count, parent, end, mover, index } = nodes;
  const least = new Int32Array(count);
  const greatest = new Int32Array(count);
  const roots: number[] = [];
  for (let node = 0; node < count; node += 1) {
    const members = (mover[node] as number) >= 0 ? infosets[index[node] as number]?.nodes : undefined;
    least[node] = members?.[0] ?? node;
    greatest[node] = members?.at(-1) ?? node;
  }
  for (let node = count - 1; node >= 0; node -= 1) {
    const isClosed = (least[node] as number) >= node && (greatest[node] as number) < (end[node] as number);
    if (isClosed && mover[node] !== TERMINAL) roots.push(node);
    if (node === 0) continue;
    const above = parent[node] as number;
    least[above] = Math.min(least[above] as number, least[node] as number);
    greatest[above] = Math.max(greatest[above] as number, greatest[node] as number);
  }
  return roots.reverse();
}

/**
 * The game that begins at a node; its information sets keep their labels and their order.
 *
 * @param root - The root of a subgame, see {@link subgameRoots}.
 * @throws {@link DomainError} when an information set reaches from below the node to the outside, or there is no such node.
 *
 * @category Games
 */
export function subgameAt<T>(game: ExtensiveGame<T>, root: number): ExtensiveGame<T> {
  const { nodes } = game;
  if (!Number.isInteger(root) || root < 0 || root >= nodes.count) {
    throw new DomainError({
      en: `subgameAt: there is no node ${root}; give a number from 0 to ${nodes.count - 1}.`,
      zh: `subgameAt：没有节点 ${root}；请给出 0 至 ${nodes.count - 1} 的编号。`,
    });
  }
  const last = nodes.end[root] as number;
  const count = last - root;
  const index = new Int32Array(count);
  const infosets: InformationSet[] = [];
  const chanceMoves: ChanceMove<T>[] = [];
  const newIndex = new Map<object, number>();
  let [firstEnd, ends] = [0, 0];
  for (let node = root; node < last; node += 1) {
    const old = nodes.index[node] as number;
    if (nodes.mover[node] === TERMINAL) {
      if (ends === 0) firstEnd = old;
      index[node - root] = ends;
      ends += 1;
      continue;
    }
    const isChance = nodes.mover[node] === CHANCE;
    const kept: object = (isChance ? game.chanceMoves[old] : game.infosets[old]) as object;
    if (!newIndex.has(kept)) {
      newIndex.set(kept, isChance ? chanceMoves.length : infosets.length);
      if (isChance) chanceMoves.push(game.chanceMoves[old] as ChanceMove<T>);
      else infosets.push(movedSet(game.infosets[old] as InformationSet, root, last));
    }
    index[node - root] = newIndex.get(kept) as number;
  }
  const column = (values: ArrayLike<number>): Int32Array =>
    Int32Array.from({ length: count }, (_, k) => values[root + k] as number);
  return {
    ...game,
    nodes: {
      count,
      parent: column(nodes.parent).map((above, k) => (k === 0 ? -1 : above - root)),
      action: column(nodes.action).map((action, k) => (k === 0 ? -1 : action)),
      end: column(nodes.end).map((end) => end - root),
      mover: column(nodes.mover),
      index,
      labels: nodes.labels.slice(root, last),
    },
    infosets,
    chanceMoves,
    payoffs: game.payoffs.map((own) =>
      storedNumbers(game.field, Array.prototype.slice.call(own, firstEnd, firstEnd + ends) as T[]),
    ),
    outcomes: game.outcomes.slice(firstEnd, firstEnd + ends),
  };
}

/** An information set of the subgame. */
function movedSet(set: InformationSet, root: number, last: number): InformationSet {
  if ((set.nodes[0] as number) < root || (set.nodes.at(-1) as number) >= last) {
    throw new DomainError({
      en: `subgameAt: the information set ${JSON.stringify(set.label)} has nodes below node ${root} and elsewhere; give the root of a subgame.`,
      zh: `subgameAt：信息集 ${JSON.stringify(set.label)} 既有节点 ${root} 之下的节点，又有其外的节点；请给出子博弈的根。`,
    });
  }
  return { ...set, nodes: set.nodes.map((node) => node - root) };
}
