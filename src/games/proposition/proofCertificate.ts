/**
 * # Certificates of propositions
 *
 * What is stored of the discharge of a proposition: the questions in SMT-LIB, who answered what, and the evidence by which a small
 * checker can follow the answers. Certificates hold no times.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import type { ClaimRefutation, ExactPoint } from "./refutation.ts";

/** What an engine says of a question: there is a common solution, there is none, or it does not know. */
export type Answer = "sat" | "unsat" | "unknown";

/** A question with its answers. */
export interface AnsweredQuery {
  /** `claim`, `divisor-1`, `assumptions`, `without-<assumption>`. */
  readonly id: string;
  /** The question in SMT-LIB, line by line. */
  readonly smt: readonly string[];
  /** What each engine answered. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** For `unsat`: a refutation of each case. */
  readonly refutations?: readonly ClaimRefutation[];
  /** For `unsat` on a box: how it is divided, see `boxTree.ts`; the lines are one text. */
  readonly tree?: readonly string[];
  /** For `sat`: a solution. */
  readonly point?: ExactPoint;
}

/** The answers about one claim. */
export interface AnsweredClaim {
  /** Key of the claim in its obligation. */
  readonly claim: string;
  /** All its questions. */
  readonly queries: readonly AnsweredQuery[];
}

/** The stored result of a discharge. */
export interface ProofCertificate {
  /** Version of the format. */
  readonly schema: "jiama/certificate/1";
  /** Id of the proposition. */
  readonly id: string;
  /** SHA-256 of the proposition's obligation. */
  readonly hash: string;
  /** What was found; a check decides anew. */
  readonly status: ProofStatus;
  /** Each engine that took part, with its version. */
  readonly engines: Readonly<Record<string, string>>;
  /** The claims, in the order of the obligation. */
  readonly claims: readonly AnsweredClaim[];
}

/**
 * `proved`; `refuted` by a counter-example; `tested` by samples only; `unknown` where an engine is missing, gives up, or contradicts
 * another, or where the obligation is malformed.
 */
export type ProofStatus = "proved" | "refuted" | "tested" | "unknown";

/** What a check of a certificate found. */
export interface ProofVerdict {
  /** What the certificate establishes. */
  readonly status: ProofStatus;
  /** Why it is no more than that; absent for `proved` and `refuted`. */
  readonly reason?: Localized;
  /** Engines that settled everything that was put to them; claims in polynomials and on boxes are for different ones. */
  readonly engines: readonly string[];
}
