import { afterEach, describe, expect, test, vi } from "vitest";
import type { Settings } from "../../src/cli/settings.ts";
import { terminal } from "../../src/cli/terminal.ts";
import { runInProcess } from "./runInProcess.ts";

vi.mock("../../src/cli/commands/listModels.ts", () => ({
  listModels: () => {
    throw new TypeError("x is not a function");
  },
}));

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("an exception that nobody meant", () => {
  test("is a defect: exit code 5, one message that asks to report it, no stack", async () => {
    const run = await runInProcess(["models", "--json"]);
    expect(run.code).toBe(5);
    expect(run.stderr).toMatch(/^jiama: this is a defect of jiama; please report it .*: x is not a function\n$/);
    expect(JSON.parse(run.stdout)).toMatchObject({ command: "models", status: "error", code: "defect", exitCode: 5 });
  });

  test("shows its stack where JIAMA_DEBUG is set, and its message in Chinese where asked", async () => {
    vi.stubEnv("JIAMA_DEBUG", "1");
    const run = await runInProcess(["models", "--lang", "zh"]);
    expect(run.stderr).toMatch(/^jiama: 这是 jiama 自身的缺陷；/);
    expect(run.stderr).toMatch(/\n {4}at /);
  });
});

describe("colors", () => {
  const plain: Settings = {
    json: false,
    exact: false,
    float: false,
    seed: undefined,
    workers: undefined,
    timeLimit: undefined,
    timing: undefined,
    quiet: false,
    lang: "en",
    langGiven: false,
    color: true,
  };
  const headingOn = (isTTY: boolean, settings = plain) => {
    const before = process.stdout.isTTY;
    process.stdout.isTTY = isTTY;
    try {
      return terminal(settings).heading("x");
    } finally {
      process.stdout.isTTY = before;
    }
  };

  test("show on a terminal only, and not where NO_COLOR, --no-color or a dumb terminal forbids them", () => {
    vi.stubEnv("NO_COLOR", "");
    vi.stubEnv("TERM", "xterm");
    expect(headingOn(true)).toBe("\u001b[1mx\u001b[22m");
    expect(headingOn(false)).toBe("x");
    expect(headingOn(true, { ...plain, color: false })).toBe("x");
    vi.stubEnv("TERM", "dumb");
    expect(headingOn(true)).toBe("x");
    vi.stubEnv("TERM", "xterm");
    vi.stubEnv("NO_COLOR", "1");
    expect(headingOn(true)).toBe("x");
  });
});
