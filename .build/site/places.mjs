// Where each source is shown: English at the root of the site, Chinese under `zh/`.
import { dirname, posix } from "node:path";

/** Sources whose page is made from data, or stands elsewhere than its folder says. */
const special = new Map([
  ["README.md", "index.html"],
  ["CONTRIBUTING.md", "project/contributing.html"],
  ["docs/glossary.md", "reference/glossary.html"],
  ["docs/references.bib", "reference/bibliography.html"],
  ["docs/guide/propositions.md", "reference/propositions.html"],
]);

/** The language of a source. */
export function languageOf(source) {
  return source.endsWith(".zh.md") ? "zh" : "en";
}

/** The same source in the other language, whether it exists or not. */
export function twinOf(source) {
  return source.endsWith(".zh.md") ? source.replace(/\.zh\.md$/, ".md") : source.replace(/\.md$/, ".zh.md");
}

/** The page that shows a Markdown file, or a file that has a page of its own; `undefined` for other files. */
export function pageOf(source) {
  if (source.endsWith(".zh.md")) return `zh/${pageOf(twinOf(source))}`;
  const known = special.get(source);
  if (known !== undefined) return known;
  if (!source.endsWith(".md")) return undefined;
  const place = source.startsWith("docs/") ? source.slice("docs/".length) : `project/${source}`;
  return place.replace(/(^|\/)README\.md$/, "$1index.html").replace(/\.md$/, ".html");
}

/** The page that shows the text of another file of the repository. */
export function listingOf(file) {
  return `source/${file}.html`;
}

/** The same page in the other language, whether it exists or not. */
export function twinPage(path) {
  return path.startsWith("zh/") ? path.slice("zh/".length) : `zh/${path}`;
}

/** The address of a page as another page writes it; a fragment stays. */
export function addressFrom(page, target) {
  const [path, fragment] = target.split("#");
  const relative = path === page && fragment !== undefined ? "" : posix.relative(dirname(page), path);
  return fragment === undefined ? relative : `${relative}#${fragment}`;
}

/** Where the written part of a model's page lies. */
export function modelSource(id, lang) {
  return `docs/guide/models/${id}${lang === "zh" ? ".zh" : ""}.md`;
}
