/**
 * # Agents
 *
 * The agent form of a tree: at each information set an agent of its player decides once. Actions of all agents are numbered through, in the
 * order of the information sets.
 *
 * *Notation.* At node `v` of information set `h` the belief is proportional to the probability of all moves on the way to `v`. Moves on the way to
 * all nodes of `h` cancel; what is left are the steps that distinguish `v`.
 *
 * ## References
 *
 * - [Selten1975], [McKelveyPalfrey1998]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";
import { CHANCE, type ExtensiveGame } from "./extensiveGame.ts";

/** The numbers of actions, and the steps that lead to nodes. */
export interface AgentForm {
  /** The number of each information set's first action, and of all actions at the end. */
  readonly firsts: readonly number[];
  /** For each node, the number of the action that leads to it; −1 where nature moved, and at the root. */
  readonly steps: Int32Array;
  /** For each decision node, the actions on the way to it that are not on the way to all nodes of its information set. */
  readonly distinguishing: readonly (readonly number[])[];
}

/**
 * The agent form of a game.
 *
 * @param caller - The function that needs it, for the message.
 * @throws {@link DomainError} when a path meets an information set twice: its agent would decide more than once.
 */
export function agentForm(game: ExtensiveGame<unknown>, caller: string): AgentForm {
  const { nodes, infosets } = game;
  const firsts = [0];
  for (const { actions } of infosets) firsts.push((firsts.at(-1) as number) + actions.length);
  const steps = new Int32Array(nodes.count).fill(-1);
  for (let node = 1; node < nodes.count; node += 1) {
    const above = nodes.parent[node] as number;
    if (nodes.mover[above] === CHANCE) continue;
    steps[node] = (firsts[nodes.index[above] as number] as number) + (nodes.action[node] as number);
  }
  const distinguishing = new Array<readonly number[]>(nodes.count).fill([]);
  infosets.forEach((set, index) => {
    const paths = set.nodes.map((node) => stepsTo(game, steps, node));
    const [from, to] = [firsts[index] as number, firsts[index + 1] as number];
    if (paths.some((path) => path.some((step) => step >= from && step < to))) throw absentMinded(game, index, caller);
    const counts = new Map<number, number>();
    for (const path of paths) for (const step of path) counts.set(step, (counts.get(step) ?? 0) + 1);
    set.nodes.forEach((node, k) => {
      distinguishing[node] = (paths[k] ?? []).filter((step) => counts.get(step) !== paths.length);
    });
  });
  return { firsts, steps, distinguishing };
}

function stepsTo({ nodes }: ExtensiveGame<unknown>, steps: Int32Array, node: number): number[] {
  const path: number[] = [];
  for (let at = node; at > 0; at = nodes.parent[at] as number) {
    if ((steps[at] as number) >= 0) path.push(steps[at] as number);
  }
  return path;
}

function absentMinded(game: ExtensiveGame<unknown>, index: number, caller: string): DomainError {
  const set = game.infosets[index];
  const [player, label] = [JSON.stringify(game.players[set?.player ?? 0]), JSON.stringify(set?.label)];
  return new DomainError({
    en: `${caller}: a path meets the information set ${label} of player ${player} twice; give a game in which each is met at most once.`,
    zh: `${caller}：有路径两次经过参与人 ${player} 的信息集 ${label}；请给出每条路径至多经过各信息集一次的博弈。`,
  });
}
