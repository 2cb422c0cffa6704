/**
 * # Games in extensive form
 *
 * A finite game tree: at a decision node a player takes an action, at a chance node nature does, at a terminal node every player
 * receives a payoff. Decision nodes that a player cannot tell apart form an information set, with the same actions at each.
 *
 * *Notation.* Nodes are numbered `0 … count − 1` in the order of a walk from the root, 0, that goes down whenever it can and takes
 * actions in their order. What lies below node `v` is therefore `v + 1 … end[v] − 1`, and every node has a larger number
 * than its parent: a loop downwards over the numbers meets all successors of a node before the node itself.
 *
 * ## Implementation notes
 *
 * Nodes are columns of small integers, so that a tree of a million nodes is cheap, and no function recurses along a path, so
 * that a path may be as long as it likes. Payoffs are flat, one list a player over the terminal nodes.
 *
 * ## References
 *
 * - [Kuhn1953], [Selten1975]
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";

/** A finite game in extensive form over the numbers of a field. */
export interface ExtensiveGame<T> {
  /** Tells this form of game from others. */
  readonly kind: "extensive-form";
  /** The arithmetic of payoffs and probabilities. */
  readonly field: Field<T>;
  /** What the game is called; may be empty. */
  readonly title: string;
  /** One label a player, no two the same. */
  readonly players: readonly string[];
  /** The nodes of the tree. */
  readonly nodes: GameNodes;
  /** The information sets of all players, in the order of their first nodes. */
  readonly infosets: readonly InformationSet[];
  /** The moves of nature, in the order of their first nodes; nodes may share one. */
  readonly chanceMoves: readonly ChanceMove<T>[];
  /** One flat list a player, over the terminal nodes in their order. */
  readonly payoffs: readonly ArrayLike<T>[];
  /** What each terminal node is called; may be empty. */
  readonly outcomes: readonly string[];
}

/** The `mover` of a chance node. */
export const CHANCE = -1;
/** The `mover` of a terminal node. */
export const TERMINAL = -2;

/** The nodes of a tree, column by column, in the order of their numbers. */
export interface GameNodes {
  /** How many there are. */
  readonly count: number;
  /** Number of the parent; −1 for the root. */
  readonly parent: ArrayLike<number>;
  /** Index of the action at the parent that leads here; −1 for the root. */
  readonly action: ArrayLike<number>;
  /** Number after the last node below; the node's own number plus one where nothing is below. */
  readonly end: ArrayLike<number>;
  /** Index of the player who moves; {@link CHANCE} or {@link TERMINAL} where none does. */
  readonly mover: ArrayLike<number>;
  /** Index of the information set, of the move of nature, or of the terminal node among its kind. */
  readonly index: ArrayLike<number>;
  /** What each node is called; may be empty. */
  readonly labels: readonly string[];
}

/** Decision nodes that a player cannot tell apart. */
export interface InformationSet {
  /** Index of the player who moves. */
  readonly player: number;
  /** What it is called, differently from the player's other information sets. */
  readonly label: string;
  /** The labels of the actions, at least one, no two the same. */
  readonly actions: readonly string[];
  /** Its nodes, in increasing order. */
  readonly nodes: readonly number[];
}

/** What nature does at a node. */
export interface ChanceMove<T> {
  /** What it is called; may be empty. */
  readonly label: string;
  /** The labels of the actions, at least one, no two the same. */
  readonly actions: readonly string[];
  /** The probability of each action; they sum to one. */
  readonly probabilities: readonly T[];
}

/** Largest number of nodes of a tree that is stored whole. */
export const MAX_NODES = 2e6;

/**
 * The successors of a node, in the order of the actions that lead to them.
 *
 * @category Games
 */
export function childrenOf({ end }: GameNodes, node: number): readonly number[] {
  const children: number[] = [];
  const last = end[node] as number;
  for (let child = node + 1; child < last; child = end[child] as number) children.push(child);
  return children;
}

/**
 * The actions of a decision or chance node; none at a terminal node.
 *
 * @category Games
 */
export function actionsAt({ nodes, infosets, chanceMoves }: ExtensiveGame<unknown>, node: number): readonly string[] {
  const index = nodes.index[node] as number;
  if (nodes.mover[node] === TERMINAL) return [];
  return (nodes.mover[node] === CHANCE ? chanceMoves[index] : infosets[index])?.actions as readonly string[];
}

/**
 * The labels of the actions that lead from the root to a node.
 *
 * @category Games
 */
export function pathTo(game: ExtensiveGame<unknown>, node: number): readonly string[] {
  const { parent, action } = game.nodes;
  const labels: string[] = [];
  for (let at = node; at > 0; at = parent[at] as number) {
    labels.push(actionsAt(game, parent[at] as number)[action[at] as number] as string);
  }
  return labels.reverse();
}
