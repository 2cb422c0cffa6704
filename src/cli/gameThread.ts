/**
 * # Thread that answers questions about games
 *
 * @module
 */
import { parentPort } from "node:worker_threads";
import { stopRequested, type TaskMessage, type TaskReply, taskError } from "../node/threadedTasks.ts";
import { gameAnswer } from "./games/gameAnswer.ts";
import type { GameAnswer, GameTask } from "./games/gameTask.ts";

parentPort?.on("message", ({ index, input, flag }: TaskMessage<GameTask>) => {
  const reply = (message: TaskReply<GameAnswer>) => parentPort?.postMessage(message);
  try {
    const output = gameAnswer(input, {
      checkpoint: () => (stopRequested(flag) ? "stop" : "go"),
      progress: (done, total) => reply({ kind: "progress", index, done, total }),
    });
    reply({ kind: "done", index, output });
  } catch (error) {
    reply({ kind: "failed", index, error: taskError(error) });
  }
});
