/**
 * # Thread that computes chunks of a sweep
 *
 * @module
 */
import { computeChunk, type SweepRunner, sweepRunner } from "../node/sweep/computeChunk.ts";
import type { ChunkReply, ChunkTask } from "../node/sweep/runChunks.ts";
import { openSweep, type Sweep } from "../node/sweep/sweepFolder.ts";
import { stopRequested, taskError } from "../node/threadedTasks.ts";
import { plannedModel } from "./sweep/plannedModel.ts";

interface Prepared {
  readonly sweep: Sweep;
  readonly runner: SweepRunner;
}

/** The sweep of this thread, read once. */
let prepared: Promise<Prepared> | undefined;

async function prepare(folder: string): Promise<Prepared> {
  const sweep = openSweep(folder);
  const { model } = await plannedModel(sweep);
  return { sweep, runner: sweepRunner(sweep.plan, model) };
}

/** Computes one chunk. */
export async function chunkTask({ folder, chunk, flag, solved }: ChunkTask): Promise<ChunkReply> {
  try {
    prepared ??= prepare(folder);
    const { sweep, runner } = await prepared;
    const counts = computeChunk(sweep, runner, chunk, (points) => {
      Atomics.add(solved, 0, BigInt(points));
      return !stopRequested(flag);
    });
    return counts === undefined ? {} : { counts };
  } catch (error) {
    return { error: taskError(error) };
  }
}
