/**
 * # `jiama sweep plan`
 *
 * @module
 */
import {
  type AnyModel,
  type AxisValue,
  checkDesign,
  chunkCount,
  columnType,
  type DesignReader,
  DomainError,
  designReader,
  designSize,
  GameTheoryError,
  type OutcomeColumn,
  outcomeReader,
  type ParameterInput,
  solver,
  UsageError,
  usualChunkLength,
} from "../../index.ts";
import { createSweep, type Sweep } from "../../node/sweep/sweepFolder.ts";
import type { RawOptions } from "../commandLine.ts";
import { exitCodes } from "../exitCode.ts";
import { type GivenParameters, givenParameters } from "../givenParameters.ts";
import { text } from "../settings.ts";
import type { Terminal } from "../terminal.ts";
import { count, givenDesign, words } from "./designOptions.ts";
import { estimate } from "./estimate.ts";
import { nameInPlan, versionedModel } from "./plannedModel.ts";
import { numberText } from "./words.ts";

/** Points from which the types of columns are taken. */
const PROBES = 32;

/** Writes the plan of a sweep. */
export async function planSweep(word: string, options: RawOptions, to: Terminal): Promise<number> {
  const folder = text(options.out);
  if (folder === undefined) {
    throw new UsageError({
      en: "sweep plan: --out is missing: name the folder of the sweep, such as --out sweeps/penalty.",
      zh: "sweep plan：缺少 --out：请指定扫描所用文件夹，如 --out sweeps/penalty。",
    });
  }
  const { model, version } = await versionedModel(word);
  const { parameters, placed } = await givenParameters(model, options);
  const design = givenDesign(options, to.settings.seed);
  checkDesign(design, model, Object.keys(parameters));
  const points = designSize(design);
  const chunkLength = text(options.chunkLength);
  let columns: readonly OutcomeColumn[];
  try {
    columns = probedColumns(model, parameters, designReader(design, model), words(options.outcome));
  } catch (error) {
    throw placed(error);
  }
  const sweep = createSweep(folder, {
    schema: "jiama-sweep/1",
    model: nameInPlan(word, folder),
    version,
    points,
    chunkLength: chunkLength === undefined ? usualChunkLength(points) : count("chunk-length", chunkLength),
    parameters: parameters as Readonly<Record<string, AxisValue>>,
    design,
    columns,
  });
  to.result(to.settings.json ? JSON.stringify(planObject(sweep)) : planText(sweep, to));
  if (options.estimate === true) to.remark(estimate(sweep.plan, model));
  return exitCodes.done;
}

/**
 * The columns with their types, from points spread over the design.
 *
 * @throws What the first point throws, where no point can be solved.
 */
function probedColumns(
  model: AnyModel,
  parameters: GivenParameters,
  design: DesignReader,
  chosen: readonly string[],
): readonly OutcomeColumn[] {
  const paths = chosen.length > 0 ? chosen : Object.keys(model.outcome as object);
  const twice = paths.find((path, i) => paths.indexOf(path) !== i);
  if (twice !== undefined) {
    throw new UsageError({
      en: `--outcome names ${twice} twice; name it once.`,
      zh: `--outcome 两次写了 ${twice}；请只写一次。`,
    });
  }
  const readers = paths.map((path) => outcomeReader(model, path));
  const solveAt = solver(model, parameters, design.parameters);
  const outcomes: unknown[] = [];
  let refusal: GameTheoryError | undefined;
  const probes = Math.min(PROBES, design.size);
  for (let i = 0; i < probes; i += 1) {
    const point: ParameterInput[] = [];
    design.read(Math.floor((i * (design.size - 1)) / Math.max(1, probes - 1)), point);
    try {
      outcomes.push(solveAt(point).outcome);
    } catch (error) {
      if (!(error instanceof GameTheoryError)) throw error;
      refusal ??= error;
    }
  }
  if (outcomes.length === 0 && refusal !== undefined) throw allRefused(refusal, probes);
  return paths.map((path, j) => ({ path, type: columnType(outcomes.map(readers[j]!)) }));
}

function allRefused({ text: { en, zh } }: GameTheoryError, probes: number): DomainError {
  return new DomainError({
    en: `sweep: none of ${probes} points spread over the design can be solved; the first says: ${en}`,
    zh: `扫描：在设计中均匀取的 ${probes} 个点均无法求解；第一个的提示：${zh}`,
  });
}

function planObject({ folder, plan, hash }: Sweep): object {
  const { schema: _, ...rest } = plan;
  return {
    schema: "jiama/1",
    command: "sweep",
    action: "plan",
    status: "solved",
    folder,
    plan: hash,
    chunks: chunkCount(plan),
    ...rest,
  };
}

function planText({ folder, plan, hash }: Sweep, { say, heading }: Terminal): string {
  const columns = plan.columns.map(({ path, type }) => (type === "json" ? `${path} (JSON)` : path)).join(", ");
  const chunks = chunkCount(plan);
  const facts = say({
    en: `${numberText(plan.points)} points of ${plan.model}, in ${numberText(chunks)} ${chunks === 1 ? "chunk" : "chunks"} of ${numberText(plan.chunkLength)}`,
    zh: `${plan.model} 的 ${numberText(plan.points)} 个点，分为 ${numberText(chunks)} 块，每块 ${numberText(plan.chunkLength)} 点`,
  });
  return [
    heading(`${folder}  ${hash.slice(0, 8)}`),
    facts,
    say({ en: `outcomes: ${columns}`, zh: `结果：${columns}` }),
    say({ en: `next: jiama sweep run ${folder}`, zh: `下一步：jiama sweep run ${folder}` }),
  ].join("\n");
}
