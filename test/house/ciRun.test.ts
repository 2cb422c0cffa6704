import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "./projectFiles.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jiama-ci-"));
  mkdirSync(join(folder, "project/.ci"), { recursive: true });
  copyFileSync(join(projectRoot, ".ci/run"), join(folder, "project/.ci/run"));
  mkdirSync(join(folder, "bin"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the script with an `npm` that does what the two lines of shell say. */
function run(onCi: string, onTest: string) {
  const npm = join(folder, "bin/npm");
  writeFileSync(npm, `#!/bin/sh\nif [ "$1" = ci ]; then ${onCi}\nelse ${onTest}\nfi\n`);
  chmodSync(npm, 0o755);
  const PATH = `${join(folder, "bin")}:${process.env.PATH}`;
  const { status, stdout } = spawnSync("bash", [join(folder, "project/.ci/run")], {
    env: { ...process.env, PATH },
    encoding: "utf8",
  });
  return { status, last: stdout.trimEnd().split("\n").at(-1), stdout };
}

describe(".ci/run", () => {
  test("is executable", () => {
    expect(statSync(join(projectRoot, ".ci/run")).mode & 0o111).toBe(0o111);
  });

  test.each([
    ["all pass", "true", "echo '57 passed, 0 failed, 2 skipped'", 0, "57 passed, 0 failed, 2 skipped"],
    ["tests fail", "true", "echo '50 passed, 7 failed, 2 skipped'; exit 1", 1, "50 passed, 7 failed, 2 skipped"],
    ["the install fails", "exit 7", "echo '57 passed, 0 failed, 0 skipped'", 7, "0 passed, 1 failed, 0 skipped"],
    ["lint or types fail before any test", "true", "echo lint; exit 2", 2, "0 passed, 1 failed, 0 skipped"],
    [
      "all tests pass, then something fails",
      "true",
      "echo '5 passed, 0 failed, 0 skipped'; exit 1",
      1,
      "5 passed, 1 failed, 0 skipped",
    ],
    ["nothing was tested", "true", "echo '0 passed, 0 failed, 0 skipped'", 1, "0 passed, 1 failed, 0 skipped"],
    ["nothing was counted", "true", "true", 1, "0 passed, 1 failed, 0 skipped"],
    [
      "failures are counted but the exit code hides them",
      "true",
      "echo '5 passed, 1 failed, 0 skipped'",
      1,
      "5 passed, 1 failed, 0 skipped",
    ],
    ["the tests are killed", "true", "kill -9 $$", 137, "0 passed, 1 failed, 0 skipped"],
  ])("%s", (_, onCi, onTest, status, last) => {
    const result = run(onCi, onTest);
    expect(result.last).toBe(last);
    expect(result.status).toBe(status);
  });

  test("the tests do not run after a failed install, and all output is passed on", () => {
    const { stdout } = run("echo installing; exit 1", "echo testing");
    expect(stdout).toContain("installing");
    expect(stdout).not.toContain("testing");
  });

  test("an earlier line that looks like a count does not win", () => {
    const { last } = run("echo '9 passed, 9 failed, 9 skipped'", "echo '1 passed, 0 failed, 0 skipped'");
    expect(last).toBe("1 passed, 0 failed, 0 skipped");
  });
});
