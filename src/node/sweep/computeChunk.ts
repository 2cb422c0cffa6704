/**
 * # Computing a chunk
 *
 * Solves the points of a chunk one after the other and writes them as a Parquet file, some thousand rows at a time, so that memory
 * does not grow with the chunk. A point that cannot be solved is a row like any other: its status says why.
 *
 * ## Notation
 *
 * Columns: `point`; the parameters that vary; `status` (`solved`, `none`, `unknown`, `error`) and `message` (of an error);
 * `maxGain`, what any deviation could gain at most, from the certificate; the outcomes that were chosen.
 *
 * @module
 */
import {
  type AnyModel,
  type ColumnSolutions,
  chunkRange,
  columnSolver,
  type DesignReader,
  designReader,
  GameTheoryError,
  holds,
  type OutcomeReader,
  outcomeReader,
  type ParameterInput,
  type ParameterSpec,
  type SweepPlan,
  solver,
} from "../../index.ts";
import { durableFile } from "../durableFile.ts";
import { type ColumnData, type ParquetColumn, type ParquetType, parquetFile } from "../parquet.ts";
import { chunkFolder, chunkName, chunkStem, type Sweep } from "./sweepFolder.ts";

/** How many points have which status. */
export interface StatusCounts {
  solved: number;
  none: number;
  unknown: number;
  error: number;
}

/** No points. */
export function noCounts(): StatusCounts {
  return { solved: 0, none: 0, unknown: 0, error: 0 };
}

/** Rows that are written together. */
export const GROUP = 8192;
/** Points that are solved together, where the model has columns: few enough for the caches of a processor. */
const BLOCK = 1024;
/** Rows between two looks at whether to go on. */
const TICK = 64;

/** Hears how many more points have been solved; `false` ends the chunk. */
export type ChunkProgress = (more: number) => boolean;

/** A plan that is ready to be computed. */
export interface SweepRunner {
  readonly design: DesignReader;
  readonly columns: readonly ParquetColumn[];
  /** Solves the points from `first` to before `end`. @returns Their columns; `undefined` where it was stopped. */
  rows(first: number, end: number, counts: StatusCounts, progress?: ChunkProgress): readonly ColumnData[] | undefined;
}

/** Reads what all chunks share once. */
export function sweepRunner(plan: SweepPlan, model: AnyModel): SweepRunner {
  const design = designReader(plan.design, model);
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  const fixed = plan.parameters as Readonly<Record<string, ParameterInput>>;
  const solveAt = solver(model, fixed, design.parameters);
  const solveColumns = columnSolver(model, fixed, design.parameters);
  const readers: readonly OutcomeReader[] = plan.columns.map(({ path }) => outcomeReader(model, path));
  const fields = plan.columns.map(({ path }) => /^\w+/.exec(path)![0]);
  const columns: readonly ParquetColumn[] = [
    { name: "point", type: "count" },
    ...design.parameters.map((name) => ({ name, type: parameterType(specs[name]!, plan, name) })),
    { name: "status", type: "text" },
    { name: "message", type: "text" },
    { name: "maxGain", type: "number" },
    ...plan.columns.map(({ path, type }) => ({ name: columnName(path, design.parameters), type })),
  ];
  const varied = design.parameters.length;
  const fitting = (status: keyof StatusCounts, maxGain: number, given: readonly unknown[]): Answer => {
    const values = given.map(finite);
    const misfit = values.findIndex((value, j) => !holds(plan.columns[j]!.type, value));
    if (misfit < 0) return { status, message: null, maxGain: finite(maxGain), values };
    const { path, type } = plan.columns[misfit]!;
    return failed(`outcome ${path} is not of type ${type} here: ${JSON.stringify(values[misfit])}`, readers.length);
  };
  const answer = (point: readonly ParameterInput[]): Answer => {
    try {
      const { status, certificate, outcome } = solveAt(point);
      return fitting(
        status,
        certificate.maxGain,
        readers.map((read) => read(outcome)),
      );
    } catch (error) {
      // A defect is told too, and does not take the other points with it.
      const known = error instanceof GameTheoryError;
      return failed(
        known ? error.text.en : `defect: ${error instanceof Error ? error.message : error}`,
        readers.length,
      );
    }
  };
  const answerInColumns = ({ maxGain, outcome }: ColumnSolutions<unknown>, i: number): Answer => {
    const field = outcome as Readonly<Record<string, (point: number) => unknown>>;
    const values = readers.map((read, j) => read({ [fields[j]!]: field[fields[j]!]!(i) }));
    return fitting("solved", maxGain[i]!, values);
  };
  return {
    design,
    columns,
    rows(first, end, counts, progress) {
      const count = end - first;
      const ids = new BigInt64Array(count);
      const data: unknown[][] = columns.slice(1).map(() => new Array<unknown>(count));
      let block: readonly ParameterInput[][] = [];
      let solved: ColumnSolutions<unknown> | undefined;
      for (let i = 0; i < count; i += 1) {
        const inBlock = i % BLOCK;
        if (inBlock === 0) {
          block = pointsOf(design, first + i, Math.min(BLOCK, count - i));
          solved = solveColumns?.(
            design.parameters.map((_, j) => Float64Array.from(block, (point) => numberIn(point[j]!))),
          );
        }
        ids[i] = BigInt(first + i);
        const point = block[inBlock]!;
        const isSolved = solved !== undefined && solved.certified[inBlock] === 1;
        const { status, message, maxGain, values } = isSolved ? answerInColumns(solved!, inBlock) : answer(point);
        counts[status] += 1;
        for (let j = 0; j < varied; j += 1) data[j]![i] = parameterCell(columns[j + 1]!.type, point[j]!);
        data[varied]![i] = status;
        data[varied + 1]![i] = message;
        data[varied + 2]![i] = maxGain;
        for (let j = 0; j < values.length; j += 1) data[varied + 3 + j]![i] = values[j] ?? null;
        const told = i % TICK === TICK - 1 ? TICK : i === count - 1 ? count % TICK : 0;
        if (told > 0 && progress?.(told) === false) return undefined;
      }
      return [ids, ...data];
    },
  };
}

