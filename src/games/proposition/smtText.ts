/**
 * # SMT-LIB text
 *
 * A query in the language that every SMT solver reads. Transcendental functions are uninterpreted there: what holds for all functions
 * holds for them, and nothing follows from a solution.
 *
 * @module
 */
import { readNumeral } from "../../arithmetic/numeral.ts";
import { boxFunctions } from "./boxTree.ts";
import type { Claim } from "./proposition.ts";
import type { Query } from "./queries.ts";

/** The lines of a script that asks one query of a claim; the answer is that of `check-sat`. */
export function smtLines(claim: Claim, query: Query): readonly string[] {
  const terms = Object.entries(claim.terms ?? {});
  const text = [...terms.map(([, term]) => term), ...query.asserted].join(" ");
  const used = boxFunctions.filter((name) => claim.box !== undefined && text.includes(`(${name} `));
  return [
    used.length === 0 ? "(set-logic QF_NRA)" : "(set-logic QF_UFNRA)",
    ...used.map((name) => `(declare-fun ${name} (Real) Real)`),
    ...claim.symbols.map((symbol) => `(declare-const ${symbol} Real)`),
    ...terms.map(([name, term]) => `(define-fun ${name} () Real ${definition(term)})`),
    ...Object.entries(claim.box ?? {}).map(([name, [least, most]]) => {
      return `(assert (<= ${numeralTerm(least)} ${name} ${numeralTerm(most)}))`;
    }),
    ...query.asserted.map((formula) => `(assert ${formula})`),
    "(check-sat)",
  ];
}

/** What defines a term. Numerals alone would be read as whole numbers, which are of another sort. */
function definition(term: string): string {
  return /[A-Za-z]/.test(term) ? term : term.replace(/(?<![\d.])\d+(?![\d.])/g, "$&.0");
}

/** A numeral as a term. */
function numeralTerm(text: string): string {
  const { numerator, denominator } = readNumeral(text);
  const size = numerator < 0n ? -numerator : numerator;
  const fraction = denominator === 1n ? `${size}` : `(/ ${size} ${denominator})`;
  return numerator < 0n ? `(- ${fraction})` : fraction;
}
