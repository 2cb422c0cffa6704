import { agentQre, gameFromTree, move, type NormalFormGame, payoffs, type Tree } from "../../src/index.ts";
import { describeQuantalSolver, type QuantalSolver } from "./quantalSolver.ts";

/** The tree in which players move one after another and learn nothing, with information sets in the order of the players. */
function asTree<T>(game: NormalFormGame<T>) {
  const below = (player: number, index: number): Tree<T> => {
    const own = game.strategies[player];
    if (own === undefined) return payoffs(...game.payoffs.map((list) => list[index] as T)) as Tree<T>;
    const label = game.players[player]!;
    const branches = own.map((action, a) => [action, below(player + 1, index * own.length + a)] as const);
    return move(label, branches, { infoset: label }) as Tree<T>;
  };
  return gameFromTree<T>(game.players, below(0, 0), { field: game.field });
}

const solve: QuantalSolver = (game, options) => agentQre(asTree(game), options);

// In a tree without information the agent form is the normal form.
describeQuantalSolver("agentQre", solve, 15);
