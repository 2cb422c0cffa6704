import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { solve } from "jiama";
import { targetCascade } from "jiama/models";
import { describe, expect, test } from "vitest";
import { parquetRows } from "../../src/node/parquet.ts";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder, jiama } from "./runJiama.ts";
import { chunkNames, computed, killedWhen, temporaryNames } from "./sweepFolders.ts";

const grid = ["--grid", "penalty=1:9:17", "--grid", "regime=[strict,tolerance]"];

/** Plans a sweep in a new folder. */
async function planned(words: readonly string[] = ["target-cascade", ...grid, "--chunk-length", "5"]): Promise<string> {
  const folder = join(freshFolder(), "sweep");
  const { code, stderr } = await runInProcess(["sweep", "plan", ...words, "--out", folder]);
  expect([code, stderr]).toEqual([0, ""]);
  return folder;
}

async function rowsOf(path: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const all: Readonly<Record<string, unknown>>[] = [];
  await parquetRows(path, (rows) => all.push(...rows));
  return all;
}

describe("jiama sweep", () => {
  test("rows are the answers of solve, in the order of the design", async () => {
    const folder = await planned();
    expect((await jiama(["sweep", "run", folder, "--workers", "2"])).code).toBe(0);
    expect(await runInProcess(["sweep", "merge", folder])).toMatchObject({ code: 0 });
    const rows = await rowsOf(join(folder, "result.parquet"));
    expect(rows.length).toBe(34);
    for (const [k, row] of rows.entries()) {
      const point = { penalty: 1 + 0.5 * Math.floor(k / 2), regime: k % 2 === 0 ? "strict" : "tolerance" };
      const { status, outcome, certificate } = solve(targetCascade, point);
      expect(row).toMatchObject({ point: BigInt(k), ...point, status, message: null, maxGain: certificate.maxGain });
      expect(row.markups).toEqual(outcome.markups);
      expect(row.localMaxima).toEqual(outcome.localMaxima);
    }
  });

  test("a kill and torn files change no byte, and nothing finished is computed again", async () => {
    const design = ["target-cascade", "--latin", "9000", "--range", "prize=1:4", "--outcome", "markups"];
    const folder = await planned([...design, "--chunk-length", "300"]);
    expect(await killedWhen(["sweep", "run", folder, "--workers", "2"], () => chunkNames(folder).length >= 4)).toBe(
      true,
    );
    const names = chunkNames(folder);
    expect(names.length).toBeLessThan(30);
    truncateSync(join(folder, "chunks", names[0]!), 1000);
    const { stdout } = await jiama(["sweep", "resume", folder, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      status: "solved",
      chunks: { asked: 30, present: names.length - 1, torn: 1, finished: 31 - names.length },
    });
    // A chunk's name holds the digest of its bytes.
    expect(chunkNames(folder)).toEqual(expect.arrayContaining([...names]));
    expect(temporaryNames(folder)).toEqual([]);
  });

  test("a point that cannot be solved is a row that says why", async () => {
    const folder = await planned([
      ...["accountability", "--set", "regime=tolerance-list", "--outcome", "effort"],
      ...["--grid", "falseBlame=0:1:3", "--grid", "missedBlame=0:1:3"],
    ]);
    await computed(folder);
    const { stdout } = await runInProcess(["sweep", "merge", folder, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { error: 3, solved: 6 } });
    const rows = await rowsOf(join(folder, "result.parquet"));
    expect(rows).toHaveLength(9);
    expect(rows[8]).toMatchObject({ falseBlame: 1, missedBlame: 1, status: "error", effort: null });
    expect(rows[8]!.message).toContain("falseBlame");
  });

  test("a point without equilibrium is a row with status none", async () => {
    const words = ["--set", "noise=1", "--set", "penalty=0", "--set", "passThrough=0", "--set", "markupCost=0.5"];
    const folder = await planned(["target-cascade", "--grid", "prize=[0.5,4]", ...words]);
    await computed(folder);
    expect(JSON.parse((await runInProcess(["sweep", "status", folder, "--json"])).stdout)).toMatchObject({
      counts: { none: 1, solved: 1 },
    });
  });

  test("merging before all is there says what is missing, with exit code 4", async () => {
    const folder = await planned();
    await computed(folder, [1, 2, 3, 4, 5]);
    const run = await runInProcess(["sweep", "merge", folder, "--json"]);
    expect(run.code).toBe(4);
    expect(JSON.parse(run.stdout)).toMatchObject({ status: "limit", missing: [0, 6] });
    expect(run.stderr).toContain("jiama sweep resume");
    const status = await runInProcess(["sweep", "status", folder, "--json"]);
    expect(JSON.parse(status.stdout)).toMatchObject({ status: "limit", chunks: { total: 7, finished: 5, torn: 0 } });
  });

  test("a model that has changed is refused by whatever would mix its results", async () => {
    const own = join(freshFolder(), "game.yaml");
    copyFileSync("docs/models/inspection.yaml", own);
    const parameter = /^ {2}(\w+):/m.exec(readFileSync(own, "utf8").split("parameters:")[1]!)![1]!;
    const folder = await planned([own, "--grid", `${parameter}=[1,2]`]);
    await computed(folder);
    writeFileSync(own, `${readFileSync(own, "utf8")}\n# changed\n`);
    for (const action of ["run", "resume", "merge", "slurm"]) {
      const run = await runInProcess(["sweep", action, folder]);
      expect(run.code).toBe(3);
      expect(run.stderr).toContain("another version");
    }
  });

  test("an edited plan, and a chunk of another plan, are found out", async () => {
    const [folder, other] = [await planned(), await planned(["target-cascade", "--grid", "prize=1:3:5"])];
    await computed(other);
    const plan = join(folder, "plan.json");
    copyFileSync(join(other, "chunks", chunkNames(other)[0]!), join(folder, "chunks", chunkNames(other)[0]!));
    const { stdout } = await jiama(["sweep", "resume", folder, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ status: "solved", chunks: { torn: 1, finished: 7 } });
    writeFileSync(plan, readFileSync(plan, "utf8").replace('"chunkLength": 5', '"chunkLength": 6'));
    expect(await runInProcess(["sweep", "run", folder])).toMatchObject({ code: 3 });
    writeFileSync(plan, "{");
    expect(await runInProcess(["sweep", "run", folder])).toMatchObject({ code: 3 });
    rmSync(plan);
    expect(await runInProcess(["sweep", "run", folder])).toMatchObject({ code: 3 });
  });

  test("SQL is answered where DuckDB is installed", async () => {
    const folder = await planned();
    await computed(folder);
    const sql = "select regime, count(*)::int n, max(markups[1]) most from sweep group by 1 order by 1";
    const { stdout } = await runInProcess(["sweep", "merge", folder, "--query", sql, "--json"]);
    const most = solve(targetCascade, { penalty: 9, regime: "strict" }).outcome.markups[0];
    expect(JSON.parse(stdout)).toMatchObject({
      columns: ["regime", "n", "most"],
      rows: [["strict", 17, most], expect.arrayContaining(["tolerance", 17])],
    });
    const wrong = await runInProcess(["sweep", "merge", folder, "--query", "select x from swep"]);
    expect(wrong).toMatchObject({ code: 3 });
    expect(wrong.stderr).toContain("the table is called sweep");
  });

  test("without DuckDB a query says what to install", async () => {
    const folder = await planned();
    await computed(folder);
    const hidden = `export const resolve = (name, context, next) => name.startsWith("@duckdb/")
      ? Promise.reject(Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" })) : next(name, context);`;
    const data = (script: string) => `data:text/javascript,${encodeURIComponent(script)}`;
    const hide = data(`import { register } from "node:module"; register(${JSON.stringify(data(hidden))});`);
    const words = ["sweep", "merge", folder, "--query", "select 1"];
    const run = await jiama(words, "", { NODE_OPTIONS: `--import=${hide}` });
    expect(run).toMatchObject({ code: 3, stdout: "" });
    expect(run.stderr).toContain("the package @duckdb/node-api is not installed; run `npm install @duckdb/node-api`");
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
    expect((await jiama([...words, "--lang", "zh"], "", { NODE_OPTIONS: `--import=${hide}` })).stderr).toContain(
      "未安装软件包",
    );
    expect(
      (await jiama(["sweep", "merge", folder, "--format", "csv"], "", { NODE_OPTIONS: `--import=${hide}` })).code,
    ).toBe(0);
  });

  test.each([
    [["plan", "target-cascade", "--grid", "penalty=1:2:3"], 2, "--out"],
    [["plan", "target-cascade", "--out", "OUT"], 2, "at least one parameter"],
    [["plan", "target-cascade", "--grid", "penalti=1:2:3", "--out", "OUT"], 2, "penalty"],
    [["plan", "target-cascade", "--grid", "penalty=1:2", "--out", "OUT"], 2, "--grid penalty=1:9:17"],
    [["plan", "target-cascade", "--grid", "penalty", "--out", "OUT"], 2, "--grid is given"],
    [["plan", "target-cascade", "--grid", "penalty=1:2:0", "--out", "OUT"], 2, "count"],
    [["plan", "target-cascade", "--grid", "penalty=-1:2:4", "--out", "OUT"], 3, "penalty"],
    [["plan", "target-cascade", "--grid", "penalty=1:2:3", "--outcome", "markup", "--out", "OUT"], 2, "markups"],
    [["plan", "target-cascade", "--grid", "penalty=1:2:3", "--outcome", "[0]", "--out", "OUT"], 3, "cannot be read"],
    [["plan", "target-cascade", "--grid", "penalty=1:2:3", "--set", "penalty=1", "--out", "OUT"], 2, "both varied"],
    [["plan", "target-cascade", "--range", "penalty=1:2", "--out", "OUT"], 2, "--sobol N"],
    [["plan", "target-cascade", "--sobol", "0", "--range", "penalty=1:2", "--out", "OUT"], 2, "--sobol"],
    [["plan", "target-cascade", "--sobol", "9", "--latin", "9", "--out", "OUT"], 2, "keep one"],
    [["plan", "target-cascade", "--points", "no.csv", "--out", "OUT"], 3, "no.csv"],
    [["plan", "target-cascade", "--grid", "penalty=1:2:3", "--set", "noise=-1", "--out", "OUT"], 3, "none of 3 points"],
    [["plan", "target-cascad", "--grid", "penalty=1:2:3", "--out", "OUT"], 2, "target-cascade"],
    [["plan", "target-cascade", "--grid", "penalty=1:2:3", "--out", "/proc/jiama"], 3, "cannot write"],
    [["plan", "target-cascade", "--grid", "penalty=1:2:3", "--chunk", "1", "--out", "OUT"], 2, "does not take --chunk"],
    [["rum", "OUT"], 2, "did you mean run"],
    [["run", "OUT"], 3, "make one with"],
    [["merge", "OUT", "--format", "xls"], 2, "--format"],
    [["trace", "due-care"], 2, "--along"],
    [["trace", "due-care", "--along", "target=1"], 2, "--along target=0.3:2.5|--along penalty=1:9"],
    [["trace", "due-care", "--along", "siblings=2:9"], 2, "whole numbers"],
    [["trace", "due-care", "--along", "target=1:2", "--precision", "0"], 2, "--precision"],
  ])("%j is refused, in both languages, and nothing is left", async (words, code, hint) => {
    const out = join(freshFolder(), "out");
    const given = ["sweep", ...words.map((word) => (word === "OUT" ? out : word))];
    const english = await runInProcess(given);
    expect([english.code, english.stdout]).toEqual([code, ""]);
    expect(hint.split("|").some((words) => english.stderr.includes(words))).toBe(true);
    const chinese = await runInProcess([...given, "--lang", "zh"]);
    expect(chinese.code).toBe(code);
    expect(chinese.stderr).toMatch(/\p{Script=Han}/u);
    expect(() => readFileSync(out)).toThrow("ENOENT");
  });

  test("without Slurm: submitting says what is missing and writes nothing; the scripts are written on request", async () => {
    const folder = await planned();
    const { PATH } = process.env;
    process.env.PATH = freshFolder();
    try {
      const refused = await runInProcess(["sweep", "slurm", folder]);
      expect(refused.code).toBe(3);
      expect(refused.stderr).toContain("there is no sbatch");
      expect((await runInProcess(["sweep", "slurm", folder, "--lang", "zh"])).stderr).toContain("本机没有 sbatch");
      expect(existsSync(join(folder, "slurm"))).toBe(false);
      const { stdout } = await runInProcess(["sweep", "slurm", folder, "--no-submit", "--tasks", "3", "--json"]);
      expect(JSON.parse(stdout)).toMatchObject({ tasks: 3, chunksPerTask: 3, jobs: { chunks: null, merge: null } });
    } finally {
      process.env.PATH = PATH;
    }
    expect(readFileSync(join(folder, "slurm/chunks.sh"), "utf8")).toContain("first=$((SLURM_ARRAY_TASK_ID * 3))");
  });

  test("points one by one from a CSV, and an estimate on request", async () => {
    const points = join(freshFolder(), "points.csv");
    writeFileSync(points, 'prize,siblings,regime\n1/2,3,strict\n"[1,2,3]",,tolerance\n');
    const folder = join(freshFolder(), "sweep");
    const run = await runInProcess([
      "sweep",
      "plan",
      "target-cascade",
      "--points",
      points,
      "--out",
      folder,
      "--estimate",
    ]);
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/µs of one core/);
    await computed(folder);
    await runInProcess(["sweep", "merge", folder]);
    const rows = await rowsOf(join(folder, "result.parquet"));
    expect(rows[0]!.markups).toEqual(
      solve(targetCascade, { prize: "1/2", siblings: 3, regime: "strict" }).outcome.markups,
    );
    expect(rows[1]).toMatchObject({ prize: ["1", "2", "3"], siblings: null });
    expect(rows[1]!.markups).toEqual(solve(targetCascade, { prize: [1, 2, 3] }).outcome.markups);
  });
});
