// A page of the site while it is made.
import { rendered } from "./text/markdown.mjs";

/**
 * An empty page.
 *
 * @param path - Where it will stand in the site.
 * @param more - `crumbs` that lead to it, `keywords` for the search, `rank` in it, `outlineDepth`, `home`.
 */
export function newPage(path, more = {}) {
  return {
    path,
    lang: path.startsWith("zh/") ? "zh" : "en",
    title: undefined,
    titleHtml: undefined,
    html: "",
    headings: [],
    fragments: new Set(["text", "contents", "search", "results"]),
    text: [],
    crumbs: [],
    keywords: [],
    /** What the search finds by itself within the page: `fragment`, `title`, `keywords`, `text`. */
    entries: [],
    rank: 1,
    ...more,
  };
}

/** Adds Markdown to the end of a page. `origin` names the file to blame for mistakes, and its first line. */
export function addMarkdown(page, md, text, origin) {
  page.html += rendered(md, text, { page, ...origin });
}

/** Adds finished HTML to the end of a page, which the search does not read. */
export function addHtml(page, html) {
  page.html += `${html}\n`;
}

/** A text as the cell of a Markdown table. */
function cell(text) {
  return String(text ?? "")
    .replaceAll("|", "\\|")
    .replaceAll("\n", " ");
}

/** A Markdown table. */
export function table(headings, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A LaTeX symbol as a formula in Markdown. */
export function symbol(tex) {
  return tex === "" ? "" : `$${tex}$`;
}
