import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { extractExamples } from "./doctest/extractExamples.ts";

/** Builds `dist/`, which the tests of the command line run, and turns the examples of the documentation into tests.
 * `JIAMA_NO_BUILD=1` leaves both as they are, for quick runs of single files. */
export default function setup(): void {
  if (process.env.JIAMA_NO_BUILD !== undefined) return;
  extractExamples();
  execFileSync(process.execPath, [fileURLToPath(new URL("../.build/build.mjs", import.meta.url))], {
    stdio: "inherit",
  });
}
