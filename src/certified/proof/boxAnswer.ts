/**
 * # Answers on boxes
 *
 * What interval arithmetic says of a question about a box: the search in doubles proposes a division or a point, and the check in whole
 * numbers, which shares no code with it, follows it by itself.
 *
 * @module
 */
import { treeLines } from "../../games/proposition/boxTree.ts";
import type { Answer } from "../../games/proposition/proofCertificate.ts";
import type { Claim } from "../../games/proposition/proposition.ts";
import type { Query } from "../../games/proposition/queries.ts";
import type { ExactPoint } from "../../games/proposition/refutation.ts";
import { boxDivision } from "../../solvers/proof/boxSearch.ts";
import { boxWitness } from "../../solvers/proof/boxWitness.ts";
import { boxReader } from "../../verify/proof/boxCheck.ts";

/** What the two arithmetics say, with the evidence. */
export interface BoxAnswer {
  /** What the search in doubles found. */
  readonly doubles: Answer;
  /** What the check in whole numbers confirms. */
  readonly integers: Answer;
  /** For `unsat`: the division. */
  readonly tree?: readonly string[];
  /** For `sat`: a solution. */
  readonly point?: ExactPoint;
}

/** The proof that a question has no solution in the claim's box; `unknown` where none was found. */
export function boxRefutation(claim: Claim, query: Query): BoxAnswer {
  const text = boxDivision(claim, query.asserted);
  if (text === undefined) return { doubles: "unknown", integers: "unknown" };
  const holds = boxReader(claim).isDivision(text, query.asserted);
  return { doubles: "unsat", integers: holds ? "unsat" : "unknown", tree: treeLines(text) };
}

/** A solution of a question in the claim's box, one that the author knows if it holds; `unknown` where none was met. */
export function boxSolution(claim: Claim, query: Query): BoxAnswer {
  const reader = boxReader(claim);
  const point = boxWitness(claim, query.asserted, { known: claim.solutions?.[query.id] });
  if (point === undefined) return { doubles: "unknown", integers: "unknown" };
  const holds = reader.isSolution(point, query.asserted);
  return { doubles: "sat", integers: holds ? "sat" : "unknown", ...(holds ? { point } : {}) };
}
