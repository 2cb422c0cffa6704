// The contents of the site: the guides by kind, as their list gives them, and the reference.
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { pageOf, twinOf, twinPage } from "./places.mjs";
import { words } from "./words.mjs";

const entry = /^- \[([^\]]+)\]\(([^)#\s]+)[^)]*\)(?:\s*[:：]\s*(.*))?$/;

/** The sections of a list of guides: headings, and under each the pages with title and description. */
export function listedGuides(root, source, mistakes) {
  const sections = [];
  for (const [i, line] of readFileSync(join(root, source), "utf8").split("\n").entries()) {
    const heading = /^## (.*)$/.exec(line);
    if (heading !== null) sections.push({ title: heading[1], items: [] });
    const match = entry.exec(line);
    if (match === null || sections.length === 0) continue;
    const [, title, target, description = ""] = match;
    const file = posix.join(posix.dirname(source), target);
    sections.at(-1).items.push({ title, source: file, path: pageOf(file), description, line: i + 1 });
  }
  if (sections.length === 0) mistakes.report("lists no guides: expected headings `## …` with lists of links", source);
  return sections;
}

/**
 * The contents in one language. An item has a title, a path, and items of its own where pages lie below it.
 *
 * @param lists - The sections of the guides in both languages.
 * @param children - Items below a page, by its English path: the models, the solvers.
 */
export function navigation(lang, lists, children, hasPage) {
  const own = lists[lang];
  const sections = own.map((section, i) => {
    // A page that is written in English only stands in the Chinese list as well.
    const english = lang === "en" ? [] : (lists.en[i]?.items ?? []);
    const paths = new Set(section.items.map(({ source }) => source));
    const missing = english.filter(({ source }) => !paths.has(source) && !paths.has(twinOf(source)));
    const items = [...section.items, ...missing.map((item) => ({ ...item, only: "en" }))];
    return { title: section.title, items: items.filter(({ path }) => path !== undefined) };
  });
  const last = sections.at(-1);
  const localized = (path) => (lang === "zh" && hasPage(twinPage(path)) ? twinPage(path) : path);
  const generated = ["models", "regimes", "tables", "figures", "commands", "bibliography"].map((name) => ({
    title: words[name][lang],
    path: localized(`reference/${name}.html`),
  }));
  const listed = new Set(last.items.map(({ path }) => path));
  last.items = [
    ...generated.slice(0, 2),
    ...last.items,
    ...generated.slice(2),
    { title: words.library[lang], path: "api/index.html" },
  ].filter((item, i) => i >= 2 || !listed.has(item.path));
  for (const item of sections.flatMap(({ items }) => items)) {
    const english = item.path.startsWith("zh/") ? twinPage(item.path) : item.path;
    const below = children.get(english);
    if (below !== undefined) item.items = below(lang);
  }
  return sections;
}

/** All pages of the contents in reading order. */
export function readingOrder(sections) {
  const below = (item) => [
    item,
    ...(item.items ?? []).flatMap((each) => (each.items === undefined ? [each] : each.items)),
  ];
  return sections.flatMap(({ items }) => items.flatMap(below)).filter(({ path }) => path?.startsWith("api/") === false);
}
