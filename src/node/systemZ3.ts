/**
 * # z3 as a program
 *
 * A z3 that the machine has beside the package: another version, the same family.
 *
 * ## References
 *
 * - [MouraBjorner2008]
 *
 * @module
 */
import { programRun, programVersion } from "./externalProgram.ts";
import type { ProofEngine } from "./proofEngine.ts";

/** Seconds for a question. */
const TIMEOUT = 15;

/** The installed z3; `undefined` where there is none. */
export async function systemZ3Engine(program = "z3"): Promise<ProofEngine | undefined> {
  const version = await programVersion(program, ["--version"], /(\d+(?:\.\d+)+)/);
  if (version === undefined) return undefined;
  return {
    name: "z3-system",
    version,
    async answer({ claim, smt }) {
      if (claim.box !== undefined) return undefined;
      const run = await programRun(program, ["-in", `-T:${TIMEOUT}`], { input: smt.join("\n"), timeout: TIMEOUT + 2 });
      // After a text that cannot be read z3 goes on with what is left of it: its answer counts only without any error.
      const answer = run.kind === "ended" ? run.output.trim() : "";
      return { answer: answer === "sat" || answer === "unsat" ? answer : "unknown" };
    },
    end: () => undefined,
  };
}
