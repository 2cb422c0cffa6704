/**
 * # Reading claims for the check of their proofs
 *
 * Turns formulas into the numbered constraints that a refutation speaks of. It shares no code with the search for refutations; what
 * it must share is the convention: cases in the order of the text, `a < b` as `N D > 0` where `N/D` is `b − a` with common monomials
 * and content cancelled after every operation.
 *
 * @module
 */
import { ParseError } from "../../errors.ts";
import type { Claim } from "../../games/proposition/proposition.ts";
import type { ConstraintRelation } from "../../games/proposition/refutation.ts";
import {
  areEqual,
  commonFactor,
  dividedBy,
  gathered,
  type IntegerPolynomial,
  integer,
  plus,
  scaled,
  times,
} from "./integerPolynomial.ts";

/** A polynomial and how it stands to zero. */
export interface CheckedConstraint {
  readonly polynomial: IntegerPolynomial;
  readonly relation: ConstraintRelation;
}

/** A quotient of polynomials. */
interface Quotient {
  readonly top: IntegerPolynomial;
  readonly bottom: IntegerPolynomial;
}

/** Reads the formulas of one claim. */
export interface ClaimReader {
  /** The symbols of the claim; variables are numbered as here. */
  readonly symbols: readonly string[];
  /** The cases of a conjunction of formulas. */
  cases(formulas: readonly string[]): readonly (readonly CheckedConstraint[])[];
  /** The numerator and the denominator of a term. */
  quotient(term: string): Quotient;
  /** A polynomial as certificates write it: `3 x^2 y - z + 1`. */
  polynomial(text: string): IntegerPolynomial;
}

/** An atom or a list. */
export type Node = string | Node[];
type Case = readonly CheckedConstraint[];

