/**
 * # S-expressions
 *
 * The syntax of claims: an atom, or a list in parentheses.
 *
 * @module
 */
import { ParseError } from "../../errors.ts";

/** An atom or a list. */
export type SExpression = string | readonly SExpression[];

const MAX_LENGTH = 1_000_000;

/**
 * The expression that a text holds.
 *
 * @throws {@link ParseError} when the text is no single expression with matched parentheses.
 */
export function readSExpression(text: string): SExpression {
  if (text.length > MAX_LENGTH) throw refusal(text, "is too long", "过长");
  const open: SExpression[][] = [[]];
  for (const token of text.match(/[()]|[^\s()]+/g) ?? []) {
    if (token === "(") open.push([]);
    else if (token === ")") {
      const closed = open.pop()!;
      if (open.length === 0) throw refusal(text, "closes a parenthesis that was not opened", "右括号多余");
      open.at(-1)!.push(closed);
    } else open.at(-1)!.push(token);
  }
  if (open.length > 1) throw refusal(text, "leaves a parenthesis open", "括号未闭合");
  if (open[0]!.length !== 1) throw refusal(text, "is not one expression", "不是单个表达式");
  return open[0]![0]!;
}

/** The text of an expression. */
export function sExpressionText(expression: SExpression): string {
  return typeof expression === "string" ? expression : `(${expression.map(sExpressionText).join(" ")})`;
}

function refusal(text: string, en: string, zh: string): ParseError {
  const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
  return new ParseError({
    en: `the formula ${shown} ${en}; write it like (< 0 (* a b)).`,
    zh: `公式 ${shown} ${zh}；写法如 (< 0 (* a b))。`,
  });
}
