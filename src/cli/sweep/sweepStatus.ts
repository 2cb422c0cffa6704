/**
 * # `jiama sweep status`
 *
 * @module
 */
import { chunkCount } from "../../index.ts";
import { finishedCounts } from "../../node/sweep/mergeSweep.ts";
import { openSweep, presentChunks } from "../../node/sweep/sweepFolder.ts";
import { exitCodes } from "../exitCode.ts";
import type { Terminal } from "../terminal.ts";
import { countsText, numberText } from "./words.ts";

/** Prints how far a sweep is. */
export async function sweepStatus(folder: string, to: Terminal): Promise<number> {
  const sweep = openSweep(folder);
  const chunks = chunkCount(sweep.plan);
  const finished = presentChunks(sweep).size;
  const { counts, torn } = finishedCounts(sweep);
  const object = {
    schema: "jiama/1",
    command: "sweep",
    action: "status",
    status: finished === chunks && torn === 0 ? "solved" : "limit",
    plan: sweep.hash,
    model: sweep.plan.model,
    points: sweep.plan.points,
    chunks: { total: chunks, finished: finished - torn, torn },
    counts,
  };
  if (to.settings.json) to.result(JSON.stringify(object));
  else {
    const tornText = torn === 0 ? { en: "", zh: "" } : { en: `, ${torn} torn`, zh: `，已损坏 ${torn}` };
    to.result(
      to.say({
        en: `${sweep.plan.model}, ${numberText(sweep.plan.points)} points: ${finished - torn} of ${chunks} chunks finished${tornText.en}\n${countsText(counts).en}`,
        zh: `${sweep.plan.model}，${numberText(sweep.plan.points)} 个点：共 ${chunks} 块，已完成 ${finished - torn} 块${tornText.zh}\n${countsText(counts).zh}`,
      }),
    );
  }
  return exitCodes.done;
}
