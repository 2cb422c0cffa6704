/**
 * # Slurm
 *
 * Submits batch scripts and asks the cluster for its limits, with Slurm's own programs.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import { DomainError } from "../index.ts";

/** Slurm's own default: indices of an array run from 0 to one less. */
const USUAL_ARRAY_SIZE = 1001;

/** What to submit. */
export interface BatchJob {
  /** Path of the script. */
  readonly script: string;
  /** Options of sbatch. */
  readonly options: readonly string[];
}

/** Whether `sbatch` can be run here. */
export function slurmIsInstalled(): boolean {
  return spawnSync("sbatch", ["--version"], { stdio: "ignore" }).error === undefined;
}

/** The most tasks that an array may have here. */
export function largestArray(): number {
  const { stdout } = spawnSync("scontrol", ["show", "config"], { encoding: "utf8" });
  const size = Number(/^MaxArraySize\s*=\s*(\d+)/m.exec(stdout ?? "")?.[1] ?? USUAL_ARRAY_SIZE);
  return size > 0 ? size : USUAL_ARRAY_SIZE;
}

/**
 * Submits jobs one after the other, each of which may wait for those before; none, if one is refused.
 *
 * @param jobs - Each from the ids of those before.
 * @returns Their ids.
 * @throws {@link DomainError} with what sbatch says.
 */
export function submitted(jobs: readonly ((before: readonly string[]) => BatchJob)[]): readonly string[] {
  const ids: string[] = [];
  for (const job of jobs) {
    const { script, options } = job(ids);
    const { status, stdout, stderr } = spawnSync("sbatch", ["--parsable", ...options, script], { encoding: "utf8" });
    const id = /^(\d+)/.exec(stdout ?? "")?.[1];
    if (status === 0 && id !== undefined) {
      ids.push(id);
      continue;
    }
    if (ids.length > 0) spawnSync("scancel", ids, { stdio: "ignore" });
    const said = (stderr ?? "").trim() || `exit code ${status}`;
    throw new DomainError({
      en: `sbatch refuses ${JSON.stringify(script)}: ${said}; nothing is left in the queue. Change the options (--sbatch), or ask who runs the cluster.`,
      zh: `sbatch 拒绝 ${JSON.stringify(script)}：${said}；队列中未留下任何作业。请修改选项（--sbatch），或询问集群管理员。`,
    });
  }
  return ids;
}

/** A word as the shell reads it. */
export function shellWord(word: string): string {
  return /^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