/** A reader of the formulas of a claim. */
export function claimReader({ symbols, terms = {} }: Pick<Claim, "symbols" | "terms">): ClaimReader {
  const count = symbols.length;
  const known = new Map<string, Quotient>(symbols.map((name) => [name, simple(variableOf(name))]));
  const one = integer(1n, count);
  for (const [name, text] of Object.entries(terms)) known.set(name, value(parsed(text)));

  function variableOf(name: string): IntegerPolynomial {
    const at = symbols.indexOf(name);
    if (at < 0) throw unreadable(name);
    return gathered([{ coefficient: 1n, exponents: symbols.map((_, i) => (i === at ? 1 : 0)) }]);
  }
  function simple(top: IntegerPolynomial): Quotient {
    return { top, bottom: integer(1n, count) };
  }
  function cancelled(top: IntegerPolynomial, bottom: IntegerPolynomial): Quotient {
    if (top.size === 0) return { top, bottom: one };
    const factor = commonFactor([top, bottom], () => true)!;
    return { top: dividedBy(top, factor), bottom: dividedBy(bottom, factor) };
  }
  function sum(a: Quotient, b: Quotient, sign: bigint): Quotient {
    if (areEqual(a.bottom, b.bottom)) return cancelled(plus(a.top, scaled(b.top, sign)), a.bottom);
    const top = plus(times(a.top, b.bottom), scaled(times(b.top, a.bottom), sign));
    return cancelled(top, times(a.bottom, b.bottom));
  }
  function value(node: Node): Quotient {
    if (typeof node === "string") {
      const found = known.get(node);
      return found ?? numeral(node);
    }
    const [head, ...rest] = node;
    const [first, ...others] = rest.map(value);
    if (first === undefined) throw unreadable(shown(node));
    if (head === "+") return others.reduce((a, b) => sum(a, b, 1n), first);
    if (head === "-" && others.length === 0) return { top: scaled(first.top, -1n), bottom: first.bottom };
    if (head === "-") return others.reduce((a, b) => sum(a, b, -1n), first);
    if (head === "*") return others.reduce((a, b) => cancelled(times(a.top, b.top), times(a.bottom, b.bottom)), first);
    if (head === "/" && others.length > 0 && others.every(({ top }) => top.size > 0)) {
      return others.reduce((a, b) => cancelled(times(a.top, b.bottom), times(a.bottom, b.top)), first);
    }
    throw unreadable(shown(node));
  }
  function numeral(text: string): Quotient {
    const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
    if (match === null) throw unreadable(text);
    const [, whole = "", fraction = ""] = match;
    return cancelled(integer(BigInt(whole + fraction), count), integer(10n ** BigInt(fraction.length), count));
  }

  /** `negative` asks for the cases in which the formula fails. */
  function alternatives(node: Node, negative: boolean): readonly Case[] {
    if (node === "true" || node === "false") return (node === "true") === negative ? [] : [[]];
    if (typeof node === "string") throw unreadable(node);
    const [head, ...parts] = node;
    if (head === "not" && parts.length === 1) return alternatives(parts[0]!, !negative);
    if (head === "=>" && parts.length === 2) return alternatives(["or", ["not", parts[0]!], parts[1]!], negative);
    if (head === "and" || head === "or") {
      const each = parts.map((part) => alternatives(part, negative));
      return (head === "or") === negative ? crossed(each) : each.flat();
    }
    if (typeof head !== "string" || !["<", "<=", ">", ">=", "="].includes(head) || parts.length < 2) {
      throw unreadable(shown(node));
    }
    const values = parts.map(value);
    const links = values.slice(1).map((right, i) => linkCases(head, sum(right, values[i]!, -1n), negative));
    return negative ? links.flat() : crossed(links);
  }
  /** The cases of `left head right`, given the difference right − left. */
  function linkCases(head: string, { top, bottom }: Quotient, negative: boolean): readonly Case[] {
    const rise = times(top, bottom);
    const fall = scaled(rise, -1n);
    const [strict, weak] = [">", ">="] as const;
    if (head === "=") {
      if (!negative) return [[{ polynomial: rise, relation: "=" }]];
      return [rise, fall].map((polynomial) => [{ polynomial, relation: strict }]);
    }
    const upward = head.startsWith("<") !== negative;
    const relation = (head.length === 1) !== negative ? strict : weak;
    return [[{ polynomial: upward ? rise : fall, relation }]];
  }

  return {
    symbols,
    cases: (formulas) => crossed(formulas.map((text) => alternatives(parsed(text), false))),
    quotient: (term) => value(parsed(term)),
    polynomial(text) {
      let total = integer(0n, count);
      let sign = 1n;
      let term: IntegerPolynomial | undefined;
      const close = (): void => {
        if (term !== undefined) total = plus(total, scaled(term, sign));
        term = undefined;
      };
      for (const word of text.trim().split(/\s+/)) {
        if (word === "+" || word === "-") {
          close();
          sign = word === "-" ? -1n : 1n;
          continue;
        }
        const [base = "", exponent = "1"] = word.split("^");
        if (!/^\d{1,4}$/.test(exponent)) throw unreadable(text);
        const factor = /^\d+$/.test(base) ? integer(BigInt(base), count) : variableOf(base);
        for (let i = 0; i < Number(exponent); i += 1) term = times(term ?? one, factor);
      }
      close();
      return total;
    },
  };
}

/** All ways to choose one case of each. */
function crossed(each: readonly (readonly Case[])[]): readonly Case[] {
  return each.reduce<readonly Case[]>((done, cases) => done.flatMap((a) => cases.map((b) => [...a, ...b])), [[]]);
}

/**
 * The expression that a text holds, by recursive descent.
 *
 * @throws {@link ParseError} when it is not one expression.
 */
export function parsed(text: string): Node {
  let at = 0;
  const skip = (): void => {
    while (at < text.length && text[at]!.trim() === "") at += 1;
  };
  const node = (depth: number): Node => {
    skip();
    if (at >= text.length || depth > 500) throw unreadable(text);
    if (text[at] !== "(") {
      const from = at;
      while (at < text.length && !"() \n".includes(text[at]!)) at += 1;
      if (from === at) throw unreadable(text);
      return text.slice(from, at);
    }
    at += 1;
    const list: Node[] = [];
    for (skip(); text[at] !== ")"; skip()) list.push(node(depth + 1));
    at += 1;
    return list;
  };
  const result = node(0);
  skip();
  if (at < text.length) throw unreadable(text);
  return result;
}

/** The text of an expression. */
export function shown(node: Node): string {
  return typeof node === "string" ? node : `(${node.map(shown).join(" ")})`;
}

/** The error for text that is no part of a claim. */
export function unreadable(text: string): ParseError {
  const short = JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
  return new ParseError({
    en: `the checker of proofs cannot read ${short}; see the syntax of claims.`,
    zh: `证明检查器无法读取 ${short}；请参看命题的语法。`,
  });
}
