/**
 * # Agent normal form
 *
 * Each information set is given to an agent of its own, who receives what the player receives. An equilibrium of the agent form stands every
 * change of behavior at one information set; with perfect recall every Nash equilibrium is one, but not the other way round.
 *
 * ## References
 *
 * - [Selten1975]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { distinctLabels } from "../distinctLabels.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import type { ExtensiveGame } from "./extensiveGame.ts";
import { reducedStrategicForm } from "./reducedStrategicForm.ts";

/** Most agents of an agent form. */
const MAX_AGENTS = 64;

/**
 * The same tree, played by one agent for each information set, in their order.
 *
 * @throws {@link DomainError} when the game has no information set or more than 64.
 *
 * @category Games
 */
export function agentTree<T>(game: ExtensiveGame<T>): ExtensiveGame<T> {
  const { players, infosets, nodes } = game;
  if (infosets.length === 0 || infosets.length > MAX_AGENTS) {
    throw new DomainError({
      en: `agentTree: the game has ${infosets.length} information sets; give one with 1 to ${MAX_AGENTS}, for each becomes an agent.`,
      zh: `agentTree：博弈有 ${infosets.length} 个信息集；每个信息集成为一个代理人，请给出有 1 至 ${MAX_AGENTS} 个信息集的博弈。`,
    });
  }
  const mover = Int8Array.from({ length: nodes.count }, (_, node) => {
    const own = nodes.mover[node] as number;
    return own < 0 ? own : (nodes.index[node] as number);
  });
  return {
    ...game,
    players: distinctLabels(infosets.map(({ player, label }) => `${players[player]}: ${label}`)),
    nodes: { ...nodes, mover },
    infosets: infosets.map((set, agent) => ({ ...set, player: agent })),
    payoffs: infosets.map(({ player }) => game.payoffs[player] as ArrayLike<T>),
  };
}

/**
 * The game in normal form between the agents; strategy $k$ of an agent is action $k$ of the information set.
 *
 * @throws {@link DomainError} when the agents are more than 64 or have more than 10⁸ profiles.
 *
 * @example
 * ```ts doctest
 * import { agentNormalForm, gameFromTree, move, payoffs } from "jiama";
 *
 * const tree = gameFromTree(
 *   ["I"],
 *   move("I", { out: payoffs(0), in: move("I", { left: payoffs(1), right: payoffs(2) }, { infoset: "later" }) }, { infoset: "first" }),
 * );
 * const form = agentNormalForm(tree);
 * form.players // => [ 'I: first', 'I: later' ]
 * form.strategies // => [ [ 'out', 'in' ], [ 'left', 'right' ] ]
 * ```
 *
 * @category Games
 */
export function agentNormalForm<T>(game: ExtensiveGame<T>): NormalFormGame<T> {
  return reducedStrategicForm(agentTree(game));
}
