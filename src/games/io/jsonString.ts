/**
 * # Text in JSON
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import { code, type TextScanner } from "./textScanner.ts";

/**
 * The JSON string that comes next.
 *
 * @param what - What is expected here, for messages.
 */
export function jsonString(scanner: TextScanner, what: Localized): string {
  if (scanner.peek() !== code('"')) throw scanner.unexpected(what);
  const { text, at } = scanner;
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
  if (end >= text.length) {
    throw scanner.refusal(at, {
      en: 'the text that starts here has no closing quotation mark; write " at its end.',
      zh: "此处开始的文本没有结束的引号；请在末尾补上。",
    });
  }
  scanner.at = end + 1;
  try {
    return JSON.parse(text.slice(at, end + 1)) as string;
  } catch {
    throw scanner.refusal(at, {
      en: "this text has an escape or a control character that JSON does not have; write \\n for a new line and \\\\ for a backslash.",
      zh: "此文本含有 JSON 不允许的转义或控制字符；换行请写 \\n，反斜杠请写 \\\\。",
    });
  }
}
