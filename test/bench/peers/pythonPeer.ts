import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** What a Python program answered: times and profiles, or why there are none. */
export interface PeerAnswer {
  readonly cpu?: number;
  readonly wall?: number;
  readonly pivots?: number;
  /** Profiles in doubles. */
  readonly profiles?: readonly (readonly (readonly number[])[])[];
  /** Profiles as exact texts. */
  readonly texts?: readonly (readonly (readonly string[])[])[];
  /** Whether the program was stopped at the limit; the times are then what it had spent. */
  readonly stopped?: boolean;
  readonly missing?: string;
  readonly error?: string;
}

/** On a busy machine a program may take this many times its limit of processor time. */
const MOST_WALL = 4;

/** User and system seconds of a process so far, where the system tells; in ticks of a hundredth of a second. */
function processorSeconds(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

/** A long-lived Python process that speaks JSON line by line; it is started anew after it was stopped at a limit. */
export class PythonPeer {
  readonly #python: string;
  readonly #worker: string;
  #process: ChildProcessWithoutNullStreams | undefined;
  #answered: ((line: string) => void) | undefined;
  readonly #warm = new Set<string>();

  constructor(python: string, worker: string) {
    this.#python = python;
    this.#worker = worker;
  }

  /** Whether there is a Python at all. */
  isInstalled(): boolean {
    return spawnSync(this.#python, ["-c", "import numpy"]).status === 0;
  }

  /** The answer to a request; when the limit has passed the process is ended, and the time that it spent is the answer. */
  async ask(request: object, limitSeconds: number): Promise<PeerAnswer> {
    const process = this.#process ?? this.#start();
    const [start, spentBefore] = [performance.now(), processorSeconds(process.pid)];
    const spent = () => {
      const wall = (performance.now() - start) / 1000;
      const now = processorSeconds(process.pid);
      return { wall, cpu: now === null || spentBefore === null ? wall : now - spentBefore };
    };
    const answer = await new Promise<PeerAnswer>((resolve) => {
      const timer = setInterval(() => {
        const { cpu, wall } = spent();
        if (cpu < limitSeconds && wall < MOST_WALL * limitSeconds) return;
        clearInterval(timer);
        resolve({ cpu, wall, stopped: true });
      }, 100);
      this.#answered = (text) => {
        clearInterval(timer);
        resolve(JSON.parse(text) as PeerAnswer);
      };
      process.stdin.write(`${JSON.stringify(request)}\n`);
    });
    if (answer.stopped) this.close();
    return answer;
  }

  /** Solves a game with a method, after a first call on a small game that compiles what is compiled. */
  async solve(
    method: string,
    game: { readonly file: string; readonly shape: readonly number[] },
    small: { readonly file: string; readonly shape: readonly number[] },
    limitSeconds: number,
  ): Promise<PeerAnswer> {
    if (!this.#warm.has(method)) {
      await this.ask({ do: "solve", method, ...small }, 120);
      this.#warm.add(method);
    }
    return this.ask({ do: "solve", method, ...game }, limitSeconds);
  }

  close(): void {
    this.#process?.kill("SIGKILL");
    this.#process = undefined;
    this.#warm.clear();
  }

  #start(): ChildProcessWithoutNullStreams {
    const started = spawn(this.#python, ["-u", this.#worker]);
    // A process that was ended must not answer for the one that follows it.
    const answer = (line: string) => {
      if (this.#process === started) this.#answered?.(line);
    };
    createInterface({ input: started.stdout }).on("line", answer);
    started.on("exit", () => {
      answer('{"error":"the process ended"}');
      if (this.#process === started) this.close();
    });
    started.stderr.resume();
    started.stdin.on("error", () => undefined);
    this.#process = started;
    return started;
  }
}
