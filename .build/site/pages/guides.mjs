// The pages that somebody wrote: guides, decisions, and other Markdown of the repository that these link to.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addMarkdown, newPage } from "../page.mjs";
import { languageOf, pageOf } from "../places.mjs";

/** The page of a Markdown file. */
export function writtenPage(site, source, more = {}) {
  const page = newPage(pageOf(source), more);
  addMarkdown(page, site.md, readFileSync(join(site.root, source), "utf8"), { file: source });
  if (page.title === undefined) {
    site.mistakes.report("has no title: expected a first line `# …`", source, 1);
    page.title = source;
    page.titleHtml = source;
  }
  return page;
}

/** Under which heading of the contents a guide stands, as the trail that leads to it. */
export function crumbsOf(site, source) {
  const lang = languageOf(source);
  const section = site.lists[lang].find(({ items }) => items.some((item) => item.source === source));
  return section === undefined
    ? []
    : [{ title: section.title, path: pageOf(`docs/guide/README${lang === "zh" ? ".zh" : ""}.md`) }];
}
