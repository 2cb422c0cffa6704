/**
 * # Writing files whole
 *
 * A file is written under a temporary name beside its place and then renamed, so that nobody ever reads half of it.
 *
 * @module
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DomainError } from "../index.ts";
import { systemReason } from "./systemReason.ts";

/**
 * Writes the file, or leaves what was there.
 *
 * @throws {@link DomainError} where the file cannot be written.
 */
export function writeFileWhole(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary, { force: true });
    throw notWritten("file", path, error);
  }
}

/**
 * Makes the folder, with those above it, and makes sure that files can be written there.
 *
 * @throws {@link DomainError} where that cannot be done.
 */
export function prepareFolder(path: string): void {
  const probe = join(path, `.jiama.${process.pid}.tmp`);
  try {
    makeFolder(path);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw notWritten("folder", path, error);
  }
}

/** Not `mkdir` with `recursive`: Node 20 never returns from it where the system denies a folder as if it were missing (`/proc/x`). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  mkdirSync(path);
}

/** The error for a place that cannot be written to. */
export function notWritten(kind: "file" | "folder", path: string, error: unknown): DomainError {
  const reason = systemReason(error);
  const where = JSON.stringify(path);
  const isFull = ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");
  const mend = isFull
    ? { en: "make room or choose another place", zh: "请腾出空间或换一处位置" }
    : { en: "choose another place or change its permissions", zh: "请换一处位置或修改权限" };
  return new DomainError({
    en: `cannot write the ${kind} ${where}: ${reason.en}; ${mend.en}.`,
    zh: `无法写入${kind === "file" ? "文件" : "文件夹"} ${where}：${reason.zh}；${mend.zh}。`,
  });
}
