/**
 * # Bayesian action-graph games
 *
 * An action-graph game in which each player learns a type that decides between which actions it chooses. Types are independent. In the
 * *agent form* every type is a player of its own, who receives what the player expects given that type.
 *
 * ## References
 *
 * - [JiangLeytonBrown2010]
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import { gameFromFunction } from "../normal-form/gameFromFunction.ts";
import type { NormalFormGame } from "../normal-form/normalFormGame.ts";
import { type ActionGraph, functionOrder, nodeValues } from "./actionGraph.ts";
import { type ActionGraphGame, actionPayoff } from "./actionGraphGame.ts";

/** A game with types on an action graph. */
export interface BayesianActionGraphGame<T> {
  /** Tells this form of game from others. */
  readonly kind: "bayesian-action-graph";
  /** The arithmetic of payoffs and probabilities. */
  readonly field: Field<T>;
  /** What the game is called; may be empty. */
  readonly title: string;
  /** One label a player. */
  readonly players: readonly string[];
  /** For each player the probabilities of its types. */
  readonly types: readonly (readonly T[])[];
  /** For each player and type the action nodes among which it chooses. */
  readonly actions: readonly (readonly (readonly number[])[])[];
  /** The graph, shared by all players. */
  readonly graph: ActionGraph<T>;
}

/**
 * The agent form: one player for every type, in the order of the players and their types; labels are `player:type`, or the player's
 * where it has one type.
 *
 * @throws {@link DomainError} when it has more than 10⁸ profiles or 64 types, or a configuration that occurs has no payoff.
 *
 * @category Games
 */
export function agentForm<T>(game: BayesianActionGraphGame<T>): NormalFormGame<T> {
  const { field, title, players, types, actions, graph } = game;
  const agents = types.flatMap((own, player) => own.map((_, type) => ({ player, type })));
  const labels = agents.map(({ player, type }) => {
    const label = players[player] as string;
    return types[player]?.length === 1 ? label : `${label}:${type + 1}`;
  });
  const firstAgent = types.map((_, player) => agents.findIndex((agent) => agent.player === player));
  const payoffsOf = knownPayoffs({ kind: "action-graph", field, title, players, actions: [], graph });
  return gameFromFunction<T>(
    agents.map(({ player, type }) => actions[player]?.[type]?.length as number),
    (profile) => {
      const chosen = agents.map(({ player, type }, k) => actions[player]?.[type]?.[profile[k] as number] as number);
      const result = agents.map(() => field.zero);
      forEachTypes(types, (drawn) => {
        const acting = drawn.map((type, player) => (firstAgent[player] as number) + type);
        const payoffs = payoffsOf(acting.map((agent) => chosen[agent] as number));
        acting.forEach((agent, player) => {
          let weight = payoffs[player] as T;
          drawn.forEach((type, other) => {
            if (other !== player) weight = field.mul(weight, types[other]?.[type] as T);
          });
          result[agent] = field.add(result[agent] as T, weight);
        });
      });
      return result;
    },
    { field, title, players: labels },
  );
}

/** The payoffs of all players where they choose the given nodes, each computed once. */
function knownPayoffs<T>(game: ActionGraphGame<T>): (nodes: readonly number[]) => readonly T[] {
  const { graph } = game;
  const order = functionOrder(graph);
  const known = new Map<string, readonly T[]>();
  return (nodes) => {
    const key = nodes.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const counts = new Array<number>(graph.actionCount).fill(0);
    for (const node of nodes) counts[node] = (counts[node] as number) + 1;
    const values = nodeValues(graph, counts, order);
    const payoffs = nodes.map((node) => actionPayoff(game, node, values));
    known.set(key, payoffs);
    return payoffs;
  };
}

function forEachTypes(types: readonly (readonly unknown[])[], visit: (drawn: readonly number[]) => void): void {
  const drawn = types.map(() => 0);
  for (;;) {
    visit(drawn);
    let player = types.length - 1;
    for (; player >= 0; player -= 1) {
      const next = (drawn[player] as number) + 1;
      drawn[player] = next === types[player]?.length ? 0 : next;
      if (drawn[player] !== 0) break;
    }
    if (player < 0) return;
  }
}
