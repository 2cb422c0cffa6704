/**
 * # Values on the command line
 *
 * Reads the right side of `--set name=value`: a number or a fraction, which stay text so that they stay exact, a word, or
 * a list in the manner of JSON whose entries may be bare fractions (`[1/2, 0.25, "1/3"]`) or lists again.
 *
 * @module
 */
import { ParseError } from "../errors.ts";

/** Text, nothing (`null` in a list), or a list. */
export type SetValue = string | null | readonly SetValue[];

const MAX_NESTING = 256;

/**
 * The value that a text stands for.
 *
 * @param source - Where it stands, for messages: `--set prize`.
 * @throws {@link ParseError} for a list that is not closed, has an empty entry, or is nested deeper than 256.
 */
export function parseValue(text: string, source: string): SetValue {
  const trimmed = text.trim();
  if (!trimmed.startsWith("[")) return unquoted(trimmed, source);
  const open: SetValue[][] = [];
  let finished: SetValue[] | undefined;
  let entryDone = false;
  for (const [token] of trimmed.matchAll(/"[^"]*"|[[\],]|[^[\],"]+|"/g)) {
    if (token.trim() === "") continue;
    if (finished !== undefined) throw broken(source, trimmed, "text follows the closing ]", "右方括号之后还有内容");
    const list = open.at(-1);
    if (token === "[") {
      if (entryDone) throw broken(source, trimmed, "a comma is missing before [", "左方括号前缺少逗号");
      if (open.length === MAX_NESTING) {
        throw broken(source, trimmed, "it is nested deeper than 256", "嵌套超过 256 层");
      }
      open.push([]);
    } else if (token === "]") {
      const done = open.pop()!;
      if (!entryDone && done.length > 0) throw broken(source, trimmed, "an entry is empty", "有空项");
      const parent = open.at(-1);
      if (parent === undefined) finished = done;
      else parent.push(done);
      entryDone = true;
    } else if (token === ",") {
      if (!entryDone) throw broken(source, trimmed, "an entry is empty", "有空项");
      entryDone = false;
    } else {
      if (entryDone) throw broken(source, trimmed, "a comma is missing", "缺少逗号");
      const word = token.trim();
      list!.push(word === "null" ? null : unquoted(word, source));
      entryDone = true;
    }
  }
  if (finished === undefined) throw broken(source, trimmed, "its ] is missing", "缺少右方括号");
  return finished;
}

function unquoted(word: string, source: string): string {
  if (!word.startsWith('"')) return word;
  const inner = /^"([^"]*)"$/.exec(word)?.[1];
  if (inner === undefined) throw broken(source, word, "its quotation marks do not match", "引号不成对");
  return inner;
}

function broken(source: string, text: string, en: string, zh: string): ParseError {
  const shown = text.length > 40 ? `${text.slice(0, 37)}…` : text;
  return new ParseError({
    en: `${source}: cannot read ${shown}: ${en}; write a list like [4,3,3] or [1/2,1/3].`,
    zh: `${source}：无法读取 ${shown}：${zh}；列表写法如 [4,3,3] 或 [1/2,1/3]。`,
  });
}
