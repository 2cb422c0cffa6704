// Runs after `npm ci`: builds dist/. Where the compiler is not installed (production install) an existing dist/ is kept.
//
// The command is linked where `npx` looks first. Without the link `npx jiama` installs this folder anew into a cache of its own,
// build included, before it answers for the first time.
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
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

function linkCommand() {
  const folder = join(root, "node_modules/.bin");
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, "jiama"), { force: true });
  symlinkSync("../../dist/bundled/jiama.js", join(folder, "jiama"));
}

if (compilerInstalled()) {
  await import("./build.mjs");
  // Windows has no links that run; `npx` takes its way round there.
  if (process.platform !== "win32") linkCommand();
} else if (!existsSync(join(root, "dist/src/index.js"))) {
  process.stderr.write(
    "jiama: dist/ is missing and TypeScript is not installed; run `npm ci` with development packages.\n",
  );
  process.exitCode = 1;
}
