import { DomainError, GameTheoryError } from "jiama";
import { describe, expect, test } from "vitest";
import { taskError, threadedTasks } from "../../src/node/threadedTasks.ts";

/** A thread that answers as its input says. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    const wait = () => new Promise((resolve) => setTimeout(resolve, 5));
    parentPort.on("message", async ({ index, input, flag }) => {
      if (input.fail) return parentPort.postMessage({ kind: "failed", index, error: input.fail });
      if (input.crash) throw new Error("crash");
      if (input.leave) process.exit(0);
      if (input.deaf) for (;;);
      for (let i = 0; i < (input.steps ?? 0); i += 1) {
        await wait();
        if (Atomics.load(flag, 0) === 1) return parentPort.postMessage({ kind: "stopped", index });
        parentPort.postMessage({ kind: "progress", index, done: i + 1, total: input.steps });
      }
      parentPort.postMessage({ kind: "done", index, output: input.value });
    });
  `)}`,
);

describe("tasks in threads", () => {
  test("outputs come in the order of the inputs, whatever was first", async () => {
    const inputs = [{ value: "a", steps: 20 }, { value: "b" }, { value: "c", steps: 3 }, { value: "d" }];
    expect(await threadedTasks(script, inputs, { workers: 2 })).toEqual(["a", "b", "c", "d"]);
    expect(await threadedTasks(script, [])).toEqual([]);
  });

  test("progress rises from 0 to 1", async () => {
    const shares: number[] = [];
    const progress = (share: number) => shares.push(share);
    await threadedTasks(script, [{ steps: 4 }, { steps: 2 }], { workers: 1, progress });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThanOrEqual(6);
  });

  test("the time limit stops what polls and ends what does not", async () => {
    const inputs = [{ value: "quick" }, { value: "slow", steps: 100_000 }, { deaf: true }, { value: "never begun" }];
    const started = performance.now();
    expect(await threadedTasks(script, inputs, { workers: 2, timeLimit: 0.3 })).toEqual([
      "quick",
      undefined,
      undefined,
      undefined,
    ]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("a very long limit does not pass at once", async () => {
    expect(await threadedTasks(script, [{ value: 1, steps: 3 }], { timeLimit: 1e12 })).toEqual([1]);
  });

  test("errors that were thrown on purpose keep their code and both languages", async () => {
    const error = taskError(new DomainError({ en: "no", zh: "否" }));
    const run = threadedTasks(script, [{ fail: error }]);
    await expect(run).rejects.toBeInstanceOf(GameTheoryError);
    await expect(run).rejects.toMatchObject({ code: "domain", text: { en: "no", zh: "否" } });
  });

  test("other errors, crashes and threads that leave are defects, not silence", async () => {
    await expect(threadedTasks(script, [{ fail: taskError(new TypeError("x is not y")) }])).rejects.toThrow(
      "x is not y",
    );
    await expect(threadedTasks(script, [{ crash: true }])).rejects.toThrow("crash");
    await expect(threadedTasks(script, [{ leave: true }])).rejects.toThrow("ended by itself");
  });
});
