// The index of the search, written as a script: a page opened from a file may not fetch anything.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { plainFormula } from "../text/mathematics.mjs";
import { indexOptions } from "./engine.mjs";

/** Longest text of a page that is indexed. */
const LONGEST = 60_000;

/** Writes `search-index.js` over the pages and the symbols of the library. */
export function writeSearch(folder, pages, symbols) {
  const index = new MiniSearch(indexOptions);
  const listed = pages.filter(({ unlisted }) => !unlisted);
  const documents = [
    ...listed.map(pageDocument),
    ...listed.flatMap((page) => page.entries.map((entry) => entryDocument(page, entry))),
    ...symbols.map(symbolDocument),
  ];
  index.addAll(documents.map((each, id) => ({ ...each, id })));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "search-index.js"), `window.jiamaSearchIndex=${JSON.stringify(index)};\n`);
}

function pageDocument({ path, lang, title, home, crumbs, keywords, rank, headings, text }) {
  const words = text.map((each) => each.replaceAll(/\s+/g, " ").trim()).filter((each) => each !== "");
  return {
    path,
    lang,
    title: home ? (lang === "zh" ? "加码 jiama" : "jiama") : title,
    kind: crumbs.at(-1)?.title ?? "",
    keywords: keywords.join(" "),
    rank,
    summary: shortened(words.find((each) => each.length > 30) ?? words[0] ?? ""),
    headings: headings.map((each) => each.text).join(" "),
    sections: headings.map(({ id, text: name }) => [id, name]),
    text: words.join(" ").slice(0, LONGEST),
  };
}

/** A term, a reference or a proposition. */
function entryDocument({ path, lang, title: kind }, { fragment, title, keywords, text }) {
  return {
    path: `${path}#${fragment}`,
    lang,
    title,
    kind,
    keywords,
    rank: 0.6,
    summary: shortened(text),
    headings: "",
    sections: [],
    text,
  };
}

function symbolDocument({ path, name, kind, text }) {
  const summary = text
    .replaceAll(/\{@\w+ ([^}|]*)[^}]*\}/g, "$1")
    .replaceAll(/\$\$?([^$]+)\$\$?/g, (_, tex) => plainFormula(tex))
    .replaceAll("`", "");
  return {
    path,
    lang: "en",
    title: name,
    kind: `API · ${kind}`,
    keywords: "",
    rank: 0.4,
    summary: shortened(summary.split("\n\n")[0]),
    headings: "",
    sections: [],
    text: summary,
  };
}

function shortened(text) {
  return text.length > 140 ? `${text.slice(0, 139)}…` : text;
}
