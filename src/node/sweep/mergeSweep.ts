/**
 * # Merging the chunks of a sweep
 *
 * One file of all rows in the order of the points, as Parquet, CSV or JSON. Its bytes follow from the plan alone. Chunks are read
 * one after the other, so that memory does not grow with the sweep.
 *
 * @module
 */
import { basename, dirname, join } from "node:path";
import { canonicalJson } from "../../games/canonicalJson.ts";
import { chunkCount, DomainError } from "../../index.ts";
import { durableFile } from "../durableFile.ts";
import { type ParquetColumn, type ParquetRow, parquetFile, parquetMarks, parquetRows } from "../parquet.ts";
import { noCounts, type StatusCounts } from "./computeChunk.ts";
import { chunkFolder, isWhole, presentChunks, type Sweep } from "./sweepFolder.ts";

/** Formats of merged files. */
export const sweepFormats = ["parquet", "csv", "json"] as const;

/** A format of a merged file. */
export type SweepFormat = (typeof sweepFormats)[number];

/** The chunks that are not there. */
export function missingChunks(sweep: Sweep): readonly number[] {
  const present = presentChunks(sweep);
  return Array.from({ length: chunkCount(sweep.plan) }, (_, chunk) => chunk).filter((chunk) => !present.has(chunk));
}

/** What the finished chunks hold. */
export interface FinishedCounts {
  readonly counts: StatusCounts;
  /** Chunks that are there, but not whole; only their ends were looked at. */
  readonly torn: number;
}

/** How many points of the finished chunks have which status. */
export function finishedCounts(sweep: Sweep): FinishedCounts {
  const counts = noCounts();
  let torn = 0;
  for (const name of presentChunks(sweep).values()) {
    const more = chunkCounts(join(chunkFolder(sweep.folder), name));
    if (more === undefined) torn += 1;
    else for (const status of Object.keys(counts) as (keyof StatusCounts)[]) counts[status] += more[status];
  }
  return { counts, torn };
}

function chunkCounts(path: string): StatusCounts | undefined {
  const marks = parquetMarks(path);
  if (marks === undefined) return undefined;
  return { ...noCounts(), ...(JSON.parse(marks.get("counts") ?? "{}") as Partial<StatusCounts>) };
}

/**
 * Writes all rows to a file.
 *
 * @param path - Where; the file is there as a whole or not at all.
 * @throws {@link DomainError} where a chunk is missing or torn, or the file cannot be written.
 */
export async function mergeSweep(
  sweep: Sweep,
  columns: readonly ParquetColumn[],
  path: string,
  format: SweepFormat,
): Promise<void> {
  const paths = wholeChunks(sweep);
  const file = durableFile(dirname(path), basename(path));
  try {
    if (format === "parquet") {
      const parquet = parquetFile(columns, file.write);
      for (const chunk of paths) parquet.append(chunk);
      parquet.end({ plan: sweep.hash, points: String(sweep.plan.points) });
    } else if (format === "csv") {
      file.write(`${columns.map(({ name }) => csvCell(name)).join(",")}\r\n`);
      await eachRow(paths, (row) => file.write(`${columns.map(({ name }) => csvCell(row[name])).join(",")}\r\n`));
    } else {
      const head = JSON.stringify({ schema: "jiama/1", command: "sweep", plan: sweep.hash, points: sweep.plan.points });
      file.write(`${head.slice(0, -1)},"rows":[`);
      let separator = "\n";
      await eachRow(paths, (row) => {
        file.write(
          `${separator}${JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, plain(row[name])])))}`,
        );
        separator = ",\n";
      });
      file.write("\n]}\n");
    }
  } catch (error) {
    file.discard();
    throw error;
  }
  file.commit(() => basename(path));
  if (format === "csv") writeSidecar(sweep, columns, path);
}

function wholeChunks(sweep: Sweep): readonly string[] {
  const present = presentChunks(sweep);
  return Array.from({ length: chunkCount(sweep.plan) }, (_, chunk) => {
    const name = present.get(chunk);
    if (name !== undefined && isWhole(sweep, name)) return join(chunkFolder(sweep.folder), name);
    const what = name === undefined ? { en: "is missing", zh: "缺失" } : { en: "is torn", zh: "已损坏" };
    const where = JSON.stringify(sweep.folder);
    throw new DomainError({
      en: `chunk ${chunk} of ${where} ${what.en}; compute it with \`jiama sweep resume ${sweep.folder}\`.`,
      zh: `${where} 的第 ${chunk} 块${what.zh}；请用 \`jiama sweep resume ${sweep.folder}\` 补算。`,
    });
  });
}

async function eachRow(paths: readonly string[], take: (row: ParquetRow) => void): Promise<void> {
  for (const path of paths) await parquetRows(path, (rows) => rows.forEach(take));
}

function plain(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : (value ?? null);
}

/** A cell of a CSV: lists as JSON; text that a spreadsheet would take for a formula is quoted with a leading apostrophe. */
function csvCell(value: unknown): string {
  const flat = plain(value);
  if (flat === null) return "";
  if (typeof flat === "number" || typeof flat === "boolean") return String(flat);
  const text = typeof flat === "string" ? (/^[=+\-@\t\r]/.test(flat) ? `'${flat}` : flat) : JSON.stringify(flat);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a CSV cannot say of itself. */
function writeSidecar({ plan, hash }: Sweep, columns: readonly ParquetColumn[], path: string): void {
  const name = `${basename(path).replace(/\.csv$/i, "")}.meta.json`;
  const file = durableFile(dirname(path), name);
  file.write(
    `${canonicalJson({ schema: "jiama/1", command: "sweep", plan: hash, model: plan.model, points: plan.points, columns: [...columns] })}\n`,
  );
  file.commit(() => name);
}
