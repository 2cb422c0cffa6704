/**
 * # Combinations of constraints
 *
 * Looks for nonnegative multiples of constraints and squares whose sum is at most zero by its coefficients: a contradiction. The
 * multipliers are polynomials with nonnegative coefficients over a chosen set of monomials, so the search is a linear program: one
 * column a multiplier's monomial, one row a monomial of the sum.
 *
 * ## References
 *
 * - [Schrijver1986] §7, for Farkas' lemma, of which this is the polynomial form
 *
 * @module
 */
import { exact, type Rational, ratio } from "../../arithmetic/exact.ts";
import { leastCommonMultiple } from "../../arithmetic/integer.ts";
import {
  constant,
  type Polynomial,
  powerOf,
  productOf,
  sumOf,
  termsOf,
  variable,
} from "../../arithmetic/polynomial.ts";
import type { CombinationEnd, CombinationPart } from "../../games/proposition/refutation.ts";
import type { LinearConstraint } from "../../linalg/linearProgram.ts";
import { exactOutcome } from "../linear-programming/linearOutcome.ts";
import type { Constraint } from "./formula.ts";
import { polynomialText } from "./polynomialText.ts";
import { isNonnegativeMonomial, type System, strictSign, weakSign } from "./system.ts";

/** A product of constraints and squares that may be multiplied and added. */
interface Summand {
  readonly constraints: readonly number[];
  readonly squares: readonly string[];
  readonly polynomial: Polynomial;
  readonly kind: ">" | ">=" | "=";
}

/** A summand with one monomial of its multiplier. */
interface Column extends Summand {
  readonly times: Polynomial;
  readonly product: Polynomial;
  /** Whether it is strictly positive. */
  readonly strict: boolean;
}

/** Columns and rows that a linear program may have. */
const MAX_COLUMNS = 500;
const MAX_ROWS = 900;
const MAX_PIVOTS = 3000;
const MAX_QUOTIENTS = 120;

/** The contradiction that one constraint is by itself; `undefined` where none is. */
export function singleContradiction({ constraints, signs }: System): CombinationEnd | undefined {
  for (const [i, each] of constraints.entries()) {
    if (each === null) continue;
    const { polynomial, relation } = each;
    const strict = strictSign(polynomial, signs);
    const weak = weakSign(polynomial, signs);
    if (relation === "=" && strict !== 0) return ending(i, strict === 1 ? "- 1" : "1");
    if (relation === ">" && (weak === -1 || polynomial.size === 0)) return ending(i, "1");
    if (relation === ">=" && strict === -1) return ending(i, "1");
  }
  return undefined;
}

function ending(constraint: number, times: string): CombinationEnd {
  return { end: "combination", parts: [{ constraints: [constraint], times }] };
}

/** A contradictory combination, of few multipliers if these suffice; `undefined` where none was found. */
export function combination(system: System): CombinationEnd | undefined {
  const base = summandsOf(system);
  if (base.length === 0) return undefined;
  const helped = [...base, ...system.hints.map(squareOf)];
  const low = monomials(system, 1);
  return (
    solved(system, helped, low) ??
    solved(system, helped, monomials(system, 2)) ??
    solved(system, base, [...low, ...quotients(base)]) ??
    solved(system, [...base, ...pairsOf(base), ...squareSummands(system)], low)
  );
}

/** The constraints that say more than the signs of the variables. */
function summandsOf({ constraints, signs }: System): readonly Summand[] {
  return constraints.flatMap((each, i) => {
    if (each === null || isImplied(each, signs)) return [];
    return [{ constraints: [i], squares: [], polynomial: each.polynomial, kind: each.relation }];
  });
}

function isImplied({ polynomial, relation }: Constraint, signs: System["signs"]): boolean {
  if (polynomial.size === 0) return relation !== ">";
  if (relation === "=") return false;
  return relation === ">" ? strictSign(polynomial, signs) === 1 : weakSign(polynomial, signs) === 1;
}

function pairsOf(base: readonly Summand[]): readonly Summand[] {
  const inequalities = base.filter(({ kind }) => kind !== "=");
  return inequalities.flatMap((a, i) =>
    inequalities.slice(i).map(
      (b): Summand => ({
        constraints: [...a.constraints, ...b.constraints],
        squares: [],
        polynomial: productOf(a.polynomial, b.polynomial),
        kind: a.kind === ">" && b.kind === ">" ? ">" : ">=",
      }),
    ),
  );
}

/** The square of a polynomial. */
function squareOf(root: Polynomial): Summand {
  return { constraints: [], squares: [polynomialText(root)], polynomial: productOf(root, root), kind: ">=" };
}

/** Squares of variables' sums and differences, with each other and with 1. */
function squareSummands(system: System): readonly Summand[] {
  const terms = [constant(1n), ...variablesOf(system).map(variable)];
  return terms.flatMap((a, i) => terms.slice(i + 1).flatMap((b) => [sumOf(a, b), sumOf(a, b, -1n)].map(squareOf)));
}

