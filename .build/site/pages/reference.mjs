// The reference: pages made from what the package says about itself, in both languages.
import { addHtml, addMarkdown, newPage, table } from "../page.mjs";
import { capitalized, words } from "../words.mjs";
import { certificateLine } from "./propositionParts.mjs";

/** An empty page of the reference. */
export function referencePage(name, lang, more = {}) {
  const prefix = lang === "zh" ? "zh/" : "";
  return newPage(`${prefix}reference/${name}.html`, {
    crumbs: [{ title: words.reference[lang], path: `${prefix}guide/index.html` }],
    ...more,
  });
}

/** All models by family. */
export function modelsPage(site, lang) {
  const page = referencePage("models", lang, { rank: 2 });
  const { models, familyWords, provenances, description } = site.library;
  const say = {
    en: [
      "Models",
      `${models.length} models. Each says of itself whether it is a published formula, a reconstruction or an own model; those marked *exact* are also solved in fractions.`,
    ],
    zh: ["模型", `共 ${models.length} 个模型。每个模型都说明公式是已发表、重构还是自有；标“精确”者亦可用分数求解。`],
  }[lang];
  const headings = { en: ["model", "id", "established", "exact"], zh: ["模型", "代号", "来源", "精确"] }[lang];
  const parts = Object.entries(familyWords).flatMap(([family, title]) => {
    const own = models.filter((model) => model.family === family);
    if (own.length === 0) return [];
    const rows = own.map((model) => [
      `[${model.title[lang]}](site:guide/models/${model.id}.html)`,
      `\`${model.id}\``,
      provenances[model.provenance][lang],
      description(model, lang).exact ? { en: "exact", zh: "精确" }[lang] : "",
    ]);
    return [`## ${capitalized(title[lang])}\n\n${table(headings, rows)}`];
  });
  addMarkdown(page, site.md, `# ${say[0]}\n\n${say[1]}\n\n${parts.join("\n\n")}`, { file: "models/registry.ts" });
  return page;
}

/** The list of propositions, each with its stored certificate. */
export function propositionsPage(site, lang, text, source) {
  const page = referencePage("propositions", lang, { outlineDepth: 2, rank: 1.5 });
  const certified = text.split(/^(?=### )/m).map((section) => {
    const proposition = site.library.propositions.find(({ id }) => section.startsWith(`### ${id}\n`));
    if (proposition === undefined) return section;
    return section.replace(/^- (File|文件).*$/m, (line) => `${line}\n- ${certificateLine(site, proposition, lang)}`);
  });
  addMarkdown(page, site.md, certified.join(""), { file: source });
  page.entries = site.library.propositions.map(({ id, title, model }) => ({
    fragment: id,
    title: title[lang],
    keywords: id.replaceAll("-", " "),
    text: site.library.findModel(model).title[lang],
  }));
  return page;
}

/** Tables of the paper, one page each, and the list of them. */
export function tablePages(site, lang, htmlOf) {
  const list = referencePage("tables", lang);
  const title = { en: "Tables", zh: "表格" }[lang];
  const lead = {
    en: "The tables of the paper, as `npx jiama table` regenerates them; tests compare every byte. The same command writes them in LaTeX, Markdown, CSV and JSON.",
    zh: "论文的全部表格，由 `npx jiama table` 重新生成；测试逐字节比对。同一命令还可输出 LaTeX、Markdown、CSV 与 JSON。",
  }[lang];
  const { tables } = site.library;
  const items = tables.map((each) => `- [${each.title[lang]}](site:reference/tables/${each.id}.html), \`${each.id}\``);
  addMarkdown(list, site.md, `# ${title}\n\n${lead}\n\n${items.join("\n")}`, { file: "models/tables/registry.ts" });
  const pages = tables.map((each) => {
    const page = referencePage(`tables/${each.id}`, lang, {
      crumbs: [{ title: words.tables[lang], path: `${lang === "zh" ? "zh/" : ""}reference/tables.html` }],
      keywords: [each.id],
    });
    const origin = { file: "models/tables/registry.ts" };
    addMarkdown(page, site.md, `# ${each.title[lang]}`, origin);
    addHtml(page, `<div class="scroll">${htmlOf(each.id, lang, page)}</div>`);
    const command = `npx jiama table ${each.id} --format tex --lang ${lang}`;
    addMarkdown(
      page,
      site.md,
      `\`\`\`sh\n${command}\n\`\`\`\n\n${each.sources.map((key) => `[${key}]`).join(" ")}`,
      origin,
    );
    return page;
  });
  return [list, ...pages];
}

