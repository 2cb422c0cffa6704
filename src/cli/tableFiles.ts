/**
 * # Files of a table
 *
 * A table in every format and language, with the names under which it is kept.
 *
 * @module
 */
import type { Table } from "../index.ts";
import { sha256 } from "../node/sha256.ts";
import { parameterHash, type TableFormat, tableFormats, tableSidecar, tableText } from "../report/index.ts";
import type { ComputedFile } from "./fileReports.ts";
import { type Language, languages } from "./language.ts";

/** Which files are wanted. */
export interface TableFileOptions {
  /** @defaultValue all */
  readonly formats?: readonly TableFormat[];
  /** @defaultValue both */
  readonly languages?: readonly Language[];
}

/** The files of a table: `<table>.<language>.<format>`, for CSV also `<table>.<language>.meta.json`. */
export function filesOfTable(table: Table, options: TableFileOptions = {}): readonly ComputedFile[] {
  const { formats = tableFormats, languages: langs = languages } = options;
  const hash = tableHash(table);
  return langs.flatMap((lang) =>
    formats.flatMap((format) => {
      const file = { name: `${table.id}.${lang}.${format}`, content: tableText(table, { format, lang, hash }) };
      if (format !== "csv") return [file];
      return [file, { name: `${table.id}.${lang}.meta.json`, content: tableSidecar(table, { lang, hash }) }];
    }),
  );
}

/** The hash of all that the table's numbers depend on. */
export function tableHash(table: Table): string {
  return parameterHash(table, sha256);
}
