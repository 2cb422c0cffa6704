/**
 * # Thread that solves a model
 *
 * @module
 */
import { parentPort } from "node:worker_threads";
import { findModel } from "../../models/registry.ts";
import { type TaskMessage, type TaskReply, taskError } from "../node/threadedTasks.ts";
import { type AnySolution, type SolveTask, solution } from "./solution.ts";

parentPort?.on("message", ({ index, input }: TaskMessage<SolveTask>) => {
  const reply = (message: TaskReply<AnySolution>) => parentPort?.postMessage(message);
  try {
    reply({ kind: "done", index, output: solution(findModel(input.model), input) });
  } catch (error) {
    reply({ kind: "failed", index, error: taskError(error) });
  }
});
