import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** The built command. */
export const bin = fileURLToPath(new URL("../../dist/bundled/jiama.js", import.meta.url));

/** What a run of the command left. */
export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `jiama` with the words; `input` goes to its standard input, `environment` adds to its own. */
export function jiama(
  words: readonly string[],
  input = "",
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: "1", ...environment };
    const child = spawn(process.execPath, [bin, ...words], { env });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** The object that a run printed. */
export async function jiamaJson(words: readonly string[], input = ""): Promise<Record<string, unknown>> {
  const { stdout } = await jiama([...words, "--json"], input);
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** A new folder for the files of a test, removed when the tests of this file are done. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "jiama-test-"));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
