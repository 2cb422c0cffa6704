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
import {
  actionsAt,
  CHANCE,
  type ChanceMove,
  type ExtensiveGame,
  type InformationSet,
  TERMINAL,
} from "./extensiveGame.ts";
import { NodeRecorder } from "./nodeRecorder.ts";

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
  const { count } = game.nodes;
  if (!Number.isInteger(root) || root < 0 || root >= count) {
    throw new DomainError({
      en: `subgameAt: there is no node ${root}; give a number from 0 to ${count - 1}.`,
      zh: `subgameAt：没有节点 ${root}；请给出 0 至 ${count - 1} 的编号。`,
    });
  }
  return gameBelow(game, root, () => null).game;
}

/** A part of a game, with the information sets of the whole that are its own. */
export interface GamePart<T> {
  readonly game: ExtensiveGame<T>;
  /** Index in the whole game of each information set of the part. */
  readonly infosets: readonly number[];
}

/**
 * The game that begins at a node and ends where payoffs are known.
 *
 * @param known - The payoffs of a node below the root at which the part ends; `null` where it does not.
 * @throws {@link DomainError} when an information set has nodes in the part and outside.
 */
export function gameBelow<T>(
  game: ExtensiveGame<T>,
  root: number,
  known: (node: number) => readonly T[] | null,
): GamePart<T> {
  const { nodes } = game;
  const recorder = new NodeRecorder();
  const payoffs: T[][] = game.players.map(() => []);
  const outcomes: string[] = [];
  const members = new Map<number, { readonly index: number; readonly nodes: number[] }>();
  const chances = new Map<number, number>();
  for (let node = root; node < (nodes.end[root] as number); ) {
    const [mover, index] = [nodes.mover[node] as number, nodes.index[node] as number];
    const label = nodes.labels[node] as string;
    const value = node === root ? null : known(node);
    if (mover === TERMINAL || value !== null) {
      for (const [player, own] of payoffs.entries()) own.push((value ?? listedAt(game, index))[player] as T);
      recorder.add(TERMINAL, outcomes.length, 0, label);
      outcomes.push(value === null ? (game.outcomes[index] as string) : "");
      node = nodes.end[node] as number;
      continue;
    }
    const actions = actionsAt(game, node).length;
    if (mover === CHANCE) {
      if (!chances.has(index)) chances.set(index, chances.size);
      recorder.add(CHANCE, chances.get(index) as number, actions, label);
    } else {
      const set = members.get(index) ?? { index: members.size, nodes: [] };
      members.set(index, set);
      set.nodes.push(recorder.count);
      recorder.add(mover, set.index, actions, label);
    }
    node += 1;
  }
  return {
    game: {
      ...game,
      nodes: recorder.nodes(),
      infosets: Array.from(members, ([index, set]) => wholeSet(game, index, set.nodes, root)),
      chanceMoves: [...chances.keys()].map((index) => game.chanceMoves[index] as ChanceMove<T>),
      payoffs: payoffs.map((list) => storedNumbers(game.field, list)),
      outcomes,
    },
    infosets: [...members.keys()],
  };
}

function listedAt<T>({ payoffs }: ExtensiveGame<T>, outcome: number): readonly T[] {
  return payoffs.map((own) => own[outcome] as T);
}

/** An information set of the part, which must hold all its nodes. */
function wholeSet(game: ExtensiveGame<unknown>, index: number, nodes: readonly number[], root: number): InformationSet {
  const set = game.infosets[index] as InformationSet;
  if (nodes.length === set.nodes.length) return { ...set, nodes };
  throw new DomainError({
    en: `subgameAt: the information set ${JSON.stringify(set.label)} has nodes below node ${root} and elsewhere; give the root of a subgame.`,
    zh: `subgameAt：信息集 ${JSON.stringify(set.label)} 既有节点 ${root} 之下的节点，又有其外的节点；请给出子博弈的根。`,
  });
}
