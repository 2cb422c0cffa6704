import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { figures, tables } from "jiama/models";
import { describe, expect, test } from "vitest";
import { bin, freshFolder, jiama } from "./runJiama.ts";

const golden = fileURLToPath(new URL("../golden", import.meta.url));
const certificates = fileURLToPath(new URL("../../proofs/certificates", import.meta.url));
const formats = ["tex", "md", "csv", "html", "json"];
const figureFormats = ["json", "png", "svg"];
const filesOf = (id: string) =>
  ["en", "zh"].flatMap((lang) => [...formats, "meta.json"].map((format) => `${id}.${lang}.${format}`)).sort();
const sha256 = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** All files below a folder, as paths from it. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe.concurrent("jiama table", () => {
  test("prints one table as Markdown, its first line a comment with id, schema and hash", async () => {
    const run = await jiama(["table", "seed-chain"]);
    expect(run.stdout).toMatch(/^<!-- table seed-chain; schema jiama\/1; parameters sha256 [0-9a-f]{16} -->\n/);
    expect(run).toMatchObject({ code: 0, stderr: "" });
  });

  test("prints in the format and language asked for", async () => {
    const run = await jiama(["table", "seed-chain", "--format", "tex", "--lang", "zh"]);
    expect(run.stdout).toMatch(/^% table seed-chain; schema jiama\/1; /);
    expect(run.stdout).toMatch(/\p{Script=Han}/u);
  });

  test("prints an object a line for programs, in the order asked for", async () => {
    const run = await jiama(["table", "provinces", "seed-chain", "--json"]);
    const objects = run.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    const common = { schema: "jiama/1", command: "table", status: "solved" };
    expect(objects).toMatchObject([
      { ...common, id: "provinces" },
      { ...common, id: "seed-chain" },
    ]);
  });

  test("takes a user's own hierarchy from a file", async () => {
    const file = join(freshFolder(), "targets.csv");
    writeFileSync(file, "\uFEFF单位,层级,上级,目标值\r\n甲省,1,,60\r\n乙市,2,甲省,61\r\n丙县,3,乙市,66\r\n");
    const run = await jiama(["table", "provinces", "--data", file, "--format", "csv"]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(/60/);
    expect(run.stdout).toMatch(/66/);
  });

  test("writes every format and language, compares them, and names the files that differ", async () => {
    const out = freshFolder();
    const write = await jiama(["table", "seed-chain", "--out", out]);
    expect(write.code).toBe(0);
    expect(filesBelow(out)).toEqual(filesOf("seed-chain"));
    const same = await jiama(["table", "seed-chain", "--check", out]);
    expect(same).toMatchObject({ code: 0, stdout: "", stderr: "0 of 12 files differ from what is computed now.\n" });
    writeFileSync(join(out, "seed-chain.en.csv"), "level\n");
    rmSync(join(out, "seed-chain.zh.meta.json"));
    const [text, object] = await Promise.all([
      jiama(["table", "seed-chain", "--check", out, "--quiet"]),
      jiama(["table", "seed-chain", "--check", out, "--json", "--quiet"]),
    ]);
    const [differs, missing] = [join(out, "seed-chain.en.csv"), join(out, "seed-chain.zh.meta.json")];
    expect(text).toMatchObject({ code: 1, stdout: `differs: ${differs}\nmissing: ${missing}\n`, stderr: "" });
    expect(object.code).toBe(1);
    expect(JSON.parse(object.stdout)).toMatchObject({
      compared: 12,
      differences: [
        { path: differs, difference: "differs" },
        { path: missing, difference: "missing" },
      ],
    });
  });

  test("writes only the format and the language that are named", async () => {
    const out = freshFolder();
    await jiama(["table", "seed-chain", "--out", out, "--format", "tex", "--lang", "zh"]);
    expect(filesBelow(out)).toEqual(["seed-chain.zh.tex"]);
  });
});

describe("jiama reproduce", { timeout: 180_000 }, () => {
  test("writes every table and figure, an index and a manifest of hashes: the bytes of test/golden, from run to run", async () => {
    const one = freshFolder();
    writeFileSync(join(one, "mine.txt"), "kept");
    const run = await jiama(["reproduce", "--out", one, "--json"]);
    expect(run.code).toBe(0);
    expect(run.stderr).toBe("");
    expect(readFileSync(join(one, "mine.txt"), "utf8")).toBe("kept");
    rmSync(join(one, "mine.txt"));

    const files = filesBelow(one);
    const expected = tables.flatMap(({ id }) => filesOf(id)).map((name) => `tables/${name}`);
    const drawn = figures.flatMap(({ id }) =>
      ["en", "zh"].flatMap((lang) => figureFormats.map((format) => `figures/${id}.${lang}.${format}`)),
    );
    const proofs = readdirSync(certificates).map((name) => `proofs/${name}`);
    expect(files).toEqual(["README.md", ...drawn.sort(), "manifest.json", ...proofs.sort(), ...expected.sort()]);
    for (const path of [...expected, ...drawn.filter((path) => path.endsWith(".svg"))]) {
      expect(readFileSync(join(one, path), "utf8"), path).toBe(readFileSync(join(golden, path), "utf8"));
    }

    const manifest = JSON.parse(readFileSync(join(one, "manifest.json"), "utf8"));
    expect(manifest).toMatchObject({ schema: "jiama/1", package: "jiama", version: expect.stringMatching(/^\d+\./) });
    expect(manifest.tables.map(({ id }: { id: string }) => id)).toEqual(tables.map(({ id }) => id));
    expect(manifest.figures.map(({ id }: { id: string }) => id)).toEqual(figures.map(({ id }) => id));
    expect(manifest.files.map(({ path }: { path: string }) => path).sort()).toEqual(
      files.filter((path) => path !== "manifest.json"),
    );
    for (const file of manifest.files) {
      expect(file.sha256).toBe(sha256(join(one, file.path)));
      expect(file.bytes).toBe(readFileSync(join(one, file.path)).length);
    }
    expect(JSON.parse(run.stdout)).toMatchObject({ command: "reproduce", status: "solved", manifest });
    expect(
      files
        .filter((path) => !path.endsWith(".png"))
        .map((path) => readFileSync(join(one, path), "utf8"))
        .join(""),
    ).not.toMatch(/\d{1,2}:\d{2}:\d{2}|GMT/);
  });

  test("a time limit that passes is status limit, exit code 4, and nothing is written", async () => {
    const out = freshFolder();
    const run = await jiama(["reproduce", "--out", out, "--time-limit", "0.01", "--json"]);
    expect(run.code).toBe(4);
    expect(JSON.parse(run.stdout)).toMatchObject({ schema: "jiama/1", command: "reproduce", status: "limit" });
    expect(run.stderr).toMatch(/^jiama: the time limit of 0\.01 s was reached before .*comparative-statics/);
    expect(filesBelow(out)).toEqual([]);
  });

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s ends it with exit code %i, and nothing is half-written", async (signal, code) => {
    const out = freshFolder();
    const child = spawn(process.execPath, [bin, "reproduce", "--out", out], { stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("close", (...end) => resolve(end)));
    while (!existsSync(join(out, "tables")) && child.exitCode === null) await new Promise((r) => setTimeout(r, 20));
    await new Promise((r) => setTimeout(r, 150));
    child.kill(signal);
    expect(await ended).toEqual([code, null]);
    expect(filesBelow(out)).toEqual([]);
  });
});

test("a reader that closes the pipe ends the command silently, with exit code 0", async () => {
  const child = spawn(process.execPath, [bin, "solve", "target-cascade", "--set", "levels=1000", "--json"]);
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test.skipIf(!existsSync("/dev/full"))(
  "a full disk is one message and exit code 3, where the machine has /dev/full to try it",
  async () => {
    const full = openSync("/dev/full", "w");
    const child = spawn(process.execPath, [bin, "models"], { stdio: ["ignore", full, "pipe"] });
    let stderr = "";
    child.stderr!.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    closeSync(full);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: "jiama: cannot write to standard output (ENOSPC); free some space, or write elsewhere.\n",
    });
  },
);

test("an answer that its certificate does not confirm is exit code 4, and a message says why", async () => {
  const run = await jiama(["solve", "linear-contract", "--set", "noise=1e200", "--json"]);
  expect(run.code).toBe(4);
  expect(JSON.parse(run.stdout)).toMatchObject({ status: "unknown", certificate: { verified: false } });
  expect(run.stderr).toMatch(/^jiama: linear-contract: the certificate could not confirm this answer/);
});
