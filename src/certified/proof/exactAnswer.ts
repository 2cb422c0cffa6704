/**
 * # Exact answers
 *
 * What the project's own polynomial arithmetic says of a question, with evidence that the checker has followed.
 *
 * @module
 */
import type { Answer } from "../../games/proposition/proofCertificate.ts";
import type { Claim } from "../../games/proposition/proposition.ts";
import type { Query } from "../../games/proposition/queries.ts";
import type { ClaimRefutation, ExactPoint } from "../../games/proposition/refutation.ts";
import { readSExpression } from "../../games/proposition/sExpression.ts";
import { casesOf, namesOf, termValue } from "../../solvers/proof/formula.ts";
import { refutation } from "../../solvers/proof/refutation.ts";
import { witness } from "../../solvers/proof/witness.ts";
import { claimReader } from "../../verify/proof/claimReader.ts";
import { satisfies } from "../../verify/proof/pointCheck.ts";
import { isRefutation } from "../../verify/proof/refutationCheck.ts";

/** An answer with its evidence. */
export interface ExactAnswer {
  readonly answer: Answer;
  /** For `unsat`: a refutation of each case. */
  readonly refutations?: readonly ClaimRefutation[];
  /** For `sat`: a solution. */
  readonly point?: ExactPoint;
}

/** A solution of a question; `unknown` where none was met. */
export function exactSolution(claim: Claim, query: Query): ExactAnswer {
  const point = witness(claim, query.asserted);
  return point !== undefined && isSolution(claim, query, point) ? { answer: "sat", point } : { answer: "unknown" };
}

/** The proof that a question has no solution; `unknown` where none was found. */
export function exactRefutation(claim: Claim, query: Query): ExactAnswer {
  const reader = claimReader(claim);
  const checked = reader.cases(query.asserted);
  const refutations: ClaimRefutation[] = [];
  const names = namesOf(claim);
  const hints = (claim.hints ?? []).map((text) => termValue(readSExpression(text), names).numerator);
  for (const [i, constraints] of casesOf(claim, query.asserted).entries()) {
    const found = refutation(constraints, { hints });
    if (found === undefined || !isRefutation(found, checked[i]!, reader)) return { answer: "unknown" };
    refutations.push(found);
  }
  return { answer: "unsat", refutations };
}

/** Whether a point, whoever proposed it, solves a question. */
export function isSolution(claim: Claim, query: Query, point: ExactPoint): boolean {
  return satisfies(point, query.asserted, claimReader(claim));
}
