/**
 * # Games from trees
 *
 * Numbers the nodes of a tree, gathers its information sets, and refuses what is no game.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { DomainError, GameTheoryError, type Localized } from "../../errors.ts";
import { distinctLabels } from "../distinctLabels.ts";
import { checkedLabels, type PayoffInput, requirePlayerCount } from "../normal-form/normalFormGame.ts";
import { probabilityFault } from "../probabilities.ts";
import { storedNumbers } from "../storedNumbers.ts";
import { nearestNames } from "../suggestion.ts";
import {
  CHANCE,
  type ChanceMove,
  type ExtensiveGame,
  type InformationSet,
  MAX_NODES,
  TERMINAL,
} from "./extensiveGame.ts";
import { NodeRecorder } from "./nodeRecorder.ts";
import type { ChanceTree, MoveTree, Subtree, TerminalTree, Tree } from "./tree.ts";

/** Arithmetic and name of a new game. */
export interface TreeOptions<T> {
  /** The arithmetic. @defaultValue `exact` */
  readonly field?: Field<T>;
  /** What the game is called. @defaultValue `""` */
  readonly title?: string;
}

/**
 * The game in extensive form that a tree describes.
 *
 * @param players - Labels of the players, 1 to 64, no two the same; payoffs are in this order.
 * @param tree - The root; made by `move`, `chance`, `payoffs` and `outcome`.
 * @throws {@link DomainError} with the path to the node when a player is unknown, payoffs are not one a player, probabilities are
 * none, an information set has different actions at two nodes, or the tree has more than two million nodes.
 *
 * @example
 * ```ts doctest
 * import { gameFromTree, move, payoffs, isPerfectInformation } from "jiama";
 *
 * const entry = gameFromTree(
 *   ["entrant", "incumbent"],
 *   move("entrant", {
 *     out: payoffs(0, 2),
 *     enter: move("incumbent", { fight: payoffs(-1, -1), accommodate: payoffs(1, 1) }),
 *   }),
 * );
 * entry.nodes.count // => 5
 * isPerfectInformation(entry) // => true
 * ```
 *
 * @category Games
 */
export function gameFromTree<T = Rational>(
  players: readonly string[],
  tree: Subtree<NoInfer<T>>,
  { field = exact as unknown as Field<T>, title = "" }: TreeOptions<T> = {},
): ExtensiveGame<T> {
  requirePlayerCount(players.length);
  checkedLabels(players, players.length, { en: "players", zh: "参与人" });
  return new TreeReader(players, field).read(tree, title);
}

/** An information set while its nodes are gathered. */
interface GatheredSet {
  readonly player: number;
  readonly name: string | undefined;
  readonly actions: readonly string[];
  readonly nodes: number[];
}

/** Walks a tree once and keeps what it meets. */
class TreeReader<T> {
  private readonly players: readonly string[];
  private readonly field: Field<T>;
  private readonly recorder = new NodeRecorder();
  private readonly infosets: GatheredSet[] = [];
  private readonly named = new Map<string, number>();
  private readonly lists = new Map<string, readonly string[]>();
  private readonly chanceMoves: ChanceMove<T>[] = [];
  private readonly payoffs: T[][];
  private readonly outcomes: string[] = [];
  /** Labels of the actions at the nodes above the next one. */
  private readonly above: (readonly string[])[] = [];

  constructor(players: readonly string[], field: Field<T>) {
    this.players = players;
    this.field = field;
    this.payoffs = players.map(() => []);
  }

  read(root: Subtree<T>, title: string): ExtensiveGame<T> {
    // What is still to be recorded, next one last.
    const waiting: Subtree<T>[] = [root];
    while (waiting.length > 0) {
      const next = waiting.pop();
      const node = typeof next === "function" ? next() : next;
      this.above.length = this.recorder.depth;
      if (this.recorder.count >= MAX_NODES) {
        throw this.refusal({
          en: `the tree has more than ${MAX_NODES} nodes; give a smaller one.`,
          zh: `博弈树超过 ${MAX_NODES} 个节点；请给出较小的博弈树。`,
        });
      }
      for (const branch of this.record(node as Tree<T>)) waiting.push(branch);
    }
    return {
      kind: "extensive-form",
      field: this.field,
      title,
      players: [...this.players],
      nodes: this.recorder.nodes(),
      infosets: this.labelledSets(),
      chanceMoves: this.chanceMoves,
      payoffs: this.payoffs.map((own) => storedNumbers(this.field, own)),
      outcomes: this.outcomes,
    };
  }