/** The figures, all on one page. */
export function figuresPage(site, lang) {
  const page = referencePage("figures", lang);
  const title = { en: "Figures", zh: "图" }[lang];
  const lead = {
    en: "The figures of the paper, as `npx jiama figure` draws them: SVG, PNG and PDF, in English and Chinese.",
    zh: "论文的全部图，由 `npx jiama figure` 绘制：SVG、PNG 与 PDF，中英文皆可。",
  }[lang];
  const parts = site.library.figures.map(({ id, title: name }) => {
    const picture = `![${name[lang]}](root:test/golden/figures/${id}.${lang}.svg)`;
    return `## ${name[lang]}\n\n${picture}\n\n\`\`\`sh\nnpx jiama figure ${id} --lang ${lang} --out figures\n\`\`\``;
  });
  addMarkdown(page, site.md, `# ${title}\n\n${lead}\n\n${parts.join("\n\n")}`, { file: "models/figures/registry.ts" });
  return page;
}

/** The commands: usage, arguments, options, examples. */
export function commandsPage(site, lang) {
  const page = referencePage("commands", lang, { outlineDepth: 2, rank: 1.2 });
  const { commandSpecs, globalOptions } = site.library;
  const say = {
    en: {
      title: "Command line",
      lead: "Each command prints data to standard output and all else to standard error; `--json` prints one object of the schema `jiama/1`.",
      common: "Options of every command",
      option: "option",
      does: "what it does",
      argument: "argument",
    },
    zh: {
      title: "命令行",
      lead: "各命令把数据写到标准输出，其余写到标准错误；`--json` 输出一个模式为 `jiama/1` 的对象。",
      common: "通用选项",
      option: "选项",
      does: "作用",
      argument: "参数",
    },
  }[lang];
  const optionTable = (options) =>
    table(
      [say.option, say.does],
      options.map(({ name, short, value, description }) => [
        `\`${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}\``,
        plain(description[lang]),
      ]),
    );
  const parts = commandSpecs.map((spec) => {
    const usage = spec.arguments.map(({ name, required, variadic }) => {
      const word = variadic ? `${name}…` : name;
      return required ? word : `[${word}]`;
    });
    const examples = spec.examples.map(({ line, does }) => `# ${does[lang]}\n${line.replace(/^jiama/, "npx jiama")}`);
    return [
      `## ${spec.name}`,
      plain(`${spec.summary[lang]}${{ en: ".", zh: "。" }[lang]}`),
      `\`\`\`sh\nnpx jiama ${[spec.name, ...usage].join(" ")}\n\`\`\``,
      ...(spec.arguments.length === 0
        ? []
        : [
            table(
              [say.argument, say.does],
              spec.arguments.map(({ name, description }) => [`\`${name}\``, plain(description[lang])]),
            ),
          ]),
      ...(spec.options.length === 0 ? [] : [optionTable(spec.options)]),
      ...(examples.length === 0 ? [] : [`\`\`\`sh\n${examples.join("\n")}\n\`\`\``]),
    ].join("\n\n");
  });
  const text = [`# ${say.title}`, say.lead, ...parts, `## ${say.common}`, optionTable(globalOptions)].join("\n\n");
  addMarkdown(page, site.md, text, { file: "src/cli/commandSpecs.ts" });
  return page;
}

/** A help text within Markdown: nothing in it is markup. */
function plain(text) {
  return text.replaceAll(/[\\`*_[\]<>$]/g, "\\$&");
}

/** The decisions, listed. */
export function decisionsPage(site, decisions) {
  const page = newPage("adr/index.html", { crumbs: [{ title: words.project.en }] });
  const items = decisions.map(({ path, title }) => `- [${title}](site:${path})`);
  const lead = "Choices that would be costly to reverse: each with its context and its consequences.";
  addMarkdown(page, site.md, `# Decisions\n\n${lead}\n\n${items.join("\n")}`, { file: "docs/adr" });
  return page;
}
