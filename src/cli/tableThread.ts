/**
 * # Thread that computes tables
 *
 * @module
 */
import { parentPort } from "node:worker_threads";
import { findTable } from "../../models/tables/registry.ts";
import type { Table, TableInput } from "../index.ts";
import { storedVerdict } from "../node/storedVerdict.ts";
import { stopRequested, type TaskMessage, type TaskReply, taskError } from "../node/threadedTasks.ts";

/** What a table is computed from. */
export interface TableTask {
  readonly id: string;
  /** A user's own data, as the reader gave it. */
  readonly data: TableInput["data"];
}

/** Milliseconds between two reports of progress. */
const REPORT_EVERY = 100;

parentPort?.on("message", ({ index, input, flag }: TaskMessage<TableTask>) => {
  const reply = (message: TaskReply<Table>) => parentPort?.postMessage(message);
  let reported = performance.now();
  try {
    const table = findTable(input.id).build({
      ...(input.data === undefined ? {} : { data: input.data }),
      verdictOn: storedVerdict,
      control: {
        checkpoint: () => (stopRequested(flag) ? "stop" : "go"),
        progress(done, total) {
          if (performance.now() - reported < REPORT_EVERY) return;
          reported = performance.now();
          reply({ kind: "progress", index, done, total });
        },
      },
    });
    reply(table === undefined ? { kind: "stopped", index } : { kind: "done", index, output: table });
  } catch (error) {
    reply({ kind: "failed", index, error: taskError(error) });
  }
});
