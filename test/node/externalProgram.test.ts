import { describe, expect, test } from "vitest";
import { programRun, programVersion } from "../../src/node/externalProgram.ts";

const node = process.execPath;
const script = (text: string) => ["-e", text];

describe("a program from outside", () => {
  test("gets its input and gives its output", async () => {
    const run = await programRun(node, script("process.stdin.pipe(process.stdout)"), {
      input: "Größe 加码",
      timeout: 20,
    });
    expect(run).toEqual({ kind: "ended", code: 0, output: "Größe 加码" });
  });

  test("that never ends is ended", async () => {
    const start = performance.now();
    const run = await programRun(node, script("setInterval(() => {}, 1000)"), { timeout: 0.3 });
    expect(run).toEqual({ kind: "timeout" });
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  test("that is not installed is missing, and has no version", async () => {
    expect(await programRun("no-such-program", [], { timeout: 1 })).toEqual({ kind: "missing" });
    expect(await programVersion("no-such-program", [], /(.*)/)).toBeUndefined();
  });

  test("that fails or crashes has said nothing that counts", async () => {
    expect(await programRun(node, script("process.exit(3)"), { timeout: 20 })).toMatchObject({
      kind: "ended",
      code: 3,
    });
    expect(await programRun(node, script("process.kill(process.pid, 'SIGSEGV')"), { timeout: 20 })).toMatchObject({
      kind: "ended",
      code: null,
    });
  });

  test("that closes its input does no harm", async () => {
    const run = await programRun(node, script("process.stdin.destroy()"), { input: "x".repeat(1e6), timeout: 20 });
    expect(run).toMatchObject({ kind: "ended", code: 0 });
  });

  test("says its version", async () => {
    expect(await programVersion(node, ["--version"], /v(\d+)/)).toBe(process.versions.node.split(".")[0]);
  });
});
