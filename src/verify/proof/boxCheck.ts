/**
 * # Check of proofs on boxes
 *
 * Follows the division of a box, as `games/proposition/boxTree.ts` describes it, and decides every branch in whole numbers: the
 * formula that it names must be false on the whole of that part.
 *
 * @module
 */
import { readNumeral } from "../../arithmetic/numeral.ts";
import { type BoxFunction, formulaLetter } from "../../games/proposition/boxTree.ts";
import type { Claim } from "../../games/proposition/proposition.ts";
import type { ExactPoint } from "../../games/proposition/refutation.ts";
import { type Node, parsed, shown, unreadable } from "./claimReader.ts";
import {
  type Dyadic,
  dyadicDensity,
  dyadicDistribution,
  dyadicExp,
  dyadicLn,
  dyadicOf,
  dyadicOpposite,
  dyadicPower,
  dyadicProduct,
  dyadicQuotient,
  dyadicRoot,
  dyadicSum,
} from "./dyadic.ts";

type Values = readonly Dyadic[];
type Term = (values: Values) => Dyadic;
/** Whether a formula holds on the whole of a box, fails on the whole of it, or neither is certain. */
type Decision = (values: Values) => boolean | undefined;

const functions: Readonly<Record<BoxFunction, (a: Dyadic) => Dyadic>> = {
  exp: dyadicExp,
  ln: dyadicLn,
  sqrt: dyadicRoot,
  "normal-density": dyadicDensity,
  "normal-distribution": dyadicDistribution,
};

/** Decides formulas on boxes and at points of the box of one claim. */
export interface BoxReader {
  /** Whether a division shows that the formulas have no common solution in the box. */
  isDivision(text: string, formulas: readonly string[]): boolean;
  /** Whether a point lies in the box and certainly satisfies all formulas. */
  isSolution(point: ExactPoint, formulas: readonly string[]): boolean;
}

/**
 * A reader of the formulas of a claim on a box.
 *
 * @throws {@link ParseError} for a term that cannot be read, here and by its methods for a formula.
 */
