// What a model says about itself, in tables: parameters, outcome, propositions, signs, command line, sources.
import { symbol, table } from "../page.mjs";
import { certificateLine, statusMark } from "./propositionParts.mjs";

/** The parameters, those of accountability regimes apart. */
export function parameterTables({ site, model, lang, add }) {
  const { parameters } = site.library.description(model, lang);
  if (parameters.length === 0) return;
  const always = parameters.filter(({ usedBy }) => usedBy === null);
  const ofRegimes = parameters.filter(({ usedBy }) => usedBy !== null);
  const parametersTitle = { en: "Parameters", zh: "参数" }[lang];
  const regimesTitle = { en: "Parameters of the accountability regime", zh: "问责制度的参数" }[lang];
  add(`### ${parametersTitle}\n\n${parameterTable(model, always, lang)}`);
  if (ofRegimes.length === 0) return;
  const note = {
    en: "Each is used by the parts of the [regime](site:reference/regimes.html) that are named with it.",
    zh: "每个参数由所列的[问责制度](site:reference/regimes.html)部分使用。",
  }[lang];
  const usedBy = { en: "used by", zh: "用于" }[lang];
  const part = (id) => `[${id}](site:reference/regimes.html#${id})`;
  const rows = ofRegimes.map((each) => [...parameterRow(model, each, lang), each.usedBy.map(part).join(", ")]);
  add(`### ${regimesTitle}\n\n${note}\n\n${table([...parameterHeadings(lang), usedBy], rows)}`);
}

function parameterTable(model, parameters, lang) {
  return table(
    parameterHeadings(lang),
    parameters.map((each) => parameterRow(model, each, lang)),
  );
}

function parameterHeadings(lang) {
  return {
    en: ["symbol", "meaning", "Chinese term", "name", "domain", "default", "unit"],
    zh: ["符号", "含义", "英文", "代码名", "取值范围", "默认值", "单位"],
  }[lang];
}

function parameterRow(model, parameter, lang) {
  const spec = model.parameters[parameter.name];
  const each = { en: ", each level", zh: "（逐层）" }[lang];
  return [
    symbol(parameter.symbol),
    spec.title[lang],
    spec.title[lang === "en" ? "zh" : "en"],
    `\`${parameter.name}\``,
    `${domainText(parameter.domain, lang)}${parameter.perLevel === null ? "" : each}`,
    shownDefault(parameter.default, lang),
    parameter.unit,
  ];
}

function domainText({ kind, text, of }, lang) {
  if (kind !== "regime") return text;
  return { en: `regimes of ${of.length} parts`, zh: `由 ${of.length} 个部分组成的制度` }[lang];
}

function shownDefault(value, lang) {
  if (value === null || value === undefined) return { en: "none", zh: "无" }[lang];
  return typeof value === "object" ? `\`${JSON.stringify(value)}\`` : String(value);
}

/** The outcome fields, with their values at the default parameters. */
export function outcomeTable({ site, model, lang, add }) {
  const { outcome } = site.library.description(model, lang);
  const solution = site.library.solve(model, {});
  const headings = {
    en: ["symbol", "meaning", "Chinese term", "name", "unit", "at the defaults"],
    zh: ["符号", "含义", "英文", "代码名", "单位", "默认参数下"],
  }[lang];
  const rows = outcome.map(({ name, symbol: tex, unit }) => [
    symbol(tex),
    model.outcome[name].title[lang],
    model.outcome[name].title[lang === "en" ? "zh" : "en"],
    `\`${name}\``,
    unit,
    shownOutcome(solution.outcome[name], lang),
  ]);
  add(`### ${{ en: "Outcome", zh: "结果" }[lang]}\n\n${table(headings, rows)}`);
}

/** Four significant digits; what has parts is shown by the command line. */
function shownOutcome(value, lang) {
  if (value === null || value === undefined) return "—";
  if (typeof value === "number")
    return Number.isFinite(value) ? String(Number(value.toPrecision(4))).replace("-", "−") : "—";
  if (typeof value === "boolean") return { true: { en: "yes", zh: "是" }, false: { en: "no", zh: "否" } }[value][lang];
  if (typeof value === "string") return value;
  if (Array.isArray(value)) {
    if (value.length > 8 || value.some((each) => typeof each === "object" && each !== null))
      return counted(value.length, lang);
    return value.map((each) => shownOutcome(each, lang)).join(", ");
  }
  return counted(Object.keys(value).length, lang);
}

