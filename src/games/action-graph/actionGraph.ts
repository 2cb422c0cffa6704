/**
 * # Action graphs
 *
 * A compact form of payoffs that depend on how many players choose which action, and not on who does: an *action graph* has a node for
 * every action; what an action pays depends on the counts at its neighbors, which are actions, or functions of counts.
 *
 * *Notation.* Action nodes are `0 … A − 1`, function nodes `A … A + P − 1`. The *configuration* of a node is the list of the values of its
 * neighbors: of an action the number of players who choose it, of a function node its value.
 *
 * ## References
 *
 * - [JiangLeytonBrownBhat2011]
 *
 * @module
 */
import { DomainError } from "../../errors.ts";

/** How the value of a function node follows from its neighbors. */
export type CountFunction =
  /** The sum of the neighbors' values, or of the weights of the choices. */
  | "sum"
  /** 1 where that sum is positive, else 0. */
  | "existence"
  /** The index, or the weight, of the last neighbor whose value is not 0; the default where all are 0. */
  | "highest"
  /** The same of the first neighbor. */
  | "lowest";

/** A function node. */
export interface FunctionNode {
  /** The function. */
  readonly kind: CountFunction;
  /** A weight for every action node, whose neighbors then all are; absent for unit weights and indices. */
  readonly weights?: readonly number[];
  /** What is added to a weighted sum, or taken where all neighbors are 0. @defaultValue 0 for sums, else the number of all nodes */
  readonly otherwise?: number;
}

/** An action graph with the payoffs at its nodes. */
export interface ActionGraph<T> {
  /** Number of action nodes. */
  readonly actionCount: number;
  /** The function nodes, which come after the action nodes. */
  readonly functions: readonly FunctionNode[];
  /** Neighbors of every node, in the order of configurations. */
  readonly neighbors: readonly (readonly number[])[];
  /** For every action node the payoff at each configuration, by the values joined with commas. */
  readonly payoffs: readonly ReadonlyMap<string, T>[];
}

/** Values of all nodes where the actions are chosen so many times. */
export function nodeValues(graph: ActionGraph<unknown>, counts: ArrayLike<number>, order: readonly number[]): number[] {
  const values = Array.from(counts);
  for (const node of order) values[node] = functionValue(graph, node, values);
  return values;
}

/** The key of a node's configuration. */
export function configurationOf({ neighbors }: ActionGraph<unknown>, node: number, values: readonly number[]): string {
  return (neighbors[node] as readonly number[]).map((neighbor) => values[neighbor]).join(",");
}

function functionValue(graph: ActionGraph<unknown>, node: number, values: readonly number[]): number {
  const { kind, weights, otherwise } = graph.functions[node - graph.actionCount] as FunctionNode;
  const neighbors = graph.neighbors[node] as readonly number[];
  if (kind === "sum" || kind === "existence") {
    let sum = weights === undefined ? 0 : (otherwise ?? 0);
    for (const neighbor of neighbors) sum += (weights?.[neighbor] ?? 1) * (values[neighbor] as number);
    return kind === "sum" ? sum : sum > 0 ? 1 : 0;
  }
  const played = neighbors.filter((neighbor) => values[neighbor] !== 0);
  if (played.length === 0) return otherwise ?? graph.neighbors.length;
  const chosen = kind === "highest" ? Math.max(...played) : Math.min(...played);
  return weights === undefined ? chosen : (weights[chosen] as number);
}

/**
 * The function nodes in an order in which each comes after the function nodes that it reads.
 *
 * @throws {@link DomainError} where they read each other in a circle.
 */
export function functionOrder({ actionCount, functions, neighbors }: ActionGraph<unknown>): readonly number[] {
  const waiting = functions.map(
    (_, k) => (neighbors[actionCount + k] as readonly number[]).filter((n) => n >= actionCount).length,
  );
  const readers = neighbors.map((): number[] => []);
  functions.forEach((_, k) => {
    for (const neighbor of neighbors[actionCount + k] as readonly number[]) readers[neighbor]?.push(k);
  });
  const order: number[] = [];
  const ready = waiting.flatMap((count, k) => (count === 0 ? [k] : []));
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    order.push(actionCount + next);
    for (const reader of readers[actionCount + next] as readonly number[]) {
      waiting[reader] = (waiting[reader] as number) - 1;
      if (waiting[reader] === 0) ready.push(reader);
    }
  }
  if (order.length === functions.length) return order;
  const circle = waiting.flatMap((count, k) => (count > 0 ? [actionCount + k] : []));
  throw new DomainError({
    en: `function nodes ${circle.join(", ")} read each other in a circle; let each read action nodes and function nodes that do not lead back to it.`,
    zh: `函数节点 ${circle.join("、")} 相互循环引用；请使函数节点之间无环。`,
  });
}

/** The action nodes on which the configuration of a node depends, in increasing order. */
export function influences({ actionCount, neighbors }: ActionGraph<unknown>, node: number): readonly number[] {
  const seen = new Set<number>();
  const open = [...(neighbors[node] as readonly number[])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next >= actionCount) open.push(...(neighbors[next] as readonly number[]));
  }
  return [...seen].filter((each) => each < actionCount).sort((a, b) => a - b);
}
