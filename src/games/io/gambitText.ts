/**
 * # The common parts of Gambit's files
 *
 * Quoted labels, lists of them, and the payoffs of an outcome, as `.nfg` and `.efg` files have them.
 *
 * ## Implementation notes
 *
 * In a label, `\"` is a quotation mark and `\\` a backslash; other backslashes stand for themselves.
 *
 * ## References
 *
 * - [McKelveyMcLennanTurocy2014], game representation formats
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import { checkPlayers, differentLabels, type PlacedLabel } from "./labelList.ts";
import type { PayoffReader } from "./payoffReader.ts";
import { code, type TextScanner } from "./textScanner.ts";

/** The format's version and the number type `R` or `D`, which has no meaning any more. */
export function readVersion(scanner: TextScanner, version: string): void {
  for (const [allowed, what] of [
    [[version], { en: `the version ${version} of the format`, zh: `格式版本号 ${version}` }],
    [["R", "D"], { en: "the number type R or D", zh: "数字类型 R 或 D" }],
  ] as const) {
    scanner.peek();
    const start = scanner.at;
    if (!(allowed as readonly string[]).includes(scanner.word())) throw scanner.unexpected(what, start);
  }
}

/** The title and the players. */
export function readPrologue(scanner: TextScanner): { readonly title: string; readonly players: readonly string[] } {
  const title = quotedText(scanner, { en: "the title in quotation marks", zh: "带引号的标题" }).text;
  const playersAt = scanner.at;
  const what = { en: "the players", zh: "参与人" };
  const players = differentLabels(scanner, labelList(scanner, what), what);
  checkPlayers(scanner, players.length, playersAt);
  return { title, players };
}

/** Text in quotation marks. */
export function quotedText(scanner: TextScanner, what: { en: string; zh: string }): PlacedLabel {
  if (scanner.peek() !== code('"')) throw scanner.unexpected(what);
  const { text, at } = scanner;
  let parts = "";
  for (let from = at + 1, next = from; ; next += 1) {
    if (next >= text.length) {
      throw scanner.refusal(at, {
        en: 'the text that starts here has no closing quotation mark; write " at its end.',
        zh: "此处开始的文本没有结束的引号；请在末尾补上。",
      });
    }
    const character = text[next];
    if (character === '"') {
      scanner.at = next + 1;
      return { text: parts + text.slice(from, next), at };
    }
    if (character !== "\\") continue;
    const escaped = text[next + 1];
    if (escaped !== '"' && escaped !== "\\") continue;
    parts += text.slice(from, next) + escaped;
    from = next + 2;
    next += 1;
  }
}

/** Labels in braces. @param what - What is labelled, for messages: `the players`. */
export function labelList(scanner: TextScanner, what: Localized): PlacedLabel[] {
  scanner.expect("{", { en: `before ${what.en}`, zh: `${what.zh}之前` });
  const labels: PlacedLabel[] = [];
  while (!scanner.take("}")) {
    labels.push(
      quotedText(scanner, {
        en: `a label in quotation marks or "}" after ${what.en}`,
        zh: `带引号的名称，或${what.zh}之后的“}”`,
      }),
    );
  }
  return labels;
}

/** `1, 2 }`: the payoffs of an outcome, after the opening brace; a comma may follow each of them. */
export function payoffsToBrace<T>(scanner: TextScanner, read: PayoffReader<T>, players: number): readonly T[] {
  const wrong = (at: number, count: { en: string; zh: string }) =>
    scanner.refusal(at, {
      en: `this outcome has ${count.en} payoffs; give one for each of the ${players} players.`,
      zh: `该结局有${count.zh} 个收益；请为 ${players} 个参与人各给一个。`,
    });
  const payoffs: T[] = [];
  while (!scanner.take("}")) {
    const { at } = scanner;
    const word = scanner.word();
    if (word === "") throw scanner.unexpected({ en: 'a payoff or "}" after the outcome', zh: "收益，或结局之后的“}”" });
    if (payoffs.length === players) throw wrong(at, { en: `more than ${players}`, zh: `多于 ${players}` });
    payoffs.push(read(word, at));
    scanner.take(",");
  }
  if (payoffs.length === players) return payoffs;
  throw wrong(scanner.at, { en: String(payoffs.length), zh: ` ${payoffs.length}` });
}
