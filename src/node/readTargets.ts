/**
 * # Reading a user's targets
 *
 * A file of targets is a table (CSV) with the columns unit, level, parent, value and, where wanted, measure, or a list of
 * objects with these keys (JSON); Chinese names (单位、层级、上级、目标值、计量单位) are read as well.
 *
 * @module
 */
import { basename } from "node:path";
import type { Localized } from "../errors.ts";
import { hierarchy } from "../games/hierarchy/hierarchy.ts";
import { readObservations, type TargetRecord } from "../games/hierarchy/readObservations.ts";
import { type TargetField, targetFields } from "../games/hierarchy/targetFields.ts";
import type { ObservedHierarchy } from "../games/hierarchy/targetObservation.ts";
import { parseRefusal, type TextPlace } from "../games/hierarchy/textPlace.ts";
import { csvRecords } from "./csv.ts";
import { jsonItemLines } from "./jsonItemLines.ts";
import { type LosslessJson, losslessJson } from "./losslessJson.ts";
import { inputName, readTextFile } from "./readTextFile.ts";

/**
 * The hierarchy of targets that a file states.
 *
 * @param path - `-` for standard input. A name that ends in `.json`, or a text that starts with `[` or `{`, is read as
 * JSON, all else as CSV.
 * @throws {@link ParseError} when the file or a cell cannot be read; {@link HierarchyError} when the units form no tree.
 */
export function readTargets(path: string): ObservedHierarchy {
  return targetsFromText(readTextFile(path), inputName(path));
}

/**
 * The hierarchy of targets that a text states.
 *
 * @param file - How messages name the file; its ending decides on the format.
 * @throws As {@link readTargets}.
 */
export function targetsFromText(text: string, file: Localized): ObservedHierarchy {
  if (text.trim() === "") throw empty(file);
  const isJson = /\.json$/i.test(file.en) || /^\s*[[{]/.test(text);
  const targets = readObservations(isJson ? jsonTargets(text, file) : csvTargets(text, file));
  const { measure } = hierarchy(targets, file);
  const name = { en: basename(file.en), zh: basename(file.zh) };
  return {
    id: "given-targets",
    title: { en: `Targets in ${name.en}`, zh: `${name.zh} 中的目标` },
    measure: measure === null ? { en: "not stated", zh: "未注明" } : { en: measure, zh: measure },
    source: name,
    sourceKeys: [],
    certainty: "given",
    notes: [],
    targets,
  };
}

function empty(file: Localized) {
  return parseRefusal(
    { file },
    {
      en: "there is no target in it; write a header “unit,level,parent,value” and one line per unit.",
      zh: "其中没有目标；请写表头“单位,层级,上级,目标值”，每个单位一行。",
    },
  );
}

const requiredColumns: readonly TargetField[] = ["unit", "level", "parent", "value"];

function csvTargets(text: string, file: Localized): readonly TargetRecord[] {
  const [header, ...records] = csvRecords(text, file);
  if (header === undefined) throw empty(file);
  if (header.cells.length === 1 && /[，；]/.test(header.cells[0]!)) {
    throw parseRefusal(
      { file, line: header.line },
      {
        en: "the columns are separated by full-width punctuation; separate them by the comma “,”.",
        zh: "各列以全角标点分隔；请改用半角逗号“,”。",
      },
    );
  }
  const fields = targetFields(header.cells, requiredColumns, { file, line: header.line });
  const columns = new Map([...fields].map(([field, i]) => [field, i + 1]));
  return records.map(({ line, cells }) => {
    if (cells.length !== header.cells.length) {
      throw parseRefusal(
        { file, line },
        {
          en: `the line has ${cells.length} cells, the header has ${header.cells.length}; give one cell per column, and put a cell that has a comma in quotes.`,
          zh: `本行有 ${cells.length} 格，而表头有 ${header.cells.length} 格；请每列一格，含逗号的单元格请加引号。`,
        },
      );
    }
    const cell = (field: TargetField) => cells[fields.get(field)!]!;
    return {
      place: { file, line },
      columns,
      unit: cell("unit"),
      level: cell("level"),
      parent: cell("parent"),
      value: cell("value"),
      measure: fields.has("measure") ? cell("measure") : null,
    };
  });
}

function jsonTargets(text: string, file: Localized): readonly TargetRecord[] {
  const value = losslessJson(text, file);
  if (!Array.isArray(value)) {
    throw parseRefusal(
      { file },
      {
        en: 'the JSON is not a list; write a list of objects such as [{"unit": "city", "level": 1, "parent": null, "value": 61}].',
        zh: 'JSON 不是列表；请写对象的列表，如 [{"单位": "某市", "层级": 1, "上级": null, "目标值": 61}]。',
      },
    );
  }
  const lines = jsonItemLines(text);
  return value.map((item: LosslessJson, i) => jsonRecord(item, { file, line: lines[i]! }));
}

function jsonRecord(item: LosslessJson, place: TextPlace): TargetRecord {
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    throw parseRefusal(place, {
      en: 'the entry is not an object; write {"unit": …, "level": …, "parent": …, "value": …}.',
      zh: '该条不是对象；请写 {"单位": …, "层级": …, "上级": …, "目标值": …}。',
    });
  }
  const entries = Object.entries(item);
  const keys = entries.map(([key]) => key);
  const fields = targetFields(keys, ["unit", "level", "value"], place); // at the top the parent may be left out
  const member = (field: TargetField): string | null => {
    const at = fields.get(field);
    return at === undefined ? null : plainText(entries[at]![1], { ...place, field });
  };
  return {
    place,
    unit: member("unit") ?? "",
    level: member("level") ?? "",
    parent: member("parent") ?? "",
    value: member("value") ?? "",
    measure: member("measure"),
  };
}

/** A text, or the text of a number; `null` for null. */
function plainText(value: LosslessJson, place: TextPlace): string | null {
  if (value === null || typeof value === "string") return value;
  const found = typeof value === "boolean" ? String(value) : Array.isArray(value) ? "a list" : "an object";
  const zh = typeof value === "boolean" ? String(value) : Array.isArray(value) ? "列表" : "对象";
  throw parseRefusal(place, {
    en: `found ${found}; write a text or a number.`,
    zh: `此处为 ${zh}；请写文本或数字。`,
  });
}
