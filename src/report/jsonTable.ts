/**
 * # Tables in JSON
 *
 * For programs: one object with the header's fields, the columns, and the rows keyed by column id; and the sidecar of a CSV
 * file, the same without rows.
 *
 * @module
 */

import { canonicalJson } from "../games/canonicalJson.ts";
import { schemaVersion } from "./header.ts";
import type { ShownCell, ShownColumn, ShownTable } from "./shownCell.ts";

/** The table as one JSON object, a row a line. Numbers are rounded; missing cells are `null`. */
export function jsonTable(table: ShownTable, parameters: unknown, hash: string): string {
  const { groups, columns } = table;
  const rowText = (row: readonly ShownCell[]) =>
    `{${row.map((cell, i) => `${JSON.stringify(columns[i]!.column.id)}: ${value(cell)}`).join(", ")}}`;
  const groupTexts = groups.map(({ title, rows }) => {
    const rowLines = list(rows.map(rowText), "      ");
    return title === undefined ? `{"rows": ${rowLines}}` : `{"title": ${JSON.stringify(title)}, "rows": ${rowLines}}`;
  });
  return object([...description(table, hash), ["groups", list(groupTexts, "    ")], ...conclusion(table, parameters)]);
}

/** The sidecar of a CSV file: what the table is, what its columns mean, its notes and parameters. */
export function csvSidecar(table: ShownTable, parameters: unknown, hash: string): string {
  return object([...description(table, hash), ...conclusion(table, parameters)]);
}

type Member = readonly [key: string, text: string];

function description({ id, title, lang, columns }: ShownTable, hash: string): readonly Member[] {
  return [
    ["schema", JSON.stringify(schemaVersion)],
    ["command", '"table"'],
    ["status", '"solved"'],
    ["id", JSON.stringify(id)],
    ["title", JSON.stringify(title)],
    ["lang", JSON.stringify(lang)],
    ["hash", JSON.stringify(hash)],
    ["columns", list(columns.map(columnText), "    ")],
  ];
}

function conclusion({ notes }: ShownTable, parameters: unknown): readonly Member[] {
  return [
    [
      "notes",
      list(
        notes.map((note) => JSON.stringify(note)),
        "    ",
      ),
    ],
    ["parameters", canonicalJson(parameters)],
  ];
}

function columnText({ column, title, symbol, unit }: ShownColumn): string {
  const { id, kind, digits } = column;
  const members: readonly Member[] = [
    ["id", JSON.stringify(id)],
    ["title", JSON.stringify(title)],
    ...(symbol === undefined ? [] : [["symbol", JSON.stringify(symbol)] as const]),
    ...(unit === undefined ? [] : [["unit", JSON.stringify(unit)] as const]),
    ["kind", JSON.stringify(kind)],
    ...(digits === undefined ? [] : [["digits", JSON.stringify(digits)] as const]),
  ];
  return `{${members.map(([key, text]) => `${JSON.stringify(key)}: ${text}`).join(", ")}}`;
}

function value(cell: ShownCell): string {
  switch (cell.kind) {
    case "missing":
      return "null";
    case "boolean":
      return String(cell.value);
    case "text":
      return JSON.stringify(cell.text);
    case "number":
      return JSON.stringify(Number(cell.numeral));
  }
}

function object(members: readonly Member[]): string {
  return `{\n${members.map(([key, text]) => `  ${JSON.stringify(key)}: ${text}`).join(",\n")}\n}\n`;
}

function list(entries: readonly string[], indent: string): string {
  if (entries.length === 0) return "[]";
  return `[\n${entries.map((entry) => indent + entry).join(",\n")}\n${indent.slice(2)}]`;
}
