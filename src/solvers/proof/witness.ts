/**
 * # Search for a witness
 *
 * A point with rational coordinates at which formulas hold: equations are solved for variables in which they are linear, the other
 * variables are drawn from simple numbers.
 *
 * @module
 */
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { Field } from "../../arithmetic/field.ts";
import { float } from "../../arithmetic/float.ts";
import { coefficientsIn, type Polynomial, termsOf } from "../../arithmetic/polynomial.ts";
import { seededRng } from "../../arithmetic/rng.ts";
import type { Claim } from "../../games/proposition/proposition.ts";
import type { ExactPoint } from "../../games/proposition/refutation.ts";
import { type Constraint, casesOf } from "./formula.ts";

/** Simple numbers, each of which may be taken with either sign. */
const SIMPLE = [
  "0",
  "1",
  "2",
  "3",
  "4",
  "1/2",
  "1/3",
  "2/3",
  "1/4",
  "3/4",
  "3/5",
  "4/5",
  "1/10",
  "9/10",
  "3/2",
  "5",
  "10",
  "100",
  "1/100",
];
const SEED = 7;
/** Terms evaluated in one case, which limits the points tried where polynomials are long. */
const MAX_TERMS = 1_000_000;

/** A polynomial ready for evaluation at many points. */
interface Term<T> {
  readonly coefficient: T;
  readonly factors: readonly (readonly [string, number])[];
}

interface Condition<T> {
  readonly terms: readonly Term<T>[];
  readonly relation: Constraint["relation"];
}

/** An equation and the variable for which it is solved, `A v + B = 0`. */
interface Solved<T> {
  readonly variable: string;
  readonly a: readonly Term<T>[];
  readonly b: readonly Term<T>[];
}

type Point<T> = ReadonlyMap<string, T>;

/**
 * A point at which all formulas hold; `undefined` where none was met.
 *
 * @param samples - Number of points tried in each case of the formulas.
 */
export function witness(claim: Claim, formulas: readonly string[], samples = 4000): ExactPoint | undefined {
  for (const constraints of casesOf(claim, formulas)) {
    const point = pointOf(claim.symbols, constraints, samples);
    if (point !== undefined) return Object.fromEntries([...point].map(([name, value]) => [name, exact.format(value)]));
  }
  return undefined;
}

function pointOf(
  symbols: readonly string[],
  constraints: readonly Constraint[],
  samples: number,
): Point<Rational> | undefined {
  const rng = seededRng(SEED);
  const terms = constraints.reduce((total, { polynomial }) => total + polynomial.size, 1);
  const count = Math.min(samples, Math.ceil(MAX_TERMS / terms));
  const choices = new Map(symbols.map((name) => [name, choicesFor(name, constraints)]));
  // Several ways of solving the equations: another order leaves other variables free.
  for (const order of [symbols, [...symbols].reverse()]) {
    // In doubles first, which are much faster and seldom wrong.
    const rough = pointTest(order, constraints, float);
    const precise = pointTest(order, constraints, exact);
    const free = symbols.filter((name) => !rough.dependent.has(name));
    for (let i = 0; i < count; i += 1) {
      const drawn = free.map((name) => {
        const of = choices.get(name)!;
        return [name, of[Math.floor(rng.next() * of.length)]!] as const;
      });
      if (rough.pointWith(drawn) === undefined) continue;
      const point = precise.pointWith(drawn);
      if (point !== undefined) return point;
    }
  }
  return undefined;
}

interface PointTest<T> {
  /** Variables that the equations give. */
  readonly dependent: ReadonlySet<string>;
  /** The point with these values of the free variables, where it satisfies all constraints. */
  pointWith(drawn: readonly (readonly [string, string])[]): Point<T> | undefined;
}

