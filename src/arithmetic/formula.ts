/**
 * # Formulas
 *
 * A formula as data: a closed tree of numbers, symbols, `+ − × ÷ ^`, a few functions, and choices by comparison. It is made
 * from text by a parser and never is code; what can be done with it is to compute its value, its range over a box, and its
 * derivatives.
 *
 * ## Notation
 *
 * A *choice* is `if(left ≤ right, then, otherwise)`. Where it stands for a derivative, its branches may differ where the
 * condition turns, and on a box that contains such points the derivative may not exist: see {@link ChoiceFormula.undecided}.
 *
 * @module
 */
import { exact, type Rational } from "./exact.ts";

/** The functions that a formula may use, by name, with the least and the largest number of arguments. */
export const formulaFunctions = {
  min: { least: 2, most: 64 },
  max: { least: 2, most: 64 },
  abs: { least: 1, most: 1 },
  sqrt: { least: 1, most: 1 },
  exp: { least: 1, most: 1 },
  ln: { least: 1, most: 1 },
  normalDensity: { least: 1, most: 1 },
  normalDistribution: { least: 1, most: 1 },
} as const;

/** Name of a function that a formula may use. */
export type FormulaFunction = keyof typeof formulaFunctions;

/** Names that formulas elsewhere have for a function, besides its own. */
const aliases: ReadonlyMap<string, FormulaFunction> = new Map([["log", "ln"]]);

/** Whether a formula may use the function of this name. */
export function isFormulaFunction(name: string): boolean {
  return Object.hasOwn(formulaFunctions, name) || aliases.has(name);
}

/** The function of a name that {@link isFormulaFunction} accepts. */
export function formulaFunction(name: string): FormulaFunction {
  return aliases.get(name) ?? (name as FormulaFunction);
}

/** The relations between numbers that a choice may ask for. */
export const relations = ["<", "<=", ">", ">=", "==", "!="] as const;

/** A relation between two numbers. */
export type Relation = (typeof relations)[number];

/** A formula. */
export type Formula = NumberFormula | SymbolFormula | NegativeFormula | OperationFormula | CallFormula | ChoiceFormula;

/** A number. */
export interface NumberFormula {
  /** Tells the kinds of formula apart. */
  readonly kind: "number";
  /** Its value, exactly as written. */
  readonly value: Rational;
}

/** A name that stands for a number. */
export interface SymbolFormula {
  /** Tells the kinds of formula apart. */
  readonly kind: "symbol";
  /** The name; a qualified one has a point in it. */
  readonly name: string;
}

/** `−of`. */
export interface NegativeFormula {
  /** Tells the kinds of formula apart. */
  readonly kind: "negative";
  /** What is negated. */
  readonly of: Formula;
}

/** The operations on two numbers. */
export type Operator = "+" | "-" | "*" | "/" | "^";

/** An operation on two numbers. */
export interface OperationFormula {
  /** Tells the kinds of formula apart. */
  readonly kind: "operation";
  /** Which operation. */
  readonly operator: Operator;
  /** First operand. */
  readonly left: Formula;
  /** Second operand. */
  readonly right: Formula;
}

/** The value of a function. */
export interface CallFormula {
  /** Tells the kinds of formula apart. */
  readonly kind: "call";
  /** Which function. */
  readonly function: FormulaFunction;
  /** Its arguments. */
  readonly of: readonly Formula[];
}

/** One of two formulas, as a comparison says. */
export interface ChoiceFormula {
  /** Tells the kinds of formula apart. */
  readonly kind: "choice";
  /** How the sides must be related. */
  readonly relation: Relation;
  /** Left side of the comparison. */
  readonly left: Formula;
  /** Right side of the comparison. */
  readonly right: Formula;
  /** The value where the comparison holds. */
  readonly ifTrue: Formula;
  /** The value where it does not. */
  readonly ifFalse: Formula;
  /**
   * What is known of the value over a box on which the comparison is not decided: it lies in the `hull` of both branches, or it
   * may be `anything`, because the choice stands for the derivative of something that jumps or kinks there.
   */
  readonly undecided: "hull" | "anything";
}

/** How a parser of formulas is called; what reads formulas from outside is given one. */
export type FormulaParser = (text: string, refusal: FormulaRefusal) => ParsedFormula;

/** The error for what stands at an index of the formula's text. */
export type FormulaRefusal = (at: number, what: { readonly en: string; readonly zh: string }) => Error;

/** A formula with the places of its symbols. */
export interface ParsedFormula {
  /** The formula. */
  readonly formula: Formula;
  /** Every occurrence of a symbol, in the order of the text. */
  readonly symbols: readonly PlacedSymbol[];
}

/** A symbol at a place. */
export interface PlacedSymbol {
  /** The name. */
  readonly name: string;
  /** Index of its first character in the formula's text. */
  readonly at: number;
}

/** The number as a formula. */
export function numberFormula(value: Rational | number): NumberFormula {
  return { kind: "number", value: typeof value === "number" ? exact.from(value) : value };
}

/** The name as a formula. */
export function symbolFormula(name: string): SymbolFormula {
  return { kind: "symbol", name };
}

const isNumber = (formula: Formula, value: number): boolean =>
  formula.kind === "number" && formula.value.d === 1n && formula.value.s * formula.value.n === BigInt(value);

