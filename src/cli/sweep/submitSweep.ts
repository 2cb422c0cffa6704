/**
 * # `jiama sweep slurm`
 *
 * @module
 */
import { chmodSync } from "node:fs";
import { join, resolve } from "node:path";
import { chunkCount, DomainError, UsageError } from "../../index.ts";
import { type BatchJob, largestArray, shellWord, slurmIsInstalled, submitted } from "../../node/slurm.ts";
import { requireVersion } from "../../node/sweep/modelVersion.ts";
import { openSweep, type Sweep } from "../../node/sweep/sweepFolder.ts";
import { prepareFolder, writeFileWhole } from "../../node/writeFileWhole.ts";
import type { RawOptions } from "../commandLine.ts";
import { exitCodes } from "../exitCode.ts";
import { text } from "../settings.ts";
import type { Terminal } from "../terminal.ts";
import { count, words } from "./designOptions.ts";
import { plannedModel } from "./plannedModel.ts";

/** Writes the batch scripts of a sweep and submits them: an array, what failed again, and the merge when all is there. */
export async function submitSweep(folder: string, options: RawOptions, to: Terminal): Promise<number> {
  const sweep = openSweep(folder);
  requireVersion(sweep, (await plannedModel(sweep)).version);
  const submits = options.submit !== false;
  if (submits && !slurmIsInstalled()) {
    throw new DomainError({
      en: "sweep slurm: there is no sbatch on this computer; run it where Slurm is, write the scripts only with --no-submit, or use `jiama sweep run`.",
      zh: "sweep slurm：本机没有 sbatch；请在装有 Slurm 的机器上运行，或用 --no-submit 只写脚本，或改用 `jiama sweep run`。",
    });
  }
  const array = arrayOf(chunkCount(sweep.plan), text(options.tasks));
  const scripts = writeScripts(sweep, array);
  const retries = text(options.retries) === "0" ? 0 : count("retries", text(options.retries) ?? "1");
  const extra = words(options.sbatch);
  const indices = `--array=0-${array.tasks - 1}`;
  const again = (before: readonly string[]): BatchJob => ({
    script: scripts.chunks,
    options: [indices, `--dependency=afterany:${before.at(-1)}`, ...extra],
  });
  const jobs = [
    (): BatchJob => ({ script: scripts.chunks, options: [indices, ...extra] }),
    ...Array.from({ length: retries }, () => again),
    (before: readonly string[]): BatchJob => ({
      script: scripts.merge,
      options: [`--dependency=afterok:${before.at(-1)}`, "--kill-on-invalid-dep=yes", ...extra],
    }),
  ];
  const ids = submits ? submitted(jobs) : [];
  const object = {
    schema: "jiama/1",
    command: "sweep",
    action: "slurm",
    status: "solved",
    plan: sweep.hash,
    ...array,
    scripts: [scripts.chunks, scripts.merge],
    jobs: { chunks: ids[0] ?? null, retries: ids.slice(1, -1), merge: ids.at(-1) ?? null },
  };
  to.result(to.settings.json ? JSON.stringify(object) : jobsText(array, scripts, ids, folder, to));
  return exitCodes.done;
}

interface TaskArray {
  readonly tasks: number;
  readonly chunksPerTask: number;
}

/** As many tasks as chunks, or as the cluster allows. */
function arrayOf(chunks: number, asked: string | undefined): TaskArray {
  const limit = largestArray();
  const tasks = asked === undefined ? Math.min(chunks, limit) : count("tasks", asked);
  if (tasks > limit) {
    throw new UsageError({
      en: `--tasks is ${tasks}, but an array has at most ${limit} tasks here (MaxArraySize); each task takes several chunks, give ${limit} or fewer.`,
      zh: `--tasks 为 ${tasks}，而此处作业数组至多 ${limit} 个任务（MaxArraySize）；每个任务可算若干块，请给出不超过 ${limit} 的数。`,
    });
  }
  const chunksPerTask = Math.ceil(chunks / tasks);
  return { tasks: Math.ceil(chunks / chunksPerTask), chunksPerTask };
}

interface Scripts {
  readonly chunks: string;
  readonly merge: string;
}

function writeScripts({ folder, hash }: Sweep, { chunksPerTask }: TaskArray): Scripts {
  const place = resolve(folder, "slurm");
  prepareFolder(place);
  const jiama = [process.execPath, resolve(process.argv[1] ?? "jiama"), "sweep"].map(shellWord).join(" ");
  const subject = shellWord(resolve(folder));
  const head = (name: string, log: string) => [
    "#!/bin/sh",
    `#SBATCH --job-name=jiama-${hash.slice(0, 8)}-${name}`,
    `#SBATCH --output=${join(place, log)}`,
    "#SBATCH --ntasks=1",
  ];
  const write = (name: string, lines: readonly string[]): string => {
    const path = join(place, `${name}.sh`);
    writeFileWhole(path, `${lines.join("\n")}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  return {
    chunks: write("chunks", [
      ...head("chunks", "chunks-%A_%a.log"),
      `first=$((SLURM_ARRAY_TASK_ID * ${chunksPerTask}))`,
      `exec ${jiama} run ${subject} --chunk "$first-$((first + ${chunksPerTask - 1}))" --workers "\${SLURM_CPUS_PER_TASK:-1}"`,
    ]),
    merge: write("merge", [...head("merge", "merge-%j.log"), `exec ${jiama} merge ${subject}`]),
  };
}

function jobsText(
  array: TaskArray,
  scripts: Scripts,
  ids: readonly string[],
  folder: string,
  { say }: Terminal,
): string {
  const each = say({
    en: `${array.tasks} tasks of ${array.chunksPerTask} ${array.chunksPerTask === 1 ? "chunk" : "chunks"}`,
    zh: `${array.tasks} 个任务，每个 ${array.chunksPerTask} 块`,
  });
  if (ids.length === 0) {
    return [scripts.chunks, scripts.merge, each].join("\n");
  }
  const retries = ids.slice(1, -1).join(", ") || "–";
  return [
    say({ en: `submitted: ${each}, job ${ids[0]}`, zh: `已提交：${each}，作业 ${ids[0]}` }),
    say({ en: `what fails is tried again: job ${retries}`, zh: `失败部分重试：作业 ${retries}` }),
    say({ en: `merge when all is there: job ${ids.at(-1)}`, zh: `全部完成后合并：作业 ${ids.at(-1)}` }),
    say({ en: `see how far it is: jiama sweep status ${folder}`, zh: `查看进度：jiama sweep status ${folder}` }),
  ].join("\n");
}
