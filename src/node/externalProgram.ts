/**
 * # Programs from outside
 *
 * Runs a program that may not be installed, may never end and may crash; none of this is an error here.
 *
 * @module
 */
import { spawn } from "node:child_process";

/** What a program printed, or why it did not. */
export type ProgramRun =
  | { readonly kind: "ended"; readonly code: number | null; readonly output: string }
  | { readonly kind: "missing" }
  | { readonly kind: "timeout" };

/** Options of {@link programRun}. */
export interface ProgramRunOptions {
  /** Written to the standard input. @defaultValue nothing */
  readonly input?: string;
  /** Seconds until the program is ended. */
  readonly timeout: number;
  /** Folder in which it runs. @defaultValue the current one */
  readonly folder?: string;
}

/** Characters of output that are kept. */
const MAX_OUTPUT = 1_000_000;

/** Runs a program until it ends or the time is over. */
export function programRun(
  program: string,
  parameters: readonly string[],
  { input = "", timeout, folder }: ProgramRunOptions,
): Promise<ProgramRun> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: "pipe", ...(folder === undefined ? {} : { cwd: folder }) });
    let output = "";
    const keep = (chunk: Buffer): void => {
      if (output.length < MAX_OUTPUT) output += chunk.toString("utf8");
    };
    const alarm = setTimeout(() => {
      child.kill("SIGKILL");
      resolve({ kind: "timeout" });
    }, 1000 * timeout);
    const end = (run: ProgramRun): void => {
      clearTimeout(alarm);
      resolve(run);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    // A program that reads nothing closes its input.
    child.stdin.on("error", () => undefined);
    child.on("error", () => end({ kind: "missing" }));
    child.on("close", (code) => end({ kind: "ended", code, output }));
    child.stdin.end(input);
  });
}

/** The version that a program prints; `undefined` where it is not installed. */
export async function programVersion(
  program: string,
  parameters: readonly string[],
  pattern: RegExp,
): Promise<string | undefined> {
  const run = await programRun(program, parameters, { timeout: 10 });
  return run.kind === "ended" ? (pattern.exec(run.output)?.[1] ?? "unknown") : undefined;
}
