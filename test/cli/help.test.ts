import { describe, expect, test } from "vitest";
import { commandSpecs } from "../../src/cli/commandSpecs.ts";
import { runInProcess } from "./runInProcess.ts";
import { jiama } from "./runJiama.ts";

describe("help", () => {
  test("no words at all: help on standard output, exit code 0", async () => {
    const run = await jiama([]);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("jiama COMMAND");
  });

  test.each(commandSpecs.map(({ name }) => name))("%s: examples come first, in both languages", async (name) => {
    for (const [lang, examples, usage] of [
      ["en", "Examples", "Usage"],
      ["zh", "示例", "用法"],
    ] as const) {
      const run = await runInProcess([name, "--help", "--lang", lang]);
      expect(run).toMatchObject({ code: 0, stderr: "" });
      expect(run.stdout.indexOf(examples)).toBeGreaterThan(0);
      expect(run.stdout.indexOf(examples)).toBeLessThan(run.stdout.indexOf(`\n${usage}`));
      expect(/\p{Script=Han}/u.test(run.stdout)).toBe(lang === "zh" || name === "help");
    }
  });

  test("`help solve` and `solve --help` say the same, and name every option", async () => {
    const [first, second] = [await runInProcess(["help", "solve"]), await runInProcess(["solve", "-h"])];
    expect(second).toEqual(first);
    for (const option of ["--set NAME=VALUE", "--params FILE", "--json", "--exact", "--time-limit S"]) {
      expect(first.stdout).toContain(option);
    }
  });

  test("every example is a command line that is understood", async () => {
    const lines = commandSpecs.flatMap(({ examples }) => examples.map(({ line }) => line));
    const { commandLine } = await import("../../src/cli/commandLine.ts");
    for (const line of lines) {
      const words = line.replaceAll("'", "").split(" ").slice(1);
      expect(commandLine(words).command).toBe(words[0]);
    }
  });

  test("the version is that of the package, as text or as an object", async () => {
    const { version } = (await import("../../package.json", { with: { type: "json" } })).default;
    expect((await runInProcess(["--version"])).stdout).toBe(`${version}\n`);
    expect((await runInProcess(["-V"])).stdout).toBe(`${version}\n`);
    expect(JSON.parse((await runInProcess(["--version", "--json"])).stdout)).toMatchObject({
      status: "solved",
      version,
    });
  });
});
