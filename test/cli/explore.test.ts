import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openerOf } from "../../src/node/openInBrowser.ts";
import { jiama, jiamaJson } from "./runJiama.ts";

describe("jiama explore", () => {
  test("prints the path of the page, and nothing else", async () => {
    const { code, stdout, stderr } = await jiama(["explore", "--no-open"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/[\\/]dist[\\/]explorer\.html\n$/);
    expect(existsSync(stdout.trim())).toBe(true);
  });

  test("as an object", async () => {
    const { path, ...rest } = await jiamaJson(["explore", "--no-open"]);
    expect(rest).toEqual({ schema: "jiama/1", command: "explore", status: "solved" });
    expect(existsSync(path as string)).toBe(true);
  });

  test.each([
    ["darwin", {}, ["open"]],
    ["win32", {}, ["cmd", "/c", "start", ""]],
    ["linux", { DISPLAY: ":0" }, ["xdg-open"]],
    ["linux", { WAYLAND_DISPLAY: "wayland-0" }, ["xdg-open"]],
    ["linux", { DISPLAY: "" }, undefined],
    ["linux", {}, undefined],
  ])("on %s with %o the page is opened by %o", (platform, environment, opener) => {
    expect(openerOf(platform, environment)).toEqual(opener);
  });
});
