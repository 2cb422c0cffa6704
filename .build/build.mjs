// Builds dist/: compiles src, models and proofs to modules, folds them into the few files of dist/bundled/, and makes the page
// dist/explorer.html of them.
//
// Bundlers read the modules and take from them what a page uses. Node reads dist/bundled/, because opening hundreds of modules
// takes longer than most answers.
import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { writeExplorer } from "./explorer.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");

rmSync(dist, { recursive: true, force: true });
compile();
const inModules = [await foldedAdapter("stdlib"), await foldedAdapter("formulaTree")];
const inBundle = await bundle();
const inPage = await writeExplorer();
writeFileSync(join(dist, "bundled/NOTICES.txt"), notices([...inModules, inBundle, inPage].flat()));

function compile() {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  execFileSync(process.execPath, [tsc, "--project", join(root, "src/tsconfig.json")], { stdio: "inherit" });
}

/** Folds what is used of a package of many modules into the one module that knows it. Returns the files folded. */
async function foldedAdapter(name) {
  const file = join(dist, `src/arithmetic/${name}.js`);
  const notice = "/*! Contains parts of math.js, (C) 2013-2026 Jos de Jong, Apache License 2.0. */";
  const { metafile } = await build({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["browser", "module", "main"],
    target: "es2022",
    banner: name === "formulaTree" ? { js: notice } : {},
    legalComments: "inline",
    logLevel: "warning",
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/**
 * The entry points, the command and its threads, and what they share, side by side in one folder, so that a thread's script is
 * found beside whichever file asks for it. Returns the files folded.
 */
async function bundle() {
  const threads = readdirSync(join(dist, "src"), { recursive: true }).filter((path) => path.endsWith("Thread.js"));
  const outdir = join(dist, "bundled");
  const { metafile } = await build({
    entryPoints: {
      index: join(dist, "src/index.js"),
      models: join(dist, "models/index.js"),
      proofs: join(dist, "proofs/index.js"),
      report: join(dist, "src/report/index.js"),
      jiama: join(dist, "src/cli/jiama.js"),
      ...Object.fromEntries(threads.map((path) => [basename(path, ".js"), join(dist, "src", path)])),
    },
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: "[name]-[hash]",
    format: "esm",
    platform: "node",
    target: "node20",
    plugins: [{ name: "packages", setup: (build) => build.onResolve({ filter: /^[^./]/ }, leftOutside) }],
    logLevel: "warning",
    metafile: true,
  });
  chmodSync(join(outdir, "jiama.js"), 0o755);
  return Object.keys(metafile.inputs);
}

/** Packages stay outside of the bundle, but for two that the core needs in part only and that are slow to read. */
function leftOutside({ path, kind }) {
  if (kind === "entry-point" || ["ml-matrix", "odex"].includes(path)) return undefined;
  return { path, external: true };
}

/** The licences of the packages of which dist/ holds parts, each text once. */
function notices(files) {
  const folders = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(Boolean);
  const texts = new Map();
  for (const folder of [...new Set(folders)].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? `License: ${license}` : readFileSync(join(root, folder, file), "utf8").trim();
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  }
  return [...texts].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`).join(`\n${"-".repeat(80)}\n\n`);
}