function variablesOf({ constraints }: System): readonly string[] {
  const names = new Set<string>();
  for (const each of constraints) {
    if (each === null) continue;
    for (const { exponents } of termsOf(each.polynomial)) for (const name of exponents.keys()) names.add(name);
  }
  return [...names].sort();
}

/** All monomials up to a degree. */
function monomials(system: System, degree: number): readonly Polynomial[] {
  const names = variablesOf(system);
  const found = new Map<string, Polynomial>([["1", constant(1n)]]);
  let layer: readonly Polynomial[] = [constant(1n)];
  for (let d = 0; d < degree; d += 1) {
    layer = layer.flatMap((p) => names.map((name) => productOf(p, variable(name))));
    for (const p of layer) found.set(polynomialText(p), p);
  }
  return [...found.values()];
}

/** Monomials that bring a monomial of one constraint to one of another. */
function quotients(base: readonly Summand[]): readonly Polynomial[] {
  const found = new Map<string, Polynomial>();
  const exponents = base.flatMap(({ polynomial }) => termsOf(polynomial).map((term) => term.exponents));
  for (const a of exponents) {
    for (const b of exponents) {
      if (found.size >= MAX_QUOTIENTS) return [...found.values()];
      const quotient = quotientOf(a, b);
      if (quotient !== undefined && quotient.size > 0) found.set(polynomialText(quotient), quotient);
    }
  }
  return [...found.values()];
}

function quotientOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Polynomial | undefined {
  let quotient = constant(1n);
  for (const name of b.keys()) if ((a.get(name) ?? 0) < b.get(name)!) return undefined;
  for (const [name, exponent] of a)
    quotient = productOf(quotient, powerOf(variable(name), exponent - (b.get(name) ?? 0)));
  return quotient;
}

function solved(
  system: System,
  summands: readonly Summand[],
  multipliers: readonly Polynomial[],
): CombinationEnd | undefined {
  const { signs } = system;
  const columns: Column[] = [];
  for (const summand of summands) {
    for (const times of multipliers) {
      if (summand.kind !== "=" && weakSign(times, signs) !== 1) continue;
      const strict = summand.kind === ">" && strictSign(times, signs) === 1;
      columns.push({ ...summand, times, product: productOf(summand.polynomial, times), strict });
    }
  }
  if (columns.length === 0 || columns.length > MAX_COLUMNS) return undefined;
  const rows = new Map<string, Rational[]>();
  for (const [j, { product }] of columns.entries()) {
    for (const [monomial, coefficient] of product) {
      const row = rows.get(monomial) ?? columns.map(() => exact.zero);
      row[j] = ratio(coefficient, 1n);
      rows.set(monomial, row);
    }
  }
  if (rows.size > MAX_ROWS) return undefined;
  const objective = columns.map(({ strict }) => (strict ? exact.one : exact.zero));
  const constraints: LinearConstraint<Rational>[] = [];
  for (const [monomial, coefficients] of rows) {
    const { exponents } = termsOf(new Map([[monomial, 1n]]))[0]!;
    const nonnegative = isNonnegativeMonomial(exponents, signs);
    constraints.push({ coefficients, relation: nonnegative ? "<=" : "=", bound: exact.zero });
    if (!nonnegative || ![...exponents.keys()].every((name) => signs.get(name) === ">")) continue;
    for (const [j, coefficient] of coefficients.entries()) objective[j] = exact.sub(objective[j]!, coefficient);
  }
  constraints.push({ coefficients: objective, relation: "<=", bound: exact.one });
  const free = columns.map(({ kind }) => kind === "=");
  const { outcome } = exactOutcome(
    { field: exact, sense: "maximize", objective, constraints, free },
    { maxPivots: MAX_PIVOTS },
  );
  if (outcome.status !== "optimal" || exact.compare(outcome.value, exact.zero) <= 0) return undefined;
  return { end: "combination", parts: partsOf(columns, outcome.solution) };
}

/** The multipliers with integer coefficients, one part a summand. */
function partsOf(columns: readonly Column[], weights: readonly Rational[]): readonly CombinationPart[] {
  const scale = weights.reduce((lcm, { d }) => leastCommonMultiple(lcm, d), 1n);
  const parts = new Map<string, { readonly column: Column; times: Polynomial }>();
  for (const [j, column] of columns.entries()) {
    const { s, n, d } = weights[j]!;
    if (n === 0n) continue;
    const key = `${column.constraints.join()}|${column.squares.join()}`;
    const part = parts.get(key) ?? { column, times: constant(0n) };
    part.times = sumOf(part.times, column.times, (s * n * scale) / d);
    parts.set(key, part);
  }
  return [...parts.values()].map(({ column: { constraints, squares }, times }) => ({
    constraints,
    ...(squares.length > 0 ? { squares } : {}),
    times: polynomialText(times),
  }));
}
