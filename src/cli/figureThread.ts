/**
 * # Thread that draws figures
 *
 * @module
 */
import { parentPort } from "node:worker_threads";
import { findFigure } from "../../models/figures/registry.ts";
import { stopRequested, type TaskMessage, type TaskReply, taskError } from "../node/threadedTasks.ts";
import { type FigureFormat, figureHash, filesOfFigure } from "./figureFiles.ts";
import type { ComputedFile } from "./fileReports.ts";
import type { Language } from "./language.ts";

/** Which files of a figure are wanted. */
export interface FigureTask {
  readonly id: string;
  readonly formats: readonly FigureFormat[];
  readonly languages: readonly Language[];
}

/** The files of a figure. */
export interface DrawnFigure {
  readonly hash: string;
  readonly files: readonly ComputedFile[];
}

parentPort?.on("message", async ({ index, input, flag }: TaskMessage<FigureTask>) => {
  const reply = (message: TaskReply<DrawnFigure>) => parentPort?.postMessage(message);
  try {
    const figure = findFigure(input.id).build({
      control: {
        checkpoint: () => (stopRequested(flag) ? "stop" : "go"),
        progress: (done, total) => reply({ kind: "progress", index, done, total }),
      },
    });
    if (figure === undefined) reply({ kind: "stopped", index });
    else
      reply({ kind: "done", index, output: { hash: figureHash(figure), files: await filesOfFigure(figure, input) } });
  } catch (error) {
    reply({ kind: "failed", index, error: taskError(error) });
  }
});
