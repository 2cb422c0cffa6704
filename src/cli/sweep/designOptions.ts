/**
 * # Designs on the command line
 *
 * `--grid penalty=1:9:17`, `--range tolerance=0:1`, `--grid regime=[strict,tolerance]`, `--points FILE`.
 *
 * @module
 */

import { parseValue } from "../../games/parseValue.ts";
import {
  type Axis,
  type AxisValue,
  type DrawnSample,
  type PointList,
  type SweepDesign,
  UsageError,
} from "../../index.ts";
import { csvRecords } from "../../node/csv.ts";
import { inputName, readTextFile } from "../../node/readTextFile.ts";
import type { RawOptions } from "../commandLine.ts";
import { text } from "../settings.ts";

/**
 * The design that the options describe; whether it suits the model is for `checkDesign` to say.
 *
 * @param seed - `undefined` where none was given.
 * @throws {@link UsageError} for options that contradict each other or cannot be read.
 */
export function givenDesign(options: RawOptions, seed: number | undefined): SweepDesign {
  const grid = words(options.grid).map((word) => axis("grid", word));
  const [sobol, latin, points] = [text(options.sobol), text(options.latin), text(options.points)];
  const ranges = words(options.range).map((word) => axis("range", word));
  const samples = [sobol, latin, points].filter((value) => value !== undefined);
  if (samples.length > 1) {
    throw usage(
      "--sobol, --latin and --points each give the points; keep one of them",
      "--sobol、--latin 与 --points 只能取其一",
    );
  }
  if (points !== undefined && ranges.length > 0) {
    throw usage(
      "--points lists points, so that --range has no use; leave one of them out",
      "--points 已逐点列出，--range 无用；请去掉其一",
    );
  }
  if (points !== undefined) return { grid, sample: listedPoints(points) };
  if (sobol === undefined && latin === undefined) {
    if (ranges.length === 0) return { grid, sample: null };
    throw usage(
      "--range is the side of a box to draw points from; say how, with --sobol N or --latin N, or write a --grid",
      "--range 是抽样范围；请用 --sobol N 或 --latin N 说明如何抽样，或改写 --grid",
    );
  }
  const sample: DrawnSample =
    sobol !== undefined
      ? { kind: "sobol", points: count("sobol", sobol), seed: seed ?? null, axes: ranges }
      : { kind: "latin-hypercube", points: count("latin", latin!), seed: seed ?? 0, axes: ranges };
  return { grid, sample };
}

/** The words of an option that repeats. */
export function words(value: RawOptions[string]): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** A whole number that an option gives. */
export function count(name: string, value: string): number {
  const number = /^\+?\d+$/.test(value.trim()) ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw usage(
    `--${name} is ${JSON.stringify(value)}; give an integer from 1 on, such as --${name} 1000`,
    `--${name} 为 ${JSON.stringify(value)}；请给出不小于 1 的整数，如 --${name} 1000`,
  );
}

/** An axis: `NAME=FROM:TO:COUNT` of a grid, `NAME=FROM:TO` of a box, either on a logarithmic scale, or a list. */
export function axis(option: "grid" | "range" | "along", word: string): Axis {
  const equals = word.indexOf("=");
  const parameter = word.slice(0, Math.max(equals, 0)).trim();
  const values = word.slice(equals + 1).trim();
  if (parameter === "" || values === "") throw unreadable(option, word);
  if (values.startsWith("["))
    return { parameter, values: parseValue(values, `--${option} ${parameter}`) as AxisValue[] };
  const parts = values.split(":").map((part) => part.trim());
  const scale = parts.at(-1) === "log" ? "log" : "linear";
  const [from, to, steps, ...more] = scale === "log" ? parts.slice(0, -1) : parts;
  const complete = from !== undefined && to !== undefined && from !== "" && to !== "" && more.length === 0;
  if (!complete || (steps !== undefined) !== (option === "grid")) throw unreadable(option, word);
  const range = { parameter, from, to, scale } as const;
  return steps === undefined ? range : { ...range, count: count(`grid ${parameter}, count`, steps) };
}

function unreadable(option: string, word: string): UsageError {
  const example = option === "grid" ? "--grid penalty=1:9:17" : `--${option} penalty=1:9`;
  const list = option === "along" ? "" : `, or a list like --${option} regime=[strict,tolerance]`;
  const listZh = option === "along" ? "" : `，或列表如 --${option} regime=[strict,tolerance]`;
  return usage(
    `--${option} is given ${JSON.stringify(word)}; write ${example}${list}`,
    `--${option} 收到 ${JSON.stringify(word)}；写法如 ${example}${listZh}`,
  );
}

/** The points of a CSV whose first line names the parameters; an empty cell is the default. */
function listedPoints(path: string): PointList {
  const name = inputName(path);
  const [head, ...records] = csvRecords(readTextFile(path), name);
  if (head === undefined || records.length === 0) {
    throw usage(
      `${name.en} lists no points; write the names of the parameters in the first line and a point in each line after`,
      `${name.zh} 没有列出任何点；请在首行写参数名，其后每行一个点`,
    );
  }
  const wrong = records.find(({ cells }) => cells.length !== head.cells.length);
  if (wrong !== undefined) {
    throw usage(
      `${name.en}, line ${wrong.line}: there are ${wrong.cells.length} cells, but the first line names ${head.cells.length} parameters; give each its cell`,
      `${name.zh}，第 ${wrong.line} 行：有 ${wrong.cells.length} 格，而首行有 ${head.cells.length} 个参数；请逐一对应`,
    );
  }
  const rows = records.map(({ line, cells }) =>
    cells.map((cell) => (cell === "" ? null : (parseValue(cell, `${name.en}, line ${line}`) as AxisValue))),
  );
  return { kind: "list", parameters: head.cells, rows };
}

function usage(en: string, zh: string): UsageError {
  return new UsageError({ en: `sweep: ${en}.`, zh: `扫描：${zh}。` });
}
