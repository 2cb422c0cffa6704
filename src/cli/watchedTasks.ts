/**
 * # Tasks under the settings of the command line
 *
 * Runs tasks in threads with a progress bar where somebody watches, within the time limit, and ends on signals.
 *
 * @module
 */
import type { Localized } from "../index.ts";
import { threadedTasks } from "../node/threadedTasks.ts";
import type { ProgressBar } from "./progressBar.ts";
import type { Terminal } from "./terminal.ts";
import { exitOnSignals } from "./threads.ts";

/**
 * The outputs of the tasks; `undefined` for those that the time limit stopped.
 *
 * @param title - What the progress bar is called.
 */
export async function watchedTasks<I, O>(
  script: URL,
  inputs: readonly I[],
  to: Terminal,
  title: Localized,
): Promise<readonly (O | undefined)[]> {
  const { workers, timeLimit } = to.settings;
  let bar: ProgressBar | undefined;
  if (to.watched) {
    const { progressBar } = await import("./progressBar.ts");
    bar = progressBar(to.say(title));
  }
  const stopListening = exitOnSignals();
  try {
    return await threadedTasks<I, O>(script, inputs, { workers, timeLimit, progress: (share) => bar?.show(share) });
  } finally {
    stopListening();
    bar?.end();
  }
}
