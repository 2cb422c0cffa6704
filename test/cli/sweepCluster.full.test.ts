import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runInProcess } from "./runInProcess.ts";
import { bin, freshFolder, jiama } from "./runJiama.ts";
import { chunkNames, merged, temporaryNames } from "./sweepFolders.ts";

const design = [
  ...["target-cascade", "--sobol", "200000", "--range", "prize=1:4", "--range", "penalty=1:9", "--seed", "3"],
  ...["--set", "levels=5", "--outcome", "markups", "--chunk-length", "20000"],
];

async function planned(words: readonly string[] = design): Promise<string> {
  const folder = join(freshFolder(), "sweep");
  const { code, stderr } = await runInProcess(["sweep", "plan", ...words, "--out", folder]);
  expect([code, stderr]).toEqual([0, ""]);
  return folder;
}

function isInstalled(...programs: readonly string[]): boolean {
  return programs.every((program) => spawnSync("which", [program], { stdio: "ignore" }).status === 0);
}

/** Waits for a condition, two minutes at most. */
async function until(what: string, condition: () => boolean): Promise<void> {
  for (let i = 0; i < 1200; i += 1) {
    if (condition()) return;
    await sleep(100);
  }
  throw new Error(`still not ${what}`);
}

const hasSlurm = isInstalled("slurmctld", "slurmd", "munged") && process.getuid?.() === 0;

describe.skipIf(!hasSlurm)("Slurm (needs root, slurm-wlm and munge: test/slurm/run.sh installs them)", () => {
  const cluster = freshFolder();
  const script = join(import.meta.dirname, "../slurm/cluster.sh");
  const before = process.env.SLURM_CONF;

  beforeAll(() => {
    execFileSync(script, ["start", cluster], { env: { ...process.env, JIAMA_ARRAY_SIZE: "5" }, stdio: "inherit" });
    process.env.SLURM_CONF = join(cluster, "slurm.conf");
  });

  afterAll(() => {
    execFileSync(script, ["stop", cluster]);
    if (before === undefined) delete process.env.SLURM_CONF;
    else process.env.SLURM_CONF = before;
  });

  test("an array with a chunk that is killed gives the bytes of a local run", async () => {
    const [folder, local] = [await planned(), await planned()];
    const { code, stdout, stderr } = await jiama(["sweep", "slurm", folder, "--sbatch=--time=00:10:00", "--json"]);
    expect([code, stderr]).toEqual([0, ""]);
    const { jobs, tasks, chunksPerTask } = JSON.parse(stdout);
    // Ten chunks, and five tasks that an array may have.
    expect([tasks, chunksPerTask, jobs.retries.length]).toEqual([5, 2, 1]);
    // A temporary file names its process: kill the first.
    await until("computing", () => temporaryNames(folder).length > 0);
    const pid = Number(/\.(\d+)\.tmp$/.exec(temporaryNames(folder)[0]!)![1]);
    process.kill(pid, "SIGKILL");
    await until("merged", () => existsSync(join(folder, "result.parquet")));
    expect(chunkNames(folder)).toHaveLength(10);
    expect((await jiama(["sweep", "run", local])).code).toBe(0);
    await runInProcess(["sweep", "merge", local]);
    expect(merged(folder).equals(merged(local))).toBe(true);
    const states = execFileSync("scontrol", ["show", "job", jobs.chunks], { encoding: "utf8" });
    expect(states).toContain("JobState=FAILED");
    const retried = execFileSync("scontrol", ["show", "job", jobs.retries[0]], { encoding: "utf8" });
    expect(retried).not.toContain("JobState=FAILED");
    const logs = readdirSync(join(folder, "slurm")).filter((name) => name.startsWith("chunks-"));
    expect(logs.some((name) => readFileSync(join(folder, "slurm", name), "utf8").includes("chunks"))).toBe(true);
  });

  test("what sbatch refuses is told, and nothing is left in the queue", async () => {
    const folder = await planned(["target-cascade", "--grid", "penalty=1:9:17"]);
    const run = await jiama(["sweep", "slurm", folder, "--sbatch=--partition=nowhere"]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("invalid partition");
    expect(execFileSync("squeue", ["-h"], { encoding: "utf8" })).toBe("");
    const many = await jiama(["sweep", "slurm", folder, "--tasks", "6", "--lang", "zh"]);
    expect(many).toMatchObject({ code: 2 });
    expect(many.stderr).toContain("MaxArraySize");
  });
});

describe("without submitting", () => {
  test("the scripts do what a cluster would have them do", async () => {
    const folder = await planned(["target-cascade", "--grid", "penalty=1:9:17", "--chunk-length", "4"]);
    expect((await jiama(["sweep", "slurm", folder, "--no-submit", "--tasks", "2"])).code).toBe(0);
    for (const task of ["0", "1"]) {
      const env = { ...process.env, SLURM_ARRAY_TASK_ID: task };
      execFileSync("sh", [join(folder, "slurm/chunks.sh")], { env, stdio: "ignore" });
    }
    expect(chunkNames(folder)).toHaveLength(5);
    execFileSync("sh", [join(folder, "slurm/merge.sh")], { stdio: "ignore" });
    expect(merged(folder).length).toBeGreaterThan(0);
  });
});

describe.skipIf(!isInstalled("parallel"))("GNU parallel (Debian: parallel)", () => {
  test("runs the chunks, and gives the bytes of a local run", async () => {
    const [folder, local] = [await planned(), await planned()];
    const words = [
      "--will-cite",
      "-j2",
      process.execPath,
      bin,
      "sweep",
      "run",
      folder,
      "--workers",
      "1",
      "--chunk",
      "{}",
    ];
    execFileSync("parallel", [...words, ":::", ...Array.from({ length: 10 }, (_, k) => String(k))], {
      stdio: "ignore",
    });
    await jiama(["sweep", "run", local]);
    for (const each of [folder, local]) await runInProcess(["sweep", "merge", each]);
    expect(merged(folder).equals(merged(local))).toBe(true);
  });
});