/** `left + right`, without a zero. */
export function sumOfFormulas(left: Formula, right: Formula): Formula {
  if (isNumber(left, 0)) return right;
  if (isNumber(right, 0)) return left;
  if (right.kind === "negative") return { kind: "operation", operator: "-", left, right: right.of };
  return { kind: "operation", operator: "+", left, right };
}

/** `left − right`, without a zero. */
export function differenceOfFormulas(left: Formula, right: Formula): Formula {
  if (isNumber(right, 0)) return left;
  if (isNumber(left, 0)) return negated(right);
  return { kind: "operation", operator: "-", left, right };
}

/** `left · right`, without a zero or a one. */
export function productOfFormulas(left: Formula, right: Formula): Formula {
  if (isNumber(left, 0) || isNumber(right, 0)) return numberFormula(0);
  if (isNumber(left, 1)) return right;
  if (isNumber(right, 1)) return left;
  if (left.kind === "negative") return negated(productOfFormulas(left.of, right));
  if (right.kind === "negative") return negated(productOfFormulas(left, right.of));
  return { kind: "operation", operator: "*", left, right };
}

/** `left / right`, without a zero above or a one below. */
export function quotientOfFormulas(left: Formula, right: Formula): Formula {
  if (isNumber(left, 0) || isNumber(right, 1)) return left;
  if (left.kind === "negative") return negated(quotientOfFormulas(left.of, right));
  return { kind: "operation", operator: "/", left, right };
}

/** `base ^ exponent`, without an exponent of zero or one. */
export function powerOfFormulas(base: Formula, exponent: Formula): Formula {
  if (isNumber(exponent, 0)) return numberFormula(1);
  if (isNumber(exponent, 1)) return base;
  return { kind: "operation", operator: "^", left: base, right: exponent };
}

/** `−formula`, without two signs in a row. */
export function negated(formula: Formula): Formula {
  if (isNumber(formula, 0)) return formula;
  return formula.kind === "negative" ? formula.of : { kind: "negative", of: formula };
}

/** The parts of which a formula is made, in the order of its text. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case "number":
    case "symbol":
      return [];
    case "negative":
      return [formula.of];
    case "operation":
      return [formula.left, formula.right];
    case "call":
      return formula.of;
    case "choice":
      return [formula.left, formula.right, formula.ifTrue, formula.ifFalse];
  }
}

/** The formula with its parts replaced by others, as many and in the same order. */
function withParts(formula: Formula, parts: readonly Formula[]): Formula {
  const [first, second, third, fourth] = parts as readonly [Formula, Formula, Formula, Formula];
  switch (formula.kind) {
    case "number":
    case "symbol":
      return formula;
    case "negative":
      return { ...formula, of: first };
    case "operation":
      return { ...formula, left: first, right: second };
    case "call":
      return { ...formula, of: parts };
    case "choice":
      return { ...formula, left: first, right: second, ifTrue: third, ifFalse: fourth };
  }
}

/** The formula after replacing symbols by formulas; parts without such symbols stay the same objects. */
export function replacedSymbols(formula: Formula, by: ReadonlyMap<string, Formula>): Formula {
  if (formula.kind === "symbol") return by.get(formula.name) ?? formula;
  const parts = partsOf(formula);
  const replaced = parts.map((part) => replacedSymbols(part, by));
  return replaced.every((part, i) => part === parts[i]) ? formula : withParts(formula, replaced);
}

/** The names of the symbols in a formula. */
export function symbolsOf(formula: Formula, found: Set<string> = new Set()): ReadonlySet<string> {
  if (formula.kind === "symbol") found.add(formula.name);
  for (const part of partsOf(formula)) symbolsOf(part, found);
  return found;
}

/** Whether a formula uses one of the symbols. */
export function dependsOn(formula: Formula, names: ReadonlySet<string>): boolean {
  return formula.kind === "symbol" ? names.has(formula.name) : partsOf(formula).some((part) => dependsOn(part, names));
}

/** Whether the formula's value is rational wherever its symbols are, as long as exponents are integers. */
export function isRationalFormula(formula: Formula): boolean {
  const rational = formula.kind !== "call" || ["min", "max", "abs"].includes(formula.function);
  return rational && partsOf(formula).every(isRationalFormula);
}

/** Size of a formula. */
export interface FormulaSize {
  /** Number of its parts, itself included. */
  readonly nodes: number;
  /** Length of the longest chain of parts within parts. */
  readonly depth: number;
  /** Most parts that are computed for one value: one branch of each choice. */
  readonly steps: number;
}

/** The size of a formula, or what it would be if each symbol were replaced by a formula of the size that `of` gives. */
export function sizeOfFormula(
  formula: Formula,
  of: (symbol: string) => FormulaSize | undefined = () => undefined,
  known: Map<Formula, FormulaSize> = new Map(),
): FormulaSize {
  if (formula.kind === "symbol") return of(formula.name) ?? { nodes: 1, depth: 1, steps: 1 };
  const before = known.get(formula);
  if (before !== undefined) return before;
  const parts = partsOf(formula).map((part) => sizeOfFormula(part, of, known));
  const steps = parts.map((part) => part.steps);
  // Of a choice one branch is computed: the last two parts.
  const taken = formula.kind === "choice" ? [...steps.slice(0, 2), Math.max(...steps.slice(2))] : steps;
  const size = {
    nodes: parts.reduce((sum, { nodes }) => sum + nodes, 1),
    depth: parts.reduce((most, { depth }) => Math.max(most, depth), 0) + 1,
    steps: taken.reduce((sum, each) => sum + each, 1),
  };
  known.set(formula, size);
  return size;
}
