// Builds dist/: compiles src, models and proofs, then folds what is used of the stdlib packages and of mathjs into the one file
// that knows them, so that importing it reads one module instead of hundreds.
import { execFileSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
const adapters = ["stdlib", "formulaTree"].map((name) => join(root, `dist/src/arithmetic/${name}.js`));
const notice = "/*! Contains parts of math.js, (C) 2013-2026 Jos de Jong, Apache License 2.0. */";

rmSync(join(root, "dist"), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, "--project", join(root, "src/tsconfig.json")], { stdio: "inherit" });
for (const adapter of adapters) {
  await build({
    entryPoints: [adapter],
    outfile: adapter,
    allowOverwrite: true,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["browser", "module", "main"],
    target: "es2022",
    banner: adapter.endsWith("formulaTree.js") ? { js: notice } : {},
    legalComments: "inline",
    logLevel: "warning",
  });
}
chmodSync(join(root, "dist/src/cli/jiama.js"), 0o755);
