// The whole site, written: its pages from guides, models and data, then what they need to be read.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { copyAssets } from "./assets.mjs";
import { siteContents } from "./contents.mjs";
import { framed } from "./frame.mjs";
import { builtLibrary } from "./library.mjs";
import { linkResolver } from "./links.mjs";
import { mistakeList } from "./mistakes.mjs";
import { listedGuides } from "./navigation.mjs";
import { bibliographyPage } from "./pages/bibliography.mjs";
import { glossaryPage } from "./pages/glossary.mjs";
import { crumbsOf, writtenPage } from "./pages/guides.mjs";
import { homePage } from "./pages/home.mjs";
import { listingPage } from "./pages/listings.mjs";
import { modelPage } from "./pages/models.mjs";
import { listedStatements } from "./pages/propositionParts.mjs";
import * as reference from "./pages/reference.mjs";
import { regimesPage } from "./pages/regimes.mjs";
import { addressFrom, pageOf, twinPage } from "./places.mjs";
import { writeSearch } from "./search/write.mjs";
import { checkSources, titleOf, writtenSources } from "./sources.mjs";
import { readBibliography } from "./text/bibliography.mjs";
import { linkedCitations } from "./text/citations.mjs";
import { markdownRenderer } from "./text/markdown.mjs";

const languages = ["en", "zh"];

/**
 * Makes the site.
 *
 * @param api - What TypeDoc makes meanwhile: a promise of `symbols` and `mistakes`.
 * @returns The number of pages, and what is wrong with the sources.
 */
export async function writtenSite(root, out, api) {
  const mistakes = mistakeList();
  const read = (path) => readFileSync(join(root, path), "utf8");
  const library = withMemory(await builtLibrary(root));
  const lists = {
    en: listedGuides(root, "docs/guide/README.md", mistakes),
    zh: listedGuides(root, "docs/guide/README.zh.md", mistakes),
  };
  checkSources(root, lists, library.models, mistakes);
  const sources = writtenSources(root);
  const planned = new Set([...sources.map(pageOf), ...generatedPages(library), "api/index.html"]);
  for (const { id } of library.propositions) planned.add(`certificates/${id}.json`);
  if (existsSync(join(root, "dist/explorer.html"))) planned.add("explorer.html");
  else mistakes.report("is missing; npm run build makes it", "dist/explorer.html");

  const links = linkResolver(root, planned, mistakes);
  const site = { root, mistakes, library, lists, references: readBibliography(read("docs/references.bib")), ...links };
  site.md = markdownRenderer(site, mistakes);
  site.statements = {
    en: listedStatements(root, "docs/guide/propositions.md"),
    zh: listedStatements(root, "docs/guide/propositions.zh.md"),
  };
  Object.assign(site, siteContents(site));

  const made = [
    ...sources.map((source) => writtenPage(site, source, { crumbs: crumbsOf(site, source), rank: rankOf(source) })),
    ...languages.flatMap((lang) => generated(site, lang, read)),
    reference.decisionsPage(
      site,
      sources
        .filter((path) => path.startsWith("docs/adr/"))
        .map((path) => ({ path: pageOf(path), title: titleOf(root, path) })),
    ),
  ];
  for (const source of links.wanted.written) made.push(writtenPage(site, source, { rank: 0.5 }));
  for (const file of links.wanted.listings) made.push(listingPage(site, file));
  const pages = new Map(made.map((page) => [page.path, page]));
  links.check(pages);

  const { symbols, mistakes: inDocstrings } = await api;
  const all = [...mistakes.all(), ...inDocstrings];
  if (all.length > 0) return { mistakes: all, pages: pages.size };
  for (const page of made) write(join(out, page.path), framed({ ...page, description: description(page) }, site));
  writeSearch(join(out, "assets"), made, symbols);
  await copyAssets({ root, out, pictures: links.wanted.pictures, library });
  return { mistakes: [], pages: pages.size + symbols.length };
}

/** The pages made from data, by path. */
function generatedPages({ models, tables }) {
  const english = [
    "index.html",
    ...["models", "regimes", "propositions", "tables", "figures", "commands", "glossary", "bibliography"].map(
      (name) => `reference/${name}.html`,
    ),
    ...models.map(({ id }) => `guide/models/${id}.html`),
    ...tables.map(({ id }) => `reference/tables/${id}.html`),
  ];
  return [...english, ...english.map(twinPage), "adr/index.html"];
}

function generated(site, lang, read) {
  const propositions = `docs/guide/propositions${lang === "zh" ? ".zh" : ""}.md`;
  return [
    homePage(site, lang),
    ...site.library.models.map((model) => modelPage(site, model, lang)),
    reference.modelsPage(site, lang),
    regimesPage(site, lang),
    reference.propositionsPage(site, lang, read(propositions), propositions),
    ...reference.tablePages(site, lang, (id, language, page) =>
      tableHtml(site, read(`test/golden/tables/${id}.${language}.html`), page),
    ),
    reference.figuresPage(site, lang),
    reference.commandsPage(site, lang),
    glossaryPage(site, lang, read("docs/glossary.md")),
    bibliographyPage(site, lang),
  ];
}

/** A table as the command writes it, its citations linked. */
function tableHtml({ references }, html, { path, lang }) {
  const bibliography = `${lang === "zh" ? "zh/" : ""}reference/bibliography.html`;
  return linkedCitations(html, references, (key) => addressFrom(path, `${bibliography}#${key}`));
}

function rankOf(source) {
  if (source.startsWith("docs/adr/") || source === "CONTRIBUTING.md") return 0.5;
  return source.startsWith("docs/guide/solvers/") ? 1.2 : 3;
}

function description({ text, title }) {
  const first = text.find((each) => each.length > 40) ?? title;
  return first.length > 180 ? `${first.slice(0, 179)}…` : first;
}

/** Verdicts are asked for by several pages, and each takes a check of the certificate. */
function withMemory(library) {
  const remembered = (compute) => {
    const known = new Map();
    return (proposition) => {
      if (!known.has(proposition.id)) known.set(proposition.id, compute(proposition));
      return known.get(proposition.id);
    };
  };
  const certificate = remembered(({ id }) => library.storedCertificate(id));
  return {
    ...library,
    storedVerdict: remembered(library.storedVerdict),
    storedCertificate: (id) => certificate({ id }),
  };
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