function counted(count, lang) {
  return { en: `${count} ${count === 1 ? "value" : "values"}`, zh: `共 ${count} 项` }[lang];
}

/** The propositions about the model, with what their stored certificates establish. */
export function propositionList({ site, model, lang, add }) {
  const own = site.library.propositions.filter((each) => each.model === model.id);
  if (own.length === 0) return;
  const items = own.map((proposition) => {
    const { statement } = site.statements[lang].get(proposition.id);
    const link = `[${proposition.title[lang]}](site:reference/propositions.html#${proposition.id})`;
    return `- ${statusMark(site, proposition, lang)} ${link}\n\n  $$${statement}$$\n\n  ${certificateLine(site, proposition, lang)}`;
  });
  add(`### ${{ en: "Propositions", zh: "命题" }[lang]}\n\n${items.join("\n\n")}`);
}

/** The signs of comparative statics. */
export function signTable({ site, model, lang, add }) {
  const { propositions } = site.library.description(model, lang);
  if (propositions.length === 0) return;
  const headings = {
    en: ["outcome", "parameter", "moves", "where"],
    zh: ["结果", "参数", "方向", "条件"],
  }[lang];
  const arrows = { "+": "↑", "-": "↓", 0: "=" };
  const title = (fields, name) => `${fields[name]?.title[lang] ?? name} ${symbol(fields[name]?.symbol ?? "")}`;
  const rows = propositions.map(({ outcome, parameter, direction, where, hypothesis }) => {
    const fixed = Object.entries(where).map(([name, value]) => `\`${name} = ${value}\``);
    return [
      title(model.outcome, outcome),
      title(model.parameters, parameter),
      arrows[direction] ?? direction,
      [...fixed, ...(hypothesis === null ? [] : [hypothesis])].join({ en: ", ", zh: "，" }[lang]),
    ];
  });
  const say = {
    en: [
      "Comparative statics",
      "How an outcome moves when a parameter rises. The [table](site:reference/tables/comparative-statics.html) says which signs are proved.",
    ],
    zh: [
      "比较静态",
      "参数上升时结果如何变动。哪些符号已经证明，见[表](site:reference/tables/comparative-statics.html)。",
    ],
  }[lang];
  add(
    `### ${say[0]}\n\n<details><summary>${say[1].replace(/\[(.*?)\]\(.*?\)/, "$1")}</summary>\n\n${say[1]}\n\n${table(headings, rows)}\n\n</details>`,
  );
}

/** The commands that compute the same. */
export function commandLine({ site, model, lang, add }) {
  const { parameters } = site.library.description(model, lang);
  const number = parameters.find(({ domain, default: value }) => domain.kind === "real" && typeof value === "string");
  const lines = [`npx jiama describe ${model.id}${lang === "zh" ? " --lang zh" : ""}`, `npx jiama solve ${model.id}`];
  if (number !== undefined) lines.push(`npx jiama solve ${model.id} --set ${number.name}=${number.default} --json`);
  if (model.exact !== undefined) lines.push(`npx jiama solve ${model.id} --exact`);
  lines.push(`npx jiama cite ${model.id}`);
  add(`### ${{ en: "At the command line", zh: "命令行" }[lang]}\n\n\`\`\`sh\n${lines.join("\n")}\n\`\`\``);
}

/** How far the model is established, and its sources. */
export function sourceList({ site, model, lang, add }) {
  const provenance = {
    published: { en: "The formulas are those of the cited paper.", zh: "公式取自所引论文。" },
    reconstruction: {
      en: "A reconstruction of a mechanism whose equations were not at hand.",
      zh: "对机制的重构；原文方程未得。",
    },
    own: { en: "A model of this project.", zh: "本项目自有模型。" },
  }[model.provenance][lang];
  const references = model.sources.map((key) => `- [${key}] ${site.references.get(key)?.text ?? ""}`);
  add(`## ${{ en: "Sources", zh: "来源" }[lang]}\n\n${provenance}\n\n${references.join("\n")}`);
}
