/**
 * # `jiama sweep`
 *
 * @module
 */
import { nearestNames, UnknownNameError, UsageError } from "../../index.ts";
import type { Invocation } from "../commandLine.ts";
import type { CommandRoutine } from "../run.ts";
import { sweepSpec } from "../specs/sweep.ts";

/** What can be done with a sweep, and the options that each action takes. */
const actions = {
  plan: ["out", "grid", "sobol", "latin", "range", "points", "set", "params", "outcome", "chunk-length", "estimate"],
  run: ["chunk"],
  resume: [],
  status: [],
  merge: ["out", "format", "query"],
  slurm: ["tasks", "retries", "sbatch", "no-submit"],
  trace: ["along", "precision", "set", "params", "outcome"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Action = keyof typeof actions;

/** Plans, runs, looks at, merges or submits a sweep, or traces a model along a parameter. */
export const sweep: CommandRoutine = async (invocation, to) => {
  const action = chosenAction(invocation.arguments[0]!);
  refuseStrangers(action, invocation);
  if (to.settings.exact) {
    throw new UsageError({
      en: "sweeps and traces are computed in floating point; leave --exact out.",
      zh: "扫描与追踪以浮点计算；请去掉 --exact。",
    });
  }
  const { options } = invocation;
  const subject = invocation.arguments[1]!;
  switch (action) {
    case "plan":
      return (await import("../sweep/planSweep.ts")).planSweep(subject, options, to);
    case "run":
    case "resume":
      return (await import("../sweep/runSweep.ts")).runSweep(action, subject, options, to);
    case "status":
      return (await import("../sweep/sweepStatus.ts")).sweepStatus(subject, to);
    case "merge":
      return (await import("../sweep/mergeResults.ts")).mergeResults(subject, options, to);
    case "slurm":
      return (await import("../sweep/submitSweep.ts")).submitSweep(subject, options, to);
    case "trace":
      return (await import("../sweep/traceModel.ts")).traceModel(subject, options, to);
  }
};

function chosenAction(word: string): Action {
  if (Object.hasOwn(actions, word)) return word as Action;
  const names = Object.keys(actions);
  const near = nearestNames(word, names);
  const shown = JSON.stringify(word.length > 60 ? `${word.slice(0, 57)}…` : word);
  throw new UnknownNameError({
    en: `sweep: unknown action ${shown}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `choose from ${names.join(", ")}.`}`,
    zh: `sweep：未知的动作 ${shown}；${near.length > 0 ? `是否指 ${near.join(" 或 ")}？` : `可选：${names.join("、")}。`}`,
  });
}

function refuseStrangers(action: Action, { options }: Invocation): void {
  const own: readonly string[] = actions[action];
  const stranger = sweepSpec.options.find(({ name }) => isGiven(options, name) && !own.includes(name));
  if (stranger === undefined) return;
  throw new UsageError({
    en: `sweep ${action} does not take --${stranger.name}; leave it out, or see \`jiama help sweep\`.`,
    zh: `sweep ${action} 不接受 --${stranger.name}；请去掉，或参阅 \`jiama help sweep\`。`,
  });
}

function isGiven(options: Invocation["options"], name: string): boolean {
  if (name === "no-submit") return options.submit === false;
  return options[name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())] !== undefined;
}
