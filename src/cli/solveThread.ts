/**
 * # Thread that solves a model
 *
 * @module
 */
import { parentPort } from "node:worker_threads";
import { type TaskMessage, type TaskReply, taskError } from "../node/threadedTasks.ts";
import { givenModel } from "./givenModel.ts";
import { type AnySolution, type SolveTask, solution } from "./solution.ts";

parentPort?.on("message", async ({ index, input }: TaskMessage<SolveTask>) => {
  const reply = (message: TaskReply<AnySolution>) => parentPort?.postMessage(message);
  try {
    reply({ kind: "done", index, output: solution(await givenModel(input.model), input) });
  } catch (error) {
    reply({ kind: "failed", index, error: taskError(error) });
  }
});
