/**
 * # Drawn figures
 *
 * Draws figures in threads under the settings of the command line.
 *
 * @module
 */
import type { FigureDefinition } from "../index.ts";
import type { DrawnFigure, FigureTask } from "./figureThread.ts";
import type { Terminal } from "./terminal.ts";
import { threadScripts } from "./threads.ts";
import { watchedTasks } from "./watchedTasks.ts";

/** The files of the figures; `undefined` for those that the time limit stopped. */
export function drawnFigures(
  chosen: readonly FigureDefinition[],
  to: Terminal,
  files: Omit<FigureTask, "id">,
): Promise<readonly (DrawnFigure | undefined)[]> {
  const inputs = chosen.map(({ id }): FigureTask => ({ id, ...files }));
  return watchedTasks<FigureTask, DrawnFigure>(threadScripts.figures, inputs, to, { en: "figures", zh: "图" });
}
