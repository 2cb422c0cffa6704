/**
 * # What to say of computed files
 *
 * The files that were written, or those that differ: as text for people and as the members of an object for programs.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Localized } from "../index.ts";
import { sha256 } from "../node/sha256.ts";
import { writeFileWhole } from "../node/writeFileWhole.ts";
import { exitCodes } from "./exitCode.ts";

/** A file before it is written: its name, without folder, and what it holds. */
export interface ComputedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A file that was written. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal digits. */
  readonly sha256: string;
}

/** A report on what was computed. */
export interface FileReport {
  readonly text: string;
  /** The objects for programs, one a line, without the members that all objects have. */
  readonly objects: readonly Readonly<Record<string, unknown>>[];
  /** For people, on standard error. */
  readonly remark?: Localized;
  readonly exitCode: number;
}

/** Writes one file. */
export function written(folder: string, { name, content }: ComputedFile): WrittenFile {
  const path = join(folder, name);
  writeFileWhole(path, content);
  return { path, bytes: Buffer.byteLength(content), sha256: sha256(content) };
}

/** Writes the files to a folder. */
export function writtenFiles(files: readonly ComputedFile[], folder: string): FileReport {
  const all = files.map((file) => written(folder, file));
  return { text: all.map(({ path }) => path).join("\n"), objects: [{ files: all }], exitCode: exitCodes.done };
}

/**
 * Compares the files with those in a folder.
 *
 * @param remedy - The command that writes such files anew.
 */
export function comparedFiles(files: readonly ComputedFile[], folder: string, remedy: string): FileReport {
  const differences = files.flatMap(({ name, content }) => {
    const path = join(folder, name);
    const found = bytesAt(path);
    if (found?.equals(Buffer.from(content))) return [];
    return [{ path, difference: found === undefined ? "missing" : "differs" }];
  });
  const count = differences.length;
  return {
    text: differences.map(({ path, difference }) => `${difference}: ${path}`).join("\n"),
    objects: [{ compared: files.length, differences }],
    remark: {
      en: `${count} of ${files.length} files differ from what is computed now${count > 0 ? `; \`${remedy}\` writes them anew` : ""}.`,
      zh: `${files.length} 个文件中有 ${count} 个与现算结果不同${count > 0 ? `；可用 \`${remedy}\` 重写` : ""}。`,
    },
    exitCode: count > 0 ? exitCodes.different : exitCodes.done,
  };
}

function bytesAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
