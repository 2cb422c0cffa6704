/**
 * # Values of formulas
 *
 * A formula becomes a function of its symbols' values in any arithmetic that knows the formula's functions: doubles, fractions,
 * intervals. Only the branch of a choice that is taken is computed.
 *
 * @module
 */
import type { Rational } from "./exact.ts";
import type { CallFormula, Formula, FormulaFunction, Operator, Relation } from "./formula.ts";

/** An arithmetic in which formulas have values. */
export interface FormulaArithmetic<T> {
  /** The number as it was written. */
  number(value: Rational): T;
  /** `−a`. */
  neg(a: T): T;
  /** The operations. */
  readonly operations: Readonly<Record<Operator, (a: T, b: T) => T>>;
  /** The functions of one argument. */
  readonly functions: Readonly<Record<Exclude<FormulaFunction, "min" | "max">, (a: T) => T>>;
  /** The smaller of two numbers. */
  min(a: T, b: T): T;
  /** The larger of two numbers. */
  max(a: T, b: T): T;
  /** Whether a relation holds; `undefined` where it is not decided. */
  decide(relation: Relation, a: T, b: T): boolean | undefined;
  /** The value of a choice that is not decided: in the hull of both branches, or anything. */
  undecided(ifTrue: T, ifFalse: T, known: "hull" | "anything"): T;
}

/** A function of the values of symbols, in the order in which their names were given. */
export type FormulaValue<T> = (values: readonly T[]) => T;

/**
 * The formula as a function.
 *
 * @param names - The symbols in the order of the values; they include all symbols of the formula.
 */
export function formulaValue<T>(
  formula: Formula,
  arithmetic: FormulaArithmetic<T>,
  names: readonly string[],
): FormulaValue<T> {
  const places = new Map(names.map((name, i) => [name, i]));
  const known = new Map<Formula, FormulaValue<T>>();
  /** Parts that stand in several places become one function. */
  const valueOfPart = (part: Formula): FormulaValue<T> => {
    const value = known.get(part) ?? valueOfFormula(part, arithmetic, places, valueOfPart);
    known.set(part, value);
    return value;
  };
  return valueOfPart(formula);
}

function valueOfFormula<T>(
  formula: Formula,
  arithmetic: FormulaArithmetic<T>,
  places: ReadonlyMap<string, number>,
  part: (formula: Formula) => FormulaValue<T>,
): FormulaValue<T> {
  switch (formula.kind) {
    case "number": {
      const value = arithmetic.number(formula.value);
      return () => value;
    }
    case "symbol": {
      const place = places.get(formula.name);
      if (place === undefined) throw new Error(`formulaValue: the symbol ${formula.name} has no value`);
      return (values) => values[place] as T;
    }
    case "negative": {
      const of = part(formula.of);
      return (values) => arithmetic.neg(of(values));
    }
    case "operation": {
      const operation = arithmetic.operations[formula.operator];
      const [left, right] = [part(formula.left), part(formula.right)];
      return (values) => operation(left(values), right(values));
    }
    case "call":
      return valueOfCall(formula, arithmetic, formula.of.map(part));
    case "choice": {
      const [left, right] = [part(formula.left), part(formula.right)];
      const [ifTrue, ifFalse] = [part(formula.ifTrue), part(formula.ifFalse)];
      return (values) => {
        const holds = arithmetic.decide(formula.relation, left(values), right(values));
        if (holds === undefined) return arithmetic.undecided(ifTrue(values), ifFalse(values), formula.undecided);
        return holds ? ifTrue(values) : ifFalse(values);
      };
    }
  }
}

function valueOfCall<T>(
  { function: name }: CallFormula,
  arithmetic: FormulaArithmetic<T>,
  of: readonly FormulaValue<T>[],
): FormulaValue<T> {
  if (name === "min" || name === "max") {
    const extreme = arithmetic[name];
    return (values) => of.map((each) => each(values)).reduce((a, b) => extreme(a, b));
  }
  const [inner] = of as readonly [FormulaValue<T>];
  const call = arithmetic.functions[name];
  return (values) => call(inner(values));
}
