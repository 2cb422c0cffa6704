/**
 * # The graph and the payoffs of .agg and .bagg files
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import {
  type ActionGraph,
  type CountFunction,
  configurationOf,
  type FunctionNode,
  functionOrder,
  influences,
  nodeValues,
} from "../action-graph/actionGraph.ts";
import { integerFrom } from "./aggText.ts";
import type { PayoffReader } from "./payoffReader.ts";
import type { TextScanner } from "./textScanner.ts";

/** What is known before the graph is read. */
export interface GraphSizes {
  readonly actionCount: number;
  readonly functionCount: number;
  /** For each player and type the action nodes among which it chooses. */
  readonly choices: readonly (readonly (readonly number[])[])[];
}

const ACTION: Localized = { en: "an action node", zh: "行动节点" };
const NODE: Localized = { en: "a node", zh: "节点" };

/** A list of different action nodes. */
export function readNodeList(scanner: TextScanner, count: number, actionCount: number): readonly number[] {
  const { at } = scanner;
  const nodes: number[] = [];
  while (nodes.length < count) nodes.push(integerFrom(scanner, ACTION, 0, actionCount - 1));
  if (new Set(nodes).size === nodes.length) return nodes;
  throw scanner.refusal(at, {
    en: "an action node stands twice in this action set; list each once.",
    zh: "该行动集中有行动节点重复；请各列一次。",
  });
}

/** Neighbors, functions and payoffs, to the end of the text. */
export function readActionGraph<T>(
  scanner: TextScanner,
  read: PayoffReader<T>,
  { actionCount, functionCount, choices }: GraphSizes,
): ActionGraph<T> {
  const nodes = actionCount + functionCount;
  const neighbors = Array.from({ length: nodes }, () => {
    const count = integerFrom(scanner, { en: "a number of neighbors", zh: "邻居数" }, 0, nodes);
    return Array.from({ length: count }, () => integerFrom(scanner, NODE, 0, nodes - 1));
  });
  scanner.peek();
  const { at } = scanner;
  const functions = Array.from({ length: functionCount }, (_, k) =>
    readFunction(scanner, actionCount, neighbors[actionCount + k] as number[]),
  );
  const graph = { actionCount, functions, neighbors, payoffs: [] as Map<string, T>[] };
  let order: readonly number[];
  try {
    order = functionOrder(graph);
  } catch (error) {
    throw scanner.placed(error, at);
  }
  for (let node = 0; node < actionCount; node += 1) {
    graph.payoffs.push(readPayoffs(scanner, read, graph, { node, order, choices }));
  }
  if (scanner.peek() < 0) return graph;
  throw scanner.unexpected({
    en: "the end of the text after the payoffs of all action nodes",
    zh: "所有行动节点的收益之后的文本结尾",
  });
}

const KINDS: readonly CountFunction[] = ["sum", "existence", "highest", "lowest"];

function readFunction(scanner: TextScanner, actionCount: number, neighbors: readonly number[]): FunctionNode {
  scanner.peek();
  const { at } = scanner;
  const type = integerFrom(
    scanner,
    { en: "the type of a function node, 0 to 3 or 10 to 13", zh: "函数节点类型（0 至 3 或 10 至 13）" },
    0,
    13,
  );
  const kind = KINDS[type % 10];
  if (kind === undefined) {
    throw scanner.refusal(at, {
      en: `${type} is no type of function node; give 0 to 3 or 10 to 13.`,
      zh: `${type} 不是函数节点类型；请给出 0 至 3 或 10 至 13。`,
    });
  }
  if (type < 10) return { kind };
  const otherwise = integerFrom(scanner, { en: "the default value", zh: "默认值" }, -999_999_999);
  scanner.expect("[", { en: "before the weights", zh: "权重之前" });
  const weights = Array.from({ length: actionCount }, () =>
    integerFrom(scanner, { en: "a weight", zh: "权重" }, -999_999_999),
  );
  scanner.expect("]", {
    en: `after the weights of ${actionCount} action nodes`,
    zh: `${actionCount} 个行动节点的权重之后`,
  });
  if (neighbors.every((neighbor) => neighbor < actionCount)) return { kind, weights, otherwise };
  throw scanner.refusal(at, {
    en: "a function with weights may have action nodes as neighbors only.",
    zh: "带权重的函数节点只能以行动节点为邻居。",
  });
}

