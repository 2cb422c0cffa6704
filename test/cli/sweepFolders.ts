import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plannedModel } from "../../src/cli/sweep/plannedModel.ts";
import { computeChunk, sweepRunner } from "../../src/node/sweep/computeChunk.ts";
import { missingChunks } from "../../src/node/sweep/mergeSweep.ts";
import { openSweep } from "../../src/node/sweep/sweepFolder.ts";
import { bin } from "./runJiama.ts";

/** Computes the chunks that are not there within this process, for tests of something else; all, or those that are named. */
export async function computed(folder: string, chunks?: readonly number[]): Promise<void> {
  const sweep = openSweep(folder);
  const runner = sweepRunner(sweep.plan, (await plannedModel(sweep)).model);
  for (const chunk of chunks ?? missingChunks(sweep)) computeChunk(sweep, runner, chunk);
}

/** The names of the finished chunks of a sweep. */
export function chunkNames(folder: string): readonly string[] {
  return readdirSync(join(folder, "chunks"))
    .filter((name) => !name.startsWith("."))
    .sort();
}

/** What a kill left in the folder of the chunks. */
export function temporaryNames(folder: string): readonly string[] {
  return readdirSync(join(folder, "chunks")).filter((name) => name.startsWith("."));
}

/** The bytes of the merged file. */
export function merged(folder: string, format = "parquet"): Buffer {
  return readFileSync(join(folder, `result.${format}`));
}

/** Starts `jiama` and kills it, as `kill -9` does, once a condition holds or it has ended. @returns Whether it was killed. */
export function killedWhen(words: readonly string[], condition: () => boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...words], { stdio: "ignore" });
    const timer = setInterval(() => {
      if (condition()) child.kill("SIGKILL");
    }, 2);
    child.on("error", reject);
    child.on("close", (_, signal) => {
      clearInterval(timer);
      resolve(signal === "SIGKILL");
    });
  });
}
