/**
 * # SMT-LIB text
 *
 * A query in the language that every SMT solver reads.
 *
 * @module
 */
import type { Claim } from "./proposition.ts";
import type { Query } from "./queries.ts";

/** The lines of a script that asks one query of a claim; the answer is that of `check-sat`. */
export function smtLines(claim: Claim, query: Query): readonly string[] {
  return [
    "(set-logic QF_NRA)",
    ...claim.symbols.map((symbol) => `(declare-const ${symbol} Real)`),
    ...Object.entries(claim.terms ?? {}).map(([name, term]) => `(define-fun ${name} () Real ${term})`),
    ...query.asserted.map((formula) => `(assert ${formula})`),
    "(check-sat)",
  ];
}
