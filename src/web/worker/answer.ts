/**
 * # Answers to the page's questions
 *
 * Runs the library; nothing is computed here but where to ask it.
 *
 * @module
 */
import { findModel } from "../../../models/registry.ts";
import { solve, solver } from "../../certified/solveModel.ts";
import type { ParameterInput } from "../../games/parameter.ts";
import { foldTrace } from "../../sweep/foldTrace.ts";
import type { Settings, SweepAxis } from "../state/explorerState.ts";
import { inputs } from "./inputs.ts";
import { outcomeNumbers } from "./outcomeNumbers.ts";
import type { Answers, Curve, CurveTask, MapTask, SweepMap, Task } from "./task.ts";

/** Told the share that is done. */
export type Progress = (share: number) => void;

/**
 * The answer to a task.
 *
 * @throws `GameTheoryError` for settings that the model refuses.
 */
export function answer<K extends Task["kind"]>(task: Extract<Task, { kind: K }>, progress: Progress): Answers[K];
export function answer(task: Task, progress: Progress): Answers[Task["kind"]] {
  switch (task.kind) {
    case "solve":
      return solve(findModel(task.model), inputs(task.settings));
    case "curve":
      return curve(task, progress);
    case "map":
      return map(task, progress);
  }
}

function curve({ model, settings, axis, points }: CurveTask, progress: Progress): Curve {
  const at = solver(findModel(model), without(settings, [axis]), [axis.name]);
  const seen = new Map<number, Readonly<Record<string, number>>>();
  const solveAt = (point: readonly ParameterInput[]) => {
    const solution = at(point);
    seen.set(point[0] as number, solution.status === "solved" ? outcomeNumbers(solution.outcome) : {});
    return solution;
  };
  const control = {
    checkpoint: () => "go" as const,
    progress: (done: number, total: number) => progress(done / total),
  };
  const trace = foldTrace(solveAt, { from: axis.from, to: axis.to, points, control });
  const sorted = [...seen].sort(([a], [b]) => a - b).map(([value, numbers]) => ({ at: value, numbers }));
  return { points: sorted, trace };
}

function map({ model, settings, axes, watched, cells }: MapTask, progress: Progress): SweepMap {
  const at = solver(
    findModel(model),
    without(settings, axes),
    axes.map(({ name }) => name),
  );
  const [xs, ys] = axes.map((axis) => Array.from({ length: cells }, (_, i) => centre(axis, i, cells))) as [
    number[],
    number[],
  ];
  const rows = ys.map((y, j) => {
    progress(j / cells);
    return xs.map((x) => {
      const { status, outcome } = at([x, y]);
      return status === "solved" ? (outcomeNumbers(outcome)[watched] ?? null) : null;
    });
  });
  return { rows };
}

/** The parameter in the middle of a cell. */
export function centre({ from, to }: SweepAxis, cell: number, cells: number): number {
  return from + ((to - from) * (cell + 0.5)) / cells;
}

function without(settings: Settings, axes: readonly SweepAxis[]): Record<string, ParameterInput> {
  const swept = axes.map(({ name }) => name);
  return inputs(Object.fromEntries(Object.entries(settings).filter(([name]) => !swept.includes(name))));
}
