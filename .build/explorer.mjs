// Builds dist/explorer.html: the explorer as one file that asks for no other, opened from a disk or a server alike.
//
// One copy of the script serves the page and its workers: the page hands its own text to them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { minifySync } from "rolldown/utils";
import { pageSizes } from "./explorer/pageSizes.mjs";
import { proofFacts } from "./explorer/proofFacts.mjs";
import { leanModels, leanPackages, modernStdlib } from "./explorer/reductions.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The page as text, and what went into it. */
export async function explorerPage() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/web/explorer.tsx"],
    outdir: "out",
    bundle: true,
    format: "iife",
    platform: "browser",
    target: ["es2022"],
    jsx: "automatic",
    jsxImportSource: "preact",
    tsconfigRaw: {},
    minify: true,
    charset: "utf8",
    legalComments: "none",
    define: { PROOF_FACTS: JSON.stringify(await proofFacts(root)) },
    plugins: [leanModels, leanPackages, modernStdlib],
    write: false,
    metafile: true,
    logLevel: "warning",
  });
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text;
  // A second minifier finds some 4 % that the first leaves.
  const { code, errors } = minifySync("explorer.js", text(".js"), {
    compress: { target: "es2022" },
    mangle: { toplevel: true },
  });
  if (errors.length > 0) throw new Error(`explorer: ${errors[0].message}`);
  return { html: page(code, text(".css"), packagesOf(metafile)), metafile };
}

/** The packages of which the page holds parts, with their licences. */
function packagesOf({ outputs }) {
  const used = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const files = used.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  const folders = files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(Boolean);
  const facts = [...new Set(folders)].map((folder) => readFileSync(join(root, folder, "package.json"), "utf8"));
  return [...new Set(facts)].map((text) => {
    const { name, version, license } = JSON.parse(text);
    return { name, words: `${name} ${version} (${license})` };
  });
}

function page(script, style, packages) {
  // Of stdlib many small packages are in it; one stands for all.
  const isNamed = ({ name }) => !name.startsWith("@stdlib/") || name === "@stdlib/math-base-special-exp";
  const named = packages
    .filter(isNamed)
    .map(({ words }) => words)
    .sort();
  return `<!doctype html>
<!-- jiama (MIT). With parts of ${named.join(", ")}: their licences are in jiama's NOTICES.txt. -->
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>jiama 加码</title>
<link rel="icon" href="data:,">
<style>${style.trim()}</style>
</head>
<body>
<div id="explorer"></div>
<script>${script.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--")}</script>
</body>
</html>
`;
}

/** Writes the page into dist/. Returns the files of which it is made. */
export async function writeExplorer() {
  const { html, metafile } = await explorerPage();
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, "dist/explorer.html"), html);
  return Object.keys(metafile.inputs);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await writeExplorer();
  const { raw, gzip, brotli } = pageSizes(readFileSync(join(root, "dist/explorer.html"), "utf8"));
  console.log(`dist/explorer.html: ${raw} bytes; ${gzip} by gzip, ${brotli} by brotli`);
}
