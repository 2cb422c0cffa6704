/**
 * # Reading observations to fit
 *
 * A file of observations is a table (CSV) or a list of objects (JSON). With the columns `field` and `value`, or `field` and `count`,
 * each row is an observation; `error` and `of` may stand beside, and every other column is a parameter of that observation alone.
 * With the columns of a hierarchy of targets (`unit`, `level`, `parent`, `value`, or in Chinese) the mean target of each level
 * below the top is an observation of `targets`.
 *
 * @module
 */
import { float } from "../arithmetic/float.ts";
import { levelSummaries } from "../games/hierarchy/levelSummaries.ts";
import { parseRefusal, type TextPlace } from "../games/hierarchy/textPlace.ts";
import { GameTheoryError, hierarchy, type Localized, type Observation, type ParameterInput } from "../index.ts";
import { csvRecords } from "./csv.ts";
import { jsonItemLines } from "./jsonItemLines.ts";
import { losslessJson } from "./losslessJson.ts";
import { targetsFromText } from "./readTargets.ts";
import { inputName, readTextFile } from "./readTextFile.ts";

/** Observations, and what the file says beside. */
export interface FitData {
  readonly observations: readonly Observation[];
  /** The target at the top, where the file is a hierarchy of targets. */
  readonly initialTarget: number | null;
}

/** A row: its place, and its cells by column. */
interface Row {
  readonly place: TextPlace;
  readonly cells: ReadonlyMap<string, string>;
}

const named = ["field", "value", "error", "count", "of"];

/**
 * The observations that a file states.
 *
 * @param path - `-` for standard input.
 * @throws {@link ParseError} where the file or a cell cannot be read.
 */
export function readFitData(path: string): FitData {
  const file = inputName(path);
  const text = readTextFile(path);
  const isJson = /\.json$/i.test(file.en) || /^\s*[[{]/.test(text);
  const rows = isJson ? jsonRows(text, file) : csvRows(text, file);
  const [first] = rows;
  if (first === undefined) throw noRows(file);
  if (first.cells.has("field")) return { observations: rows.map(observation), initialTarget: null };
  if (["unit", "单位"].some((name) => first.cells.has(name))) return fromTargets(text, file);
  throw parseRefusal(first.place, {
    en: `there is no column “field”, but ${[...first.cells.keys()].join(", ")}; write “field,value” or “field,count”, or a hierarchy “unit,level,parent,value”.`,
    zh: `没有 field 列，只有 ${[...first.cells.keys()].join("、")}；请写“field,value”或“field,count”，或目标层级“单位,层级,上级,目标值”。`,
  });
}

function fromTargets(text: string, file: Localized): FitData {
  const [top, ...below] = levelSummaries(hierarchy(targetsFromText(text, file).targets));
  return {
    observations: below.map(({ mean }, i) => ({ field: `targets[${i + 1}]`, value: mean })),
    initialTarget: top!.mean,
  };
}

function observation({ place, cells }: Row): Observation {
  const at: Record<string, ParameterInput> = Object.create(null) as Record<string, ParameterInput>;
  for (const [name, cell] of cells) if (!named.includes(name) && cell !== "") at[name] = cell;
  const number = (name: string) => {
    const cell = cells.get(name) ?? "";
    return cell === "" ? undefined : numberAt(cell, name, place);
  };
  const [field, value, error, count, of] = [
    cells.get("field")!,
    ...["value", "error", "count", "of"].map(number),
  ] as const;
  const own = Object.keys(at).length === 0 ? {} : { at };
  if (value !== undefined && count === undefined) {
    return {
      field: field as string,
      value: value as number,
      ...(error === undefined ? {} : { error: error as number }),
      ...own,
    };
  }
  if (count !== undefined && value === undefined) {
    return {
      field: field as string,
      count: count as number,
      ...(of === undefined ? {} : { of: of as number }),
      ...own,
    };
  }
  throw parseRefusal(place, {
    en: `the row for ${field} has ${value === undefined ? "neither a value nor a count" : "both a value and a count"}; give one of them.`,
    zh: `${field} 一行${value === undefined ? "既无 value 也无 count" : "同时有 value 与 count"}；请给出其中之一。`,
  });
}

function numberAt(cell: string, name: string, place: TextPlace): number {
  try {
    return float.from(cell);
  } catch (error) {
    if (!(error instanceof GameTheoryError)) throw error;
    throw parseRefusal(place, {
      en: `${name} is ${JSON.stringify(cell.slice(0, 40))}; write a number or a fraction.`,
      zh: `${name} 为 ${JSON.stringify(cell.slice(0, 40))}；请写数或分数。`,
    });
  }
}

function csvRows(text: string, file: Localized): readonly Row[] {
  const [header, ...records] = csvRecords(text, file);
  if (header === undefined) throw noRows(file);
  const twice = header.cells.find((name, i) => header.cells.indexOf(name) !== i);
  if (twice !== undefined) {
    throw parseRefusal(
      { file, line: header.line },
      {
        en: `the column ${JSON.stringify(twice)} stands there twice; keep one.`,
        zh: `列 ${JSON.stringify(twice)} 出现两次；请保留一列。`,
      },
    );
  }
  return records.map(({ line, cells }) => {
    if (cells.length !== header.cells.length) {
      throw parseRefusal(
        { file, line },
        {
          en: `the line has ${cells.length} cells, the header has ${header.cells.length}; give one cell a column.`,
          zh: `本行有 ${cells.length} 格，而表头有 ${header.cells.length} 格；请每列一格。`,
        },
      );
    }
    return { place: { file, line }, cells: new Map(header.cells.map((name, i) => [name, cells[i]!])) };
  });
}

function jsonRows(text: string, file: Localized): readonly Row[] {
  const value = losslessJson(text, file);
  const lines = jsonItemLines(text);
  const refuse = (place: TextPlace) =>
    parseRefusal(place, {
      en: 'the JSON is not a list of objects; write one such as [{"field": "effort", "value": 0.4}].',
      zh: 'JSON 不是对象的列表；写法如 [{"field": "effort", "value": 0.4}]。',
    });
  if (!Array.isArray(value)) throw refuse({ file });
  return value.map((item: unknown, i) => {
    const place = { file, line: lines[i]! };
    if (typeof item !== "object" || item === null || Array.isArray(item)) throw refuse(place);
    const cells = Object.entries(item).flatMap(([name, cell]) =>
      cell === null ? [] : [[name, String(cell)] as const],
    );
    return { place, cells: new Map(cells) };
  });
}

function noRows(file: Localized) {
  return parseRefusal(
    { file },
    {
      en: "there is no observation in it; write a header “field,value” and one line an observation.",
      zh: "其中没有观测；请写表头“field,value”，每个观测一行。",
    },
  );
}
