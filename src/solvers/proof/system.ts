/**
 * # Systems of polynomial constraints
 *
 * What the search for a refutation works on: numbered constraints, and what is known of each variable; and the changes of one
 * variable that turn a system into another.
 *
 * @module
 */

import { greatestCommonDivisor } from "../../arithmetic/integer.ts";
import {
  coefficientsIn,
  constant,
  type Polynomial,
  polynomialOf,
  productOf,
  sumOf,
  termsOf,
  variable,
} from "../../arithmetic/polynomial.ts";
import type { RefutationChange } from "../../games/proposition/refutation.ts";
import type { Constraint } from "./formula.ts";

/** What is known of a variable; nothing where it is not listed. */
export type KnownSigns = ReadonlyMap<string, ">" | ">=">;

/** Constraints by number, `null` where one was used up, and what is known of the variables. */
export interface System {
  readonly constraints: readonly (Constraint | null)[];
  readonly signs: KnownSigns;
  /** Polynomials whose squares may help. */
  readonly hints: readonly Polynomial[];
}

/** The system of some constraints, of whose variables nothing is known. */
export function systemOf(constraints: readonly Constraint[], hints: readonly Polynomial[]): System {
  const signs: KnownSigns = new Map();
  return { constraints: constraints.map((each) => reduced(each, signs)), signs, hints };
}

/** 1 or −1 where a polynomial is positive or negative by its coefficients, else 0. */
export function strictSign(p: Polynomial, signs: KnownSigns): -1 | 0 | 1 {
  const weak = weakSign(p, signs);
  if (weak === 0) return 0;
  const positive = termsOf(p).some(({ exponents }) => [...exponents.keys()].every((name) => signs.get(name) === ">"));
  return positive ? weak : 0;
}

/** 1 or −1 where a polynomial is positive or negative by its coefficients, or because a constraint says so; else 0. */
export function sureSign(p: Polynomial, { constraints, signs }: System): -1 | 0 | 1 {
  const sign = strictSign(p, signs);
  if (sign !== 0 || p.size === 0) return sign;
  const { polynomial } = reduced({ polynomial: p, relation: ">" }, signs);
  const opposite = minus(polynomial);
  for (const each of constraints) {
    if (each?.relation !== ">" || each.polynomial.size !== p.size) continue;
    if (areEqual(each.polynomial, polynomial)) return 1;
    if (areEqual(each.polynomial, opposite)) return -1;
  }
  return 0;
}

function areEqual(p: Polynomial, q: Polynomial): boolean {
  return p.size === q.size && [...p].every(([monomial, coefficient]) => q.get(monomial) === coefficient);
}

/** 1 or −1 where a polynomial is nowhere negative, or nowhere positive, by its coefficients; 0 where neither shows, or it is zero. */
export function weakSign(p: Polynomial, signs: KnownSigns): -1 | 0 | 1 {
  let sign: -1 | 0 | 1 = 0;
  for (const { coefficient, exponents } of termsOf(p)) {
    if (!isNonnegativeMonomial(exponents, signs)) return 0;
    const own = coefficient > 0n ? 1 : -1;
    if (sign !== 0 && own !== sign) return 0;
    sign = own;
  }
  return sign;
}

/** Whether a monomial is nonnegative: each exponent is even or the variable known to be nonnegative. */
export function isNonnegativeMonomial(exponents: ReadonlyMap<string, number>, signs: KnownSigns): boolean {
  return [...exponents].every(([name, exponent]) => exponent % 2 === 0 || signs.has(name));
}

/** `A` and `B` of a polynomial `A v − B`; `undefined` where it is not linear in `v`, or `v` is not in it. */
export function linearIn(p: Polynomial, name: string): { readonly a: Polynomial; readonly b: Polynomial } | undefined {
  const coefficients = coefficientsIn(p, name);
  if (coefficients.length !== 2) return undefined;
  return { a: coefficients[1]!, b: minus(coefficients[0]!) };
}

