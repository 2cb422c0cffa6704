/**
 * # Tasks in threads
 *
 * Runs independent tasks in worker threads, so that the main thread can hear signals, keep time and show progress. Results
 * come in the order of the tasks, whatever thread was first.
 *
 * A thread's script answers each {@link TaskMessage} with one {@link TaskReply} of kind `done`, `stopped` or `failed`, and
 * any number of kind `progress` before. It polls {@link stopRequested}; a thread that goes on after the time limit and the
 * grace is ended.
 *
 * @module
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type ErrorCode, GameTheoryError, type Localized } from "../index.ts";

/** What a thread receives. */
export interface TaskMessage<I> {
  readonly index: number;
  readonly input: I;
  /** Holds 1 once the time limit has passed. */
  readonly flag: Int32Array<SharedArrayBuffer>;
}

/** What a thread answers. */
export type TaskReply<O> =
  | { readonly kind: "done"; readonly index: number; readonly output: O }
  | { readonly kind: "stopped"; readonly index: number }
  | { readonly kind: "progress"; readonly index: number; readonly done: number; readonly total: number }
  | { readonly kind: "failed"; readonly index: number; readonly error: TaskError };

/** An error on its way between threads, where classes are lost. */
export interface TaskError {
  readonly message: string;
  readonly stack: string | undefined;
  /** Present where the error was thrown on purpose. */
  readonly intended?: { readonly code: ErrorCode; readonly text: Localized };
}

/** Options of {@link threadedTasks}. */
export interface ThreadedTasksOptions {
  /** @defaultValue as many as the machine runs at once */
  readonly workers?: number | undefined;
  /** Seconds. @defaultValue no limit */
  readonly timeLimit?: number | undefined;
  /** Seconds that a thread has, after the limit, to stop by itself. @defaultValue `1` */
  readonly grace?: number;
  /** Hears the share of the work done, in [0, 1]. */
  readonly progress?: (share: number) => void;
}

/** The longest delay of a timer, milliseconds. */
const LONGEST_DELAY = 2 ** 31 - 1;

/**
 * The outputs of the tasks; `undefined` for those that the time limit stopped.
 *
 * @param script - The thread's script.
 * @throws The first error that a task threw.
 */
export async function threadedTasks<I, O>(
  script: URL,
  inputs: readonly I[],
  options: ThreadedTasksOptions = {},
): Promise<readonly (O | undefined)[]> {
  const outputs: (O | undefined)[] = inputs.map(() => undefined);
  const shares: number[] = inputs.map(() => 0);
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const threads: Worker[] = [];
  let next = 0;

  const workThrough = (thread: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const proceed = () => {
        if (next >= inputs.length || stopRequested(flag)) return resolve();
        const message: TaskMessage<I> = { index: next, input: inputs[next]!, flag };
        next += 1;
        thread.postMessage(message);
      };
      thread.on("message", (reply: TaskReply<O>) => {
        if (reply.kind === "failed") return reject(revived(reply.error));
        shares[reply.index] = reply.kind === "progress" ? reply.done / Math.max(reply.total, 1) : 1;
        options.progress?.(shares.reduce((sum, share) => sum + Math.min(share, 1), 0) / inputs.length);
        if (reply.kind === "done") outputs[reply.index] = reply.output;
        if (reply.kind !== "progress") proceed();
      });
      thread.on("error", reject);
      thread.on("exit", (code) => {
        if (stopRequested(flag)) resolve();
        else reject(new Error(`a thread ended by itself, with code ${code}`));
      });
      proceed();
    });

  const endAll = () => Promise.all(threads.map((thread) => thread.terminate()));
  const { timeLimit = Number.POSITIVE_INFINITY, grace = 1 } = options;
  const after = (seconds: number, act: () => void) => setTimeout(act, Math.min(1000 * seconds, LONGEST_DELAY));
  const alarm = after(timeLimit, () => Atomics.store(flag, 0, 1));
  const lastCall = after(timeLimit + grace, endAll);
  try {
    const count = Math.min(inputs.length, options.workers ?? availableParallelism());
    for (let i = 0; i < count; i += 1) threads.push(new Worker(script));
    await Promise.all(threads.map(workThrough));
    return outputs;
  } finally {
    clearTimeout(alarm);
    clearTimeout(lastCall);
    await endAll();
  }
}

/** Whether the time limit has passed. */
export function stopRequested(flag: Int32Array<SharedArrayBuffer>): boolean {
  return Atomics.load(flag, 0) === 1;
}

/** The error, ready to leave a thread. */
export function taskError(error: unknown): TaskError {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined };
  const { message, stack } = error;
  return error instanceof GameTheoryError
    ? { message, stack, intended: { code: error.code, text: error.text } }
    : { message, stack };
}

/** The error that left a thread. */
export function revived({ message, stack, intended }: TaskError): Error {
  if (intended !== undefined) return new GameTheoryError(intended.code, intended.text);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
