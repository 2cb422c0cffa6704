/**
 * # Reading replication plans
 *
 * @module
 */
import { formulaFromText } from "../arithmetic/formulaFromText.ts";
import type { PlacedValue } from "../games/model-file/placedTree.ts";
import { TreeReader, unknownName } from "../games/model-file/treeReader.ts";
import type { DataSource, Localized, OwnTable, ParameterInput, ReplicationPlan, TextNumber } from "../index.ts";
import { REPLICATION_SCHEMA } from "../report/index.ts";
import { inputName, readTextFile } from "./readTextFile.ts";
import { yamlTree } from "./yaml.ts";

const plan: Localized = { en: "the plan", zh: "计划" };
const MOST_DIGITS = 12;

/**
 * The plan that a file states, in YAML (schema `jiama-replication/1`).
 *
 * @param known - Ids of the tables and figures that may be named.
 * @throws {@link ParseError} with line and column where the file cannot be read or is no plan.
 */
export function readReplicationPlan(
  path: string,
  known: { readonly tables: readonly string[]; readonly figures: readonly string[] },
): ReplicationPlan {
  const source = { name: inputName(path), text: readTextFile(path) };
  const reader = new TreeReader(source, formulaFromText);
  const keys = reader.members(yamlTree(source), plan, {
    required: ["schema", "title", "authors", "license"],
    optional: ["languages", "tables", "own-tables", "figures", "numbers", "data", "papers"],
  });
  const texts = (key: string, what: Localized) => {
    const entry = keys.get(key);
    if (entry === undefined) return [];
    return reader.list(entry.value, what).items.map((item) => ({ text: reader.text(item, what), at: item.at }));
  };
  const ids = (key: "tables" | "figures", what: Localized) =>
    texts(key, what).map(({ text, at }) => {
      if (!known[key].includes(text)) throw reader.refusal(at, unknownName(text, known[key], what));
      return text;
    });
  const list = <T>(key: string, what: Localized, read: (reader: TreeReader, value: PlacedValue) => T) => {
    const entry = keys.get(key);
    return entry === undefined ? [] : reader.list(entry.value, what).items.map((item) => read(reader, item));
  };
  const schema = keys.get("schema")!;
  if (reader.text(schema.value, plan) !== REPLICATION_SCHEMA) {
    throw reader.refusal(schema.value.at, {
      en: `the schema is not ${REPLICATION_SCHEMA}, the only one that this version reads.`,
      zh: `模式不是 ${REPLICATION_SCHEMA}，本版本只读取该模式。`,
    });
  }
  const languages = texts("languages", { en: "languages", zh: "语言" }).map(({ text, at }) => {
    if (text === "en" || text === "zh") return text;
    throw reader.refusal(at, unknownName(text, ["en", "zh"], { en: "languages", zh: "语言" }));
  });
  return {
    title: reader.localized(keys.get("title")!.value, { en: "the title", zh: "标题" }),
    authors: texts("authors", { en: "authors", zh: "作者" }).map(({ text }) => text),
    license: reader.text(keys.get("license")!.value, { en: "the license", zh: "许可" }),
    languages: languages.length === 0 ? ["en"] : languages,
    tables: ids("tables", { en: "tables", zh: "表格" }),
    ownTables: list("own-tables", { en: "own tables", zh: "自备表格" }, ownTable),
    figures: ids("figures", { en: "figures", zh: "图" }),
    numbers: list("numbers", { en: "numbers", zh: "文中数字" }, textNumber),
    data: list("data", { en: "data", zh: "数据" }, dataSource),
    papers: texts("papers", { en: "papers", zh: "论文" }).map(({ text }) => text),
  };
}

