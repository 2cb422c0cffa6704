import type { Control } from "../../../src/games/control.ts";
import type { SolverResult } from "../../../src/games/solverResult.ts";

/** One timed call of ours. */
export interface OwnRun {
  readonly result: SolverResult<unknown>;
  /** Seconds of processor time. */
  readonly cpu: number;
  /** Seconds that passed. */
  readonly wall: number;
  readonly stopped: boolean;
}

/** A solver of ours, bound to one game. */
export type OwnSolver = (options: { readonly control: Control }) => OwnRun["result"];

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Calls until `enough` seconds of processor time are spent, so that the code is compiled. */
export function warmUp(solver: OwnSolver, enough = 1): void {
  const end = seconds() + enough;
  while (seconds() < end) solver({ control: { checkpoint: () => (seconds() < end ? "go" : "stop") } });
}

/** One call, repeated and averaged where it is shorter than `shortest` seconds; stopped at the limit. */
export function timedRun(solver: OwnSolver, limitSeconds: number, shortest = 0.1): OwnRun {
  let [start, passed] = [seconds(), performance.now()];
  // The cheap clock first: processor time never exceeds the time of one thread that passed.
  const end = passed + limitSeconds * 1000;
  const first = start;
  const goesOn = () => performance.now() < end || seconds() - first < limitSeconds;
  const control: Control = { checkpoint: () => (goesOn() ? "go" : "stop") };
  const result = solver({ control });
  let [cpu, wall] = [seconds() - start, (performance.now() - passed) / 1000];
  if (result.status === "limit") return { result, cpu, wall, stopped: true };
  if (wall < shortest) {
    const times = Math.min(1000, Math.ceil(shortest / Math.max(wall, 1e-6)));
    [start, passed] = [seconds(), performance.now()];
    for (let i = 0; i < times; i += 1) solver({ control });
    [cpu, wall] = [(seconds() - start) / times, (performance.now() - passed) / 1000 / times];
  }
  return { result, cpu, wall, stopped: false };
}
