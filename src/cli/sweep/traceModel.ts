/**
 * # `jiama sweep trace`
 *
 * @module
 */
import {
  checkDesign,
  type Enclosure,
  type FoldTrace,
  foldTrace,
  GameTheoryError,
  outcomeReader,
  type RangeAxis,
  solver,
  type TracedSolution,
  UsageError,
} from "../../index.ts";
import type { RawOptions } from "../commandLine.ts";
import { exitCodes } from "../exitCode.ts";
import { givenModel } from "../givenModel.ts";
import { givenParameters } from "../givenParameters.ts";
import { progressBar } from "../progressBar.ts";
import { text } from "../settings.ts";
import type { Terminal } from "../terminal.ts";
import { axis, words } from "./designOptions.ts";

/** Follows local maxima along a parameter, and prints folds and jumps. */
export async function traceModel(word: string, options: RawOptions, to: Terminal): Promise<number> {
  const along = text(options.along);
  if (along === undefined) {
    throw new UsageError({
      en: "sweep trace: --along is missing: name the parameter and its range, such as --along target=0.3:2.5.",
      zh: "sweep trace：缺少 --along：请给出参数及其范围，如 --along target=0.3:2.5。",
    });
  }
  const model = await givenModel(word);
  const { parameters, placed } = await givenParameters(model, options);
  const line = axis("along", along);
  if ("values" in line || line.scale === "log") {
    throw new UsageError({
      en: `--along is given ${JSON.stringify(along)}; write a range with equal steps, such as --along target=0.3:2.5.`,
      zh: `--along 收到 ${JSON.stringify(along)}；请写等距范围，如 --along target=0.3:2.5。`,
    });
  }
  checkDesign(
    { grid: [], sample: { kind: "sobol", points: 1, seed: null, axes: [line] } },
    model,
    Object.keys(parameters),
  );
  requireReal(model.parameters[line.parameter]!.domain.kind, line);
  const outcomes = words(options.outcome);
  for (const outcome of outcomes) outcomeReader(model, outcome);
  const solveAt = solver(model, parameters, [line.parameter]);
  const [from, upTo] = [Number(numberOf(line.from)), Number(numberOf(line.to))];
  try {
    solveAt([from]);
  } catch (error) {
    throw placed(error);
  }
  const bar = to.watched ? progressBar(line.parameter) : undefined;
  const deadline = performance.now() + 1000 * (to.settings.timeLimit ?? Number.POSITIVE_INFINITY);
  let trace: FoldTrace;
  try {
    trace = foldTrace((point) => solvedOrNot(() => solveAt(point)), {
      from,
      to: upTo,
      ...(outcomes.length > 0 ? { outcomes } : {}),
      ...(text(options.precision) === undefined ? {} : { precision: precisionOf(text(options.precision)!) }),
      control: {
        checkpoint: () => (performance.now() > deadline ? "stop" : "go"),
        progress: (done, total) => bar?.show(done / total),
      },
    });
  } finally {
    bar?.end();
  }
  const object = {
    schema: "jiama/1",
    command: "sweep",
    action: "trace",
    model: model.id,
    parameter: line.parameter,
    ...trace,
  };
  to.result(to.settings.json ? JSON.stringify(object) : traceText(line.parameter, trace, to));
  return trace.status === "limit" ? exitCodes.undecided : exitCodes.done;
}

/** Where the parameters do not fit each other there is no solution. */
function solvedOrNot(solve: () => TracedSolution): TracedSolution {
  try {
    return solve();
  } catch (error) {
    if (error instanceof GameTheoryError) return { status: "error", outcome: {} };
    throw error;
  }
}

function requireReal(kind: string, { parameter }: RangeAxis): void {
  if (kind === "real") return;
  throw new UsageError({
    en: `sweep trace: ${parameter} takes whole numbers, along which nothing can be followed; use a grid of \`jiama sweep plan\`.`,
    zh: `sweep trace：${parameter} 只取整数，无法沿其追踪；请用 \`jiama sweep plan\` 的网格。`,
  });
}

function numberOf(numeral: string): number {
  const [top, bottom = "1"] = numeral.split("/");
  return Number(top) / Number(bottom);
}

function precisionOf(value: string): number {
  const number = Number(value);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new UsageError({
    en: `--precision is ${JSON.stringify(value)}; give a number above 0, such as --precision 1e-6.`,
    zh: `--precision 为 ${JSON.stringify(value)}；请给出大于 0 的数，如 --precision 1e-6。`,
  });
}

function traceText(parameter: string, { jumps, folds, branches, gaps, iterations }: FoldTrace, to: Terminal): string {
  const { say, heading } = to;
  const lines = [heading(say({ en: `along ${parameter}`, zh: `沿 ${parameter}` }))];
  for (const { within, changes } of jumps) {
    lines.push(say({ en: `the outcome jumps at ${place(within)}:`, zh: `结果在 ${place(within)} 处跳跃：` }));
    for (const { outcome, before, after } of changes) lines.push(`  ${outcome}  ${short(before)} → ${short(after)}`);
  }
  for (const { kind, within, decision, maximum } of folds) {
    const [of, ofZh] = [
      decision > 0 ? ` of decision ${decision + 1}` : "",
      decision > 0 ? `第 ${decision + 1} 项决策的` : "",
    ];
    const at = maximum.map(short).join(", ");
    lines.push(
      say(
        kind === "birth"
          ? {
              en: `a local maximum${of} is born at ${place(within)}: ${at}`,
              zh: `${ofZh}一个局部极大产生于 ${place(within)}：${at}`,
            }
          : {
              en: `a local maximum${of} ends at ${place(within)}: ${at}`,
              zh: `${ofZh}一个局部极大消失于 ${place(within)}：${at}`,
            },
      ),
    );
  }
  for (const [low, high] of gaps) {
    lines.push(
      say({ en: `no solution from ${short(low)} to ${short(high)}`, zh: `${short(low)} 至 ${short(high)} 无解` }),
    );
  }
  if (jumps.length + folds.length + gaps.length === 0) {
    lines.push(say({ en: "no jump, no fold", zh: "没有跳跃，也没有折点" }));
  }
  lines.push(
    say({
      en: `${branches.length} branches of local maxima, ${iterations} solutions`,
      zh: `局部极大共 ${branches.length} 支，求解 ${iterations} 次`,
    }),
  );
  return lines.join("\n");
}

/** The middle of an enclosure and half of its width. */
function place([low, high]: Enclosure): string {
  const half = (high - low) / 2;
  const digits = half > 0 ? Math.max(0, Math.min(15, Math.ceil(-Math.log10(half)))) : 15;
  return `${((low + high) / 2).toFixed(digits)} ± ${half.toExponential(0)}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
