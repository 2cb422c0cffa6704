/**
 * # Reasons of the operating system
 *
 * Why a file could not be read or written, in words.
 *
 * @module
 */
import type { Localized } from "../index.ts";

const REASONS: Readonly<Record<string, Localized>> = {
  ENOENT: { en: "there is no such file or folder", zh: "没有这个文件或文件夹" },
  EISDIR: { en: "it is a folder", zh: "它是文件夹" },
  ENOTDIR: { en: "a part of its path is a file, not a folder", zh: "路径中有一段是文件而非文件夹" },
  EEXIST: { en: "a file of that name is in the way", zh: "已有同名文件" },
  EACCES: { en: "permission is missing", zh: "没有权限" },
  EPERM: { en: "permission is missing", zh: "没有权限" },
  EROFS: { en: "the file system is read-only", zh: "文件系统为只读" },
  ENOSPC: { en: "the disk is full", zh: "磁盘已满" },
  EDQUOT: { en: "the disk quota is used up", zh: "磁盘配额已用完" },
  EFBIG: { en: "the file would be larger than is allowed", zh: "文件超过允许的大小" },
  ENAMETOOLONG: { en: "its name is too long", zh: "名称过长" },
  EMFILE: { en: "too many files are open", zh: "打开的文件过多" },
};

/**
 * The reason that an error of the operating system gives.
 *
 * @throws The error itself where it is none of the operating system's.
 */
export function systemReason(error: unknown): Localized {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === undefined) throw error;
  return REASONS[code] ?? { en: code, zh: code };
}
