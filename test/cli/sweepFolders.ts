import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bin } from "./runJiama.ts";

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
