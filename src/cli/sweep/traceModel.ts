/**
 * # `jiama sweep trace`
 *
 * @module
 */
import {
  checkDesign,
  type FoldTrace,
  foldTrace,
  GameTheoryError,
  outcomeReader,
  type RangeAxis,
  solver,
  type TracedSolution,
  UsageError,
} from "../../index.ts";
import { traceSentences } from "../../report/traceSentences.ts";
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

function traceText(parameter: string, trace: FoldTrace, { say, heading }: Terminal): string {
  const lines = traceSentences(trace).flatMap((sentence) => [
    say(sentence),
    ...sentence.lines.map((line) => `  ${line}`),
  ]);
  return [heading(say({ en: `along ${parameter}`, zh: `沿 ${parameter}` })), ...lines].join("\n");
}
