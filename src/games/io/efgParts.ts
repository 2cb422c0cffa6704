/**
 * # Parts of .efg files
 *
 * What stands behind the letter and the label of a node: numbers of information sets, moves of nature and outcomes, and what they are,
 * which is written where a number occurs first and may be written again.
 *
 * @module
 */
import type { Field } from "../../arithmetic/field.ts";
import type { Localized, ParseError } from "../../errors.ts";
import { probabilityFault } from "../probabilities.ts";
import { payoffsToBrace, quotedText } from "./gambitText.ts";
import { distinguishedLabels, type PlacedLabel } from "./labelList.ts";
import { type PayoffReader, payoffReader } from "./payoffReader.ts";
import { code, type TextScanner } from "./textScanner.ts";

/** A numbered information set or move of nature. */
export interface EfgMove<T> {
  /** Index among its kind, in the order of first nodes. */
  readonly index: number;
  /** The number in the file. */
  readonly number: string;
  /** Index of the player; −1 for moves of nature. */
  readonly player: number;
  readonly label: string;
  readonly actions: readonly string[];
  /** Of moves of nature. */
  readonly probabilities: readonly T[];
  readonly nodes: number[];
}

/** A numbered outcome. */
export interface EfgOutcome<T> {
  readonly label: string;
  readonly payoffs: readonly T[];
}

/** Reads the parts, and keeps what the numbers stand for. */
export class EfgParts<T> {
  /** Information sets, in the order of their first nodes. */
  readonly infosets: EfgMove<T>[] = [];
  /** Moves of nature, in the order of their first nodes. */
  readonly chances: EfgMove<T>[] = [];
  private readonly scanner: TextScanner;
  private readonly field: Field<T>;
  private readonly players: number;
  private readonly read: PayoffReader<T>;
  private readonly known = new Map<string, EfgMove<T>>();
  private readonly outcomes = new Map<number, EfgOutcome<T>>();

  constructor(scanner: TextScanner, field: Field<T>, players: number) {
    this.scanner = scanner;
    this.field = field;
    this.players = players;
    this.read = payoffReader(scanner, field);
  }

  /** The information set of a decision: the player's number, its own, and what it is. */
  infoset(node: number): EfgMove<T> {
    const last = this.players;
    const player = this.integer(1, last, { en: `a player's number, 1 to ${last}`, zh: `参与人编号 1 至 ${last}` }) - 1;
    const what = { en: "information set", zh: "信息集" };
    return this.move(node, player, what, this.infosets);
  }

  /** A move of nature: its number, and what it is. */
  chance(node: number): EfgMove<T> {
    return this.move(node, -1, { en: "move of nature", zh: "自然行动" }, this.chances);
  }

  /** The outcome at a node: its number, and what it pays; `null` for 0, which pays nothing. */
  outcome(): EfgOutcome<T> | null {
    const { scanner, outcomes } = this;
    scanner.peek();
    const { at } = scanner;
    const number = this.integer(0, MAX_NUMBER, { en: "the number of an outcome", zh: "结局编号" });
    if (number === 0) return null;
    const known = outcomes.get(number);
    const hasLabel = scanner.peek() === code('"');
    const label = hasLabel ? quotedText(scanner, { en: "a label", zh: "名称" }).text : "";
    const braceAt = scanner.peek() === code("{") ? scanner.at : -1;
    if (!scanner.take("{")) {
      if (known !== undefined) return known;
      throw scanner.refusal(at, {
        en: `outcome ${number} stands here first, without payoffs; give them in braces.`,
        zh: `结局 ${number} 首次出现而没有收益；请在花括号内给出。`,
      });
    }
    const payoffs = payoffsToBrace(scanner, this.read, this.players);
    if (known === undefined) {
      outcomes.set(number, { label, payoffs });
      return outcomes.get(number) as EfgOutcome<T>;
    }
    if (payoffs.every((payoff, i) => this.field.compare(payoff, known.payoffs[i] as T) === 0)) return known;
    throw scanner.refusal(braceAt, {
      en: `outcome ${number} has paid something else before; give it the same payoffs, or another number.`,
      zh: `结局 ${number} 此前的收益不同；请给出相同的收益，或另用编号。`,
    });
  }

