/**
 * # Numbers in nested lists
 *
 * @module
 */
import { jsonString } from "./jsonString.ts";
import type { PayoffReader } from "./payoffReader.ts";
import { code, type TextScanner } from "./textScanner.ts";

/** Numbers that stood in lists within lists, all lists of one depth equally long. */
export interface NestedNumbers<T> {
  /** Length of the lists of each depth, the outermost first. */
  readonly shape: readonly number[];
  /** The numbers in the order of the text. */
  readonly values: readonly T[];
}

const MAX_NESTING = 256;
const [OPEN, CLOSE, QUOTE] = [code("["), code("]"), code('"')];
const JSON_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const FULL_WIDTH = /^[０-９．－＋ｅＥ／]+$/;

/**
 * The numbers in the nested lists that come next: JSON numbers, or text such as `"1/3"`.
 *
 * @throws {@link ParseError} where lists of one depth differ in length, a list is empty, or the nesting is deeper than 256.
 */
export function nestedNumbers<T>(scanner: TextScanner, read: PayoffReader<T>): NestedNumbers<T> {
  const shape: (number | undefined)[] = [];
  const values: T[] = [];
  const open: { readonly at: number; length: number }[] = [];
  let leafDepth: number | undefined;
  do {
    const next = scanner.peek();
    const { at } = scanner;
    if (next === OPEN) {
      if (open.length === MAX_NESTING) {
        throw scanner.refusal(at, {
          en: "the nesting is deeper than 256; flatten the lists.",
          zh: "嵌套超过 256 层；请减少层次。",
        });
      }
      open.push({ at, length: 0 });
      scanner.at = at + 1;
      if (scanner.peek() === CLOSE) {
        throw scanner.refusal(at, {
          en: "this list is empty; give at least one payoff.",
          zh: "此列表为空；请至少给出一个收益。",
        });
      }
      continue;
    }
    if (open.length === 0) throw scanner.unexpected({ en: "a list of payoffs", zh: "收益的列表" });
    if ((leafDepth ?? open.length) !== open.length) throw mixed(scanner, at);
    leafDepth = open.length;
    values.push(read(next === QUOTE ? jsonString(scanner, { en: "a payoff", zh: "收益" }) : bareNumber(scanner), at));
    (open.at(-1) as { length: number }).length += 1;
    while (open.length > 0 && !scanner.take(",")) {
      scanner.expect("]", { en: 'or "," after a payoff', zh: "收益之后，或“,”" });
      const closed = open.pop() as { at: number; length: number };
      const expected = shape[open.length] ?? closed.length;
      if (expected !== closed.length) {
        throw scanner.refusal(closed.at, {
          en: `this list has ${closed.length} entries, others of its depth have ${expected}; make them equally long.`,
          zh: `此列表有 ${closed.length} 项，同层的其他列表有 ${expected} 项；请使其等长。`,
        });
      }
      shape[open.length] = expected;
      const outer = open.at(-1);
      if (outer !== undefined) outer.length += 1;
    }
  } while (open.length > 0);
  return { shape: shape as number[], values };
}

function bareNumber(scanner: TextScanner): string {
  const { at } = scanner;
  const word = scanner.word();
  if (JSON_NUMBER.test(word) || FULL_WIDTH.test(word)) return word;
  throw scanner.unexpected(
    {
      en: 'a payoff: a number such as 3 or 0.25, or a fraction in quotation marks such as "1/3"',
      zh: '收益：如 3、0.25 的数，或如 "1/3" 的带引号分数',
    },
    at,
  );
}

function mixed(scanner: TextScanner, at: number): Error {
  return scanner.refusal(at, {
    en: "numbers and lists stand side by side here; nest all payoffs equally deep.",
    zh: "此处数与列表混排；请使全部收益嵌套层数相同。",
  });
}
