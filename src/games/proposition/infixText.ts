/**
 * # Formulas in usual notation
 *
 * @module
 */
import type { BoxFunction } from "./boxTree.ts";
import { readSExpression, type SExpression, sExpressionText } from "./sExpression.ts";

const relations: Readonly<Record<string, string>> = { "<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "=" };
const joints: Readonly<Record<string, string>> = { and: " ∧ ", or: " ∨ ", "=>": " ⇒ " };
const operations: Readonly<Record<string, string>> = { "+": " + ", "-": " − ", "*": " · ", "/": "/" };

const functions: Readonly<Record<BoxFunction, string>> = {
  exp: "exp",
  ln: "ln",
  sqrt: "√",
  "normal-density": "φ",
  "normal-distribution": "Φ",
};

/**
 * A formula of a claim in usual notation: `(< 0 (* a (- b c)))` is $0 < a \cdot (b - c)$.
 *
 * @throws {@link ParseError} for text that is no expression.
 *
 * @example
 * ```ts doctest
 * import { infixText } from "jiama";
 *
 * infixText("(<= (* z (normal-density z)) 0.24198)") // => "z · φ(z) ≤ 0.24198"
 * ```
 *
 * @category Proofs
 */
export function infixText(formula: string): string {
  return infix(readSExpression(formula), false);
}

/** `inner` where a sum or a connective needs parentheses. */
function infix(expression: SExpression, inner: boolean): string {
  if (typeof expression === "string") return expression;
  const [head, ...parts] = expression;
  if (typeof head !== "string") return sExpressionText(expression);
  const bracketed = (text: string): string => (inner ? `(${text})` : text);
  if (head === "not") return `¬${infix(parts[0]!, true)}`;
  if (head === "-" && parts.length === 1) return bracketed(`−${infix(parts[0]!, true)}`);
  if (relations[head] !== undefined) {
    return bracketed(parts.map((part) => infix(part, false)).join(` ${relations[head]} `));
  }
  if (Object.hasOwn(functions, head) && parts.length === 1) {
    return `${functions[head as BoxFunction]}(${infix(parts[0]!, false)})`;
  }
  const joint = joints[head] ?? operations[head];
  if (joint === undefined) return sExpressionText(expression);
  const text = parts.map((part) => infix(part, head !== "+")).join(joint);
  return head === "*" ? text : bracketed(text);
}