function pointTest<T>(order: readonly string[], constraints: readonly Constraint[], field: Field<T>): PointTest<T> {
  const conditions = constraints.map((each) => conditionOf(each, field));
  const solved = solvedEquations(order, constraints, field);
  return {
    dependent: new Set(solved.map(({ variable }) => variable)),
    pointWith(drawn) {
      const point = new Map(drawn.map(([name, text]) => [name, field.from(text)]));
      const complete = completed(point, solved, field);
      return complete && conditions.every((each) => holds(each, point, field)) ? point : undefined;
    },
  };
}

/** Equations with a variable each that is taken by no equation before, last symbols of the order first. */
function solvedEquations<T>(
  order: readonly string[],
  constraints: readonly Constraint[],
  field: Field<T>,
): readonly Solved<T>[] {
  const solved: Solved<T>[] = [];
  const taken = new Set<string>();
  for (const { polynomial, relation } of constraints) {
    if (relation !== "=") continue;
    const variable = order.findLast((name) => !taken.has(name) && coefficientsIn(polynomial, name).length === 2);
    if (variable === undefined) continue;
    taken.add(variable);
    const [b, a] = coefficientsIn(polynomial, variable);
    solved.push({ variable, a: termsIn(a!, field), b: termsIn(b!, field) });
  }
  return solved;
}

/** Adds the variables that the equations give; whether they could be had one after the other. */
function completed<T>(point: Map<string, T>, solved: readonly Solved<T>[], field: Field<T>): boolean {
  const left = [...solved];
  while (left.length > 0) {
    const next = left.findIndex(({ a, b }) => isKnown(a, point) && isKnown(b, point));
    if (next < 0) return false;
    const [{ variable, a, b }] = left.splice(next, 1) as [Solved<T>];
    const divisor = sumAt(a, point, field);
    if (field.compare(divisor, field.zero) === 0) return false;
    point.set(variable, field.neg(field.div(sumAt(b, point, field), divisor)));
  }
  return true;
}

/** Simple numbers that satisfy the constraints on the variable alone. */
function choicesFor(name: string, constraints: readonly Constraint[]): readonly string[] {
  const alone = constraints
    .map((each) => conditionOf(each, exact))
    .filter(({ terms }) => terms.every(({ factors }) => factors.every(([other]) => other === name)));
  const signed = [...SIMPLE, ...SIMPLE.filter((text) => text !== "0").map((text) => `-${text}`)];
  const fitting = signed.filter((text) => {
    return alone.every((each) => holds(each, new Map([[name, exact.from(text)]]), exact));
  });
  return fitting.length > 0 ? fitting : signed;
}

function conditionOf<T>({ polynomial, relation }: Constraint, field: Field<T>): Condition<T> {
  return { terms: termsIn(polynomial, field), relation };
}

function termsIn<T>(p: Polynomial, field: Field<T>): readonly Term<T>[] {
  return termsOf(p).map(({ coefficient, exponents }) => ({
    coefficient: field.from(coefficient.toString()),
    factors: [...exponents],
  }));
}

function isKnown<T>(terms: readonly Term<T>[], point: Point<T>): boolean {
  return terms.every(({ factors }) => factors.every(([name]) => point.has(name)));
}

function holds<T>({ terms, relation }: Condition<T>, point: Point<T>, field: Field<T>): boolean {
  const value = sumAt(terms, point, field);
  const sign = field.compare(value, field.zero);
  if (relation !== "=") return relation === ">" ? sign > 0 : sign >= 0;
  return field.name === "float" ? Math.abs(field.toNumber(value)) < 1e-9 : sign === 0;
}

function sumAt<T>(terms: readonly Term<T>[], point: Point<T>, field: Field<T>): T {
  let total = field.zero;
  for (const { coefficient, factors } of terms) {
    let term = coefficient;
    for (const [name, exponent] of factors) {
      const value = point.get(name)!;
      for (let i = 0; i < exponent; i += 1) term = field.mul(term, value);
    }
    total = field.add(total, term);
  }
  return total;
}
