/**
 * # What to say of finished tables
 *
 * The tables themselves, the files that were written, or the files that differ: as text for people and as the members of
 * an object for programs.
 *
 * @module
 */
import type { Table } from "../index.ts";
import { type TableFormat, tableText } from "../report/index.ts";
import { exitCodes } from "./exitCode.ts";
import { comparedFiles, type FileReport, writtenFiles } from "./fileReports.ts";
import type { Language } from "./language.ts";
import { filesOfTable, type TableFileOptions, tableHash } from "./tableFiles.ts";

/** How to print tables. */
export interface PrintOptions {
  /** @defaultValue `md` for people, JSON for programs */
  readonly format: TableFormat | undefined;
  readonly lang: Language;
  readonly forPrograms: boolean;
}

/** The tables in one format and language; for programs an object each. */
export function printedTables(tables: readonly Table[], { format, lang, forPrograms }: PrintOptions): FileReport {
  const written = (table: Table, chosen: TableFormat) =>
    tableText(table, { format: chosen, lang, hash: tableHash(table) });
  if (!forPrograms) {
    return {
      text: tables.map((table) => written(table, format ?? "md")).join("\n"),
      objects: [],
      exitCode: exitCodes.done,
    };
  }
  const objects = tables.map((table) =>
    format === undefined || format === "json"
      ? (JSON.parse(written(table, "json")) as Readonly<Record<string, unknown>>)
      : { id: table.id, lang, hash: tableHash(table), format, text: written(table, format) },
  );
  return { text: "", objects, exitCode: exitCodes.done };
}

/** Writes the files of the tables to a folder. */
export function writtenTables(tables: readonly Table[], folder: string, options: TableFileOptions): FileReport {
  return writtenFiles(
    tables.flatMap((table) => filesOfTable(table, options)),
    folder,
  );
}

/** Compares every format and language of the tables with the files in a folder. */
export function comparedTables(tables: readonly Table[], folder: string): FileReport {
  return comparedFiles(
    tables.flatMap((table) => filesOfTable(table)),
    folder,
    "jiama table --out",
  );
}
