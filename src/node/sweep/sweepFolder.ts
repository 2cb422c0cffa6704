/**
 * # The folder of a sweep
 *
 * `plan.json`, and under `chunks/` one Parquet file for each finished chunk, `00000012-3f9a….parquet`: its number and the first
 * digits of the SHA-256 of its bytes. A chunk is finished when its file is there and its bytes are those of its name, so that one
 * rename finishes it and nothing else has to be kept in step.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chunkCount, DomainError, ParseError, planHash, type SweepPlan } from "../../index.ts";
import { durableFile } from "../durableFile.ts";
import { parquetMarks } from "../parquet.ts";
import { sha256 } from "../sha256.ts";
import { systemReason } from "../systemReason.ts";
import { prepareFolder } from "../writeFileWhole.ts";

/** A sweep on the disk. */
export interface Sweep {
  readonly folder: string;
  readonly plan: SweepPlan;
  /** Digest of the plan, which every chunk carries. */
  readonly hash: string;
}

/** Digits of the digest in a chunk's name. */
const DIGITS = 16;
const CHUNK = new RegExp(`^(\\d{8,})-([0-9a-f]{${DIGITS}})\\.parquet$`);

/** Where the chunks lie. */
export function chunkFolder(folder: string): string {
  return join(folder, "chunks");
}

/** The name of a chunk's file. */
export function chunkName(chunk: number, digest: string): string {
  return `${chunkStem(chunk)}-${digest.slice(0, DIGITS)}.parquet`;
}

/** The part of the name that does not depend on the bytes. */
export function chunkStem(chunk: number): string {
  return String(chunk).padStart(8, "0");
}

/**
 * Makes the folder of a sweep.
 *
 * @throws {@link DomainError} where it cannot be written, or holds another plan.
 */
export function createSweep(folder: string, plan: SweepPlan): Sweep {
  const hash = planHash(plan, sha256);
  if (existsSync(planPath(folder))) {
    const present = openSweep(folder);
    if (present.hash === hash) return present;
    throw new DomainError({
      en: `${JSON.stringify(folder)} holds another plan (${present.hash.slice(0, 8)}, of ${present.plan.model}); choose another folder, or remove that one.`,
      zh: `${JSON.stringify(folder)} 中已有另一个计划（${present.hash.slice(0, 8)}，模型 ${present.plan.model}）；请换一个文件夹，或删除原有的。`,
    });
  }
  prepareFolder(folder);
  prepareFolder(chunkFolder(folder));
  const file = durableFile(folder, "plan.json");
  file.write(`${JSON.stringify({ hash, ...plan }, null, 2)}\n`);
  file.commit(() => "plan.json");
  return { folder, plan, hash };
}

/**
 * Reads the plan in a folder.
 *
 * @throws {@link DomainError} where there is none, {@link ParseError} where it is not what was written.
 */
export function openSweep(folder: string): Sweep {
  const path = planPath(folder);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const reason = systemReason(error);
    throw new DomainError({
      en: `cannot read the plan ${JSON.stringify(path)}: ${reason.en}; make one with \`jiama sweep plan MODEL --out DIR\`.`,
      zh: `无法读取计划 ${JSON.stringify(path)}：${reason.zh}；请先用 \`jiama sweep plan MODEL --out DIR\` 制定。`,
    });
  }
  const { hash, plan } = parsedPlan(text);
  if (plan?.schema !== "jiama-sweep/1" || hash !== planHash(plan, sha256)) {
    throw new ParseError({
      en: `${JSON.stringify(path)} is not as it was written: its hash does not fit its contents; a plan is not edited but made anew, in another folder.`,
      zh: `${JSON.stringify(path)} 与写出时不同：其哈希与内容不符；计划不可改动，请在另一文件夹重新制定。`,
    });
  }
  return { folder, plan, hash };
}

function planPath(folder: string): string {
  return join(folder, "plan.json");
}

function parsedPlan(text: string): { readonly hash?: unknown; readonly plan?: SweepPlan } {
  try {
    const { hash, ...plan } = JSON.parse(text) as SweepPlan & { readonly hash?: unknown };
    return { hash, plan };
  } catch {
    return {};
  }
}

/** The names of the files of the chunks that are there, by number; whether they are whole is not looked at. */
export function presentChunks({ folder, plan }: Sweep): ReadonlyMap<number, string> {
  const count = chunkCount(plan);
  const present = new Map<number, string>();
  for (const name of namesIn(chunkFolder(folder))) {
    const chunk = Number(CHUNK.exec(name)?.[1] ?? Number.NaN);
    if (chunk < count) present.set(chunk, name);
  }
  return present;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const reason = systemReason(error);
    throw new DomainError({
      en: `cannot read the folder ${JSON.stringify(folder)}: ${reason.en}; change its permissions, or plan anew.`,
      zh: `无法读取文件夹 ${JSON.stringify(folder)}：${reason.zh}；请修改权限，或重新制定计划。`,
    });
  }
}

/** Whether the bytes of a chunk's file are those that its name promises, and belong to this plan. */
export function isWhole({ folder, hash }: Sweep, name: string): boolean {
  const path = join(chunkFolder(folder), name);
  if (CHUNK.exec(name)?.[2] !== fileDigest(path).slice(0, DIGITS)) return false;
  return parquetMarks(path)?.get("plan") === hash;
}

/** Takes a chunk away that is not whole. */
export function removeChunk({ folder }: Sweep, name: string): void {
  rmSync(join(chunkFolder(folder), name), { force: true });
}

const BLOCK = 1 << 20;

function fileDigest(path: string): string {
  const hash = createHash("sha256");
  const file = openSync(path, "r");
  const buffer = new Uint8Array(BLOCK);
  try {
    for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer)) {
      hash.update(buffer.subarray(0, count));
    }
    return hash.digest("hex");
  } finally {
    closeSync(file);
  }
}
