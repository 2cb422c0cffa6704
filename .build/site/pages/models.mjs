// The page of a model: what was written about it, and between its parts what the model says about itself.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addHtml, addMarkdown, newPage } from "../page.mjs";
import { addressFrom, modelSource } from "../places.mjs";
import { escaped } from "../text/html.mjs";
import { capitalized, words } from "../words.mjs";
import { commandLine, outcomeTable, parameterTables, propositionList, signTable, sourceList } from "./modelParts.mjs";

/** Headings of a written page, in their order, with what is inserted after each. */
const parts = [
  { en: "Story", zh: "故事", after: [widget] },
  { en: "Players, timing, payoffs", zh: "参与人、时序与支付", after: [parameterTables] },
  { en: "Equilibrium", zh: "均衡", after: [outcomeTable, propositionList, signTable] },
  { en: "In code", zh: "代码", after: [commandLine] },
  { en: "Exercises", zh: "练习", after: [] },
];

/** The page of a model in a language. */
export function modelPage(site, model, lang) {
  const source = modelSource(model.id, lang);
  const other = lang === "en" ? "zh" : "en";
  const page = newPage(`${lang === "zh" ? "zh/" : ""}guide/models/${model.id}.html`, {
    rank: 1.5,
    keywords: [model.id, model.title[other]],
    crumbs: [
      { title: words.models[lang], path: `${lang === "zh" ? "zh/" : ""}reference/models.html` },
      { title: capitalized(site.library.familyWords[model.family][lang]) },
    ],
  });
  const origin = { file: source };
  const context = { site, model, lang, page, add: (text) => addMarkdown(page, site.md, text, origin) };
  const sections = existsSync(join(site.root, source)) ? writtenSections(site, source, lang) : unwritten(model, lang);
  const pending = [...parts];
  for (const { heading, text, firstLine } of sections) {
    const at = pending.findIndex((part) => part[lang] === heading);
    addMarkdown(page, site.md, text, { ...origin, firstLine });
    for (const part of pending.splice(0, at + 1)) for (const insert of part.after) insert(context);
  }
  for (const part of pending) for (const insert of part.after) insert(context);
  sourceList(context);
  return page;
}

/** The sections of a written page, each from its heading to the next; the first has the title. */
function writtenSections(site, source, lang) {
  const lines = readFileSync(join(site.root, source), "utf8").split("\n");
  const starts = [0];
  let fenced = false;
  for (const [i, line] of lines.entries()) {
    if (/^(```|~~~)/.test(line)) fenced = !fenced;
    if (!fenced && i > 0 && line.startsWith("## ")) starts.push(i);
  }
  const sections = starts.map((start, i) => ({
    heading: /^## (.*)$/.exec(lines[start])?.[1],
    text: lines.slice(start, starts[i + 1]).join("\n"),
    firstLine: start + 1,
  }));
  const found = sections.slice(1).map(({ heading }) => heading);
  const expected = parts.map((part) => part[lang]).filter((heading, i) => i < 4 || found.includes(heading));
  if (found.join() !== expected.join()) {
    site.mistakes.report(`expected the headings ${expected.join(", ")}, found ${found.join(", ")}`, source, 1);
  }
  return sections;
}

/** What stands on the page of a model about which nothing is written yet. */
function unwritten(model, lang) {
  const section = (part, text) => ({ heading: part[lang], text: `## ${part[lang]}\n\n${text}`, firstLine: 1 });
  return [
    { heading: undefined, text: `# ${model.title[lang]}`, firstLine: 1 },
    section(parts[0], model.description[lang]),
  ];
}

/** The model in the explorer, live. */
function widget({ site, model, lang, page }) {
  if (!site.hasPage("explorer.html")) return;
  const address = escaped(`${addressFrom(page.path, "explorer.html")}#model=${model.id}&embed=1&lang=${lang}`);
  const title = { en: `${model.title.en}, live: move the parameters`, zh: `互动：${model.title.zh}（可调参数）` }[lang];
  addHtml(page, `<iframe class="widget" loading="lazy" src="${address}" title="${escaped(title)}"></iframe>`);
}
