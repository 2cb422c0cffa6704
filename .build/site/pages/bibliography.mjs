// The bibliography, with the models that cite each entry.
import { addHtml, addMarkdown } from "../page.mjs";
import { addressFrom } from "../places.mjs";
import { escaped } from "../text/html.mjs";
import { words } from "../words.mjs";
import { referencePage } from "./reference.mjs";

/** The page in a language. */
export function bibliographyPage(site, lang) {
  const page = referencePage("bibliography", lang, { outlineDepth: 2 });
  const title = words.bibliography[lang];
  const lead = {
    en: "The sources of models, solvers, tables and propositions. `npx jiama cite KEY` prints an entry as BibTeX; `npx jiama cite MODEL` those of a model.",
    zh: "模型、求解器、表格与命题的来源。`npx jiama cite KEY` 输出一条 BibTeX；`npx jiama cite MODEL` 输出一个模型的全部来源。",
  }[lang];
  addMarkdown(page, site.md, `# ${title}\n\n${lead}`, { file: "docs/references.bib" });
  const users = citingModels(site.library);
  const entries = [...site.references.values()].map(({ key, label, text }) => {
    page.fragments.add(key);
    page.entries.push({ fragment: key, title: label, keywords: key, text: text.replaceAll(/<[^>]*>/g, "") });
    const models = (users.get(key) ?? []).map((model) => {
      const target = `${lang === "zh" ? "zh/" : ""}guide/models/${model.id}.html`;
      return `<a href="${escaped(addressFrom(page.path, target))}">${escaped(model.title[lang])}</a>`;
    });
    const used =
      models.length === 0
        ? ""
        : ` <span class="used">${{ en: "Models: ", zh: "模型：" }[lang]}${models.join({ en: ", ", zh: "、" }[lang])}</span>`;
    return `<li id="${key}">${text} <code class="key">${key}</code>${used}</li>`;
  });
  addHtml(page, `<ul class="bibliography">${entries.join("\n")}</ul>`);
  return page;
}

function citingModels({ models }) {
  const users = new Map();
  for (const model of models) for (const key of model.sources) users.set(key, [...(users.get(key) ?? []), model]);
  return users;
}
