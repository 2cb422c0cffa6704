/**
 * # Bayesian games as trees
 *
 * Nature draws the types of all; then the players act in their order, knowing their own types and nothing else.
 *
 * @module
 */

import type { ExtensiveGame } from "../extensive-form/extensiveGame.ts";
import { gameFromTree } from "../extensive-form/gameFromTree.ts";
import { chance, move, outcome, type Subtree } from "../extensive-form/tree.ts";
import type { BayesianGame } from "./bayesianGame.ts";

/**
 * The game in extensive form that a Bayesian game is. There is one information set for each type of each player that may occur,
 * called by the type; its strategic form is the induced normal form, and its agent form the game between the types.
 *
 * @example
 * ```ts doctest
 * import { bayesianGame, bayesianTree, reducedStrategicForm } from "jiama";
 *
 * const game = bayesianGame({
 *   players: { I: { types: ["a", "b"], actions: ["l", "r"] }, II: { actions: ["l", "r"] } },
 *   prior: { I: ["1/2", "1/2"] },
 *   payoffs: (action, type) => [action.I === action.II ? 1 : 0, type.I === "a" && action.II === "l" ? 1 : 0],
 * });
 * reducedStrategicForm(bayesianTree(game)).strategies // => [ [ 'l, l', 'l, r', 'r, l', 'r, r' ], [ 'l', 'r' ] ]
 * ```
 *
 * @category Games
 */
export function bayesianTree<T>(game: BayesianGame<T>): ExtensiveGame<T> {
  const { field, title, players, types, actions, prior, payoffs } = game;
  const played = (draw: number, player: number, place: number): Subtree<T> => {
    if (player === players.length)
      return outcome<T>("", ...((payoffs[draw] as readonly (readonly T[])[])[place] as readonly T[]));
    const own = actions[player] as readonly string[];
    const type = types[player]?.[prior[draw]?.types[player] as number] as string;
    const branches = own.map(
      (action, k) => [action, () => toTree(played(draw, player + 1, place * own.length + k))] as const,
    );
    return move<T>(players[player] as string, branches, { infoset: type === "" ? "1" : type });
  };
  const draws = prior.map(({ types: drawn, probability }, draw) => {
    const label = drawn
      .map((type, i) => types[i]?.[type] as string)
      .filter((each) => each !== "")
      .join(", ");
    return [label === "" ? String(draw + 1) : label, probability, () => toTree(played(draw, 0, 0))] as const;
  });
  return gameFromTree<T>(players, chance<T>(draws), { field, title });
}

function toTree<T>(subtree: Subtree<T>) {
  return typeof subtree === "function" ? subtree() : subtree;
}
