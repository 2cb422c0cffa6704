/**
 * # Words of a formula
 *
 * Splits the text of a formula into numbers, names and signs. What no formula may hold (text, lists, assignments, units,
 * products without a sign) is refused here, by its place, before any parser sees it.
 *
 * ## Implementation notes
 *
 * One pass, no backtracking: every pattern is anchored and matches at most once from each place.
 *
 * @module
 */
import { type FormulaRefusal, formulaFunctions, isFormulaFunction } from "./formula.ts";

/** What a token is. */
export type TokenKind = "number" | "name" | "function" | "sign";

/** A word of a formula. */
export interface FormulaToken {
  /** A name followed by a bracket is a function. */
  readonly kind: TokenKind;
  /** The characters. */
  readonly text: string;
  /** Index of the first one. */
  readonly at: number;
}

/** Longest text of a formula, in characters. */
const MAX_FORMULA_LENGTH = 4000;
/** Most words of a formula. */
const MAX_FORMULA_TOKENS = 1000;
/** Deepest nesting of brackets. */
const MAX_FORMULA_NESTING = 64;

/** The function that chooses between two formulas. */
export const CHOICE = "if";

const SPACE = /[ \t\r\n]+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{M}\p{Nd}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{Nd}_]*)?/uy;
const SIGN = /<=|>=|==|!=|[-+*/^(),<>]/y;

/** What is meant by characters that formulas elsewhere have. */
const MEANT: Readonly<Record<string, string>> = {
  "×": "*",
  "·": "*",
  "÷": "/",
  "−": "-",
  "–": "-",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "=": "==",
  "?": "if(condition, then, otherwise)",
  "²": "^2",
  "³": "^3",
  "√": "sqrt(…)",
};

/** What a formula may hold, for messages. */
export const allowedInFormulas = {
  en: `numbers, names, + - * / ^, brackets, ${[...Object.keys(formulaFunctions), CHOICE].join(", ")}`,
  zh: `数、名称、+ - * / ^、括号及 ${[...Object.keys(formulaFunctions), CHOICE].join("、")}`,
};

/**
 * The words of a formula.
 *
 * @throws What `refusal` returns, where the text is empty, too long, nested too deeply, or holds what no formula may.
 */
export function formulaTokens(text: string, refusal: FormulaRefusal): readonly FormulaToken[] {
  if (text.length > MAX_FORMULA_LENGTH) {
    throw refusal(0, {
      en: `the formula has ${text.length} characters; keep to ${MAX_FORMULA_LENGTH}, and name its parts under definitions.`,
      zh: `公式有 ${text.length} 个字符；请不超过 ${MAX_FORMULA_LENGTH} 个，可在 definitions 下命名其各部分。`,
    });
  }
  const tokens: FormulaToken[] = [];
  let [at, nesting] = [0, 0];
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const space = take(SPACE);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const [kind, found] = word(take) ?? [];
    if (kind === undefined || found === undefined) throw strange(text, at, refusal);
    tokens.push({ kind, text: kind === "name" ? found.normalize("NFC") : found, at });
    at += found.length;
    if (found === "(") nesting += 1;
    else if (found === ")") nesting -= 1;
    if (nesting > MAX_FORMULA_NESTING || tokens.length > MAX_FORMULA_TOKENS) {
      throw refusal(tokens.at(-1)!.at, {
        en: `the formula is nested deeper than ${MAX_FORMULA_NESTING} or has more than ${MAX_FORMULA_TOKENS} words; name its parts under definitions.`,
        zh: `公式括号超过 ${MAX_FORMULA_NESTING} 层，或超过 ${MAX_FORMULA_TOKENS} 个词；请在 definitions 下命名其各部分。`,
      });
    }
  }
  if (tokens.length === 0) {
    throw refusal(0, {
      en: `the formula is empty; it may hold ${allowedInFormulas.en}.`,
      zh: `公式为空；公式可含${allowedInFormulas.zh}。`,
    });
  }
  return withFunctions(tokens, refusal);
}

function word(take: (pattern: RegExp) => string | undefined): [TokenKind, string] | undefined {
  for (const [kind, pattern] of [
    ["number", NUMBER],
    ["name", NAME],
    ["sign", SIGN],
  ] as const) {
    const found = take(pattern);
    if (found !== undefined) return [kind, found];
  }
  return undefined;
}

/** The error for a character that no formula has. */
function strange(text: string, at: number, refusal: FormulaRefusal): Error {
  const character = String.fromCodePoint(text.codePointAt(at)!);
  const halfWidth = character.normalize("NFKC");
  const narrowed = halfWidth !== character && /^[-+*/^(),<>.\w]+$/.test(halfWidth) ? halfWidth : undefined;
  const meant = MEANT[character] ?? MEANT[halfWidth] ?? narrowed;
  const shown = JSON.stringify(character);
  return refusal(
    at,
    meant === undefined
      ? {
          en: `a formula has no ${shown}; it may hold ${allowedInFormulas.en}.`,
          zh: `公式中不能有 ${shown}；公式可含${allowedInFormulas.zh}。`,
        }
      : { en: `a formula has no ${shown}; write ${meant}.`, zh: `公式中不能有 ${shown}；请写 ${meant}。` },
  );
}

/** The words with functions told from names; refuses values side by side, unknown functions and functions without a bracket. */
function withFunctions(tokens: readonly FormulaToken[], refusal: FormulaRefusal): readonly FormulaToken[] {
  return tokens.map((token, i) => {
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    if (before !== undefined && endsValue(before) && startsValue(token)) {
      const isCall = token.text === "(" && before.kind === "name";
      if (!isCall) {
        throw refusal(token.at, {
          en: `${quoted(before)} and ${quoted(token)} stand side by side; write * between them for a product.`,
          zh: `${quoted(before)} 与 ${quoted(token)} 并列；若为乘积，请在其间写 *。`,
        });
      }
    }
    if (token.kind !== "name") return token;
    const isFunction = token.text === CHOICE || isFormulaFunction(token.text);
    const called = after?.text === "(";
    if (isFunction && called) return { ...token, kind: "function" };
    if (isFunction) {
      throw refusal(token.at, {
        en: `${quoted(token)} is a function; write ${token.text}(…).`,
        zh: `${quoted(token)} 是函数；请写 ${token.text}(…)。`,
      });
    }
    if (called) {
      const names = [...Object.keys(formulaFunctions), CHOICE];
      throw refusal(token.at, {
        en: `${quoted(token)} is no function; the functions are ${names.join(", ")}; for a product write ${token.text} * (…).`,
        zh: `${quoted(token)} 不是函数；可用的函数有 ${names.join("、")}；若为乘积，请写 ${token.text} * (…)。`,
      });
    }
    return token;
  });
}

function quoted({ text }: FormulaToken): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}…` : text);
}

function endsValue({ kind, text }: FormulaToken): boolean {
  return kind !== "sign" || text === ")";
}

function startsValue({ kind, text }: FormulaToken): boolean {
  return kind !== "sign" || text === "(";
}
