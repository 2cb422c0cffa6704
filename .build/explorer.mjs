// Builds dist/explorer.html: the explorer as one file that asks for no other, opened from a disk or a server alike.
//
// One copy of the script serves the page and its workers: the page hands its own text to them.
import { mkdirSync, writeFileSync } from "node:fs";
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
  return { html: page(code, text(".css")), metafile };
}

function page(script, style) {
  return `<!doctype html>
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

/** Writes the page into dist/. */
export async function writeExplorer() {
  const { html } = await explorerPage();
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, "dist/explorer.html"), html);
  return html;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { raw, gzip, brotli } = pageSizes(await writeExplorer());
  console.log(`dist/explorer.html: ${raw} bytes; ${gzip} by gzip, ${brotli} by brotli`);
}
