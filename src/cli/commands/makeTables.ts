/**
 * # `jiama table`
 *
 * @module
 */
import { findTable, tables } from "../../../models/tables/registry.ts";
import { type TableDefinition, type TableInput, UsageError } from "../../index.ts";
import { type TableFormat, tableFormats } from "../../report/index.ts";
import { type ComputedTables, computedTables, limitRemark } from "../computedTables.ts";
import { exitCodes } from "../exitCode.ts";
import type { FileReport } from "../fileReports.ts";
import { languages } from "../language.ts";
import { refuseContradictions, refuseMissingFolder, refuseRepetition } from "../regenerated.ts";
import type { CommandRoutine } from "../run.ts";
import { oneOf, type Settings, text } from "../settings.ts";
import { comparedTables, printedTables, writtenTables } from "../tableReports.ts";

/** Prints tables, writes them to a folder, or compares them with the files there. */
export const makeTables: CommandRoutine = async ({ arguments: ids, options }, to) => {
  const { settings } = to;
  refuseContradictions(options, settings, { en: "tables are", zh: "表格" });
  const format = oneOf<TableFormat | "">("format", text(options.format), tableFormats, "") || undefined;
  const definitions = chosenTables(ids, text(options.data));
  const data = await ownData(text(options.data));
  const [out, check] = [text(options.out), text(options.check)];
  if (out !== undefined) {
    const { prepareFolder } = await import("../../node/writeFileWhole.ts");
    prepareFolder(out);
  }
  if (check !== undefined) await refuseMissingFolder(check);
  const computed = await computedTables(definitions, to, data);
  const report = reportOn(computed, { out, check, format, settings });
  if (settings.json) {
    for (const object of withStopped(report, computed, out === undefined && check === undefined)) {
      to.result(JSON.stringify({ schema: "jiama/1", command: "table", ...object }));
    }
  } else if (report.text !== "") to.result(report.text);
  if (report.remark !== undefined) to.remark(report.remark);
  if (computed.stopped.length === 0) return report.exitCode;
  process.stderr.write(`jiama: ${to.say(limitRemark(computed, settings.timeLimit))}\n`);
  return exitCodes.undecided;
};

/** The objects with their status: one for every printed table, stopped ones too, or one for all files. */
function withStopped({ objects }: FileReport, { stopped }: ComputedTables, oneEach: boolean): readonly object[] {
  if (!oneEach)
    return objects.map((object) => ({ status: stopped.length > 0 ? "limit" : "solved", ...object, stopped }));
  return [
    ...objects.map((object) => ({ status: "solved", ...object })),
    ...stopped.map((id) => ({ status: "limit", id })),
  ];
}

interface Destination {
  readonly out: string | undefined;
  readonly check: string | undefined;
  /** `undefined` where none was asked for. */
  readonly format: TableFormat | undefined;
  readonly settings: Settings;
}

function reportOn({ tables: finished }: ComputedTables, { out, check, format, settings }: Destination): FileReport {
  if (check !== undefined) return comparedTables(finished, check);
  if (out === undefined) return printedTables(finished, { format, lang: settings.lang, forPrograms: settings.json });
  return writtenTables(finished, out, {
    formats: format === undefined ? tableFormats : [format],
    languages: settings.langGiven ? [settings.lang] : languages,
  });
}

function chosenTables(ids: readonly string[], data: string | undefined): readonly TableDefinition[] {
  refuseRepetition(ids, { en: "table", zh: "表格" });
  const chosen = ids.length === 0 ? tables : ids.map(findTable);
  const closed = data === undefined ? undefined : chosen.find(({ takesData }) => !takesData);
  if (closed !== undefined) {
    const open = tables.filter(({ takesData }) => takesData).map(({ id }) => id);
    throw new UsageError({
      en: `table ${closed.id} takes no data of your own; use --data with ${open.join(", ")}.`,
      zh: `表格 ${closed.id} 不接受自备数据；--data 可用于 ${open.join("、")}。`,
    });
  }
  return chosen;
}

async function ownData(path: string | undefined): Promise<TableInput["data"]> {
  if (path === undefined) return undefined;
  const { readTargets } = await import("../../node/readTargets.ts");
  return readTargets(path);
}
