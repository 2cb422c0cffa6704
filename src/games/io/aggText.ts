/**
 * # Text of action-graph games
 *
 * @module
 */
import { type Localized, ParseError } from "../../errors.ts";
import { refusalAt } from "../hierarchy/textPlace.ts";
import type { TextScanner } from "./textScanner.ts";

/** The text with all comments blanked, so that places stay what they are. @throws {@link ParseError} without the format's first line. */
export function withoutComments(text: string, name: Localized, format: "AGG" | "BAGG"): string {
  const lines = text.replace(/^\uFEFF/, " ").split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  if ((lines[first] ?? "").trim() !== `#${format}`) {
    const at = lines.slice(0, Math.max(0, first)).reduce((sum, line) => sum + line.length + 1, 0);
    throw refusalAt(text, Math.min(at, text.length), name, {
      en: `a .${format.toLowerCase()} file begins with the line #${format}.`,
      zh: `.${format.toLowerCase()} 文件的首行须为 #${format}。`,
    });
  }
  const blanked = lines.map((line) => (line.trimStart().startsWith("#") ? " ".repeat(line.length) : line)).join("\n");
  if (blanked.trim() !== "") return blanked;
  throw new ParseError({
    en: `${name.en} holds nothing but comments; give the sizes, the action sets, the graph and the payoffs.`,
    zh: `${name.zh} 只有注释；请给出规模、行动集、行动图与收益。`,
  });
}

/** An integer of at most nine digits from `least` to `most`. @param what - What it is, for messages. */
export function integerFrom(
  scanner: TextScanner,
  what: Localized,
  least: number,
  most = Number.POSITIVE_INFINITY,
): number {
  scanner.peek();
  const { at } = scanner;
  const word = scanner.word();
  const digits = word.startsWith("-") ? word.slice(1) : word;
  const isInteger =
    digits.length >= 1 && digits.length <= 9 && [...digits].every((digit) => digit >= "0" && digit <= "9");
  if (isInteger && Number(word) >= least && Number(word) <= most) return Number(word);
  const range = Number.isFinite(most)
    ? { en: `from ${least} to ${most}`, zh: `${least} 至 ${most}` }
    : { en: `from ${least} on`, zh: `不小于 ${least}` };
  throw scanner.unexpected({ en: `${what.en}, an integer ${range.en}`, zh: `${what.zh}（${range.zh} 的整数）` }, at);
}