  /** Records a node. @returns What follows on it, last action first. */
  private record(node: Tree<T>): readonly Subtree<T>[] {
    switch (node?.kind) {
      case "move":
        return this.recordMove(node);
      case "chance":
        return this.recordChance(node);
      case "terminal":
        this.recordEnd(node);
        return [];
      default:
        throw this.refusal({
          en: `this is ${shownKind(node)}; give move(…), chance(…), payoffs(…) or outcome(…).`,
          zh: `此处为 ${shownKind(node)}；请给出 move(…)、chance(…)、payoffs(…) 或 outcome(…)。`,
        });
    }
  }

  private recordMove({ player, branches, infoset, label }: MoveTree<T>): readonly Subtree<T>[] {
    const mover = this.players.indexOf(player);
    if (mover < 0) {
      const near = nearestNames(player, this.players)[0];
      throw this.refusal({
        en: `no player is called ${JSON.stringify(player)}; ${near === undefined ? `the players are ${this.players.map((each) => JSON.stringify(each)).join(", ")}` : `did you mean ${JSON.stringify(near)}?`}`,
        zh: `没有名为 ${JSON.stringify(player)} 的参与人；${near === undefined ? `参与人为 ${this.players.map((each) => JSON.stringify(each)).join("、")}` : `是否指 ${JSON.stringify(near)}？`}`,
      });
    }
    const actions = this.actionLabels(branches.map(([action]) => action));
    const index = this.setIndex(mover, infoset, actions);
    this.recorder.add(mover, index, actions.length, label);
    this.above.push(actions);
    return branches.map(([, next]) => next).reverse();
  }

  /** The information set of the next node, which is a new one unless its name has been met before. */
  private setIndex(player: number, name: string | undefined, actions: readonly string[]): number {
    const key = name === undefined ? undefined : `${player} ${name}`;
    const known = key === undefined ? undefined : this.named.get(key);
    if (known !== undefined) {
      const before = (this.infosets[known] as GatheredSet).actions;
      if (before.length === actions.length && before.every((action, k) => action === actions[k])) {
        this.infosets[known]?.nodes.push(this.recorder.count);
        return known;
      }
      throw this.refusal({
        en: `the information set ${JSON.stringify(name)} has the actions ${listed(actions)} here and ${listed(before)} at its first node; give the same actions in the same order.`,
        zh: `信息集 ${JSON.stringify(name)} 在此处的行动为 ${listed(actions)}，在其首个节点为 ${listed(before)}；请以同样次序给出相同的行动。`,
      });
    }
    this.infosets.push({ player, name, actions: this.shared(actions), nodes: [this.recorder.count] });
    if (key !== undefined) this.named.set(key, this.infosets.length - 1);
    return this.infosets.length - 1;
  }

  private recordChance({ branches, label }: ChanceTree<T>): readonly Subtree<T>[] {
    const actions = this.shared(this.actionLabels(branches.map(([action]) => action)));
    const probabilities = branches.map(([, probability]) => this.number(probability));
    const fault = probabilityFault(this.field, probabilities);
    if (fault !== null) {
      const value = this.field.format(fault.value);
      throw this.refusal(
        fault.kind === "negative"
          ? {
              en: `a move of nature has the probability ${value}; probabilities are at least 0.`,
              zh: `自然的行动有概率 ${value}；概率不得为负。`,
            }
          : {
              en: `the probabilities of nature's actions sum to ${value}; they must sum to 1.`,
              zh: `自然各行动的概率之和为 ${value}；须为 1。`,
            },
      );
    }
    this.recorder.add(CHANCE, this.chanceMoves.length, actions.length, label);
    this.chanceMoves.push({ label, actions, probabilities });
    this.above.push(actions);
    return branches.map(([, , next]) => next).reverse();
  }