function ownTable(reader: TreeReader, value: PlacedValue): OwnTable {
  const what: Localized = { en: "an own table", zh: "自备表格" };
  const keys = reader.members(value, what, {
    required: ["id", "title", "model", "vary", "columns"],
    optional: ["set"],
  });
  const id = reader.text(keys.get("id")!.value, what);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw reader.refusal(keys.get("id")!.value.at, {
      en: `the id ${JSON.stringify(id)} is not in kebab-case; write lower-case letters, digits and hyphens, such as my-table.`,
      zh: `代号 ${JSON.stringify(id)} 不合规；请用小写字母、数字与连字符，如 my-table。`,
    });
  }
  const [varied, another] = reader.map(keys.get("vary")!.value, { en: "vary", zh: "vary" }).entries;
  if (varied === undefined || another !== undefined) {
    throw reader.refusal(keys.get("vary")!.value.at, {
      en: "vary names one parameter with the list of its values, such as {tolerance: [0, 0.3, 0.6]}.",
      zh: "vary 应写一个参数及其取值列表，如 {tolerance: [0, 0.3, 0.6]}。",
    });
  }
  return {
    id,
    title: reader.localized(keys.get("title")!.value, what),
    model: reader.text(keys.get("model")!.value, what),
    set: parameters(reader, keys.get("set")?.value),
    vary: {
      parameter: varied.key,
      values: reader.list(varied.value, what).items.map((item) => parameter(reader, item)),
    },
    columns: reader.list(keys.get("columns")!.value, what).items.map((item) => {
      const column = reader.members(item, what, { required: ["field"], optional: ["title", "digits"] });
      const field = reader.text(column.get("field")!.value, what);
      const title = column.get("title")?.value;
      return {
        field,
        title: title === undefined ? { en: field, zh: field } : reader.localized(title, what),
        digits: digits(reader, column.get("digits")?.value),
      };
    }),
  };
}

function textNumber(reader: TreeReader, value: PlacedValue): TextNumber {
  const what: Localized = { en: "a number", zh: "文中数字" };
  const keys = reader.members(value, what, { required: ["name", "model", "field"], optional: ["set", "digits"] });
  const name = reader.text(keys.get("name")!.value, what);
  if (!/^[A-Za-z]+$/.test(name)) {
    throw reader.refusal(keys.get("name")!.value.at, {
      en: `the name ${JSON.stringify(name)} is no LaTeX macro; use letters only.`,
      zh: `名称 ${JSON.stringify(name)} 不能作 LaTeX 宏；请只用英文字母。`,
    });
  }
  return {
    name,
    model: reader.text(keys.get("model")!.value, what),
    field: reader.text(keys.get("field")!.value, what),
    set: parameters(reader, keys.get("set")?.value),
    digits: digits(reader, keys.get("digits")?.value),
  };
}

function dataSource(reader: TreeReader, value: PlacedValue): DataSource {
  const what: Localized = { en: "a file of data", zh: "数据文件" };
  const keys = reader.members(value, what, { required: ["file", "source"], optional: [] });
  return { file: reader.text(keys.get("file")!.value, what), source: reader.text(keys.get("source")!.value, what) };
}

function parameters(reader: TreeReader, value: PlacedValue | undefined): Readonly<Record<string, ParameterInput>> {
  if (value === undefined) return {};
  const { entries } = reader.map(value, { en: "parameters", zh: "参数" });
  return Object.fromEntries(entries.map(({ key, value: given }) => [key, parameter(reader, given)]));
}

/** A text, which stays exact, or a list of such. */
function parameter(reader: TreeReader, value: PlacedValue): ParameterInput {
  const what: Localized = { en: "a parameter", zh: "参数" };
  if (value.kind !== "list") {
    const text = reader.text(value, what);
    return text === "true" || text === "false" ? text === "true" : text;
  }
  return reader.list(value, what).items.map((item) => reader.text(item, what));
}

function digits(reader: TreeReader, value: PlacedValue | undefined): number {
  if (value === undefined) return 3;
  const what: Localized = { en: "digits", zh: "小数位数" };
  const text = reader.text(value, what);
  if (/^\d{1,2}$/.test(text) && Number(text) <= MOST_DIGITS) return Number(text);
  throw reader.refusal(value.at, {
    en: `digits is ${JSON.stringify(text)}; give a whole number from 0 to ${MOST_DIGITS}.`,
    zh: `digits 为 ${JSON.stringify(text)}；请给出 0 至 ${MOST_DIGITS} 的整数。`,
  });
}
