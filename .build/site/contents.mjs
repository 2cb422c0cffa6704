// The contents of the site in both languages, and the order in which its pages are read.
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { navigation, readingOrder } from "./navigation.mjs";
import { pageOf } from "./places.mjs";
import { titleOf } from "./sources.mjs";
import { capitalized, words } from "./words.mjs";

/** `contents` and `order` by language. */
export function siteContents(site) {
  const below = new Map([
    ["reference/models.html", (lang) => modelsByFamily(site, lang)],
    ["reference/tables.html", (lang) => tables(site, lang)],
    ["guide/solvers/index.html", (lang) => solvers(site, lang)],
  ]);
  const contents = {};
  for (const lang of ["en", "zh"]) {
    contents[lang] = [...navigation(lang, site.lists, below, site.hasPage), project(lang)];
  }
  return { contents, order: { en: readingOrder(contents.en), zh: readingOrder(contents.zh) } };
}

function prefix(lang) {
  return lang === "zh" ? "zh/" : "";
}

function modelsByFamily({ library }, lang) {
  return Object.entries(library.familyWords).flatMap(([family, title]) => {
    const own = library.models.filter((model) => model.family === family);
    const items = own.map(({ id, title }) => ({ title: title[lang], path: `${prefix(lang)}guide/models/${id}.html` }));
    return own.length === 0 ? [] : [{ title: capitalized(title[lang]), items }];
  });
}

function tables({ library }, lang) {
  return library.tables.map(({ id, title }) => ({
    title: title[lang],
    path: `${prefix(lang)}reference/tables/${id}.html`,
  }));
}

/** The pages of the solvers in the order in which their table names them. */
function solvers({ root, hasPage }, lang) {
  const folder = "docs/guide/solvers";
  const targets = [...readFileSync(join(root, folder, "README.md"), "utf8").matchAll(/\]\(([a-z-]+\.md)/g)];
  const sources = [...new Set(targets.map(([, target]) => posix.join(folder, target)))];
  return sources.map((source) => {
    const chinese = source.replace(/\.md$/, ".zh.md");
    const own = lang === "zh" && hasPage(pageOf(chinese)) ? chinese : source;
    return { title: titleOf(root, own), path: pageOf(own), ...(lang === "zh" && own === source ? { only: "en" } : {}) };
  });
}

function project(lang) {
  const only = lang === "zh" ? { only: "en" } : {};
  return {
    title: words.project[lang],
    items: [
      { title: { en: "Contributing", zh: "参与开发" }[lang], path: "project/contributing.html", ...only },
      { title: words.decisions[lang], path: "adr/index.html", ...only },
    ],
  };
}
