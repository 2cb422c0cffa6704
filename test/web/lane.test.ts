import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Lane } from "../../src/web/worker/lane.ts";
import type { Reply, SolveTask } from "../../src/web/worker/task.ts";

/** Workers that answer when the test says so. */
class IdleWorker {
  static readonly all: IdleWorker[] = [];
  onmessage: ((event: { readonly data: Reply }) => void) | null = null;
  onerror: ((event: { readonly message: string }) => void) | null = null;
  readonly asked: { readonly id: number; readonly task: SolveTask }[] = [];
  ended = false;
  constructor() {
    IdleWorker.all.push(this);
  }
  postMessage(message: { readonly id: number; readonly task: SolveTask }): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  /** Answers the last question with its model's id. */
  answer(): void {
    const { id, task } = this.asked.at(-1)!;
    this.onmessage?.({ data: { kind: "answer", id, answer: task.model } as unknown as Reply });
  }
}

const task = (model: string): SolveTask => ({ kind: "solve", model, settings: {} });

describe("a lane of work", () => {
  const heard: string[] = [];
  const listener = {
    answered: (answer: string) => heard.push(answer),
    failed: ({ en }: { readonly en: string }) => heard.push(`failed: ${en}`),
    progressed: (share: number) => heard.push(`${share}`),
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("Worker", IdleWorker);
    IdleWorker.all.length = 0;
    heard.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test("one worker answers question after question", () => {
    const lane = new Lane();
    lane.ask(task("first"), listener);
    IdleWorker.all[0]!.answer();
    lane.ask(task("second"), listener);
    IdleWorker.all[0]!.answer();
    expect(heard).toEqual(["first", "second"]);
    expect(IdleWorker.all).toHaveLength(1);
  });

  test("of the questions that come meanwhile only the newest is asked", () => {
    const lane = new Lane();
    for (const model of ["first", "second", "third"]) lane.ask(task(model), listener);
    const [worker] = IdleWorker.all;
    worker!.answer();
    worker!.answer();
    expect(heard).toEqual(["first", "third"]);
  });

  test("an outdated question is given up after a while, with its worker", () => {
    const lane = new Lane();
    lane.ask(task("endless"), listener);
    vi.advanceTimersByTime(250);
    lane.ask(task("next"), listener);
    vi.advanceTimersByTime(49);
    expect(IdleWorker.all[0]!.ended).toBe(false);
    vi.advanceTimersByTime(2);
    expect(IdleWorker.all[0]!.ended).toBe(true);
    IdleWorker.all[0]!.answer();
    IdleWorker.all[1]!.answer();
    expect(heard).toEqual(["next"]);
  });

  test("without another question a long one goes on, and says how far it is", () => {
    new Lane().ask(task("long"), listener);
    vi.advanceTimersByTime(60_000);
    const [worker] = IdleWorker.all;
    worker!.onmessage?.({ data: { kind: "progress", id: 1, share: 0.5 } });
    worker!.answer();
    expect(heard).toEqual(["0.5", "long"]);
  });

  test("what is canceled is never heard of", () => {
    const lane = new Lane();
    lane.ask(task("canceled"), listener);
    lane.cancel();
    IdleWorker.all[0]!.answer();
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([]);
    lane.ask(task("after"), listener);
    IdleWorker.all[1]!.answer();
    expect(heard).toEqual(["after"]);
  });

  test("a worker that fails is told, and the next question gets a new one", () => {
    const lane = new Lane();
    lane.ask(task("first"), listener);
    IdleWorker.all[0]!.onerror?.({ message: "out of memory" });
    expect(heard).toEqual(["failed: The worker failed: out of memory"]);
    lane.ask(task("second"), listener);
    IdleWorker.all[1]!.answer();
    expect(heard.at(-1)).toBe("second");
  });

  test("where workers are forbidden the answer comes without one", () => {
    vi.stubGlobal(
      "Worker",
      class {
        constructor() {
          throw new Error("forbidden");
        }
      },
    );
    const found: unknown[] = [];
    new Lane().ask<{ readonly outcome: { readonly slope: number } }>(task("linear-contract"), {
      answered: ({ outcome }) => found.push(outcome.slope),
      failed: ({ en }) => found.push(en),
    });
    vi.runAllTimers();
    expect(found).toEqual([0.5]);
  });
});