export function boxReader({ symbols, terms = {}, box = {} }: Claim): BoxReader {
  const places = new Map(symbols.map((name, i) => [name, i]));
  const derived = Object.entries(terms).map(([name, text]) => {
    const value = term(parsed(text));
    places.set(name, places.size);
    return value;
  });

  function term(node: Node): Term {
    if (typeof node === "string") {
      const place = places.get(node);
      if (place !== undefined) return (values) => values[place];
      if (!/^\d+(\.\d+)?$/.test(node)) throw unreadable(node);
      const { numerator, denominator } = readNumeral(node);
      const value = dyadicOf(numerator, denominator);
      return () => value;
    }
    const [head, ...parts] = node;
    if (typeof head !== "string" || parts.length === 0) throw unreadable(shown(node));
    const terms = parts.map(term);
    const [first, ...rest] = terms as [Term, ...Term[]];
    if (head === "-" && rest.length === 0) return (values) => dyadicOpposite(first(values));
    if (head === "*") return product(parts, terms);
    const folded = (join: (a: Dyadic, b: Dyadic) => Dyadic): Term => {
      return (values) => rest.reduce((sum, each) => join(sum, each(values)), first(values));
    };
    if (head === "+") return folded(dyadicSum);
    if (head === "-") return folded((a, b) => dyadicSum(a, dyadicOpposite(b)));
    if (head === "/" && rest.length > 0) return folded(dyadicQuotient);
    if (!Object.hasOwn(functions, head) || rest.length > 0) throw unreadable(shown(node));
    const call = functions[head as BoxFunction];
    return (values) => call(first(values));
  }

  /** Equal factors are a power, whose range is smaller. */
  function product(parts: readonly Node[], terms: readonly Term[]): Term {
    const texts = parts.map(shown);
    const distinct = [...new Set(texts)].map((text) => ({
      factor: terms[texts.indexOf(text)]!,
      count: texts.filter((other) => other === text).length,
    }));
    return (values) => distinct.map(({ factor, count }) => dyadicPower(factor(values), count)).reduce(dyadicProduct);
  }

  function decision(node: Node): Decision {
    if (node === "true" || node === "false") return () => node === "true";
    if (typeof node === "string") throw unreadable(node);
    const [head, ...parts] = node;
    if (head === "not" && parts.length === 1) {
      const inner = decision(parts[0]!);
      return (values) => {
        const holds = inner(values);
        return holds === undefined ? undefined : !holds;
      };
    }
    if (head === "=>" && parts.length === 2) return decision(["or", ["not", parts[0]!], parts[1]!]);
    if (head === "and" || head === "or") {
      const decisive = head === "or";
      const each = parts.map(decision);
      return (values) => {
        let open = false;
        for (const part of each) {
          const holds = part(values);
          if (holds === decisive) return decisive;
          open ||= holds === undefined;
        }
        return open ? undefined : !decisive;
      };
    }
    if (typeof head !== "string" || !["<", "<=", ">", ">=", "="].includes(head) || parts.length < 2) {
      throw unreadable(shown(node));
    }
    if (parts.length > 2) return decision(["and", ...parts.slice(1).map((right, i): Node => [head, parts[i]!, right])]);
    const [left, right] = parts.map(term) as [Term, Term];
    return (values) => related(head, left(values), right(values));
  }

  const rootOf = (): Values => symbols.map((name) => hull(box[name]!.map(numeral) as [Dyadic, Dyadic]));
  const complete = (values: Values): Values => {
    const all = [...values];
    for (const value of derived) all.push(value(all));
    return all;
  };

  return {
    isDivision(text, formulas) {
      const decisions = formulas.map((formula) => decision(parsed(formula)));
      let at = 0;
      const follows = (part: Values): boolean => {
        const letter = text[at];
        at += 1;
        if (letter === undefined) return false;
        if (letter < "0" || letter > "9") {
          const named = decisions[decisions.findIndex((_, i) => formulaLetter(i) === letter)];
          return named?.(complete(part)) === false;
        }
        const i = Number(letter);
        const range = part[i];
        if (range === undefined) return false;
        const middle = (range.lower + range.upper) >> 1n;
        return (
          follows(part.with(i, { lower: range.lower, upper: middle })) &&
          follows(part.with(i, { lower: middle, upper: range.upper }))
        );
      };
      return follows(rootOf()) && at === text.length;
    },
    isSolution(point, formulas) {
      if (symbols.some((name) => typeof point[name] !== "string" || !isBetween(point[name]!, box[name]!))) return false;
      const values = complete(symbols.map((name) => numeral(point[name]!)));
      return formulas.every((formula) => decision(parsed(formula))(values) === true);
    },
  };
}

function related(head: string, left: Dyadic, right: Dyadic): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  const [less, more] = head.startsWith(">") ? [right, left] : [left, right];
  if (head === "=") return less.upper < more.lower || more.upper < less.lower ? false : undefined;
  const weak = head.length === 2;
  if (weak ? less.upper <= more.lower : less.upper < more.lower) return true;
  return (weak ? less.lower > more.upper : less.lower >= more.upper) ? false : undefined;
}

function numeral(text: string): Dyadic {
  const { numerator, denominator } = readNumeral(text);
  return dyadicOf(numerator, denominator);
}

function hull([a, b]: readonly [Dyadic, Dyadic]): Dyadic {
  return { lower: a!.lower, upper: b!.upper };
}

function isBetween(text: string, [least, most]: readonly [string, string]): boolean {
  const [a, x, b] = [least, text, most].map(readNumeral) as [Exact, Exact, Exact];
  return isAtMost(a, x) && isAtMost(x, b);
}

type Exact = ReturnType<typeof readNumeral>;

function isAtMost(a: Exact, b: Exact): boolean {
  return a.numerator * b.denominator <= b.numerator * a.denominator;
}
