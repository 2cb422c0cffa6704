// Runs TypeDoc in a thread of its own, while the other pages are made.
import { Worker } from "node:worker_threads";

/** What TypeDoc made: `symbols` for the search, `mistakes` in the docstrings. */
export function startApi(root, out) {
  const worker = new Worker(new URL("./typedoc.mjs", import.meta.url), { workerData: { root, out } });
  return new Promise((resolve, reject) => {
    worker.on("message", resolve);
    worker.on("error", reject);
  });
}
