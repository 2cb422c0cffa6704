/**
 * # The worker's side
 *
 * The page's own script, started where there is no document: it answers one task after another until the page ends it.
 *
 * @module
 */

import { answer, type Progress } from "./answer.ts";
import { messageOf } from "./failure.ts";
import type { Reply, Task } from "./task.ts";

/** The part of a worker's global object that is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: { readonly id: number; readonly task: Task } }) => void) | null;
  postMessage(reply: Reply): void;
}

/** Answers the page's tasks. */
export function serve(): void {
  const scope = globalThis as unknown as WorkerScope;
  scope.onmessage = ({ data: { id, task } }) => {
    let told = 0;
    const progress = (share: number) => {
      if (share - told < 0.01) return;
      told = share;
      scope.postMessage({ kind: "progress", id, share });
    };
    scope.postMessage(replyTo(id, task, progress));
  };
}

/** What is said to a task: the answer, or why there is none. */
export function replyTo(id: number, task: Task, progress: Progress): Reply {
  try {
    return { kind: "answer", id, answer: answer(task, progress) };
  } catch (error) {
    return { kind: "failure", id, message: messageOf(error) };
  }
}
