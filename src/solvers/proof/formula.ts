/**
 * # Formulas as cases of constraints
 *
 * A conjunction of formulas is brought to disjunctive normal form: a list of cases, each a list of polynomial constraints.
 *
 * ## Implementation notes
 *
 * `a < b` is `N D > 0` for the reduced fraction `N/D` of `b − a`: divisors do not vanish where a claim is made, which a query of its
 * own asks. The order of cases and constraints is that of the text, so that a refutation can name constraints by number.
 *
 * @module
 */
import { constant, type Polynomial, productOf, sumOf } from "../../arithmetic/polynomial.ts";
import { type RationalFunction, rationalFunctions, symbol } from "../../arithmetic/rationalFunction.ts";
import { ParseError } from "../../errors.ts";
import type { Claim } from "../../games/proposition/proposition.ts";
import type { ConstraintRelation } from "../../games/proposition/refutation.ts";
import { readSExpression, type SExpression, sExpressionText } from "../../games/proposition/sExpression.ts";

/** A polynomial and how it stands to zero. */
export interface Constraint {
  readonly polynomial: Polynomial;
  readonly relation: ConstraintRelation;
}

/** The values of names: symbols and terms. */
type Names = ReadonlyMap<string, RationalFunction>;

/**
 * The cases in which all of some formulas hold.
 *
 * @throws {@link ParseError} for a formula that cannot be read.
 */
export function casesOf(
  claim: Pick<Claim, "symbols" | "terms">,
  formulas: readonly string[],
): readonly (readonly Constraint[])[] {
  const names = namesOf(claim);
  return formulas.map((text) => cases(readSExpression(text), names, true)).reduce(bothOf, [[]]);
}

/** The rational function that each symbol and term of a claim is. */
export function namesOf({ symbols, terms = {} }: Pick<Claim, "symbols" | "terms">): Names {
  const names = new Map<string, RationalFunction>(symbols.map((name) => [name, symbol(name)]));
  for (const [name, text] of Object.entries(terms)) names.set(name, termValue(readSExpression(text), names));
  return names;
}

type Cases = readonly (readonly Constraint[])[];

function cases(formula: SExpression, names: Names, affirmed: boolean): Cases {
  if (formula === "true") return affirmed ? [[]] : [];
  if (formula === "false") return affirmed ? [] : [[]];
  if (typeof formula === "string") throw unreadable(formula);
  const [operator, ...parts] = formula;
  switch (operator) {
    case "not":
      requireParts(formula, parts.length === 1);
      return cases(parts[0]!, names, !affirmed);
    case "and":
    case "or": {
      const each = parts.map((part) => cases(part, names, affirmed));
      return (operator === "and") === affirmed ? each.reduce(bothOf, [[]]) : each.flat();
    }
    case "=>": {
      requireParts(formula, parts.length === 2);
      const [premise, conclusion] = [cases(parts[0]!, names, !affirmed), cases(parts[1]!, names, affirmed)];
      return affirmed ? [...premise, ...conclusion] : bothOf(premise, conclusion);
    }
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "=": {
      requireParts(formula, parts.length >= 2);
      const values = parts.map((part) => termValue(part, names));
      const steps = values.slice(1).map((value, i) => comparison(operator, values[i]!, value, affirmed));
      return affirmed ? steps.reduce(bothOf, [[]]) : steps.flat();
    }
    default:
      throw unreadable(formula);
  }
}

/** The cases of one comparison or of its negation. */
function comparison(operator: string, left: RationalFunction, right: RationalFunction, affirmed: boolean): Cases {
  const rise = signed(rationalFunctions.sub(right, left));
  const fall = negated(rise);
  const strict = (polynomial: Polynomial): Cases => [[{ polynomial, relation: ">" }]];
  const weak = (polynomial: Polynomial): Cases => [[{ polynomial, relation: ">=" }]];
  switch (operator) {
    case "<":
      return affirmed ? strict(rise) : weak(fall);
    case "<=":
      return affirmed ? weak(rise) : strict(fall);
    case ">":
      return affirmed ? strict(fall) : weak(rise);
    case ">=":
      return affirmed ? weak(fall) : strict(rise);
    default:
      return affirmed ? [[{ polynomial: rise, relation: "=" }]] : [...strict(rise), ...strict(fall)];
  }
}

/** A polynomial with the sign of a fraction. */
function signed({ numerator, denominator }: RationalFunction): Polynomial {
  return productOf(numerator, denominator);
}

function negated(p: Polynomial): Polynomial {
  return sumOf(constant(0n), p, -1n);
}

function bothOf(a: Cases, b: Cases): Cases {
  return a.flatMap((left) => b.map((right) => [...left, ...right]));
}

/** The rational function that a term is. */
export function termValue(term: SExpression, names: Names): RationalFunction {
  const { add, sub, mul, div, neg, from } = rationalFunctions;
  if (typeof term === "string") {
    if (/^\d+(\.\d+)?$/.test(term)) return from(term);
    const value = names.get(term);
    if (value === undefined) throw unknownSymbol(term);
    return value;
  }
  const [operator, ...parts] = term;
  const values = parts.map((part) => termValue(part, names));
  const [first, ...rest] = values;
  if (first === undefined) throw unreadable(term);
  switch (operator) {
    case "+":
      return rest.reduce(add, first);
    case "-":
      return rest.length === 0 ? neg(first) : rest.reduce(sub, first);
    case "*":
      return rest.reduce(mul, first);
    case "/":
      requireParts(term, rest.length > 0);
      return rest.reduce(div, first);
    default:
      throw unreadable(term);
  }
}

function requireParts(expression: SExpression, fits: boolean): void {
  if (!fits) throw unreadable(expression);
}

function unreadable(expression: SExpression): ParseError {
  const shown = sExpressionText(expression);
  const short = JSON.stringify(shown.length > 60 ? `${shown.slice(0, 57)}…` : shown);
  return new ParseError({
    en: `${short} is neither a formula nor a term of a claim; use + - * / < <= > >= = and or not =>.`,
    zh: `${short} 既不是命题的公式也不是项；可用 + - * / < <= > >= = and or not =>。`,
  });
}

function unknownSymbol(name: string): ParseError {
  return new ParseError({
    en: `the claim uses ${JSON.stringify(name)}, which is neither one of its symbols nor one of its terms; declare it.`,
    zh: `命题用到 ${JSON.stringify(name)}，但既未声明为符号也未定义为项；请先声明。`,
  });
}
