/**
 * # Answers to the page's questions
 *
 * Runs the library; nothing is computed here but where to ask it.
 *
 * @module
 */
import { findModel } from "../../../models/registry.ts";
import { solve, solver } from "../../certified/solveModel.ts";
import { GameTheoryError } from "../../errors.ts";
import type { ParameterInput } from "../../games/parameter.ts";
import { foldTrace, type TracedSolution } from "../../sweep/foldTrace.ts";
import type { FoldTrace } from "../../sweep/tracedBranches.ts";
import { gameAnswer } from "../game/gameAnswer.ts";
import { readGame } from "../game/readGame.ts";
import type { Settings, SweepAxis } from "../state/explorerState.ts";
import { parametersOf } from "../state/parametersOf.ts";
import { gridValues } from "./gridValues.ts";
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
    case "game":
      return gameAnswer(readGame(task.text));
  }
}

function curve({ model, settings, axis, points }: CurveTask, progress: Progress): Curve {
  const at = solvedOrNot(solver(findModel(model), without(settings, [axis]), [axis.name]));
  const seen = new Map<number, Readonly<Record<string, number>>>();
  const solveAt = (point: readonly number[]) => {
    const solution = at(point);
    seen.set(point[0]!, solution.status === "solved" ? outcomeNumbers(solution.outcome) : {});
    return solution;
  };
  if (isWhole(model, axis)) {
    const values = gridValues(axis, true, points);
    for (const [i, value] of values.entries()) {
      progress(i / values.length);
      solveAt([value]);
    }
    return { points: pointsOf(seen), trace: { ...noTrace, iterations: values.length } };
  }
  const control = {
    checkpoint: () => "go" as const,
    progress: (done: number, total: number) => progress(done / total),
  };
  const trace = foldTrace((point) => solveAt(point as readonly number[]), { ...axis, points, control });
  return { points: pointsOf(seen), trace };
}

/** Along whole numbers nothing can be followed. */
const noTrace: FoldTrace = { status: "solved", jumps: [], folds: [], branches: [], gaps: [], iterations: 0 };

function pointsOf(seen: ReadonlyMap<number, Readonly<Record<string, number>>>): Curve["points"] {
  return [...seen].sort(([a], [b]) => a - b).map(([at, numbers]) => ({ at, numbers }));
}

function isWhole(model: string, { name }: SweepAxis): boolean {
  return parametersOf(findModel(model))[name]?.domain.kind === "integer";
}

function map({ model, settings, axes, watched, cells }: MapTask, progress: Progress): SweepMap {
  const names = axes.map(({ name }) => name);
  const at = solvedOrNot(solver(findModel(model), without(settings, axes), names));
  const [xs, ys] = [
    gridValues(axes[0], isWhole(model, axes[0]), cells),
    gridValues(axes[1], isWhole(model, axes[1]), cells),
  ];
  const rows = ys.map((y, j) => {
    progress(j / ys.length);
    return xs.map((x) => {
      const { status, outcome } = at([x, y]);
      return status === "solved" ? (outcomeNumbers(outcome)[watched] ?? null) : null;
    });
  });
  return { xs, ys, rows };
}

/** Where the parameters do not fit each other there is no solution; where they never do, the library says why. */
function solvedOrNot(
  solveAt: (point: readonly ParameterInput[]) => TracedSolution,
): (point: readonly number[]) => TracedSolution {
  let refusals = 0;
  return (point) => {
    try {
      const solution = solveAt(point);
      refusals = Number.NEGATIVE_INFINITY;
      return solution;
    } catch (error) {
      refusals += 1;
      if (!(error instanceof GameTheoryError) || refusals > MOST_REFUSALS) throw error;
      return { status: "error", outcome: {} };
    }
  };
}

/** So many refusals without any answer are taken for a mistake in the settings. */
const MOST_REFUSALS = 60;

function without(settings: Settings, axes: readonly SweepAxis[]): Record<string, ParameterInput> {
  const swept = axes.map(({ name }) => name);
  return inputs(Object.fromEntries(Object.entries(settings).filter(([name]) => !swept.includes(name))));
}
