/**
 * # Action-graph games
 *
 * A game whose payoffs are those of an action graph: each player chooses an action of its own set, and receives what its node pays at
 * the counts around it. A game with `n` players who share `m` actions has `mⁿ` profiles, but only polynomially many configurations.
 *
 * ## Implementation notes
 *
 * Expected payoffs are computed player by player on distributions of counts at those nodes on which a payoff depends, not profile by
 * profile.
 *
 * ## References
 *
 * - [JiangLeytonBrownBhat2011]
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { DomainError } from "../../errors.ts";
import { gameFromFunction } from "../normal-form/gameFromFunction.ts";
import type { MixedProfile } from "../normal-form/mixedProfile.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { type ActionGraph, configurationOf, functionOrder, influences, nodeValues } from "./actionGraph.ts";

/** A game on an action graph. */
export interface ActionGraphGame<T> {
  /** Tells this form of game from others. */
  readonly kind: "action-graph";
  /** The arithmetic of the payoffs. */
  readonly field: Field<T>;
  /** What the game is called; may be empty. */
  readonly title: string;
  /** One label a player. */
  readonly players: readonly string[];
  /** For each player the action nodes among which it chooses. */
  readonly actions: readonly (readonly number[])[];
  /** The graph, shared by all players. */
  readonly graph: ActionGraph<T>;
}

/** What an action pays at counts of choices. */
export function actionPayoff<T>({ graph }: ActionGraphGame<T>, node: number, values: readonly number[]): T {
  const key = configurationOf(graph, node, values);
  const payoff = graph.payoffs[node]?.get(key);
  if (payoff !== undefined) return payoff;
  throw new DomainError({
    en: `the action graph gives no payoff for action node ${node} at the configuration [${key}]; state all configurations that can occur.`,
    zh: `行动图未给出行动节点 ${node} 在配置 [${key}] 下的收益；请给出所有可能的配置。`,
  });
}

/**
 * The game in normal form.
 *
 * @throws {@link DomainError} when it has more than 10⁸ profiles, or a configuration that occurs has no payoff.
 *
 * @category Games
 */
export function gameFromActionGraph<T>(game: ActionGraphGame<T>): NormalFormGame<T> {
  const { actions, graph, field, title, players } = game;
  const order = functionOrder(graph);
  const counts = new Array<number>(graph.actionCount).fill(0);
  return gameFromFunction<T>(
    actions.map((own) => own.length),
    (profile) => {
      counts.fill(0);
      const nodes = profile.map((s, player) => actions[player]?.[s] as number);
      for (const node of nodes) counts[node] = (counts[node] as number) + 1;
      const values = nodeValues(graph, counts, order);
      return nodes.map((node) => actionPayoff(game, node, values));
    },
    { field, title, players },
  );
}

/**
 * One player's expected payoff from each own action, without the game's normal form.
 *
 * The cost is polynomial in the players where few actions influence each node.
 *
 * @param profile - One list of probabilities a player; the player's own is not read.
 *
 * @category Games
 */
export function actionGraphPayoffs<T>(game: ActionGraphGame<T>, profile: MixedProfile<T>, player: number): T[] {
  const { actions, graph, field } = game;
  const order = functionOrder(graph);
  return (actions[player] as readonly number[]).map((node) => {
    const places = influences(graph, node);
    let states = new Map<string, readonly [readonly number[], T]>([["", [places.map(() => 0), field.one]]]);
    actions.forEach((own, other) => {
      if (other !== player) states = afterChoice(field, states, places, own, profile[other] as readonly T[]);
    });
    let sum = field.zero;
    const counts = new Array<number>(graph.actionCount).fill(0);
    for (const [state, probability] of states.values()) {
      places.forEach((place, k) => {
        counts[place] = (state[k] as number) + (place === node ? 1 : 0);
      });
      const payoff = actionPayoff(game, node, nodeValues(graph, counts, order));
      sum = field.add(sum, field.mul(probability, payoff));
    }
    return sum;
  });
}

type Distribution<T> = Map<string, readonly [readonly number[], T]>;

/** The distribution of counts after one more player has chosen. */
function afterChoice<T>(
  { zero, add, mul, compare }: Field<T>,
  states: Distribution<T>,
  places: readonly number[],
  own: readonly number[],
  weights: readonly T[],
): Distribution<T> {
  const result: Distribution<T> = new Map();
  own.forEach((action, s) => {
    const weight = weights[s] as T;
    if (compare(weight, zero) === 0) return;
    const at = places.indexOf(action);
    for (const [state, probability] of states.values()) {
      const next = at < 0 ? state : state.map((count, k) => (k === at ? count + 1 : count));
      const key = next.join();
      const before = result.get(key)?.[1];
      const share = mul(probability, weight);
      result.set(key, [next, before === undefined ? share : add(before, share)]);
    }
  });
  return result;
}
