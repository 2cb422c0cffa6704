/**
 * # Making formulas of formulas
 *
 * Sums, products and so on of formulas, without the zeros and ones that change nothing; replacement of symbols; what a formula
 * depends on, and how large it is.
 *
 * @module
 */
import { exact, type Rational } from "./exact.ts";
import {
  type ChoiceFormula,
  type Formula,
  isRelated,
  type NumberFormula,
  type Operator,
  type SymbolFormula,
} from "./formula.ts";

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

/** Numbers up to this size above and below the line are computed with as a formula is made. */
const SMALL = 10n ** 40n;

/** The result of an operation on two small numbers; `undefined` for other operands, and where there is none. */
function computed(
  operation: (a: Rational, b: Rational) => Rational,
  left: Formula,
  right: Formula,
): Formula | undefined {
  const small = (formula: Formula): formula is NumberFormula =>
    formula.kind === "number" && formula.value.n < SMALL && formula.value.d < SMALL;
  return small(left) && small(right) ? numberFormula(operation(left.value, right.value)) : undefined;
}

/** `left + right`, without a zero, computed where both are numbers. */
export function sumOfFormulas(left: Formula, right: Formula): Formula {
  if (isNumber(left, 0)) return right;
  if (isNumber(right, 0)) return left;
  if (right.kind === "negative") return differenceOfFormulas(left, right.of);
  return computed(exact.add, left, right) ?? { kind: "operation", operator: "+", left, right };
}

/** `left − right`, without a zero, computed where both are numbers. */
export function differenceOfFormulas(left: Formula, right: Formula): Formula {
  if (isNumber(right, 0)) return left;
  if (isNumber(left, 0)) return negated(right);
  return computed(exact.sub, left, right) ?? { kind: "operation", operator: "-", left, right };
}

/** `left · right`, without a zero or a one, computed where both are numbers. */
export function productOfFormulas(left: Formula, right: Formula): Formula {
  if (isNumber(left, 0) || isNumber(right, 0)) return numberFormula(0);
  if (isNumber(left, 1)) return right;
  if (isNumber(right, 1)) return left;
  if (left.kind === "negative") return negated(productOfFormulas(left.of, right));
  if (right.kind === "negative") return negated(productOfFormulas(left, right.of));
  return computed(exact.mul, left, right) ?? { kind: "operation", operator: "*", left, right };
}

/** `left / right`, without a zero above or a one below, computed where both are numbers. */
export function quotientOfFormulas(left: Formula, right: Formula): Formula {
  if (isNumber(right, 0)) return { kind: "operation", operator: "/", left, right };
  if (isNumber(left, 0) || isNumber(right, 1)) return left;
  if (left.kind === "negative") return negated(quotientOfFormulas(left.of, right));
  return computed(exact.div, left, right) ?? { kind: "operation", operator: "/", left, right };
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

const operations: Readonly<Record<Operator, (left: Formula, right: Formula) => Formula>> = {
  "+": sumOfFormulas,
  "-": differenceOfFormulas,
  "*": productOfFormulas,
  "/": quotientOfFormulas,
  "^": powerOfFormulas,
};

/** The choice, or the branch that is taken where both sides of the comparison are numbers. */
function choiceOfFormulas(choice: ChoiceFormula): Formula {
  const { relation, left, right, ifTrue, ifFalse } = choice;
  if (left.kind !== "number" || right.kind !== "number") return choice;
  return isRelated(relation, exact.compare(left.value, right.value)) ? ifTrue : ifFalse;
}

/** The parts of which a formula is made, in the order of its text. */
function partsOf(formula: Formula): readonly Formula[] {
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

/** The formula with its parts replaced by others, as many and in the same order, computed where they are numbers. */
function withParts(formula: Formula, parts: readonly Formula[]): Formula {
  const [first, second, third, fourth] = parts as readonly [Formula, Formula, Formula, Formula];
  switch (formula.kind) {
    case "number":
    case "symbol":
      return formula;
    case "negative":
      return negated(first);
    case "operation":
      return operations[formula.operator](first, second);
    case "call":
      return { ...formula, of: parts };
    case "choice":
      return choiceOfFormulas({ ...formula, left: first, right: second, ifTrue: third, ifFalse: fourth });
  }
}

/**
 * The formula after replacing symbols by formulas. Parts without such symbols stay the same objects; in others, what is multiplied by
 * zero is left out, and so is the branch that a comparison of numbers does not take.
 */
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
