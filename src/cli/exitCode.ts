/**
 * # Exit codes
 *
 * What the process returns: 0 done; 1 a regenerated file differs, or a profile is not the equilibrium that was expected; 2 wrong usage; 3 invalid input; 4 a limit was reached,
 * or the check did not decide; 5 a defect of jiama; 130 and 143 after signals.
 *
 * @module
 */
import type { ErrorCode } from "../index.ts";

/** Exit codes that commands return by themselves. */
export const exitCodes = { done: 0, different: 1, usage: 2, input: 3, undecided: 4, defect: 5 } as const;

/** The exit code of an error that was thrown on purpose. */
export function exitCodeOf(code: ErrorCode): number {
  switch (code) {
    case "usage":
    case "unknown-name":
    case "not-rational":
      return exitCodes.usage;
    case "domain":
    case "parse":
    case "hierarchy":
      return exitCodes.input;
  }
}
