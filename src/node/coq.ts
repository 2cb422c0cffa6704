/**
 * # Coq
 *
 * The proof assistant, where it is installed: each question becomes a file whose theorem Coq's own tactics try to prove and its kernel
 * checks.
 *
 * ## Implementation notes
 *
 * Only a file that is compiled without error counts, into the object that Coq then writes: a program that ends well without it has
 * proved nothing.
 *
 * @module
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { coqText } from "./coqText.ts";
import { programRun, programVersion } from "./externalProgram.ts";
import type { ProofEngine } from "./proofEngine.ts";

/** Seconds for a question. */
const TIMEOUT = 20;

/** The installed Coq; `undefined` where there is none. */
export async function coqEngine(program = "coqc"): Promise<ProofEngine | undefined> {
  const version = await programVersion(program, ["--version"], /version (\d+(?:\.\d+)+)/);
  if (version === undefined) return undefined;
  return {
    name: "coq",
    version,
    async answer(question) {
      if (question.query.wanted !== "unsat") return undefined;
      const text = coqText(question);
      if (text === undefined) return undefined;
      const folder = mkdtempSync(join(tmpdir(), "jiama-coq-"));
      try {
        writeFileSync(join(folder, "claim.v"), text);
        const run = await programRun(program, ["-q", "claim.v"], { timeout: TIMEOUT, folder });
        const isCompiled = run.kind === "ended" && run.code === 0 && existsSync(join(folder, "claim.vo"));
        return { answer: isCompiled ? "unsat" : "unknown" };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    end: () => undefined,
  };
}
