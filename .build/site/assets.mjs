// Everything beside the pages: style, scripts, fonts of formulas, pictures, certificates, the explorer.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const own = dirname(fileURLToPath(import.meta.url));

/** Copies and bundles them. */
export async function copyAssets({ root, out, pictures, library }) {
  const assets = join(out, "assets");
  mkdirSync(assets, { recursive: true });
  for (const name of ["api.css", "icon.svg", "theme.js", "api.js"])
    copyFileSync(join(own, "browser", name), join(assets, name));
  copyFormulaStyle(join(assets, "katex"));
  await build({
    entryPoints: {
      page: join(own, "browser/page.mjs"),
      search: join(own, "browser/search.mjs"),
      style: join(own, "browser/style/style.css"),
    },
    outdir: assets,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
  });
  for (const [source, place] of pictures) {
    mkdirSync(dirname(join(out, place)), { recursive: true });
    copyFileSync(join(root, source), join(out, place));
  }
  mkdirSync(join(out, "certificates"), { recursive: true });
  for (const { id } of library.propositions) {
    copyFileSync(join(root, `proofs/certificates/${id}.json`), join(out, `certificates/${id}.json`));
  }
  const explorer = join(root, "dist/explorer.html");
  if (existsSync(explorer)) {
    // Within the site the explorer leads to the pages of the propositions.
    const page = readFileSync(explorer, "utf8").replace('<html lang="en">', '<html lang="en" data-site=".">');
    writeFileSync(join(out, "explorer.html"), page);
  }
}

/** KaTeX's style and its fonts, in the one format that every browser of today reads. */
function copyFormulaStyle(folder) {
  const katex = dirname(createRequire(import.meta.url).resolve("katex"));
  mkdirSync(join(folder, "fonts"), { recursive: true });
  const css = readFileSync(join(katex, "katex.min.css"), "utf8");
  writeFileSync(join(folder, "katex.css"), css.replaceAll(/,url\([^)]*\) format\("(?:woff|truetype)"\)/g, ""));
  for (const name of readdirSync(join(katex, "fonts")).filter((each) => each.endsWith(".woff2"))) {
    copyFileSync(join(katex, "fonts", name), join(folder, "fonts", name));
  }
}