  private move(node: number, player: number, what: Localized, list: EfgMove<T>[]): EfgMove<T> {
    const { scanner, known } = this;
    scanner.peek();
    const { at } = scanner;
    const number = String(this.integer(0, MAX_NUMBER, { en: `the number of the ${what.en}`, zh: `${what.zh}编号` }));
    const label = scanner.peek() === code('"') ? quotedText(scanner, { en: "a label", zh: "名称" }).text : "";
    const key = `${player} ${number}`;
    const before = known.get(key);
    if (scanner.peek() !== code("{")) {
      if (before === undefined) {
        throw scanner.refusal(at, {
          en: `${what.en} ${number} stands here first, without actions; give them in braces.`,
          zh: `${what.zh} ${number} 首次出现而没有行动；请在花括号内给出。`,
        });
      }
      before.nodes.push(node);
      return before;
    }
    const actionsAt = scanner.at;
    const { actions, probabilities } = this.actions(player < 0);
    if (before === undefined) {
      const first = { index: list.length, number, player, label, actions, probabilities, nodes: [node] };
      known.set(key, first);
      list.push(first);
      return first;
    }
    const isSame =
      actions.length === before.actions.length &&
      actions.every((action, k) => action === before.actions[k]) &&
      probabilities.every((probability, k) => this.field.compare(probability, before.probabilities[k] as T) === 0);
    if (!isSame) {
      throw scanner.refusal(actionsAt, {
        en: `${what.en} ${number} has other actions at its first node; give the same ones, or another number.`,
        zh: `${what.zh} ${number} 在首个节点的行动不同；请给出相同的行动，或另用编号。`,
      });
    }
    before.nodes.push(node);
    return before;
  }

  /** `{ "l" "r" }`, with a probability behind each label where nature moves. */
  private actions(isChance: boolean): Pick<EfgMove<T>, "actions" | "probabilities"> {
    const { scanner, field } = this;
    const { at } = scanner;
    scanner.expect("{", { en: "before the actions", zh: "行动之前" });
    const labels: PlacedLabel[] = [];
    const probabilities: T[] = [];
    while (!scanner.take("}")) {
      labels.push(
        quotedText(scanner, {
          en: 'an action\'s label in quotation marks, or "}" after the last one',
          zh: "带引号的行动名称，或行动之后的“}”",
        }),
      );
      if (!isChance) continue;
      scanner.peek();
      const { at: numberAt } = scanner;
      const word = scanner.word();
      if (word === "") throw scanner.unexpected({ en: "a probability, such as 1/2", zh: "概率，写法如 1/2" });
      probabilities.push(this.read(word, numberAt));
      scanner.take(",");
    }
    if (labels.length === 0) throw this.noAction(at);
    const fault = isChance ? probabilityFault(field, probabilities) : null;
    if (fault !== null) {
      const value = field.format(fault.value);
      throw scanner.refusal(
        at,
        fault.kind === "negative"
          ? {
              en: `an action of nature has the probability ${value}; probabilities are at least 0.`,
              zh: `自然的某行动概率为 ${value}；概率不得为负。`,
            }
          : {
              en: `the probabilities of nature's actions sum to ${value}; they must sum to 1.`,
              zh: `自然各行动的概率之和为 ${value}；须为 1。`,
            },
      );
    }
    return { actions: distinguishedLabels(labels), probabilities };
  }

  private noAction(at: number): ParseError {
    return this.scanner.refusal(at, {
      en: "a node has no action; give at least one.",
      zh: "节点没有行动；请至少给出一个。",
    });
  }

  private integer(least: number, most: number, what: Localized): number {
    const { scanner } = this;
    scanner.peek();
    const { at } = scanner;
    const word = scanner.word();
    const value = word.length <= 10 && /^\d+$/.test(word) ? Number(word) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw scanner.unexpected(what, at);
  }
}

const MAX_NUMBER = 1e9;
