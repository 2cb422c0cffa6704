/**
 * # `jiama figure`
 *
 * @module
 */
import { figures, findFigure } from "../../../models/figures/registry.ts";
import { type FigureDefinition, UsageError } from "../../index.ts";
import { alignedRows } from "../alignedRows.ts";
import { limitRemark } from "../computedTables.ts";
import { drawnFigures } from "../drawnFigures.ts";
import { exitCodes } from "../exitCode.ts";
import { type FigureFormat, figureFormats, reproducibleFormats } from "../figureFiles.ts";
import type { DrawnFigure } from "../figureThread.ts";
import { comparedFiles, type FileReport, writtenFiles } from "../fileReports.ts";
import { languages } from "../language.ts";
import { refuseContradictions, refuseMissingFolder, refuseRepetition } from "../regenerated.ts";
import type { CommandRoutine } from "../run.ts";
import { oneOf, text } from "../settings.ts";
import type { Terminal } from "../terminal.ts";

/** Lists the figures, prints one, writes them to a folder, or compares them with the files there. */
export const makeFigures: CommandRoutine = async ({ arguments: ids, options }, to) => {
  refuseContradictions(options, to.settings, { en: "figures are", zh: "图" });
  refuseRepetition(ids, { en: "figure", zh: "图" });
  const format = oneOf<FigureFormat | "">("format", text(options.format), figureFormats, "") || undefined;
  const chosen = ids.length === 0 ? figures : ids.map(findFigure);
  const [out, check] = [text(options.out), text(options.check)];
  if (out === undefined && check === undefined && ids.length === 0) return listFigures(to);
  if (out !== undefined) {
    const { prepareFolder } = await import("../../node/writeFileWhole.ts");
    prepareFolder(out);
  }
  if (check !== undefined) await refuseMissingFolder(check);
  if (out === undefined && check === undefined) return printFigure(chosen, format ?? "svg", to);
  const drawn = await drawnFigures(chosen, to, {
    formats: format === undefined ? reproducibleFormats : [format],
    languages: to.settings.langGiven && check === undefined ? [to.settings.lang] : languages,
  });
  const finished = drawn.flatMap((figure) => figure?.files ?? []);
  const report =
    check === undefined ? writtenFiles(finished, out!) : comparedFiles(finished, check, "jiama figure --out");
  return tell(report, chosen, drawn, to);
};

function tell(
  report: FileReport,
  chosen: readonly FigureDefinition[],
  drawn: readonly (DrawnFigure | undefined)[],
  to: Terminal,
): number {
  const stopped = chosen.filter((_, i) => drawn[i] === undefined).map(({ id }) => id);
  const status = stopped.length > 0 ? "limit" : "solved";
  if (to.settings.json) {
    const object = { schema: "jiama/1", command: "figure", status, ...report.objects[0], stopped };
    to.result(JSON.stringify(object));
  } else if (report.text !== "") to.result(report.text);
  if (report.remark !== undefined) to.remark(report.remark);
  if (stopped.length === 0) return report.exitCode;
  process.stderr.write(`jiama: ${to.say(limitRemark({ stopped }, to.settings.timeLimit))}\n`);
  return exitCodes.undecided;
}

function listFigures(to: Terminal): number {
  if (to.settings.json) {
    const list = figures.map(({ id, title, sources }) => ({ id, title: to.say(title), sources }));
    to.result(JSON.stringify({ schema: "jiama/1", command: "figure", status: "solved", figures: list }));
  } else to.result(alignedRows(figures.map(({ id, title }) => [id, to.say(title)])));
  return exitCodes.done;
}

/** Prints one figure: as it is, or inside an object. */
async function printFigure(chosen: readonly FigureDefinition[], format: FigureFormat, to: Terminal): Promise<number> {
  const [one, another] = chosen;
  const { json, lang } = to.settings;
  if (another !== undefined || format === "png" || format === "pdf") {
    const reason =
      another === undefined
        ? { en: `${format} is binary`, zh: `${format} 为二进制` }
        : { en: "standard output takes one figure", zh: "标准输出只能放一张图" };
    throw new UsageError({
      en: `${reason.en}; name a folder with --out.`,
      zh: `${reason.zh}；请用 --out 指定文件夹。`,
    });
  }
  const [figure] = await drawnFigures([one!], to, { formats: [format], languages: [lang] });
  if (figure === undefined) return tell({ text: "", objects: [{}], exitCode: exitCodes.done }, [one!], [undefined], to);
  const content = figure.files[0]!.content as string;
  const object = {
    schema: "jiama/1",
    command: "figure",
    status: "solved",
    id: one!.id,
    lang,
    hash: figure.hash,
    format,
  };
  to.result(json ? JSON.stringify({ ...object, text: content }) : content.trimEnd());
  return exitCodes.done;
}
