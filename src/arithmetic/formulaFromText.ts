/**
 * # Formulas from text
 *
 * Splits the text into words, lets the grammar of mathjs bring them into a tree, and walks that tree against a closed list of
 * nodes.
 *
 * ## Implementation notes
 *
 * The grammar sees signs, and placeholders instead of numbers and names. So numerals stay exact, every refusal has its
 * place, and no name (`constructor`, `i`, a unit) is one that mathjs could know.
 *
 * @module
 */
import { GameTheoryError, type Localized } from "../errors.ts";
import { exact } from "./exact.ts";
import { float } from "./float.ts";
import {
  type Formula,
  type FormulaParser,
  type FormulaRefusal,
  formulaFunction,
  formulaFunctions,
  type Operator,
  type Relation,
  relations,
} from "./formula.ts";
import { numberFormula, symbolFormula } from "./formulaAlgebra.ts";
import { allowedInFormulas, CHOICE, type FormulaToken, formulaTokens } from "./formulaTokens.ts";
import { type FormulaNode, formulaTree } from "./formulaTree.ts";

/**
 * The formula that a text stands for, and where its symbols are.
 *
 * @param refusal - Makes the error for what stands at an index of the text.
 * @throws What `refusal` returns, where the text is no formula.
 */
export const formulaFromText: FormulaParser = (text, refusal) => {
  const tokens = formulaTokens(text, refusal);
  const placed = tokens.map(({ kind, text: word }, i) => (kind === "sign" ? word : `${PLACEHOLDER}${i}`));
  const formula = converted(parsed(placed, tokens, text, refusal), { tokens, refusal });
  return { formula, symbols: tokens.filter(({ kind }) => kind === "name").map(({ text: name, at }) => ({ name, at })) };
};

const PLACEHOLDER = "x";

/** The tree that mathjs makes of the signs and placeholders. */
function parsed(
  placed: readonly string[],
  tokens: readonly FormulaToken[],
  text: string,
  refusal: FormulaRefusal,
): FormulaNode {
  try {
    return formulaTree(placed.join(" "));
  } catch (error) {
    const char = (error as { readonly char?: unknown }).char;
    if (!(error instanceof SyntaxError) || typeof char !== "number") throw error;
    let start = 1;
    const index = placed.findIndex((word) => {
      const here = char >= start && char < start + word.length;
      start += word.length + 1;
      return here;
    });
    throw refusal(tokens[index]?.at ?? text.length, misplaced(tokens, index));
  }
}

/** Why a formula cannot go on with the token at an index; −1 is its end. */
function misplaced(tokens: readonly FormulaToken[], index: number): Localized {
  const token = tokens[index];
  const count = (sign: string) => tokens.filter(({ text }) => text === sign).length;
  if (token === undefined && count("(") > count(")")) {
    return {
      en: "a bracket is not closed; add ), and put a formula with a comma in quotation marks where it stands within { }.",
      zh: "有括号未闭合；请补上 )；位于 { } 之内且含逗号的公式须加引号。",
    };
  }
  if (token === undefined) {
    return { en: "the formula ends where a value is expected; complete it.", zh: "公式在应有值之处结束；请补全。" };
  }
  const shown = JSON.stringify(token.text);
  return {
    en: `${shown} does not fit here; mend the formula before it, or leave it out.`,
    zh: `${shown} 不应出现在此处；请修改其前的公式，或去掉它。`,
  };
}

/** What a conversion needs beside the node. */
interface Source {
  readonly tokens: readonly FormulaToken[];
  readonly refusal: FormulaRefusal;
}

const OPERATORS: ReadonlySet<string> = new Set(["+", "-", "*", "/", "^"]);

/** The formula that a node stands for. */
function converted(node: FormulaNode, source: Source): Formula {
  switch (node.kind) {
    case "SymbolNode": {
      const token = tokenOf(node, source);
      return token.kind === "number" ? literal(token, source) : symbolFormula(token.text);
    }
    case "ParenthesisNode":
      return converted(node.content, source);
    case "FunctionNode":
      return call(tokenOf(node.fn, source), node.args, source);
    case "OperatorNode": {
      const [left, right] = node.args.map((arg) => converted(arg, source)) as [Formula, Formula];
      if (node.fn === "unaryMinus") return { kind: "negative", of: left };
      if (node.fn === "unaryPlus") return left;
      if (OPERATORS.has(node.op)) return { kind: "operation", operator: node.op as Operator, left, right };
      throw comparison(source);
    }
    case "other":
      throw comparison(source);
  }
}

/** The token behind a placeholder. */
function tokenOf(node: FormulaNode, { tokens }: Source): FormulaToken {
  const name = node.kind === "SymbolNode" ? node.name : "";
  return tokens[Number(name.slice(PLACEHOLDER.length))]!;
}

function literal(token: FormulaToken, { refusal }: Source): Formula {
  try {
    float.from(token.text); // What no double can hold has no place in a formula, exact or not.
    return numberFormula(exact.from(token.text));
  } catch (error) {
    if (!(error instanceof GameTheoryError)) throw error;
    throw refusal(token.at, error.text);
  }
}

function call(token: FormulaToken, args: readonly FormulaNode[], source: Source): Formula {
  if (token.text === CHOICE) return choice(token, args, source);
  const name = formulaFunction(token.text);
  const { least, most } = formulaFunctions[name];
  if (args.length < least || args.length > most) {
    const wanted = least === most ? String(least) : `${least} to ${most}`;
    throw source.refusal(token.at, {
      en: `${token.text} has ${args.length} argument${args.length === 1 ? "" : "s"}, but takes ${wanted}; separate arguments by commas.`,
      zh: `${token.text} 有 ${args.length} 个自变量；应为 ${wanted.replace("to", "至")} 个，以逗号分隔。`,
    });
  }
  return { kind: "call", function: name, of: args.map((arg) => converted(arg, source)) };
}

function choice(token: FormulaToken, args: readonly FormulaNode[], source: Source): Formula {
  const [condition, ifTrue, ifFalse] = args;
  const relation =
    condition?.kind === "OperatorNode" &&
    relations.find((each) => each === condition.op && condition.args.length === 2);
  if (!relation || ifTrue === undefined || ifFalse === undefined || args.length !== 3) {
    throw source.refusal(token.at, {
      en: `${CHOICE} takes a comparison of two formulas and two values, as in ${CHOICE}(a > b, a, b); the comparisons are ${relations.join(" ")}.`,
      zh: `${CHOICE} 须有一个两式的比较与两个值，如 ${CHOICE}(a > b, a, b)；可用的比较为 ${relations.join(" ")}。`,
    });
  }
  const [left, right] = condition.args.map((arg) => converted(arg, source)) as [Formula, Formula];
  return {
    kind: "choice",
    relation: relation satisfies Relation,
    left,
    right,
    ifTrue: converted(ifTrue, source),
    ifFalse: converted(ifFalse, source),
    undecided: "hull",
  };
}

/** The error for a comparison outside of a choice, or for a node that no formula has. */
function comparison({ tokens, refusal }: Source): Error {
  const sign = tokens.find(({ text }) => relations.some((each) => each === text));
  return refusal(sign?.at ?? 0, {
    en: `a comparison of two formulas stands only within ${CHOICE}(…), as in ${CHOICE}(a > b, a, b); besides, a formula may hold ${allowedInFormulas.en}.`,
    zh: `比较只能写在 ${CHOICE}(…) 之内，且只比较两式，如 ${CHOICE}(a > b, a, b)；此外公式可含${allowedInFormulas.zh}。`,
  });
}
