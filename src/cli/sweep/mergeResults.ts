/**
 * # `jiama sweep merge`
 *
 * @module
 */
import { dirname, join } from "node:path";
import { UsageError } from "../../index.ts";
import { sweepRunner } from "../../node/sweep/computeChunk.ts";
import {
  finishedCounts,
  mergeSweep,
  missingChunks,
  type SweepFormat,
  sweepFormats,
} from "../../node/sweep/mergeSweep.ts";
import { requireVersion } from "../../node/sweep/modelVersion.ts";
import { chunkFolder, openSweep, type Sweep } from "../../node/sweep/sweepFolder.ts";
import { prepareFolder } from "../../node/writeFileWhole.ts";
import type { RawOptions } from "../commandLine.ts";
import { exitCodes } from "../exitCode.ts";
import { oneOf, text } from "../settings.ts";
import type { Terminal } from "../terminal.ts";
import { plannedModel } from "./plannedModel.ts";
import { countsText } from "./words.ts";

/** Writes all rows of a finished sweep to one file, or answers a query on them. */
export async function mergeResults(folder: string, options: RawOptions, to: Terminal): Promise<number> {
  const query = text(options.query);
  if (query !== undefined && (options.out !== undefined || options.format !== undefined)) {
    throw new UsageError({
      en: "sweep merge: --query prints an answer and writes no file; leave --out and --format out.",
      zh: "sweep merge：--query 只输出查询结果，不写文件；请去掉 --out 与 --format。",
    });
  }
  const format = oneOf<SweepFormat>("format", text(options.format), sweepFormats, "parquet");
  const sweep = openSweep(folder);
  const { model, version } = await plannedModel(sweep);
  requireVersion(sweep, version);
  const missing = missingChunks(sweep);
  if (missing.length > 0) return unfinished(sweep, missing, to);
  if (query !== undefined) return answered(sweep, query, to);
  const path = text(options.out) ?? join(folder, `result.${format}`);
  prepareFolder(dirname(path));
  await mergeSweep(sweep, sweepRunner(sweep.plan, model).columns, path, format);
  const { counts } = finishedCounts(sweep);
  const object = {
    schema: "jiama/1",
    command: "sweep",
    action: "merge",
    status: "solved",
    plan: sweep.hash,
    file: path,
    format,
    points: sweep.plan.points,
    counts,
  };
  to.result(to.settings.json ? JSON.stringify(object) : `${path}\n${to.say(countsText(counts))}`);
  return exitCodes.done;
}

async function answered(sweep: Sweep, sql: string, to: Terminal): Promise<number> {
  const { duckdbAnswer } = await import("../../node/duckdb.ts");
  const { columns, rows } = await duckdbAnswer(join(chunkFolder(sweep.folder), "*.parquet"), sql);
  if (to.settings.json) {
    to.result(
      JSON.stringify({
        schema: "jiama/1",
        command: "sweep",
        action: "query",
        status: "solved",
        plan: sweep.hash,
        columns,
        rows,
      }),
    );
  } else {
    const { alignedRows } = await import("../alignedRows.ts");
    const shown = (value: unknown) =>
      value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
    to.result(alignedRows([columns, ...rows.map((row) => row.map(shown))]));
  }
  return exitCodes.done;
}

/** How many of the missing chunks a message names. */
const NAMED = 20;

function unfinished({ folder, hash }: Sweep, missing: readonly number[], to: Terminal): number {
  const object = { schema: "jiama/1", command: "sweep", action: "merge", status: "limit", plan: hash, missing };
  if (to.settings.json) to.result(JSON.stringify(object));
  const some = `${missing.slice(0, NAMED).join(", ")}${missing.length > NAMED ? ", …" : ""}`;
  const message = to.say({
    en: `${missing.length} chunks of ${JSON.stringify(folder)} are not there yet (${some}); compute them with \`jiama sweep resume ${folder}\`.`,
    zh: `${JSON.stringify(folder)} 尚缺 ${missing.length} 块（${some}）；请用 \`jiama sweep resume ${folder}\` 补算。`,
  });
  process.stderr.write(`jiama: ${message}\n`);
  return exitCodes.undecided;
}
