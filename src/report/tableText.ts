/**
 * # Written tables
 *
 * A table as text in five formats and two languages. The same table and options give the same bytes, on every machine.
 *
 * @module
 */
import { csvTable } from "./csvTable.ts";
import { htmlTable } from "./htmlTable.ts";
import { csvSidecar, jsonTable } from "./jsonTable.ts";
import { latexTable } from "./latex/latexTable.ts";
import { markdownTable } from "./markdownTable.ts";
import { shownTable, type TableLanguage } from "./shownCell.ts";
import type { Table } from "./table.ts";

/** A format that tables are written in; also the ending of its files. */
export type TableFormat = "tex" | "md" | "csv" | "html" | "json";

/** The formats, in the order in which they are offered. */
export const tableFormats: readonly TableFormat[] = ["tex", "md", "csv", "html", "json"];

/** How a table is written. */
export interface TableTextOptions {
  /** The format. */
  readonly format: TableFormat;
  /** Language of titles, headings, texts and notes. */
  readonly lang: TableLanguage;
  /** The parameter hash that the header shows; see `parameterHash`. */
  readonly hash: string;
}

/**
 * The table as text, ending in a line feed.
 *
 * - `tex`: a fragment for `\input`, see its comments for packages and use.
 * - `md`: a pipe table.
 * - `csv`: column ids and values; its header stands in {@link tableSidecar}.
 * - `html`: a `<table>` fragment.
 * - `json`: one object.
 *
 * Numbers are rounded to the digits of their column by `roundedNumeral`; numbers that are not finite count as
 * missing.
 *
 * @throws `DomainError` when the table is malformed: an id that is not in kebab case, a column id that occurs twice,
 * a row of the wrong length, parameters that are not plain JSON.
 *
 * @example
 * ```ts doctest
 * import { type Table, tableText } from "jiama/report";
 *
 * const table: Table = {
 *   id: "chain",
 *   title: { en: "A chain", zh: "一条链" },
 *   columns: [
 *     { id: "level", title: { en: "level", zh: "层级" }, kind: "text" },
 *     { id: "target", title: { en: "target", zh: "目标" }, kind: "number", digits: 1 },
 *   ],
 *   groups: [{ rows: [["province", 61], [{ en: "city", zh: "市" }, null]] }],
 *   notes: [],
 *   parameters: { initialTarget: 60 },
 * };
 * tableText(table, { format: "csv", lang: "en", hash: "" }) // => "level,target\nprovince,61.0\ncity,\n"
 * ```
 *
 * @category Tables
 */
export function tableText(table: Table, { format, lang, hash }: TableTextOptions): string {
  const shown = shownTable(table, lang);
  switch (format) {
    case "tex":
      return latexTable(shown, hash);
    case "md":
      return markdownTable(shown, hash);
    case "csv":
      return csvTable(shown);
    case "html":
      return htmlTable(shown, hash);
    case "json":
      return jsonTable(shown, table.parameters, hash);
  }
}

/**
 * What a CSV file cannot say: header, title, columns, notes and parameters, as JSON; for a file `NAME.meta.json`.
 *
 * @throws `DomainError` as {@link tableText}.
 *
 * @category Tables
 */
export function tableSidecar(table: Table, { lang, hash }: Omit<TableTextOptions, "format">): string {
  return csvSidecar(shownTable(table, lang), table.parameters, hash);
}
