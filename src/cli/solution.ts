/**
 * # Solutions under the settings of the command line
 *
 * @module
 */
import { type AnyModel, type ModelSolution, type Rational, solve, solveExact } from "../index.ts";
import type { GivenParameters } from "./givenParameters.ts";

/** A solution in floats or in fractions. */
export type AnySolution = ModelSolution<unknown, number> | ModelSolution<unknown, Rational>;

/** What to solve. */
export interface SolveTask {
  /** Id of the model, or path of its file. */
  readonly model: string;
  readonly parameters: GivenParameters;
  readonly exact: boolean;
}

/** The solution of a model. */
export function solution(model: AnyModel, { parameters, exact }: SolveTask): AnySolution {
  return exact ? solveExact(model, parameters) : solve(model, parameters);
}

/**
 * The solution of a model, computed in a thread that is ended after the time limit.
 *
 * @param timeLimit - Seconds.
 * @returns `undefined` where the limit passed first.
 */
export async function limitedSolution(task: SolveTask, timeLimit: number): Promise<AnySolution | undefined> {
  const { threadedTasks } = await import("../node/threadedTasks.ts");
  const { exitOnSignals, threadScripts } = await import("./threads.ts");
  const stopListening = exitOnSignals();
  try {
    const options = { workers: 1, timeLimit, grace: 0 };
    const [found] = await threadedTasks<SolveTask, AnySolution>(threadScripts.solve, [task], options);
    return found;
  } finally {
    stopListening();
  }
}
