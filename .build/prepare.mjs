// Runs after `npm ci`: builds dist/. Where the compiler is not installed (production install) an existing dist/ is kept.
//
// The first `npx jiama` in this folder prepares it once more, in a cache of its own: what `npm ci` built serves it.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function compilerInstalled() {
  try {
    createRequire(import.meta.url).resolve("typescript/package.json");
    return true;
  } catch {
    return false;
  }
}

const isBuilt = existsSync(join(root, "dist/bundled/jiama.js"));

if (process.env.npm_command === "exec" && isBuilt) {
  // Nothing to do.
} else if (compilerInstalled()) {
  await import("./build.mjs");
} else if (!isBuilt) {
  process.stderr.write(
    "jiama: dist/ is missing and TypeScript is not installed; run `npm ci` with development packages.\n",
  );
  process.exitCode = 1;
}
