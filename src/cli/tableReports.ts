/**
 * # What to say of finished tables
 *
 * The tables themselves, the files that were written, or the files that differ: as text for people and as the members of
 * an object for programs.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Localized, Table } from "../index.ts";
import { sha256 } from "../node/sha256.ts";
import { writeFileWhole } from "../node/writeFileWhole.ts";
import { type TableFormat, tableText } from "../report/index.ts";
import { exitCodes } from "./exitCode.ts";
import type { Language } from "./language.ts";
import { filesOfTable, type TableFileOptions, tableHash } from "./tableFiles.ts";

/** A report on finished tables. */
export interface TableReport {
  readonly text: string;
  /** The objects for programs, one a line, without the members that all objects have. */
  readonly objects: readonly Readonly<Record<string, unknown>>[];
  /** For people, on standard error. */
  readonly remark?: Localized;
  readonly exitCode: number;
}

/** A file that was written. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal digits. */
  readonly sha256: string;
}

/** How to print tables. */
export interface PrintOptions {
  /** @defaultValue `md` for people, JSON for programs */
  readonly format: TableFormat | undefined;
  readonly lang: Language;
  readonly forPrograms: boolean;
}

/** The tables in one format and language; for programs an object each. */
export function printedTables(tables: readonly Table[], { format, lang, forPrograms }: PrintOptions): TableReport {
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
export function writtenTables(tables: readonly Table[], folder: string, options: TableFileOptions): TableReport {
  const files = tables
    .flatMap((table) => filesOfTable(table, options))
    .map(({ name, content }) => written(folder, name, content));
  return { text: files.map(({ path }) => path).join("\n"), objects: [{ files }], exitCode: exitCodes.done };
}

/** Writes one file. */
export function written(folder: string, name: string, content: string): WrittenFile {
  const path = join(folder, name);
  writeFileWhole(path, content);
  return { path, bytes: Buffer.byteLength(content), sha256: sha256(content) };
}

/** Compares every format and language of the tables with the files in a folder. */
export function comparedTables(tables: readonly Table[], folder: string): TableReport {
  const files = tables.flatMap((table) => filesOfTable(table));
  const differences = files.flatMap(({ name, content }) => {
    const path = join(folder, name);
    const found = textAt(path);
    if (found === content) return [];
    return [{ path, difference: found === undefined ? "missing" : "differs" }];
  });
  const count = differences.length;
  return {
    text: differences.map(({ path, difference }) => `${difference}: ${path}`).join("\n"),
    objects: [{ compared: files.length, differences }],
    remark: {
      en: `${count} of ${files.length} files differ from what is computed now${count > 0 ? "; `jiama table --out` writes them anew" : ""}.`,
      zh: `${files.length} 个文件中有 ${count} 个与现算结果不同${count > 0 ? "；可用 `jiama table --out` 重写" : ""}。`,
    },
    exitCode: count > 0 ? exitCodes.different : exitCodes.done,
  };
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
