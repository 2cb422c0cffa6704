/**
 * # Running chunks in threads
 *
 * Gives each thread a chunk at a time. This file is the only one that knows tinypool.
 *
 * @module
 */
import { availableParallelism } from "node:os";
import Tinypool from "tinypool";
import { removeAbandoned } from "../durableFile.ts";
import { revived, stopRequested, type TaskError } from "../threadedTasks.ts";
import { noCounts, type StatusCounts } from "./computeChunk.ts";
import { chunkFolder } from "./sweepFolder.ts";

/** What a thread receives. */
export interface ChunkTask {
  /** Folder of the sweep. */
  readonly folder: string;
  readonly chunk: number;
  /** Holds 1 once the chunk shall be given up. */
  readonly flag: Int32Array<SharedArrayBuffer>;
  /** Where threads add the points that they have solved. */
  readonly solved: BigInt64Array<SharedArrayBuffer>;
}

/** What a thread answers; `counts` are absent where the chunk was given up. */
export type ChunkReply = { readonly counts?: StatusCounts } | { readonly error: TaskError };

/** Options of {@link runChunks}. */
export interface RunChunksOptions {
  /** @defaultValue as many as the machine runs at once */
  readonly workers?: number | undefined;
  /** Seconds. @defaultValue no limit */
  readonly timeLimit?: number | undefined;
  /** Hears, some times a second, how many points have been solved. */
  readonly progress?: ((points: number) => void) | undefined;
}

/** What was done. */
export interface ChunksRun {
  readonly counts: StatusCounts;
  /** Chunks that were finished. */
  readonly finished: number;
}

/** Milliseconds between two reports of progress. */
const TICK = 200;
/** Milliseconds that threads have to give up their chunks, once one has failed or the time is over. */
const GRACE = 3000;

/**
 * Computes chunks.
 *
 * @param script - The thread's script; it exports `chunkTask`.
 * @throws The first error that a thread met; the chunks that were finished before stay.
 */
export async function runChunks(
  script: URL,
  folder: string,
  chunks: readonly number[],
  { workers = availableParallelism(), timeLimit, progress }: RunChunksOptions = {},
): Promise<ChunksRun> {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const solved = new BigInt64Array(new SharedArrayBuffer(8));
  const threads = Math.max(1, Math.min(workers, chunks.length));
  const pool = new Tinypool({ filename: script.href, name: "chunkTask", minThreads: threads, maxThreads: threads });
  const counts = noCounts();
  let [next, finished] = [0, 0];
  let failure: Error | undefined;
  let stopped: () => void = () => {};
  const afterGrace = new Promise<void>((resolve) => {
    stopped = () => setTimeout(resolve, GRACE).unref();
  });
  const stop = () => {
    Atomics.store(flag, 0, 1);
    stopped();
  };
  const workThrough = async (): Promise<void> => {
    while (next < chunks.length && !stopRequested(flag)) {
      const task: ChunkTask = { folder, chunk: chunks[next]!, flag, solved };
      next += 1;
      const reply = (await pool.run(task)) as ChunkReply;
      if ("error" in reply) {
        failure ??= revived(reply.error);
        return stop();
      }
      if (reply.counts === undefined) return;
      finished += 1;
      for (const status of Object.keys(counts) as (keyof StatusCounts)[]) counts[status] += reply.counts[status];
    }
  };
  const alarm = timeLimit === undefined ? undefined : setTimeout(stop, Math.min(1000 * timeLimit, 2 ** 31 - 1));
  const ticker = setInterval(() => progress?.(Number(Atomics.load(solved, 0))), TICK);
  try {
    await Promise.race([Promise.all(Array.from({ length: threads }, workThrough)), afterGrace]);
    if (failure !== undefined) throw failure;
    return { counts, finished };
  } finally {
    clearTimeout(alarm);
    clearInterval(ticker);
    await pool.destroy();
    removeAbandoned(chunkFolder(folder));
  }
}
