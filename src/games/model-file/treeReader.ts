/**
 * # Reading trees
 *
 * Takes maps, lists, texts, names and formulas out of a tree, and says by line and column what does not fit.
 *
 * @module
 */
import { type FormulaParser, isFormulaFunction, type ParsedFormula } from "../../arithmetic/formula.ts";
import { CHOICE } from "../../arithmetic/formulaTokens.ts";
import type { Localized, ParseError } from "../../errors.ts";
import { shown } from "../hierarchy/textPlace.ts";
import { nearestNames } from "../suggestion.ts";
import {
  type PlacedEntry,
  type PlacedList,
  type PlacedMap,
  type PlacedValue,
  type SourceText,
  sourcePlace,
  sourceRefusal,
} from "./placedTree.ts";

/** A formula as it stands in a tree, before its names are resolved. */
export interface WrittenFormula extends ParsedFormula {
  /** File, line and column. */
  readonly place: Localized;
  /** The error for what stands at an index of the formula. */
  refusal(at: number, what: Localized): ParseError;
}

/** Which keys a map may have. */
export interface Keys {
  /** Those that it must have. */
  readonly required: readonly string[];
  /** Those that it may have besides. */
  readonly optional: readonly string[];
}

const NAME = /^[\p{L}_][\p{L}\p{M}\p{Nd}_]*$/u;
const RESERVED: ReadonlySet<string> = new Set([CHOICE, "payoff", "constructor", "prototype", "__proto__"]);

/** What has happened where a key is the rest of a formula. */
const CUT_FORMULA: Localized = {
  en: "a comma within { } has cut a formula in two; put the formula in quotation marks, or on a line of its own.",
  zh: "{ } 中的逗号把公式分成了两段；请给公式加引号，或另起一行书写。",
};

/** Longest name, in characters. */
const MAX_NAME = 64;

/** Reads the tree of one source. */
export class TreeReader {
  /** The text that the tree was made of. */
  readonly source: SourceText;
  /** Reads formulas. */
  private readonly parse: FormulaParser;

  constructor(source: SourceText, parse: FormulaParser) {
    this.source = source;
    this.parse = parse;
  }

  /** The error about a place. */
  refusal(at: number, what: Localized): ParseError {
    return sourceRefusal(this.source, at, what);
  }

  /** The value as a map. @param what - What it is, for messages. */
  map(value: PlacedValue, what: Localized, most = 200): PlacedMap {
    if (value.kind !== "map")
      throw this.unexpected(value, { en: `${what.en} as a map of keys`, zh: `${what.zh}（键与值）` });
    if (value.entries.length <= most) return value;
    throw this.refusal(value.at, {
      en: `${what.en} has ${value.entries.length} entries; give at most ${most}.`,
      zh: `${what.zh}有 ${value.entries.length} 项；至多 ${most} 项。`,
    });
  }

  /** The value as a list that is not empty. */
  list(value: PlacedValue, what: Localized, most = 1000): PlacedList {
    if (value.kind !== "list" || value.items.length === 0 || value.items.length > most) {
      throw this.unexpected(value, {
        en: `${what.en} as a list of 1 to ${most}, such as [a, b]`,
        zh: `${what.zh}（含 1 至 ${most} 项的列表，如 [a, b]）`,
      });
    }
    return value;
  }

  /** The entries of a map by key; refuses keys that it may not have, and the lack of those that it must. */
  members(value: PlacedValue, what: Localized, { required, optional }: Keys): ReadonlyMap<string, PlacedEntry> {
    const map = this.map(value, what);
    const known = [...required, ...optional];
    for (const { key, at } of map.entries) {
      if (known.includes(key)) continue;
      if (key.includes(")")) throw this.refusal(at, CUT_FORMULA);
      throw this.refusal(at, unknownName(key, known, what));
    }
    const found = new Map(map.entries.map((entry) => [entry.key, entry]));
    const missing = required.find((key) => !found.has(key));
    if (missing === undefined) return found;
    throw this.refusal(map.at, {
      en: `${what.en} has no ${missing}; add the key ${missing}.`,
      zh: `${what.zh}缺少 ${missing}；请补上键 ${missing}。`,
    });
  }

