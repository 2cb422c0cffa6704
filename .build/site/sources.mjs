// The Markdown files that become pages, and what is wrong with the set of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { modelSource, twinOf } from "./places.mjs";

/** Pages made from data, whatever their source says. */
const madeFromData = /^docs\/guide\/(propositions(\.zh)?|models\/.*)\.md$/;

/** Every Markdown file that is a page as it stands. */
export function writtenSources(root) {
  const guides = markdownBelow(root, "docs/guide").filter((path) => !madeFromData.test(path));
  return [...guides, ...markdownBelow(root, "docs/adr"), "CONTRIBUTING.md"];
}

function markdownBelow(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

/** The first heading of a Markdown file. */
export function titleOf(root, source) {
  return /^# (.*)$/m.exec(readFileSync(join(root, source), "utf8"))?.[1] ?? source;
}

/** Reports guides that are listed and do not exist, and guides that no list names; the same for pages of models. */
export function checkSources(root, lists, models, mistakes) {
  const listed = new Set();
  for (const [lang, sections] of Object.entries(lists)) {
    for (const { source, line } of sections.flatMap(({ items }) => items)) {
      listed.add(source);
      listed.add(twinOf(source));
      if (!existsSync(join(root, source))) {
        mistakes.report(
          `lists ${source}, which does not exist`,
          `docs/guide/README${lang === "zh" ? ".zh" : ""}.md`,
          line,
        );
      }
    }
  }
  const own = markdownBelow(root, "docs/guide").filter((path) => /^docs\/guide\/[^/]*\.md$/.test(path));
  for (const source of own.filter((path) => !path.includes("/README.") && !listed.has(path))) {
    mistakes.report("is not listed in docs/guide/README.md", source);
  }
  if (!existsSync(join(root, "docs/guide/models"))) return;
  const known = new Set(models.flatMap(({ id }) => [modelSource(id, "en"), modelSource(id, "zh")]));
  for (const source of markdownBelow(root, "docs/guide/models").filter((path) => !known.has(path))) {
    mistakes.report("is a page of no model: its name is the id of none", source);
  }
}
