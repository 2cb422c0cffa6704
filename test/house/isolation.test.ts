import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { projectCopy } from "./projectCopy.ts";
import { projectFiles, projectText } from "./projectFiles.ts";
import { importedModules } from "./sourceRules.ts";

const scripts = projectFiles()
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path, text: projectText(path) }));

/** Left to the whole run in `npm run test:full`: they start the command hundreds of times, or a browser. */
const long = /^test\/(?:cli|web)\/|^test\/docs\/(?:guideSessions|otherLanguages)\./;

/** Tests that could read a file: without a built-in module of Node, or a helper that uses one, a test reads nothing. */
const reading = scripts
  .filter(({ path }) => path.endsWith(".test.ts") && !/\.(full|wide)\.test\.ts$|isolation\.test\.ts$/.test(path))
  .filter(({ path }) => !long.test(path))
  .filter((script) => importedModules(script).some(({ target }) => mayRead(target)))
  .map(({ path }) => path);

function mayRead(target: string): boolean {
  if (target.startsWith("node:")) return true;
  const helper = scripts.find(({ path }) => path === target && path.startsWith("test/"));
  return helper !== undefined && importedModules(helper).some(({ target: further }) => mayRead(further));
}

describe("isolation", () => {
  test("no import leaves the project", () => {
    const leaving = scripts.flatMap((script) =>
      importedModules(script)
        .filter(({ target }) => target.startsWith("../") || target.startsWith("/"))
        .map(({ target }) => `${script.path} imports ${target}`),
    );
    expect(leaving).toEqual([]);
  });

  const projects = ["--project", "unit", "--project", "doctest"];

  // The whole of `npm test` runs in such a copy in `npm run test:full`.
  test("the tests that read files pass in a copy of the project without sibling folders", { timeout: 300_000 }, () => {
    expect(reading.length).toBeGreaterThan(4);
    using copy = projectCopy();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts", ...projects, ...reading, "README"],
      { cwd: copy.root, encoding: "utf8", maxBuffer: 1e8, env: { ...process.env, JIAMA_NO_BUILD: "1", NO_COLOR: "1" } },
    );
    const output = `${stdout}${stderr}`;
    expect(output.split("\n").filter((line) => line.includes(" FAIL "))).toEqual([]);
    expect(output).toMatch(/doctest.*README-md-\d+\.test\.ts/); // taken from the text and listed in one run
    expect(output).toMatch(/^\d+ passed, 0 failed, \d+ skipped$/m);
    expect(status).toBe(0);
  });
});
