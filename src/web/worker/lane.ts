/**
 * # A lane of work
 *
 * One worker that answers the newest question. A question that comes while another is worked on takes its place: at once where the old
 * one has been running long, else when it is done, because a worker takes longer to start than most answers.
 *
 * @module
 */
import type { Localized } from "../../errors.ts";
import { replyTo } from "./serve.ts";
import type { Reply, Task } from "./task.ts";

/** What a question leads to. */
export interface Listener<A> {
  answered(answer: A): void;
  failed(message: Localized): void;
  progressed?(share: number): void;
}

interface Asked {
  readonly id: number;
  readonly task: Task;
  // biome-ignore lint/suspicious/noExplicitAny: tasks of all kinds go down one lane.
  readonly listener: Listener<any>;
}

/** Milliseconds after which an outdated question is given up. */
const PATIENCE = 300;

/** What is used of a worker. */
interface WorkerHandle {
  onmessage: ((event: { readonly data: Reply }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  postMessage(message: { readonly id: number; readonly task: Task }): void;
  terminate(): void;
}

/** What is used of the page. */
interface PageScope {
  readonly document?: { readonly currentScript: { readonly textContent: string | null } | null };
  readonly Worker: new (address: string) => WorkerHandle;
}

const page = globalThis as unknown as PageScope;
/** The script of this page, while it is read; a worker has none. */
const script = page.document?.currentScript?.textContent ?? "";
let address: string | undefined;

/** One worker, started when it is first asked. */
export class Lane {
  #worker: WorkerHandle | undefined;
  #running: Asked | undefined;
  #waiting: Asked | undefined;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;

  /** Asks a question; the listener hears of it unless a newer one comes first. */
  ask<A>(task: Task, listener: Listener<A>): void {
    this.#last += 1;
    const asked = { id: this.#last, task, listener };
    if (this.#running === undefined) {
      this.#start(asked);
      return;
    }
    this.#waiting = asked;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(), Math.max(0, this.#since + PATIENCE - performance.now()));
  }

  /** Gives up whatever is asked: an endless loop ends too. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#running = undefined;
    this.#waiting = undefined;
  }

  /** Ends the outdated question for the one that waits. */
  #giveUp(): void {
    const next = this.#waiting;
    if (next === undefined) return;
    this.cancel();
    this.#start(next);
  }

  #start(asked: Asked): void {
    this.#running = asked;
    this.#since = performance.now();
    const { id, task } = asked;
    try {
      this.#worker ??= this.#newWorker();
      this.#worker.postMessage({ id, task });
    } catch {
      // A page that holds this one may forbid workers: the answer comes then without one.
      setTimeout(() => this.#hear(replyTo(id, task, () => {})));
    }
  }

  #newWorker(): WorkerHandle {
    address ??= URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const worker = new page.Worker(address);
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => {
      const asked = this.#running;
      this.cancel();
      asked?.listener.failed({ en: `The worker failed: ${event.message}`, zh: `后台计算失败：${event.message}` });
    };
    return worker;
  }

  #hear(reply: Reply): void {
    const asked = this.#running;
    if (asked === undefined || asked.id !== reply.id) return;
    const outdated = this.#waiting !== undefined;
    if (reply.kind === "progress") {
      if (!outdated) asked.listener.progressed?.(reply.share);
      return;
    }
    clearTimeout(this.#timer);
    this.#running = undefined;
    const next = this.#waiting;
    this.#waiting = undefined;
    // The answer to an older question is shown too: a slider that is dragged moves the picture with it.
    if (reply.kind === "answer") asked.listener.answered(reply.answer);
    else if (!outdated) asked.listener.failed(reply.message);
    if (next !== undefined) this.#start(next);
  }
}
