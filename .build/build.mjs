// Builds dist/: compiles src, models and proofs, then folds the few functions of the stdlib packages into one file, so
// that importing the core reads one module instead of hundreds.
import { execFileSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
const adapter = join(root, "dist/src/arithmetic/stdlib.js");

rmSync(join(root, "dist"), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, "--project", join(root, "src/tsconfig.json")], { stdio: "inherit" });
await build({
  entryPoints: [adapter],
  outfile: adapter,
  allowOverwrite: true,
  bundle: true,
  format: "esm",
  platform: "neutral",
  mainFields: ["browser", "module", "main"],
  target: "es2022",
  legalComments: "inline",
  logLevel: "warning",
});
chmodSync(join(root, "dist/src/cli/jiama.js"), 0o755);
