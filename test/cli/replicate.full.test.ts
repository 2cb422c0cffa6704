import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder, jiama } from "./runJiama.ts";

const absent = ["pdflatex", "xelatex"].filter((engine) => spawnSync(engine, ["--version"]).status !== 0);

test("the worked paper compiles from nothing with one command, and a second run differs in no byte", async ({
  skip,
}) => {
  skip(absent.length > 0, `${absent.join(" and ")} not installed`);
  const folder = freshFolder();
  await jiama(["replicate", "init", folder]);
  expect(await jiama(["replicate", "run", folder])).toMatchObject({ code: 0, stderr: "" });
  const read = () =>
    ["paper.en.pdf", "paper.zh.pdf", "out/manifest.json"].map((name) => readFileSync(join(folder, name)));
  const first = read();
  await jiama(["replicate", "run", folder]);
  for (const [i, bytes] of read().entries()) expect(bytes.equals(first[i]!)).toBe(true);
  expect((await jiama(["replicate", "check", folder])).code).toBe(0);
});
