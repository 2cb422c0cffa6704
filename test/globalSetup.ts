import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds `dist/`, which the tests of the command line run; `JIAMA_NO_BUILD=1` leaves it as it is, for quick runs. */
export default function setup(): void {
  if (process.env.JIAMA_NO_BUILD !== undefined) return;
  execFileSync(process.execPath, [fileURLToPath(new URL("../.build/build.mjs", import.meta.url))], {
    stdio: "inherit",
  });
}
