/**
 * # Queries of a claim
 *
 * What has to be asked about a claim so that its proof means something:
 *
 * - `claim`: domain, assumptions and the negated claim have no common solution;
 * - `divisions`: no divisor vanishes where the claim is made;
 * - `assumptions`: domain and assumptions have a common solution, so that the claim is not empty;
 * - `without-<name>`: without that one assumption the negated claim has a solution, so that the assumption is needed.
 *
 * On a box there is no question about divisions: what is not defined on a part of it is not decided there.
 *
 * @module
 */
import type { Claim } from "./proposition.ts";
import { readSExpression, type SExpression, sExpressionText } from "./sExpression.ts";

/** A question whether formulas have a common solution. */
export interface Query {
  /** `claim`, `divisions`, `assumptions`, or `without-` with the name of an assumption. */
  readonly id: string;
  /** The formulas. */
  readonly asserted: readonly string[];
  /** Whether a proof of the claim needs that there is none (`unsat`) or one (`sat`). */
  readonly wanted: "unsat" | "sat";
}

/** The query whose answer decides the claim. */
export const CLAIM_QUERY = "claim";

/**
 * All queries of a claim, that of the claim itself first.
 *
 * @throws {@link ParseError} for a formula that cannot be read.
 */
export function queriesOf(claim: Claim): readonly Query[] {
  const assumed = Object.entries(claim.assumptions);
  const negated = `(not ${claim.claim})`;
  const divisors = claim.box === undefined ? divisorsOf(claim) : [];
  const defined = divisors.map((divisor) => `(not (= ${divisor} 0))`);
  const hypotheses = [...claim.domain, ...assumed.map(([, formula]) => formula)];
  const needed = assumed.filter(([name]) => claim.kept?.[name] === undefined);
  return [
    { id: CLAIM_QUERY, asserted: [...hypotheses, negated], wanted: "unsat" },
    ...divisors.map((divisor, i): Query => {
      return { id: `divisor-${i + 1}`, asserted: [...hypotheses, `(= ${divisor} 0)`], wanted: "unsat" };
    }),
    { id: "assumptions", asserted: [...hypotheses, ...defined], wanted: "sat" },
    ...needed.map(([name]): Query => {
      const others = assumed.filter(([other]) => other !== name).map(([, formula]) => formula);
      return { id: `without-${name}`, asserted: [...claim.domain, ...others, negated, ...defined], wanted: "sat" };
    }),
  ];
}

/** The query whose solutions are counter-examples: as that of the claim, where everything is defined. */
export function counterExampleQuery(claim: Claim): Query {
  const divisors = claim.box === undefined ? divisorsOf(claim) : [];
  const asserted = [...claim.domain, ...Object.values(claim.assumptions), `(not ${claim.claim})`];
  return {
    id: CLAIM_QUERY,
    asserted: [...asserted, ...divisors.map((d) => `(not (= ${d} 0))`)],
    wanted: "sat",
  };
}

/** The distinct divisors of a claim that are not numbers, as text. */
function divisorsOf(claim: Claim): readonly string[] {
  const found = new Set<string>();
  const visit = (expression: SExpression): void => {
    if (typeof expression === "string") return;
    if (expression[0] === "/") {
      for (const divisor of expression.slice(2)) {
        if (!isNumber(divisor)) found.add(sExpressionText(divisor));
      }
    }
    for (const part of expression) visit(part);
  };
  const texts = [
    ...Object.values(claim.terms ?? {}),
    ...claim.domain,
    ...Object.values(claim.assumptions),
    claim.claim,
  ];
  for (const text of texts) visit(readSExpression(text));
  return [...found];
}

function isNumber(expression: SExpression): boolean {
  return typeof expression === "string" && /^\d/.test(expression);
}
