/**
 * # Reduced strategic form
 *
 * The game in normal form in which players choose reduced strategies of an extensive form at the outset.
 *
 * ## Implementation notes
 *
 * The tree is walked once, with the strategies of each player that lead to the node at hand. A terminal node adds its payoffs, times the
 * probability with which nature leads there, to all profiles of these strategies.
 *
 * ## References
 *
 * - [Kuhn1953], [vonStengel1996]
 *
 * @module
 */
import { distinctLabels } from "../distinctLabels.ts";
import { checkedProfileCount, type NormalFormGame, normalFormGame, strides } from "../normal-form/normalFormGame.ts";
import { CHANCE, type ExtensiveGame, TERMINAL } from "./extensiveGame.ts";
import { type ReducedStrategy, reducedStrategies } from "./reducedStrategies.ts";

/**
 * The reduced strategic form; strategy $k$ of a player is `reducedStrategies(game, player)[k]`.
 *
 * A strategy is labelled by its actions, in the order of the player's information sets, with `*` at those that it excludes. The cost is
 * that of adding up, for each profile, the payoffs of the terminal nodes which it can reach.
 *
 * @throws {@link DomainError} when the strategies are too many to be listed, or make more than 10⁸ profiles.
 *
 * @example
 * ```ts doctest
 * import { gameFromTree, move, payoffs, reducedStrategicForm } from "jiama";
 *
 * const tree = gameFromTree(
 *   ["I", "II"],
 *   move("I", {
 *     out: payoffs(2, 2),
 *     in: move("II", { stop: payoffs(3, 1), go: move("I", { left: payoffs(0, 0), right: payoffs(1, 3) }) }),
 *   }),
 * );
 * reducedStrategicForm(tree).strategies // => [ [ 'out, *', 'in, left', 'in, right' ], [ 'stop', 'go' ] ]
 * ```
 *
 * @category Games
 */
export function reducedStrategicForm<T>(game: ExtensiveGame<T>): NormalFormGame<T> {
  const strategies = game.players.map((_, player) => reducedStrategies(game, player));
  const shape = strategies.map((own) => own.length);
  const profiles = checkedProfileCount(shape);
  const payoffs = game.players.map(() => new Array<T>(profiles).fill(game.field.zero));
  addPayoffs(game, strategies, payoffs);
  return normalFormGame<T>(shape, payoffs, {
    field: game.field,
    title: game.title,
    players: game.players,
    strategies: strategies.map((own, player) => distinctLabels(own.map((strategy) => label(game, player, strategy)))),
  });
}

function label({ infosets }: ExtensiveGame<unknown>, player: number, strategy: ReducedStrategy): string {
  const own = infosets.flatMap((set, index) => {
    if (set.player !== player) return [];
    const action = strategy[index] as number;
    return [action < 0 ? "*" : (set.actions[action] as string)];
  });
  return own.length === 0 ? "*" : own.join(", ");
}

/** What leads to a node: the probability of nature's moves, and each player's strategies. */
interface Way<T> {
  readonly weight: T;
  readonly strategies: readonly (readonly number[])[];
}

function addPayoffs<T>(game: ExtensiveGame<T>, strategies: readonly (readonly ReducedStrategy[])[], sums: T[][]): void {
  const { field, nodes } = game;
  const steps = strides(strategies.map((own) => own.length));
  const start: Way<T> = { weight: field.one, strategies: strategies.map((own) => [...own.keys()]) };
  // The ways to the nodes from the root to the one at hand, with the number after the last node below each.
  const above: { readonly node: number; readonly way: Way<T> }[] = [];
  for (let node = 0; node < nodes.count; ) {
    while (above.length > 0 && (nodes.end[above.at(-1)?.node as number] as number) <= node) above.pop();
    const parent = above.at(-1);
    const way = parent === undefined ? start : wayOn(game, strategies, parent.way, node);
    const isReached = field.compare(way.weight, field.zero) > 0 && way.strategies.every((own) => own.length > 0);
    if (!isReached) {
      node = nodes.end[node] as number;
      continue;
    }
    if (nodes.mover[node] === TERMINAL) addOutcome(game, node, way, steps, sums);
    else above.push({ node, way });
    node += 1;
  }
}

function wayOn<T>(
  { field, nodes, chanceMoves }: ExtensiveGame<T>,
  strategies: readonly (readonly ReducedStrategy[])[],
  way: Way<T>,
  node: number,
): Way<T> {
  const parent = nodes.parent[node] as number;
  const [action, mover, index] = [nodes.action[node], nodes.mover[parent], nodes.index[parent]] as number[];
  if (mover === CHANCE) {
    const probability = chanceMoves[index as number]?.probabilities[action as number] as T;
    return { ...way, weight: field.mul(way.weight, probability) };
  }
  return {
    ...way,
    strategies: way.strategies.map((own, player) =>
      player === mover ? own.filter((k) => strategies[player]?.[k]?.[index as number] === action) : own,
    ),
  };
}

function addOutcome<T>(
  { field, nodes, payoffs }: ExtensiveGame<T>,
  node: number,
  { weight, strategies }: Way<T>,
  steps: readonly number[],
  sums: T[][],
): void {
  const outcome = nodes.index[node] as number;
  const parts = payoffs.map((own) => field.mul(weight, own[outcome] as T));
  const isWhole = field.compare(weight, field.one) === 0;
  let places = [0];
  strategies.forEach((own, player) => {
    places = places.flatMap((place) => own.map((k) => place + k * (steps[player] as number)));
  });
  for (const place of places) {
    for (const [player, part] of parts.entries()) {
      const sum = sums[player] as T[];
      sum[place] = isWhole ? part : field.add(sum[place] as T, part);
    }
  }
}
