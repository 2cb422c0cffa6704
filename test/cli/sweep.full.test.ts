import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder, jiama } from "./runJiama.ts";
import { chunkNames, killedWhen, merged, temporaryNames } from "./sweepFolders.ts";

const grid = [
  "target-cascade",
  "--grid",
  "penalty=1:9:17",
  "--grid",
  "regime=[strict,tolerance]",
  "--chunk-length",
  "5",
];
const many = [
  ...["target-cascade", "--latin", "12000", "--range", "prize=1:4", "--range", "siblings=2:9"],
  ...["--set", "levels=5", "--outcome", "markups", "--chunk-length", "300"],
];

async function planned(words: readonly string[], folder = join(freshFolder(), "sweep")): Promise<string> {
  const { code, stderr } = await runInProcess(["sweep", "plan", ...words, "--out", folder]);
  expect([code, stderr]).toEqual([0, ""]);
  return folder;
}

describe("sweeps that are interrupted", () => {
  test("kills, torn files, and other numbers of threads change no byte, and nothing finished is computed again", async () => {
    const [whole, killed] = [await planned(many), await planned(many)];
    expect((await jiama(["sweep", "run", whole, "--workers", "1"])).code).toBe(0);
    let kills = 0;
    for (const least of [3, 12]) {
      const before = chunkNames(killed);
      const done = () => chunkNames(killed).length >= least;
      if (await killedWhen(["sweep", "run", killed, "--workers", "2"], done)) kills += 1;
      // What was finished before has kept its name, which holds the digest of its bytes.
      expect(chunkNames(killed)).toEqual(expect.arrayContaining([...before]));
    }
    expect(kills).toBe(2);
    expect(chunkNames(killed).length).toBeLessThan(40);
    const [first, second] = chunkNames(killed) as [string, string];
    truncateSync(join(killed, "chunks", first), 1000);
    const bytes = readFileSync(join(killed, "chunks", second));
    bytes[500]! ^= 1;
    writeFileSync(join(killed, "chunks", second), bytes);
    const there = chunkNames(killed).length;
    const { stdout } = await jiama(["sweep", "resume", killed, "--workers", "2", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      status: "solved",
      chunks: { asked: 40, present: there - 2, torn: 2, finished: 42 - there },
    });
    expect(temporaryNames(killed)).toEqual([]);
    expect(chunkNames(killed)).toEqual(chunkNames(whole));
    for (const folder of [whole, killed]) await runInProcess(["sweep", "merge", folder]);
    expect(merged(killed).equals(merged(whole))).toBe(true);
  });

  test("a chunk at a time, as GNU parallel and Slurm call it, in any order", async () => {
    const [whole, parts] = [await planned(grid), await planned(grid)];
    await jiama(["sweep", "run", whole]);
    for (const chunk of ["6", "0-3", "4-9"]) {
      expect((await jiama(["sweep", "run", parts, "--chunk", chunk, "--workers", "1"])).code).toBe(0);
    }
    for (const format of ["parquet", "csv", "json"]) {
      for (const folder of [whole, parts]) await runInProcess(["sweep", "merge", folder, "--format", format]);
      expect(merged(parts, format).equals(merged(whole, format))).toBe(true);
    }
    const { rows } = JSON.parse(merged(parts, "json").toString()) as { readonly rows: readonly object[] };
    expect(rows[3]).toMatchObject({ point: 3, penalty: 1.5, regime: "tolerance", status: "solved" });
    expect(merged(parts, "csv").toString().split("\r\n")).toHaveLength(36);
  });

  test("--chunk beyond the last is refused, and a limit of time leaves a sweep that can go on", async () => {
    const folder = await planned(grid);
    expect(await runInProcess(["sweep", "run", folder, "--chunk", "7"])).toMatchObject({ code: 2 });
    const long = await planned([
      "target-cascade",
      "--sobol",
      "3000000",
      "--range",
      "prize=1:4",
      "--outcome",
      "markups",
    ]);
    const run = await jiama(["sweep", "run", long, "--time-limit", "0.3", "--json"]);
    expect(run.code).toBe(4);
    expect(JSON.parse(run.stdout)).toMatchObject({ status: "limit" });
    expect(temporaryNames(long)).toEqual([]);
  });

  test("two runs at once compute the same bytes and do not disturb each other", async () => {
    const [folder, alone] = [await planned(many), await planned(many)];
    const runs = await Promise.all([1, 2].map(() => jiama(["sweep", "run", folder, "--workers", "2"])));
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    await jiama(["sweep", "run", alone]);
    expect(chunkNames(folder)).toEqual(chunkNames(alone));
  });
});

