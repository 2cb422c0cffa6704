/**
 * # Estimates of sweeps
 *
 * What a sweep will take, from a rate that is measured on this computer: hours of one core, bytes, and a chunk length that keeps the
 * chunks at some minutes each, which suits the tasks of a cluster.
 *
 * @module
 */
import type { AnyModel, Localized, SweepPlan } from "../../index.ts";
import { type ColumnData, parquetFile } from "../../node/parquet.ts";
import { GROUP, noCounts, type SweepRunner, sweepRunner } from "../../node/sweep/computeChunk.ts";
import { bytesText, durationText, numberText } from "./words.ts";

/** Seconds of one core that measuring takes, and that warming up takes before. */
const MEASURED = 1;
const WARM_UP = 0.5;
/** Seconds that a chunk should take. */
const CHUNK = 300;
const BLOCK = 1024;
/** Multiples of it are spread evenly over [0, 1) modulo 1. */
const GOLDEN = 0.618_033_988_75;

/** Measures a sweep. */
export function estimate(plan: SweepPlan, model: AnyModel): Localized {
  const runner = sweepRunner(plan, model);
  const seconds = () => process.cpuUsage().user / 1e6;
  const block = Math.min(BLOCK, plan.points);
  let turn = 0;
  // Blocks spread over the whole design: one corner of it may be quicker than another.
  const work = (until: number): Measured => {
    const groups: (readonly ColumnData[])[] = [];
    // Writing takes its share of the time.
    const file = parquetFile(runner.columns, () => {});
    let solved = 0;
    while (solved === 0 || (seconds() < until && solved < plan.points)) {
      const first = Math.floor(((turn * GOLDEN) % 1) * (plan.points - block));
      const rows = runner.rows(first, first + block, noCounts())!;
      file.group(rows);
      if (solved < GROUP) groups.push(rows);
      solved += block;
      turn += 1;
    }
    return { solved, bytes: bytesOf(runner, groups) / Math.min(solved, groups.length * block) };
  };
  work(seconds() + WARM_UP);
  const start = seconds();
  const { solved, bytes } = work(start + MEASURED);
  const each = (seconds() - start) / solved;
  const length = roundedDown(Math.max(1, Math.min(plan.points, CHUNK / each)));
  const total = durationText(each * plan.points);
  const perPoint = (each * 1e6).toPrecision(3);
  const size = bytesText(bytes * plan.points);
  const [points, chunks] = [numberText(plan.points), numberText(Math.ceil(plan.points / length))];
  const chunk = durationText(length * each);
  return {
    en: `measured here: ${perPoint} µs of one core and ${Math.round(bytes)} bytes a point; ${points} points take ${total.en} of one core and ${size}. With --chunk-length ${length} there are ${chunks} chunks of ${chunk.en} each.`,
    zh: `本机测得：每点单核 ${perPoint} 微秒、${Math.round(bytes)} 字节；${points} 个点共需单核 ${total.zh}、${size}。取 --chunk-length ${length} 则有 ${chunks} 块，每块 ${chunk.zh}。`,
  };
}

interface Measured {
  readonly solved: number;
  /** A point's. */
  readonly bytes: number;
}

/** The size of groups of rows that are written as one. */
function bytesOf({ columns }: SweepRunner, groups: readonly (readonly ColumnData[])[]): number {
  let bytes = 0;
  const file = parquetFile(columns, (more) => {
    bytes += more.length;
  });
  file.group(
    columns.map(({ type }, j) => {
      const values = groups.flatMap((group) => Array.from(group[j]! as ArrayLike<unknown>));
      return type === "count" ? BigInt64Array.from(values as bigint[]) : values;
    }),
  );
  return bytes;
}

/** One significant digit: a length that is read and compared easily. */
function roundedDown(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return Math.floor(value / unit) * unit;
}
