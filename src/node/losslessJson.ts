/**
 * # JSON that keeps its numbers
 *
 * Reads JSON from outside: numbers become their text, so that `0.10` stays exact; a key twice, keys that could reach an
 * object's prototype and nesting deeper than 256 are refused with line and column. This file is the only one that knows
 * lossless-json.
 *
 * @module
 */
import { parse } from "lossless-json";
import { type Localized, ParseError } from "../index.ts";

/** JSON whose numbers are text. */
export type LosslessJson = string | boolean | null | readonly LosslessJson[] | { readonly [key: string]: LosslessJson };

const MAX_NESTING = 256;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The value that a JSON text stands for.
 *
 * @param name - How messages call the input.
 * @throws {@link ParseError} where the text is not JSON, has a key twice or a forbidden one, or is nested too deeply.
 */
export function losslessJson(text: string, name: Localized): LosslessJson {
  if (text.trim() === "") {
    throw new ParseError({
      en: `${name.en} is empty; write a JSON object, such as {"prize": 4}.`,
      zh: `${name.zh} 为空；请写一个 JSON 对象，如 {"prize": 4}。`,
    });
  }
  checkStructure(text, name);
  try {
    return parse(text, null, { parseNumber: (numeral) => numeral }) as LosslessJson;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
    throw refusal(text, position, name, {
      en: `this is not JSON (${error.message}); mend the text there`,
      zh: `不是合法的 JSON（${error.message}）；请在此处改正`,
    });
  }
}

/** An object or a list that is still open, with the keys seen so far in an object. */
interface Opened {
  readonly keys: Set<string> | undefined;
}

/** One pass over the characters that matter, without recursion: depth and keys. */
function checkStructure(text: string, name: Localized): void {
  const open: Opened[] = [];
  let atKey = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]!;
    if (character === '"') {
      const end = endOfString(text, i);
      const keys = open.at(-1)?.keys;
      if (atKey && keys !== undefined) checkKey(text, i, keyOf(text.slice(i, end)), keys, name);
      atKey = false;
      i = end - 1;
    } else if (character === "{" || character === "[") {
      if (open.length === MAX_NESTING) {
        throw refusal(text, i, name, {
          en: "the nesting is deeper than 256; flatten the data",
          zh: "嵌套超过 256 层；请减少层次",
        });
      }
      atKey = character === "{";
      open.push({ keys: atKey ? new Set() : undefined });
    } else if (character === "}" || character === "]") {
      open.pop();
      atKey = false;
    } else if (character === ",") {
      atKey = open.at(-1)?.keys !== undefined;
    }
  }
}

/** Index after the closing quotation mark, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i += 1) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === '"') return i + 1;
  }
  return text.length;
}

function checkKey(text: string, position: number, key: string, keys: Set<string>, name: Localized): void {
  if (FORBIDDEN_KEYS.has(key)) {
    throw refusal(text, position, name, {
      en: `the key ${JSON.stringify(key)} is not allowed; rename it`,
      zh: `不允许使用键 ${JSON.stringify(key)}；请改名`,
    });
  }
  if (keys.has(key)) {
    throw refusal(text, position, name, {
      en: `the key ${JSON.stringify(key)} is given twice; give it once`,
      zh: `键 ${JSON.stringify(key)} 出现两次；请只写一次`,
    });
  }
  keys.add(key);
}

/** The key without its escapes; as it stands where they are wrong, which the parser reports. */
function keyOf(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return token;
  }
}

function refusal(text: string, position: number, name: Localized, what: Localized): ParseError {
  const before = text.slice(0, position).split("\n");
  const [line, column] = [before.length, before.at(-1)!.length + 1];
  return new ParseError({
    en: `${name.en}, line ${line}, column ${column}: ${what.en}.`,
    zh: `${name.zh} 第 ${line} 行第 ${column} 列：${what.zh}。`,
  });
}
