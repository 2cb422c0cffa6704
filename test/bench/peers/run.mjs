// Runs ours and theirs on the same games: `npm run bench:peers`, and on game trees with `-- --trees`. The sources are bundled first, so
// that no build is needed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const isTrees = process.argv.includes("--trees");
const folder = mkdtempSync(join(tmpdir(), "jiama-peers-"));
try {
  const outfile = join(folder, "main.mjs");
  await build({
    entryPoints: [join(here, isTrees ? "trees.ts" : "main.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(process.argv.slice(2), {
    folder,
    worker: join(here, isTrees ? "trees.py" : "worker.py"),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
