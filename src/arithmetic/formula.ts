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
import type { Rational } from "./exact.ts";

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

/** Whether two numbers are related so, as their order says: negative, zero or positive. */
export function isRelated(relation: Relation, order: number): boolean {
  switch (relation) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "==":
      return order === 0;
    case "!=":
      return order !== 0;
  }
}