  private recordEnd({ payoffs, outcome }: TerminalTree<T>): void {
    if (payoffs.length !== this.players.length) {
      throw this.refusal({
        en: `${payoffs.length} payoffs are given for ${this.players.length} players; give one each.`,
        zh: `参与人有 ${this.players.length} 个，却给出了 ${payoffs.length} 个收益；请一一对应。`,
      });
    }
    payoffs.forEach((payoff, player) => {
      this.payoffs[player]?.push(this.number(payoff));
    });
    this.recorder.add(TERMINAL, this.outcomes.length, 0, "");
    this.outcomes.push(outcome);
  }

  private actionLabels(labels: readonly string[]): readonly string[] {
    if (labels.length === 0) {
      throw this.refusal({ en: "a node has no action; give at least one.", zh: "节点没有行动；请至少给出一个。" });
    }
    if (new Set(labels).size === labels.length) return labels;
    const repeated = labels.find((label, k) => labels.indexOf(label) !== k);
    throw this.refusal({
      en: `the action ${JSON.stringify(repeated)} stands twice at one node; use different labels.`,
      zh: `行动 ${JSON.stringify(repeated)} 在同一节点出现两次；请使用不同的名称。`,
    });
  }

  /** The same list for the same labels, so that a large tree keeps few. */
  private shared(actions: readonly string[]): readonly string[] {
    const key = JSON.stringify(actions);
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    this.lists.set(key, actions);
    return actions;
  }

  private number(value: PayoffInput<T>): T {
    try {
      const number = typeof value === "string" || typeof value === "number" ? this.field.from(value) : value;
      if (!Number.isNaN(this.field.compare(number, number))) return number;
    } catch (error) {
      throw error instanceof GameTheoryError ? this.refusal(error.text) : error;
    }
    throw this.refusal({
      en: `a payoff or probability is ${String(value)}; give a finite number.`,
      zh: `某收益或概率为 ${String(value)}；请给出有限数。`,
    });
  }

  /** The information sets; those without a name are called by their number among the player's. */
  private labelledSets(): readonly InformationSet[] {
    const labels = new Array<string>(this.infosets.length);
    this.players.forEach((_, player) => {
      const own = this.infosets.flatMap((set, index) => (set.player === player ? [{ name: set.name, index }] : []));
      const numbered = own.map(({ name, index }, k) => ({
        text: name ?? String(k + 1),
        isGiven: name !== undefined,
        index,
      }));
      // Names that were given come first, so that they stay as they are.
      const inOrder = [...numbered.filter(({ isGiven }) => isGiven), ...numbered.filter(({ isGiven }) => !isGiven)];
      const different = distinctLabels(inOrder.map(({ text }) => text));
      inOrder.forEach(({ index }, k) => {
        labels[index] = different[k] as string;
      });
    });
    return this.infosets.map(({ player, actions, nodes }, index) => ({
      player,
      label: labels[index] as string,
      actions,
      nodes,
    }));
  }

  /** The error at the next node. */
  private refusal(what: Localized): DomainError {
    const path = this.recorder.actionsTaken.map((taken, k) => JSON.stringify(this.above[k]?.[taken]));
    const shown = path.length > 6 ? ["…", ...path.slice(-6)] : path;
    return new DomainError({
      en: `gameFromTree, ${path.length === 0 ? "at the root" : `after ${shown.join(", ")}`}: ${what.en}`,
      zh: `gameFromTree，${path.length === 0 ? "根节点处" : `${shown.join("、")} 之后`}：${what.zh}`,
    });
  }
}

function listed(labels: readonly string[]): string {
  return labels.map((label) => JSON.stringify(label)).join(", ");
}

function shownKind(node: unknown): string {
  return node === null ? "null" : typeof node === "object" ? "an object of another kind" : String(node);
}
