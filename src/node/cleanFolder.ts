/**
 * # Work in a clean folder
 *
 * @module
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DomainError } from "../index.ts";
import { systemReason } from "./systemReason.ts";

/**
 * Copies files to a new temporary folder and works there; the folder is removed afterwards, also where the process is ended by a
 * signal that can be heard.
 *
 * @param folder - Where the files are.
 * @param paths - The files, relative to `folder`.
 * @throws {@link DomainError} where the temporary folder cannot be made or filled.
 */
export async function inCleanFolder<T>(
  folder: string,
  paths: readonly string[],
  work: (clean: string) => Promise<T>,
): Promise<T> {
  const clean = written(() => mkdtempSync(join(tmpdir(), "jiama-")));
  const remove = () => rmSync(clean, { recursive: true, force: true });
  process.once("exit", remove);
  try {
    for (const path of paths) {
      written(() => {
        mkdirSync(dirname(join(clean, path)), { recursive: true });
        copyFileSync(join(folder, path), join(clean, path));
      });
    }
    return await work(clean);
  } finally {
    process.off("exit", remove);
    remove();
  }
}

function written<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    const reason = systemReason(error);
    throw new DomainError({
      en: `cannot copy to a temporary folder below ${JSON.stringify(tmpdir())}: ${reason.en}; make room there, or name another place by the environment variable TMPDIR.`,
      zh: `无法复制到 ${JSON.stringify(tmpdir())} 下的临时文件夹：${reason.zh}；请腾出空间，或用环境变量 TMPDIR 另指位置。`,
    });
  }
}
