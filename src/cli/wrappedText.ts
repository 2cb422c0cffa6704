/**
 * # Wrapped text
 *
 * @module
 */
import { displayWidth } from "../report/textWidth.ts";

const WIDTH = 100;

/** Characters that may not begin a line of Chinese. */
const CLOSING = /[，。；：！？、）”’》]/u;

/** The text in lines of at most 100 columns; Chinese may break between any two characters. */
export function wrappedText(text: string): string {
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (displayWidth(line + piece) > WIDTH && !CLOSING.test(piece)) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  return [...lines, line].join("\n");
}
