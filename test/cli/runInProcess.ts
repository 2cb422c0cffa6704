import { vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { Run } from "./runJiama.ts";

/** Runs `jiama` within this process, for what needs no process of its own; one at a time. */
export async function runInProcess(words: readonly string[]): Promise<Run> {
  const written = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    }),
  );
  try {
    return { code: await run(words), signal: null, ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
