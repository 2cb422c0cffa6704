/**
 * # Trees of formulas
 *
 * The adapter of mathjs, whose grammar gives formulas their brackets and precedence. Nothing can be evaluated: mathjs is handed
 * constructors of nodes that only hold what it read.
 *
 * ## Implementation notes
 *
 * Only this file knows mathjs, and only the reader of model files loads it. It imports nothing else, so that the build can
 * fold the parser alone into it: 45 kB that load in 3 ms, instead of a package that takes half a second.
 *
 * @module
 */
import * as mathjs from "mathjs/number";

/** A node of the tree: those that formulas have, and `other`. */
export type FormulaNode =
  | { readonly kind: "SymbolNode"; readonly name: string }
  | { readonly kind: "ParenthesisNode"; readonly content: FormulaNode }
  | {
      readonly kind: "OperatorNode";
      readonly op: string;
      readonly fn: string;
      readonly args: readonly FormulaNode[];
    }
  | { readonly kind: "FunctionNode"; readonly fn: FormulaNode; readonly args: readonly FormulaNode[] }
  | { readonly kind: "other" };

/** A constructor that keeps its arguments as fields. */
function nodeClass(name: string, fields: readonly string[], kind = name): readonly [string, unknown] {
  class Node {
    constructor(...values: readonly unknown[]) {
      Object.assign(this, { kind }, Object.fromEntries(fields.map((field, i) => [field, values[i]])));
    }
  }
  Object.assign(Node.prototype, { isNode: true, [`is${name}`]: true });
  return [name, Node];
}

const others = [
  ...["AccessorNode", "ArrayNode", "AssignmentNode", "BlockNode", "ConditionalNode", "ConstantNode"],
  ...["FunctionAssignmentNode", "IndexNode", "ObjectNode", "RangeNode", "RelationalNode"],
];

/** What mathjs exports beside its declared types. */
interface Grammar {
  createParse(parts: Readonly<Record<string, unknown>>): (text: string) => FormulaNode;
}

// A member of the namespace, not a copy of it, so that the build can leave the rest out.
const createParse = (mathjs as unknown as Grammar).createParse;

/**
 * The tree of a formula.
 *
 * @throws SyntaxError where the text does not follow the grammar, with the character, counted from 1, as `char`.
 */
export const formulaTree: (text: string) => FormulaNode = createParse({
  ...Object.fromEntries([
    nodeClass("SymbolNode", ["name"]),
    nodeClass("ParenthesisNode", ["content"]),
    nodeClass("OperatorNode", ["op", "fn", "args"]),
    nodeClass("FunctionNode", ["fn", "args"]),
    ...others.map((name) => nodeClass(name, [], "other")),
  ]),
  numeric: (text: string) => text,
  config: { number: "number", numberFallback: "number" },
  typed: Object.assign((_: string, signatures: Readonly<Record<string, unknown>>) => signatures.string, {
    addConversion: () => {},
  }),
});
