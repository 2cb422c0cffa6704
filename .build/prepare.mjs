// Runs after `npm ci`: builds dist/. Where the compiler is not installed (production install) an existing dist/ is kept.
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

if (compilerInstalled()) {
  await import("./build.mjs");
} else if (!existsSync(join(root, "dist/src/index.js"))) {
  process.stderr.write(
    "jiama: dist/ is missing and TypeScript is not installed; run `npm ci` with development packages.\n",
  );
  process.exitCode = 1;
}
