/**
 * # YAML as a tree with places
 *
 * Reads the part of YAML that data files need: maps, lists and texts. Anchors, aliases, tags, merge keys, directives and several
 * documents are refused, so that a text is as large as it looks; numbers stay text. This file is the only one that knows
 * the package yaml.
 *
 * ## Implementation notes
 *
 * The words of the text are looked at first, one by one and without recursion, for what is refused and for the depth of nesting:
 * what the composer, which recurses, then gets is shallow. The package's own test for equal keys takes quadratic time and is
 * left out.
 *
 * @module
 */
import { CST, isMap, isScalar, isSeq, Lexer, type Node, type Pair, parseDocument } from "yaml";
import type { PlacedEntry, PlacedText, PlacedValue, SourceText } from "../games/model-file/placedTree.ts";
import { sourceRefusal } from "../games/model-file/placedTree.ts";
import type { Localized } from "../index.ts";

/** Largest text, in characters: data files are written by hand, and the package takes 10 to 30 µs a character at worst. */
const MAX_LENGTH = 100_000;
/** Deepest nesting within brackets, and most markers of lists in a line. */
const MAX_NESTING = 64;
/** Deepest indentation, in columns. */
const MAX_INDENTATION = 256;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** What YAML has and data files do not. */
const REFUSED: Readonly<Record<string, Localized>> = {
  anchor: {
    en: "anchors (&name) are not allowed; write the value where it is used",
    zh: "不允许使用锚点（&名称）；请在使用处直接写出值",
  },
  alias: {
    en: "aliases (*name) are not allowed; write the value, or put a formula in quotation marks",
    zh: "不允许使用别名（*名称）；请直接写出值，公式请加引号",
  },
  tag: {
    en: "tags (!name) are not allowed; leave it out, or put the text in quotation marks",
    zh: "不允许使用标签（!名称）；请去掉，或给文本加引号",
  },
  "directive-line": { en: "directives (%) are not allowed; leave the line out", zh: "不允许使用指令（%）；请去掉此行" },
};

/**
 * The tree that a YAML text stands for.
 *
 * @throws {@link ParseError} with line and column where the text is not YAML, or uses what is refused.
 */
export function yamlTree(source: SourceText): PlacedValue {
  const { text, name } = source;
  if (text.length > MAX_LENGTH) {
    throw sourceRefusal(source, 0, {
      en: `the text has more than ${MAX_LENGTH} characters; give a smaller file.`,
      zh: `文本超过 ${MAX_LENGTH} 个字符；请给出较小的文件。`,
    });
  }
  checkWords(source);
  const document = parseDocument(text, {
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    throw sourceRefusal(source, error.pos[0], {
      en: `this is not YAML (${error.message}); mend the text there, and put a text that holds ": " or " #" in quotation marks.`,
      zh: `不是合法的 YAML（${error.message}）；请在此处改正，含“: ”或“ #”的文本请加引号。`,
    });
  }
  if (document.contents === null) {
    throw sourceRefusal(source, 0, {
      en: `${name.en} is empty; write a map of keys.`,
      zh: `${name.zh} 为空；请写键与值。`,
    });
  }
  return placed(document.contents as Node, source, 0);
}

/** One pass over the words of the text: what is refused, and how deep it is nested. */
function checkWords(source: SourceText): void {
  const { text } = source;
  const control = /[^\P{Cc}\t\n\r]/u.exec(text);
  if (control !== null) {
    throw sourceRefusal(source, control.index, {
      en: "a control character is not allowed; leave it out.",
      zh: "不允许有控制字符；请去掉。",
    });
  }
  let [at, open, markers] = [0, 0, 0];
  let scalarNext = false;
  for (const word of new Lexer().lex(text)) {
    const type: string | null = scalarNext ? "scalar" : CST.tokenType(word);
    if (type === "doc-mode" || type === "flow-error-end" || (type === "scalar" && !scalarNext)) {
      // Marks of the lexer, which stand for no character: the text of a scalar follows its mark.
      scalarNext = type === "scalar";
      continue;
    }
    scalarNext = false;
    const refused = type === null ? undefined : REFUSED[type];
    if (refused !== undefined) throw sourceRefusal(source, at, { en: `${refused.en}.`, zh: `${refused.zh}。` });
    if (type === "doc-end" || (type === "doc-start" && !isBlank(text.slice(0, at)))) {
      throw sourceRefusal(source, at, {
        en: "a document ends here; give one document a file, and leave the line out.",
        zh: "此处结束一个文档；每个文件只能有一个文档，请去掉此行。",
      });
    }
    if (type === "newline") markers = 0;
    else if (type === "flow-map-start" || type === "flow-seq-start") open += 1;
    else if (type === "flow-map-end" || type === "flow-seq-end") open -= 1;
    else if (type === "seq-item-ind" || type === "explicit-key-ind") markers += 1;
    const indented = type === "space" && (at === 0 || text[at - 1] === "\n") && word.length > MAX_INDENTATION;
    if (open > MAX_NESTING || markers > MAX_NESTING || indented) {
      throw sourceRefusal(source, at, {
        en: `the nesting is deeper than ${MAX_NESTING}, or a line is indented by more than ${MAX_INDENTATION} columns; flatten the data.`,
        zh: `嵌套超过 ${MAX_NESTING} 层，或缩进超过 ${MAX_INDENTATION} 列；请减少层次。`,
      });
    }
    at += word.length;
  }
}

/** Whether a text has nothing but comments. */
function isBlank(text: string): boolean {
  return text.split("\n").every((line) => /^\s*(#|$)/.test(line));
}

function placed(node: Node | null | undefined, source: SourceText, after: number): PlacedValue {
  const at = node?.range?.[0] ?? after;
  if (isMap(node))
    return { kind: "map", at, entries: entries(node.items as readonly Pair<Node, Node | null>[], source, at) };
  if (isSeq(node)) return { kind: "list", at, items: node.items.map((item) => placed(item as Node, source, at)) };
  if (isScalar(node)) return placedText(String(node.value ?? ""), at, source);
  return { kind: "text", text: "", at };
}

function placedText(text: string, at: number, { text: whole }: SourceText): PlacedText {
  const verbatim = [at, at + 1].find((start) => whole.startsWith(text, start));
  return verbatim === undefined ? { kind: "text", text, at } : { kind: "text", text, at, verbatim };
}

function entries(pairs: readonly Pair<Node, Node | null>[], source: SourceText, after: number): readonly PlacedEntry[] {
  const seen = new Set<string>();
  return pairs.map(({ key, value }) => {
    const at = key?.range?.[0] ?? after;
    const name = isScalar(key) ? String(key.value ?? "") : undefined;
    if (name === undefined || name === "" || name === "<<" || FORBIDDEN_KEYS.has(name)) {
      const shown = name === undefined ? { en: "that is no text", zh: "（非文本）" } : quoted(name);
      throw sourceRefusal(source, at, {
        en: `the key ${shown.en} is not allowed; rename it.`,
        zh: `不允许使用键 ${shown.zh}；请改名。`,
      });
    }
    if (seen.has(name)) {
      throw sourceRefusal(source, at, {
        en: `the key ${quoted(name).en} is given twice; give it once.`,
        zh: `键 ${quoted(name).zh} 出现两次；请只写一次。`,
      });
    }
    seen.add(name);
    return { key: name, at, value: placed(value, source, key.range?.[1] ?? at) };
  });
}

function quoted(name: string): Localized {
  const shown = JSON.stringify(name.length > 40 ? `${name.slice(0, 37)}…` : name);
  return { en: shown, zh: shown };
}
