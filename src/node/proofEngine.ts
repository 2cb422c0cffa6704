/**
 * # Engines
 *
 * What a program that helps to prove must be able to do.
 *
 * @module
 */
import type { Answer } from "../games/proposition/proofCertificate.ts";
import type { Claim } from "../games/proposition/proposition.ts";
import type { Query } from "../games/proposition/queries.ts";
import type { ExactPoint } from "../games/proposition/refutation.ts";

/** A question about a claim. */
export interface Question {
  readonly claim: Claim;
  readonly query: Query;
  /** The same in SMT-LIB. */
  readonly smt: readonly string[];
}

/** What an engine answers. */
export interface EngineAnswer {
  readonly answer: Answer;
  /** A solution with rational coordinates, where the answer is `sat` and the engine has one. */
  readonly point?: ExactPoint;
}

/** A program that answers questions. */
export interface ProofEngine {
  /** What stands in certificates; up to the first hyphen it names the family, whose members share code. */
  readonly name: string;
  readonly version: string;
  /** Answers one question, one at a time; `undefined` for a question of a kind that it does not take. */
  answer(question: Question): Promise<EngineAnswer | undefined>;
  /** Ends its threads. */
  end(): void;
}
