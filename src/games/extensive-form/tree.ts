/**
 * # Trees in words
 *
 * A game tree as one writes it down: `move` for a player's decision, `chance` for nature's, `payoffs` where the game ends.
 * {@link gameFromTree} makes a game of it.
 *
 * ## Implementation notes
 *
 * A subtree may be given as a function without arguments, which is called once, when its node is reached: a game described by its
 * rules then needs no recursion, however long it lasts.
 *
 * @module
 */
import type { PayoffInput } from "../normal-form/normalFormGame.ts";

/** A node with all that lies below it. */
export type Tree<T> = MoveTree<T> | ChanceTree<T> | TerminalTree<T>;

/** A node, or a function that returns it when it is needed. */
export type Subtree<T> = Tree<T> | (() => Tree<T>);

/** A decision of a player. */
export interface MoveTree<T> {
  /** Tells the kinds of node apart. */
  readonly kind: "move";
  /** Label of the player. */
  readonly player: string;
  /** The actions with what follows on them. */
  readonly branches: readonly (readonly [action: string, Subtree<T>])[];
  /** What the information set is called; `undefined` where the node is alone in it. */
  readonly infoset: string | undefined;
  /** What the node is called. */
  readonly label: string;
}

/** A move of nature. */
export interface ChanceTree<T> {
  /** Tells the kinds of node apart. */
  readonly kind: "chance";
  /** The actions with their probabilities and what follows on them. */
  readonly branches: readonly (readonly [action: string, PayoffInput<T>, Subtree<T>])[];
  /** What the node is called. */
  readonly label: string;
}

/** An end of the game. */
export interface TerminalTree<T> {
  /** Tells the kinds of node apart. */
  readonly kind: "terminal";
  /** One payoff a player. */
  readonly payoffs: readonly PayoffInput<T>[];
  /** What the outcome is called. */
  readonly outcome: string;
}

/**
 * Actions by label, with what follows: an object, or a list of pairs. In an object, labels that are whole numbers come first and in
 * ascending order, as JavaScript has it; a list keeps its order.
 */
export type Branches<T> = Readonly<Record<string, Subtree<T>>> | readonly (readonly [action: string, Subtree<T>])[];

/** Actions of nature by label, with their probabilities and what follows: an object of pairs, or a list of triples. */
export type ChanceBranches<T> =
  | Readonly<Record<string, readonly [probability: PayoffInput<T>, Subtree<T>]>>
  | readonly (readonly [action: string, probability: PayoffInput<T>, Subtree<T>])[];

/** Names of a decision node. */
export interface MoveOptions {
  /**
   * What the information set is called. Nodes of one player with the same name are in one information set. @defaultValue the
   * node is alone in its information set, which is called by its number
   */
  readonly infoset?: string;
  /** What the node is called. @defaultValue `""` */
  readonly label?: string;
}

/**
 * A decision of a player.
 *
 * @param player - Label of the player.
 * @param actions - What follows on each action.
 *
 * @category Games
 */
export function move<T = never>(
  player: string,
  actions: Branches<T>,
  { infoset, label = "" }: MoveOptions = {},
): MoveTree<T> {
  const branches = Array.isArray(actions) ? actions : Object.entries(actions);
  return { kind: "move", player, branches, infoset, label };
}

/**
 * A move of nature.
 *
 * @param actions - The probability of each action, at least 0, and what follows on it; probabilities sum to 1.
 * @param label - What the node is called.
 *
 * @category Games
 */
export function chance<T = never>(actions: ChanceBranches<T>, label = ""): ChanceTree<T> {
  const branches = Array.isArray(actions)
    ? (actions as ChanceTree<T>["branches"])
    : Object.entries(actions as Extract<ChanceBranches<T>, Readonly<Record<string, unknown>>>).map(
        ([action, [probability, next]]) => [action, probability, next] as const,
      );
  return { kind: "chance", branches, label };
}

/**
 * An end of the game, with one payoff a player, in the players' order.
 *
 * @category Games
 */
export function payoffs<T = never>(...values: readonly PayoffInput<T>[]): TerminalTree<T> {
  return outcome("", ...values);
}

/**
 * An end of the game that has a name, with one payoff a player, in the players' order.
 *
 * @category Games
 */
export function outcome<T = never>(name: string, ...values: readonly PayoffInput<T>[]): TerminalTree<T> {
  return { kind: "terminal", payoffs: values, outcome: name };
}