  /** The value as text that is not empty. */
  text(value: PlacedValue, what: Localized): string {
    const text = value.kind === "text" ? value.text.trim() : "";
    if (text !== "") return text;
    throw this.unexpected(value, { en: `${what.en} as text`, zh: `${what.zh}（文本）` });
  }

  /** A text in one language for both, or a map of both. */
  localized(value: PlacedValue, what: Localized): Localized {
    if (value.kind !== "map") {
      const text = this.text(value, what);
      return { en: text, zh: text };
    }
    const members = this.members(value, what, { required: ["en", "zh"], optional: [] });
    return { en: this.text(members.get("en")!.value, what), zh: this.text(members.get("zh")!.value, what) };
  }

  /** A text that may be a name in formulas. */
  name(text: string, at: number, what: Localized): string {
    const name = text.normalize("NFC");
    if (!NAME.test(name) || name.length > MAX_NAME) {
      throw this.refusal(at, {
        en: `the name ${shown(text)} of ${what.en} is not one for formulas; write a letter, then letters, digits or _, at most ${MAX_NAME}.`,
        zh: `${what.zh}的名称 ${shown(text)} 不能用于公式；请以字母或汉字开头，其后为字母、汉字、数字或 _，至多 ${MAX_NAME} 个字符。`,
      });
    }
    if (!isFormulaFunction(name) && !RESERVED.has(name)) return name;
    throw this.refusal(at, {
      en: `the name ${shown(text)} of ${what.en} has a meaning of its own; choose another.`,
      zh: `${what.zh}的名称 ${shown(text)} 另有含义；请另选一个。`,
    });
  }

  /** The value as a formula. */
  formula(value: PlacedValue, what: Localized): WrittenFormula {
    if (value.kind !== "text")
      throw this.unexpected(value, { en: `${what.en} as a formula`, zh: `${what.zh}（公式）` });
    const { text, at: start, verbatim } = value;
    const refusal = (at: number, wrong: Localized): ParseError => {
      if (verbatim !== undefined) return this.refusal(verbatim + at, wrong);
      const word = shown(text.slice(at, at + 20));
      return this.refusal(start, { en: `at ${word}: ${wrong.en}`, zh: `${word} 处：${wrong.zh}` });
    };
    return { ...this.parse(text, refusal), place: sourcePlace(this.source, start), refusal };
  }

  /** The error that a value is of another kind than expected. */
  unexpected(value: PlacedValue, expected: Localized): ParseError {
    const found = foundValue(value);
    return this.refusal(value.at, {
      en: `expected ${expected.en}, found ${found.en}.`,
      zh: `此处应为${expected.zh}，读到的是${found.zh}。`,
    });
  }
}

function foundValue(value: PlacedValue): Localized {
  switch (value.kind) {
    case "map":
      return { en: "a map of keys", zh: "键与值" };
    case "list":
      return { en: `a list of ${value.items.length}`, zh: `含 ${value.items.length} 项的列表` };
    case "text":
      return value.text === "" ? { en: "nothing", zh: "空白" } : { en: shown(value.text), zh: shown(value.text) };
  }
}

/** What is wrong with a name that is none of those known. */
export function unknownName(name: string, known: readonly string[], what: Localized): Localized {
  const near = nearestNames(name, known);
  const all = known.length > 12 ? [...known.slice(0, 12), "…"] : known;
  return {
    en: `${what.en} has no ${shown(name)}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `it has ${all.join(", ")}.`}`,
    zh: `${what.zh}中没有 ${shown(name)}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可用的有 ${all.join("、")}。`}`,
  };
}
