// The pages of the library, by TypeDoc: formulas and citations in docstrings, and a way back to the rest of the site.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import { Application, Logger, LogLevel, PageEvent, ReflectionKind } from "typedoc";
import { readBibliography } from "../text/bibliography.mjs";
import { useCitations } from "../text/citations.mjs";
import { useMathematics } from "../text/mathematics.mjs";

const { root, out } = workerData;
const mistakes = [];
async function documentedLibrary() {
  const app = await Application.bootstrapWithPlugins({
    options: join(root, "docs/typedoc.json"),
    out,
    markdownItLoader: (md) => {
      const report = (what, _, { content }) => mistakes.push(`${placeOf(content)}: ${what}`);
      useMathematics(md, report);
      useCitations(md, {
        references: readBibliography(readFileSync(join(root, "docs/references.bib"), "utf8")),
        address: (key) => `site:reference/bibliography.html#${key}`,
        report,
      });
    },
  });
  app.logger = new QuietLogger();
  const symbols = [];
  app.renderer.on(PageEvent.END, (page) => {
    framed(page);
    if (/^(functions|interfaces|classes|variables|types)\//.test(page.url)) symbols.push(symbolOf(page));
  });
  const project = await app.convert();
  if (project === undefined) return { symbols: [], mistakes };
  app.validate(project);
  if (mistakes.length === 0) await app.generateOutputs(project);
  return { symbols, mistakes };
}

/** Warnings and errors are mistakes; the rest is no news. */
class QuietLogger extends Logger {
  level = LogLevel.Warn;
  log(message, level) {
    if (level >= LogLevel.Warn) mistakes.push(plainMessage(message));
  }
}

/** File and line of a docstring that holds the text: the renderer knows the text only. */
function placeOf(text) {
  const [first] = text.trim().split("\n");
  for (const path of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    if (!/^(src|models|proofs)\/.*\.ts$/.test(path)) continue;
    const at = readFileSync(join(root, path), "utf8")
      .split("\n")
      .findIndex((line) => line.includes(first));
    if (at >= 0) return `${path}:${at + 1}`;
  }
  return "docstrings";
}

/** A message in one line, without colors, its places relative to the project. */
function plainMessage(message) {
  const plain = stripVTControlCharacters(message)
    .replaceAll(`${root}/`, "")
    .replaceAll(`${relative(".", root) || "."}/`, "");
  return plain.replaceAll(/\s*\n\s*/g, " ").trim();
}

/** Sets the addresses that lead out of the pages of the library, and a way back to the site. */
function framed(page) {
  const up = "../".repeat(page.url.split("/").length);
  page.contents = page.contents
    .replaceAll('href="site:', `href="${up}`)
    // Read from a file, a page may not take symbols out of another one; TypeDoc's script puts them into the page anyway.
    .replaceAll(/href="[./]*assets\/icons\.svg#/g, 'href="#')
    .replace('<div class="col-content">', '<div class="col-content" role="main">')
    .replace(
      '<div id="tsd-toolbar-links">',
      `<div id="tsd-toolbar-links"><a href="${up}index.html">Documentation</a><a href="${up}zh/index.html" lang="zh-Hans" hreflang="zh-Hans">中文</a>`,
    )
    .replace(
      "</head>",
      `<link rel="stylesheet" href="${up}assets/katex/katex.css"/><link rel="stylesheet" href="${up}assets/api.css"/><script defer src="${up}assets/api.js"></script></head>`,
    );
}

/** Name, kind, address and summary of an exported symbol that has a page of its own. */
function symbolOf({ model, url }) {
  const comment = model.comment ?? model.signatures?.[0]?.comment;
  const text = (comment?.summary ?? []).map((part) => part.text).join("");
  return { name: model.name, kind: ReflectionKind.singularString(model.kind), path: `api/${url}`, text };
}

parentPort.postMessage(await documentedLibrary());
