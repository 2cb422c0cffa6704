/**
 * # What is shown, as tables
 *
 * @module
 */
import type { AnyModel, OutcomeField } from "../../games/model.ts";
import { csvTable } from "../../report/csvTable.ts";
import { shownTable } from "../../report/shownCell.ts";
import { plainSymbol } from "../../report/symbol.ts";
import type { Cell, Column, Table } from "../../report/table.ts";
import type { Language, Settings, SweepAxis } from "../state/explorerState.ts";
import { parametersOf } from "../state/parametersOf.ts";
import { outcomeNumbers } from "../worker/outcomeNumbers.ts";
import type { Curve, SweepMap } from "../worker/task.ts";
import { plainLatex } from "./plainLatex.ts";

/** One state and its outcome. */
export interface ShownState {
  /** `A` or `B`. */
  readonly name: string;
  readonly settings: Settings;
  readonly outcome: Readonly<Record<string, unknown>>;
}

/**
 * The outcome of one state, or of both side by side, quantity by quantity.
 *
 * @param digits - After the point: more for programs than for readers.
 */
export function outcomeTable(model: AnyModel, states: readonly ShownState[], digits: number): Table {
  const numbers = states.map(({ outcome }) => outcomeNumbers(outcome));
  const paths = [...new Set(numbers.flatMap(Object.keys))];
  const fields = model.outcome as Readonly<Record<string, OutcomeField>>;
  const rows = paths.map((path): readonly Cell[] => {
    const { title, unit, symbol } = fields[path.replace(/\[.*/, "")]!;
    const entry = [...path.matchAll(/\[(\d+)\]/g)].map(([, index]) => ` ${Number(index) + 1}`).join(",");
    return [
      path,
      { en: `${title.en}${entry}`, zh: `${title.zh}${entry}` },
      plainSymbol(symbol),
      ...numbers.map((of) => of[path] ?? null),
      unit,
    ];
  });
  const values = states.map(
    ({ name }): Column => ({
      id: states.length > 1 ? `value-${name.toLowerCase()}` : "value",
      title: states.length > 1 ? { en: `state ${name}`, zh: `状态 ${name}` } : { en: "value", zh: "值" },
      kind: "number",
      digits,
    }),
  );
  return {
    id: `${model.id}-outcome`,
    title: model.title,
    columns: [
      { id: "field", title: { en: "field", zh: "字段" }, kind: "text" },
      { id: "quantity", title: { en: "quantity", zh: "量" }, kind: "text" },
      { id: "symbol", title: { en: "symbol", zh: "符号" }, kind: "text" },
      ...values,
      { id: "unit", title: { en: "unit", zh: "单位" }, kind: "text" },
    ],
    groups: [{ rows }],
    notes: states.map(({ name, settings }) => settingsNote(states.length > 1 ? `${name}: ` : "", settings)),
    parameters: { model: model.id, states: states.map(({ settings }) => settings) },
  };
}

function settingsNote(name: string, settings: Settings) {
  const given = Object.entries(settings).map(([key, text]) => `${key} = ${text}`);
  return {
    en: `${name}${given.length === 0 ? "all parameters at their defaults" : `${given.join(", ")}; all else at its default`}.`,
    zh: `${name}${given.length === 0 ? "全部参数取默认值" : `${given.join("，")}；其余取默认值`}。`,
  };
}

/** A curve: a row for each value of the parameter. */
export function curveTable(model: AnyModel, axis: SweepAxis, settings: Settings, { points }: Curve): Table {
  const paths = [...new Set(points.flatMap(({ numbers }) => Object.keys(numbers)))];
  return {
    id: `${model.id}-curve`,
    title: model.title,
    columns: [parameterColumn(model, axis), ...paths.map((path) => numberColumn(model, path))],
    groups: [{ rows: points.map(({ at, numbers }) => [at, ...paths.map((path) => numbers[path] ?? null)]) }],
    notes: [],
    parameters: { model: model.id, settings, axis },
  };
}

/** A map: a row for each cell. */
export function mapTable(
  model: AnyModel,
  axes: readonly SweepAxis[],
  settings: Settings,
  path: string,
  { xs, ys, rows }: SweepMap,
): Table {
  return {
    id: `${model.id}-map`,
    title: model.title,
    columns: [...axes.map((axis) => parameterColumn(model, axis)), numberColumn(model, path)],
    groups: [{ rows: ys.flatMap((y, j) => xs.map((x, i) => [x, y, rows[j]![i]!])) }],
    notes: [],
    parameters: { model: model.id, settings, axes },
  };
}

function parameterColumn(model: AnyModel, { name }: SweepAxis): Column {
  const { title, symbol, unit } = parametersOf(model)[name]!;
  return { id: name, title, symbol, unit, kind: "number", digits: 12 };
}

function numberColumn(model: AnyModel, path: string): Column {
  const { title, symbol, unit } = (model.outcome as Readonly<Record<string, OutcomeField>>)[path.replace(/\[.*/, "")]!;
  return { id: path, title, symbol, unit, kind: "number", digits: 12 };
}

/**
 * The table as a text that other programs read.
 *
 * @param address - What leads back to the state: it stands in the first line of `tex`.
 */
export function tableAs(format: "csv" | "tex", table: Table, lang: Language, address: string): string {
  const shown = shownTable(table, lang);
  return format === "csv" ? csvTable(shown) : `% jiama explore ${address}\n${plainLatex(shown)}`;
}