interface NodeContext {
  readonly node: number;
  readonly order: readonly number[];
  readonly choices: GraphSizes["choices"];
}

function readPayoffs<T>(
  scanner: TextScanner,
  read: PayoffReader<T>,
  graph: ActionGraph<T>,
  { node, order, choices }: NodeContext,
): Map<string, T> {
  const what = { en: `the payoffs of action node ${node}`, zh: `行动节点 ${node} 的收益` };
  const type = integerFrom(scanner, { en: `the type of ${what.en}`, zh: `${what.zh}类型` }, 0, 1);
  const payoff = (): T => {
    scanner.peek();
    const { at } = scanner;
    const word = scanner.word();
    if (word === "") throw scanner.unexpected({ en: `one of ${what.en}`, zh: what.zh });
    return read(word, at);
  };
  const payoffs = new Map<string, T>();
  if (type === 0) {
    for (const key of configurations(scanner, graph, { node, order, choices })) payoffs.set(key, payoff());
    return payoffs;
  }
  const count = integerFrom(scanner, { en: `the number of configurations in ${what.en}`, zh: `${what.zh}的配置数` }, 0);
  for (let k = 0; k < count; k += 1) {
    scanner.expect("[", { en: "before a configuration", zh: "配置之前" });
    const values = (graph.neighbors[node] as readonly number[]).map(() =>
      integerFrom(scanner, { en: "the value of a neighbor", zh: "邻居的取值" }, -999_999_999),
    );
    scanner.expect("]", {
      en: `after the values of ${values.length} neighbors`,
      zh: `${values.length} 个邻居的取值之后`,
    });
    payoffs.set(values.join(","), payoff());
  }
  return payoffs;
}

/** Most distributions of choices that are counted for one node. */
const MAX_STATES = 1_000_000;

/** All configurations of a node that can occur, in lexicographic order. */
function configurations<T>(
  scanner: TextScanner,
  graph: ActionGraph<T>,
  { node, order, choices }: NodeContext,
): string[] {
  const places = influences(graph, node);
  const found = new Map<string, readonly number[]>();
  choices.forEach((sets, player) => {
    if (!sets.some((own) => own.includes(node))) return;
    let states = new Map<string, readonly number[]>([["", places.map(() => 0)]]);
    choices.forEach((others, other) => {
      if (other === player) return;
      const reached = new Set(others.flat().map((action) => places.indexOf(action)));
      const next = new Map<string, readonly number[]>();
      for (const state of states.values()) {
        for (const at of reached) {
          const counts = at < 0 ? state : state.map((count, k) => (k === at ? count + 1 : count));
          next.set(counts.join(), counts);
        }
      }
      if (next.size > MAX_STATES) {
        throw scanner.refusal(scanner.at, {
          en: `action node ${node} has more than ${MAX_STATES} configurations; give its payoffs with their configurations (type 1).`,
          zh: `行动节点 ${node} 的配置超过 ${MAX_STATES} 个；请以类型 1 逐一写明配置及其收益。`,
        });
      }
      states = next;
    });
    for (const state of states.values()) {
      const counts = new Array<number>(graph.actionCount).fill(0);
      places.forEach((place, k) => {
        counts[place] = (state[k] as number) + (place === node ? 1 : 0);
      });
      const values = nodeValues(graph, counts, order);
      found.set(
        configurationOf(graph, node, values),
        (graph.neighbors[node] as readonly number[]).map((n) => values[n] as number),
      );
    }
  });
  const lists = [...found].sort(([, a], [, b]) => {
    const k = a.findIndex((value, i) => value !== b[i]);
    return k < 0 ? 0 : (a[k] as number) - (b[k] as number);
  });
  return lists.map(([key]) => key);
}
