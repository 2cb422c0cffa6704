/**
 * # `jiama sweep run` and `jiama sweep resume`
 *
 * @module
 */
import { chunkCount, chunkRange, type Localized, UsageError } from "../../index.ts";
import { removeAbandoned } from "../../node/durableFile.ts";
import type { StatusCounts } from "../../node/sweep/computeChunk.ts";
import { requireVersion } from "../../node/sweep/modelVersion.ts";
import { type ChunksRun, runChunks } from "../../node/sweep/runChunks.ts";
import {
  chunkFolder,
  isWhole,
  openSweep,
  presentChunks,
  removeChunk,
  type Sweep,
} from "../../node/sweep/sweepFolder.ts";
import type { RawOptions } from "../commandLine.ts";
import { exitCodes } from "../exitCode.ts";
import { progressBar } from "../progressBar.ts";
import type { Terminal } from "../terminal.ts";
import { exitOnSignals, threadScripts } from "../threads.ts";
import { words } from "./designOptions.ts";
import { plannedModel } from "./plannedModel.ts";
import { countsText, durationText, numberText } from "./words.ts";

/** Computes the chunks that are not there; `resume` looks at those that are there first, and computes torn ones anew. */
export async function runSweep(
  action: "run" | "resume",
  folder: string,
  options: RawOptions,
  to: Terminal,
): Promise<number> {
  const sweep = openSweep(folder);
  requireVersion(sweep, (await plannedModel(sweep)).version);
  const asked = askedChunks(words(options.chunk), chunkCount(sweep.plan));
  const torn = action === "resume" ? removeTorn(sweep) : 0;
  const present = presentChunks(sweep);
  const left = asked.filter((chunk) => !present.has(chunk));
  const run = await computed(sweep, left, to);
  const object = {
    schema: "jiama/1",
    command: "sweep",
    action,
    status: run.finished === left.length ? "solved" : "limit",
    plan: sweep.hash,
    chunks: { asked: asked.length, present: asked.length - left.length, torn, finished: run.finished },
    points: run.counts,
  };
  to.result(to.settings.json ? JSON.stringify(object) : runText(object.chunks, run.counts, to));
  if (run.finished === left.length) return exitCodes.done;
  const rest = left.length - run.finished;
  const message = to.say({
    en: `the time limit of ${to.settings.timeLimit} s was reached with ${rest} chunks left; go on with \`jiama sweep resume ${folder}\`.`,
    zh: `已到时限 ${to.settings.timeLimit} 秒，尚余 ${rest} 块；请用 \`jiama sweep resume ${folder}\` 继续。`,
  });
  process.stderr.write(`jiama: ${message}\n`);
  return exitCodes.undecided;
}

/** The chunks that `--chunk` names; all where it is not given. */
function askedChunks(given: readonly string[], count: number): readonly number[] {
  if (given.length === 0) return Array.from({ length: count }, (_, chunk) => chunk);
  const asked = new Set<number>();
  for (const word of given) {
    const [, low = "", high = low] = /^(\d{1,15})(?:-(\d{1,15}))?$/.exec(word.trim()) ?? [];
    if (low === "" || Number(low) > Number(high) || Number(low) >= count) {
      throw new UsageError({
        en: `--chunk is ${JSON.stringify(word)}; give a number from 0 to ${count - 1}, or a range such as 0-${count - 1}.`,
        zh: `--chunk 为 ${JSON.stringify(word)}；请给出 0 至 ${count - 1} 的整数，或范围如 0-${count - 1}。`,
      });
    }
    // The last task of an array may reach beyond the last chunk.
    for (let chunk = Number(low); chunk <= Math.min(Number(high), count - 1); chunk += 1) asked.add(chunk);
  }
  return [...asked];
}

/** Removes what a crash left: temporary files, and chunks whose bytes are not those that their names promise. */
function removeTorn(sweep: Sweep): number {
  removeAbandoned(chunkFolder(sweep.folder));
  let torn = 0;
  for (const name of presentChunks(sweep).values()) {
    if (isWhole(sweep, name)) continue;
    removeChunk(sweep, name);
    torn += 1;
  }
  return torn;
}

async function computed(sweep: Sweep, chunks: readonly number[], to: Terminal): Promise<ChunksRun> {
  const total = chunks.reduce((sum, chunk) => {
    const [first, end] = chunkRange(sweep.plan, chunk);
    return sum + end - first;
  }, 0);
  const bar = to.watched && chunks.length > 0 ? progressBar(to.say({ en: "points", zh: "点" })) : undefined;
  const start = performance.now();
  const stopListening = exitOnSignals();
  try {
    return await runChunks(threadScripts.sweep, sweep.folder, chunks, {
      workers: to.settings.workers,
      timeLimit: to.settings.timeLimit,
      progress: (done) => bar?.show(done / total, to.say(pace(done, total, (performance.now() - start) / 1000))),
    });
  } finally {
    bar?.end();
    stopListening();
  }
}

/** Rate and time left. */
function pace(done: number, total: number, seconds: number): Localized {
  const rate = done / seconds;
  const left = durationText((total - done) / rate);
  const shown = numberText(Math.round(rate));
  return { en: `${shown} points/s, ${left.en} left`, zh: `${shown} 点/秒，剩余 ${left.zh}` };
}

interface ChunkNumbers {
  readonly asked: number;
  readonly present: number;
  readonly torn: number;
  readonly finished: number;
}

function runText({ asked, present, torn, finished }: ChunkNumbers, counts: StatusCounts, { say }: Terminal): string {
  const again =
    torn > 0 ? { en: `, ${torn} of them torn before`, zh: `，其中 ${torn} 块此前已损坏` } : { en: "", zh: "" };
  return say({
    en: `${asked} chunks: ${present} were there, ${finished} computed${again.en}\n${countsText(counts).en}`,
    zh: `共 ${asked} 块：原有 ${present} 块，新算 ${finished} 块${again.zh}\n${countsText(counts).zh}`,
  });
}