function pointsOf(design: DesignReader, first: number, count: number): readonly ParameterInput[][] {
  return Array.from({ length: count }, (_, i) => {
    const point: ParameterInput[] = new Array(design.parameters.length);
    design.read(first + i, point);
    return point;
  });
}

/** Not a number where the value is none: such a point is solved by itself. */
function numberIn(value: ParameterInput): number {
  return typeof value === "number" ? value : Number.NaN;
}

/** What a row says of its point. */
interface Answer {
  readonly status: keyof StatusCounts;
  readonly message: string | null;
  readonly maxGain: unknown;
  readonly values: readonly unknown[];
}

function failed(message: string, count: number): Answer {
  return { status: "error", message, maxGain: null, values: new Array(count).fill(null) };
}

/** A parameter and an outcome may bear one name: the outcome's column is then called `outcome.name`. */
function columnName(path: string, parameters: readonly string[]): string {
  const taken = [...parameters, "point", "status", "message", "maxGain"];
  return taken.includes(path) ? `outcome.${path}` : path;
}

function parameterType({ domain }: ParameterSpec, { design }: SweepPlan, name: string): ParquetType {
  if (domain.kind !== "real" && domain.kind !== "integer") {
    return domain.kind === "choice" || domain.kind === "regime" ? "text" : "json";
  }
  const axis = design.grid.find(({ parameter }) => parameter === name);
  const given = axis !== undefined && "values" in axis ? axis.values : listedValues(design.sample, name);
  return given.some(Array.isArray) ? "json" : "number";
}

function listedValues(sample: SweepPlan["design"]["sample"], name: string): readonly unknown[] {
  if (sample === null) return [];
  if (sample.kind === "list") return sample.rows.map((row) => row[sample.parameters.indexOf(name)]);
  const axis = sample.axes.find(({ parameter }) => parameter === name);
  return axis !== undefined && "values" in axis ? axis.values : [];
}

function parameterCell(type: ParquetType, value: ParameterInput): unknown {
  return type === "number" && typeof value !== "number" ? null : value;
}

/** Numbers that are not finite are missing, as in every output; a value without any is returned as it is. */
function finite(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.every((entry) => finite(entry) === entry) ? value : value.map(finite);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, finite);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, finite(item)]));
}

/**
 * Computes a chunk and writes it.
 *
 * @returns How many points have which status; `undefined` where it was stopped, nothing is written then.
 * @throws {@link DomainError} where the file cannot be written; nothing is left then.
 */
export function computeChunk(
  sweep: Sweep,
  runner: SweepRunner,
  chunk: number,
  progress?: ChunkProgress,
): StatusCounts | undefined {
  const [first, end] = chunkRange(sweep.plan, chunk);
  const counts = noCounts();
  const file = durableFile(chunkFolder(sweep.folder), chunkStem(chunk));
  const parquet = parquetFile(runner.columns, file.write);
  try {
    for (let at = first; at < end; at += GROUP) {
      const next = Math.min(end, at + GROUP);
      const rows = runner.rows(at, next, counts, progress);
      if (rows === undefined) {
        file.discard();
        return undefined;
      }
      parquet.group(rows);
    }
    parquet.end({ plan: sweep.hash, chunk: String(chunk), counts: JSON.stringify(counts) });
  } catch (error) {
    file.discard();
    throw error;
  }
  file.commit((digest) => chunkName(chunk, digest));
  return counts;
}