/** The system after a change; `undefined` where the change is not allowed. */
export function changed(system: System, change: RefutationChange): System | undefined {
  const used = system.constraints[change.constraint];
  if (used === undefined || used === null) return undefined;
  const { step, variable: name } = change;
  if ((step === "solve") !== (used.relation === "=")) return undefined;
  const linear = linearIn(used.polynomial, name);
  if (linear === undefined) return undefined;
  const known = system.signs.get(name);
  const t = variable(name);
  let { a, b } = linear;
  let [numerator, denominator] = [b, a];
  if (step === "ratio") {
    // B − A v ⋈ 0 reads (−a) v ≤ −b: A = −a, B = −b.
    [a, b] = [minus(a), minus(b)];
    if (known !== ">" || sureSign(a, system) !== 1 || sureSign(b, system) !== 1) return undefined;
    [numerator, denominator] = [b, sumOf(a, t)];
  } else {
    const sign = sureSign(a, system);
    if (sign === 0) return undefined;
    if (step === "shift") numerator = sumOf(b, t);
    if (sign === -1) [numerator, denominator] = [minus(numerator), minus(denominator)];
  }
  const signs = new Map(system.signs);
  signs.delete(name);
  if (used.relation !== "=") signs.set(name, used.relation);
  const former: readonly Constraint[] =
    known === undefined || step === "ratio" ? [] : [{ polynomial: numerator, relation: known }];
  const constraints = [...system.constraints, ...former.map((each) => reduced(each, signs))].map((each, i) => {
    if (each === null || i === change.constraint) return null;
    if (i >= system.constraints.length) return each;
    return reduced({ ...each, polynomial: replaced(each.polynomial, name, numerator, denominator) }, signs);
  });
  return { constraints, signs, hints: system.hints.map((hint) => replaced(hint, name, numerator, denominator)) };
}

/** The system with one more constraint. */
export function extended({ constraints, signs, hints }: System, constraint: Constraint): System {
  return { constraints: [...constraints, reduced(constraint, signs)], signs, hints };
}

/** `d^k · P` with `n/d` for the variable, `k` the degree of `P` in it. */
function replaced(p: Polynomial, name: string, n: Polynomial, d: Polynomial): Polynomial {
  const coefficients = coefficientsIn(p, name);
  const degree = coefficients.length - 1;
  if (degree <= 0) return p;
  // Horner's rule: P d^k = (…(c_k n + c_{k−1} d) n + c_{k−2} d²) n + …
  let total = coefficients[degree]!;
  let power = constant(1n);
  for (let k = degree - 1; k >= 0; k -= 1) {
    power = productOf(power, d);
    total = sumOf(productOf(total, n), productOf(coefficients[k]!, power));
  }
  return total;
}

/** The constraint without the content of its polynomial and without positive variables that divide it. */
function reduced({ polynomial, relation }: Constraint, signs: KnownSigns): Constraint {
  if (polynomial.size === 0) return { polynomial, relation };
  const terms = termsOf(polynomial);
  const content = terms.reduce((gcd, { coefficient }) => greatestCommonDivisor(gcd, coefficient), 0n);
  const shared = new Map([...terms[0]!.exponents].filter(([name]) => signs.get(name) === ">"));
  for (const { exponents } of terms) {
    for (const [name, exponent] of shared) {
      const least = Math.min(exponent, exponents.get(name) ?? 0);
      if (least === 0) shared.delete(name);
      else shared.set(name, least);
    }
  }
  if (content === 1n && shared.size === 0) return { polynomial, relation };
  const divided = terms.map(({ coefficient, exponents }) => ({
    coefficient: coefficient / content,
    exponents: quotient(exponents, shared),
  }));
  return { polynomial: polynomialOf(divided), relation };
}

/** The monomial divided by one that divides it. */
function quotient(
  exponents: ReadonlyMap<string, number>,
  by: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const left = [...exponents].map(([name, exponent]) => [name, exponent - (by.get(name) ?? 0)] as const);
  return new Map(left.filter(([, exponent]) => exponent > 0));
}

/** `−P`. */
export function minus(p: Polynomial): Polynomial {
  return sumOf(constant(0n), p, -1n);
}
