/**
 * # Scanning text
 *
 * Reads the text of a game from its beginning to its end, character by character, and says at every error in which line and
 * column it stands, what was found, and what was expected.
 *
 * ## Implementation notes
 *
 * No regular expressions and no recursion: the time is linear in the text, whatever it is. Lines and columns are counted
 * only when an error needs them.
 *
 * @module
 */
import { GameTheoryError, type Localized, ParseError } from "../../errors.ts";
import { refusalAt, shown } from "../hierarchy/textPlace.ts";

/** Largest text that is read, in characters. */
const MAX_TEXT = 16 * 1024 * 1024;

const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE] = [9, 10, 13, 32];
const BYTE_ORDER_MARK = 0xfeff;

/** Code of a character. */
export const code = (character: string): number => character.charCodeAt(0);

const ENDS_WORD: ReadonlySet<number> = new Set([...'{}[]",:'].map(code));

/** A text and the place that reading has reached; every method leaves the place behind what it read. */
export class TextScanner {
  /** The text. */
  readonly text: string;
  /** How messages call the text. */
  readonly name: Localized;
  /** Index of the next character. */
  at: number;

  /** @throws {@link ParseError} when the text is empty or too long. */
  constructor(text: string, name: Localized) {
    this.text = text;
    this.name = name;
    this.at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    if (text.length > MAX_TEXT) {
      throw new ParseError({
        en: `${name.en} has more than 16 million characters; give a smaller game.`,
        zh: `${name.zh} 超过 1600 万个字符；请给出较小的博弈。`,
      });
    }
    if (this.peek() < 0) {
      throw new ParseError({
        en: `${name.en} is empty; give a game as .nfg, .efg, .json or .gam.`,
        zh: `${name.zh} 为空；请给出 .nfg、.efg、.json 或 .gam 格式的博弈。`,
      });
    }
  }

  /** Code of the next character that is no white space, which is not read yet; −1 at the end. */
  peek(): number {
    const { text } = this;
    let at = this.at;
    for (; at < text.length; at += 1) {
      const next = text.charCodeAt(at);
      if (next !== SPACE && next !== LINE_FEED && next !== CARRIAGE_RETURN && next !== TAB && !isRareSpace(next)) break;
    }
    this.at = at;
    return at < text.length ? text.charCodeAt(at) : -1;
  }

  /** Reads one character if it comes next. @returns Whether it did. */
  take(character: string): boolean {
    if (this.peek() !== code(character)) return false;
    this.at += 1;
    return true;
  }

  /** Reads one character that must come next. */
  expect(character: string, before: Localized): void {
    if (this.take(character)) return;
    throw this.unexpected({ en: `"${character}" ${before.en}`, zh: `${before.zh}的“${character}”` });
  }

  /** The characters up to white space, a bracket, a quotation mark, a comma or a colon; empty if one of these comes next. */
  word(): string {
    this.peek();
    const { text, at: start } = this;
    let at = start;
    for (; at < text.length; at += 1) {
      const next = text.charCodeAt(at);
      if (next <= SPACE || ENDS_WORD.has(next) || isRareSpace(next)) break;
    }
    this.at = at;
    return text.slice(start, at);
  }

  /** The error at a place of the text. */
  refusal(at: number, what: Localized): ParseError {
    return refusalAt(this.text, at, this.name, what);
  }

  /** The error that something else comes next than what is expected. */
  unexpected(expected: Localized, at = this.at): ParseError {
    const found = this.found(at);
    return this.refusal(at, {
      en: `expected ${expected.en}, found ${found.en}.`,
      zh: `此处应为${expected.zh}，读到的是${found.zh}。`,
    });
  }

  /** The error of reading a number or a label, with its place. */
  placed(error: unknown, at: number): unknown {
    return error instanceof GameTheoryError ? this.refusal(at, error.text) : error;
  }

  /** What stands at a place, as messages show it. */
  private found(at: number): Localized {
    if (at >= this.text.length) return { en: "the end of the text", zh: "文本结尾" };
    let end = at + 1;
    if (!ENDS_WORD.has(this.text.charCodeAt(at))) {
      while (end < this.text.length && end - at <= 40) {
        const next = this.text.charCodeAt(end);
        if (next <= SPACE || ENDS_WORD.has(next)) break;
        end += 1;
      }
    }
    const word = this.text.slice(at, end);
    return word === '"' ? { en: "a quotation mark", zh: "引号" } : { en: shown(word), zh: shown(word) };
  }
}

/** White space that hardly occurs: vertical tab, form feed, no-break and ideographic spaces, byte-order marks within. */
function isRareSpace(next: number): boolean {
  return next === 11 || next === 12 || next === 0xa0 || next === 0x3000 || next === BYTE_ORDER_MARK;
}
