/**
 * # Refusals that tables and figures share
 *
 * @module
 */
import { DomainError, type Localized, UsageError } from "../index.ts";
import type { RawOptions } from "./commandLine.ts";
import type { Settings } from "./settings.ts";

/** Refuses options that contradict each other. `what` is a plural with its verb: “tables are”. */
export function refuseContradictions(options: RawOptions, { exact }: Settings, what: Localized): void {
  if (exact) {
    throw new UsageError({
      en: `${what.en} computed in floating point; leave --exact out.`,
      zh: `${what.zh}以浮点计算；请去掉 --exact。`,
    });
  }
  if (options.out !== undefined && options.check !== undefined) {
    throw new UsageError({
      en: "--out writes files and --check compares them; keep one of them.",
      zh: "--out 写文件，--check 比较文件；请保留其一。",
    });
  }
  if (options.format !== undefined && options.check !== undefined) {
    throw new UsageError({
      en: "--check compares every format; leave --format out.",
      zh: "--check 比较全部格式；请去掉 --format。",
    });
  }
}

/** Refuses an id that was given twice. */
export function refuseRepetition(ids: readonly string[], what: Localized): void {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice === undefined) return;
  throw new UsageError({
    en: `${what.en} ${twice} is named twice; name it once.`,
    zh: `${what.zh} ${twice} 写了两次；请只写一次。`,
  });
}

/** Refuses a folder to compare with that does not exist. */
export async function refuseMissingFolder(path: string): Promise<void> {
  const { statSync } = await import("node:fs");
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw new DomainError({
    en: `--check ${JSON.stringify(path)}: there is no such folder; write one first with --out, or name another.`,
    zh: `--check ${JSON.stringify(path)}：没有这个文件夹；请先用 --out 写出，或另指一个。`,
  });
}
