/**
 * # Exit code of `jiama prove`
 *
 * @module
 */
import type { ProofVerdict, Proposition } from "../index.ts";
import { exitCodes } from "./exitCode.ts";

/** A proposition and what its certificate establishes. */
export interface Judged {
  readonly proposition: Pick<Proposition, "expected">;
  readonly verdict: Pick<ProofVerdict, "status">;
}

/** 4 where a status is unknown, else 1 where one is not the expected one, else 0. */
export function proofExitCode(judged: readonly Judged[]): number {
  if (judged.some(({ verdict }) => verdict.status === "unknown")) return exitCodes.undecided;
  const asExpected = judged.every(({ proposition, verdict }) => verdict.status === proposition.expected);
  return asExpected ? exitCodes.done : exitCodes.different;
}