/** A disk of some size under a folder; `undefined` where this user may not make one. */
function smallDisk(size: string): string | undefined {
  const place = join(freshFolder(), "disk");
  mkdirSync(place);
  const made = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "jiama-test", place], { stdio: "ignore" });
  if (made.status !== 0) return undefined;
  disks.push(place);
  return place;
}

const disks: string[] = [];
afterAll(() => {
  for (const place of disks) spawnSync("umount", [place]);
});

describe("a full disk", () => {
  const disk = smallDisk("256k");

  test.skipIf(disk === undefined)(
    "ends a sweep with a message, and resume goes on when there is space (needs root to mount)",
    async () => {
      const [folder, other] = [await planned(many, join(disk!, "sweep")), await planned(many)];
      const run = await jiama(["sweep", "run", folder, "--workers", "2"]);
      expect(run.code).toBe(3);
      expect(run.stderr).toContain("the disk is full");
      expect(temporaryNames(folder)).toEqual([]);
      const finished = chunkNames(folder);
      expect(finished.length).toBeGreaterThan(2);
      expect(finished.length).toBeLessThan(40);
      const chinese = await jiama(["sweep", "resume", folder, "--lang", "zh"]);
      expect(chinese).toMatchObject({ code: 3 });
      expect(chinese.stderr).toContain("磁盘已满");
      execFileSync("mount", ["-o", "remount,size=16m", disk!]);
      expect((await jiama(["sweep", "resume", folder])).code).toBe(0);
      expect(chunkNames(folder)).toEqual(expect.arrayContaining([...finished]));
      await jiama(["sweep", "run", other]);
      for (const each of [folder, other]) await runInProcess(["sweep", "merge", each]);
      expect(merged(folder).equals(merged(other))).toBe(true);
    },
  );

  const narrow = smallDisk("512k");

  test.skipIf(narrow === undefined)("leaves no half of a merged file (needs root to mount)", async () => {
    const folder = await planned(many);
    await jiama(["sweep", "run", folder]);
    const path = join(narrow!, "result.csv");
    const run = await jiama(["sweep", "merge", folder, "--format", "csv", "--out", path]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("the disk is full");
    expect(() => readFileSync(path)).toThrow("ENOENT");
    expect(execFileSync("ls", ["-A", narrow!]).toString()).toBe("");
  });

  test.skipIf(narrow === undefined)("a folder that is read-only is refused (needs root to mount)", async () => {
    execFileSync("mount", ["-o", "remount,ro", narrow!]);
    const run = await runInProcess(["sweep", "plan", ...grid, "--out", join(narrow!, "sweep")]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("read-only");
  });
});

describe("other readers of Parquet", () => {
  const python = process.env.JIAMA_PEERS_PYTHON ?? "python3";
  const hasArrow = spawnSync(python, ["-c", "import pyarrow"], { stdio: "ignore" }).status === 0;

  test.skipIf(!hasArrow)(
    "Arrow reads chunks and the merged file alike (needs pyarrow, JIAMA_PEERS_PYTHON)",
    async () => {
      const folder = await planned(grid);
      await jiama(["sweep", "run", folder]);
      await runInProcess(["sweep", "merge", folder]);
      const script = `
import glob, json, sys
import pyarrow.parquet as pq
merged = pq.read_table(sys.argv[1] + "/result.parquet")
chunks = pq.read_table(sorted(glob.glob(sys.argv[1] + "/chunks/*.parquet")))
statistics = pq.ParquetFile(sys.argv[1] + "/result.parquet").metadata.row_group(1).column(1).statistics
print(json.dumps([chunks.equals(merged), merged.slice(3, 1).to_pylist()[0], statistics.min, statistics.max]))
`;
      const [alike, row, least, most] = JSON.parse(execFileSync(python, ["-c", script, folder], { encoding: "utf8" }));
      expect([alike, least, most]).toEqual([true, 2, 3]);
      await runInProcess(["sweep", "merge", folder, "--format", "json"]);
      const { rows } = JSON.parse(merged(folder, "json").toString());
      // JSON is text to Arrow.
      const whole = { ...row, localMaxima: JSON.parse(row.localMaxima), concave: JSON.parse(row.concave) };
      expect(whole).toEqual(rows[3]);
    },
  );
});
