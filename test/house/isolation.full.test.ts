import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { projectCopy } from "./projectCopy.ts";

test("`npm test` passes in a copy of the project without sibling folders", () => {
  using copy = projectCopy();
  const { status, stdout, stderr } = spawnSync("npm", ["test"], {
    cwd: copy.root,
    encoding: "utf8",
    maxBuffer: 1e8,
    env: { ...process.env, NO_COLOR: "1" },
  });
  const output = `${stdout}${stderr}`;
  expect(output.split("\n").filter((line) => line.includes(" FAIL "))).toEqual([]);
  expect(output).toMatch(/^\d+ passed, 0 failed, \d+ skipped$/m);
  expect(status).toBe(0);
});
