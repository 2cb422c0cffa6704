/**
 * # Formulas on boxes
 *
 * How far formulas are from being settled when their symbols run through intervals of doubles.
 *
 * ## Notation
 *
 * The *margin* of `a < b` is the distance from the largest `a` to the smallest `b`: where it is positive the formula holds on the
 * whole box. A conjunction has the smallest, a disjunction the largest margin of its parts.
 *
 * @module
 */
import { exact } from "../../arithmetic/exact.ts";
import type { Formula, FormulaFunction, Operator } from "../../arithmetic/formula.ts";
import { formulaValue } from "../../arithmetic/formulaValue.ts";
import { type Interval, intervalFormulas } from "../../arithmetic/interval.ts";
import { ParseError } from "../../errors.ts";
import type { BoxFunction } from "../../games/proposition/boxTree.ts";
import type { Claim } from "../../games/proposition/proposition.ts";
import { readSExpression, type SExpression, sExpressionText } from "../../games/proposition/sExpression.ts";

/** The margin of the negation of each formula on a box, the symbols in the order of the claim. */
export type FailureMargins = (box: readonly Interval[]) => readonly number[];

type Values = readonly Interval[];
type Margin = (values: Values) => number;

const functions: Readonly<Record<BoxFunction, FormulaFunction>> = {
  exp: "exp",
  ln: "ln",
  sqrt: "sqrt",
  "normal-density": "normalDensity",
  "normal-distribution": "normalDistribution",
};

/** How surely each of some formulas fails on a box: it fails everywhere where its margin is positive. */
export function failureMargins({ symbols, terms = {} }: Claim, formulas: readonly string[]): FailureMargins {
  const names = [...symbols];
  const values = Object.entries(terms).map(([name, text]) => {
    const value = formulaValue(termFormula(readSExpression(text)), intervalFormulas, [...names]);
    names.push(name);
    return value;
  });
  const margins = formulas.map((text) => margin(readSExpression(text), false, names));
  return (box) => {
    const all = [...box];
    for (const value of values) all.push(value(all));
    return margins.map((of) => of(all));
  };
}

/** The margin of a formula, or of its negation. */
function margin(formula: SExpression, affirmed: boolean, names: readonly string[]): Margin {
  if (typeof formula === "string") {
    if (formula !== "true" && formula !== "false") throw unreadable(formula);
    const holds = (formula === "true") === affirmed;
    return () => (holds ? 1 : Number.NEGATIVE_INFINITY);
  }
  const [operator, ...parts] = formula;
  if (operator === "not" && parts.length === 1) return margin(parts[0]!, !affirmed, names);
  if (operator === "=>" && parts.length === 2) return margin(["or", ["not", parts[0]!], parts[1]!], affirmed, names);
  if (operator === "and" || operator === "or") {
    const each = parts.map((part) => margin(part, affirmed, names));
    return extreme(each, (operator === "and") === affirmed ? Math.min : Math.max);
  }
  if (typeof operator !== "string" || !["<", "<=", ">", ">=", "="].includes(operator) || parts.length < 2) {
    throw unreadable(formula);
  }
  const sides = parts.map((part) => formulaValue(termFormula(part), intervalFormulas, names));
  const links = sides.slice(1).map((right, i): Margin => {
    const left = sides[i]!;
    return (values) => linkMargin(operator, left(values), right(values), affirmed);
  });
  return extreme(links, affirmed ? Math.min : Math.max);
}

function extreme(margins: readonly Margin[], choose: (...values: number[]) => number): Margin {
  return (values) => choose(...margins.map((of) => of(values)));
}

/** A weak relation that holds with equality on the whole box counts as one with a small margin. */
function linkMargin(operator: string, left: Interval, right: Interval, affirmed: boolean): number {
  const rise = right.lower - left.upper;
  const fall = left.lower - right.upper;
  if (operator === "=") return affirmed ? Number.NEGATIVE_INFINITY : Math.max(rise, fall);
  const upward = operator.startsWith("<") === affirmed;
  const weak = (operator.length === 2) === affirmed;
  const distance = upward ? rise : fall;
  return weak && distance === 0 ? Number.MIN_VALUE : distance;
}

/** A term as a formula. */
function termFormula(term: SExpression): Formula {
  if (typeof term === "string") {
    if (/^\d+(\.\d+)?$/.test(term)) return { kind: "number", value: exact.from(term) };
    return { kind: "symbol", name: term };
  }
  const [head, ...parts] = term;
  const [first, ...rest] = parts.map(termFormula);
  if (first === undefined || typeof head !== "string") throw unreadable(term);
  if (head === "-" && rest.length === 0) return { kind: "negative", of: first };
  if (head === "*") return product(parts);
  if (head === "+" || head === "-" || head === "/") {
    return rest.reduce((left, right) => operation(head, left, right), first);
  }
  if (!(head in functions) || rest.length > 0) throw unreadable(term);
  return { kind: "call", function: functions[head as BoxFunction], of: [first] };
}

/** A product, equal factors as powers, whose ranges are smaller. */
function product(parts: readonly SExpression[]): Formula {
  const counts = new Map<string, { readonly factor: SExpression; count: number }>();
  for (const factor of parts) {
    const text = sExpressionText(factor);
    const entry = counts.get(text) ?? { factor, count: 0 };
    entry.count += 1;
    counts.set(text, entry);
  }
  return [...counts.values()]
    .map(({ factor, count }) => {
      const base = termFormula(factor);
      return count === 1 ? base : operation("^", base, { kind: "number", value: exact.from(count) });
    })
    .reduce((left, right) => operation("*", left, right));
}

function operation(operator: Operator, left: Formula, right: Formula): Formula {
  return { kind: "operation", operator, left, right };
}

function unreadable(expression: SExpression): ParseError {
  const text = sExpressionText(expression);
  const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
  return new ParseError({
    en: `the formula ${shown} cannot be read; see the syntax of claims.`,
    zh: `无法读取公式 ${shown}；请参看命题的语法。`,
  });
}
