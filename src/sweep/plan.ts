/**
 * # Plans of sweeps
 *
 * A sweep as data: model, version, fixed parameters, design, columns, and how many points make a chunk. Everything that a chunk
 * holds follows from the plan and the number of the chunk; the plan's hash, which every chunk carries, tells whether two chunks
 * belong together.
 *
 * @module
 */
import { canonicalJson, type Digest } from "../games/canonicalJson.ts";
import type { AxisValue } from "./axis.ts";
import type { SweepDesign } from "./design.ts";
import type { OutcomeColumn } from "./outcomeColumn.ts";

/** What a model's answers depend on besides the parameters. */
export interface ModelVersion {
  /** Version of the package. */
  readonly package: string;
  /** Digest of the model's description: names, domains and defaults; of the file where a file defines it. */
  readonly model: string;
  /** Digest of the answer at the defaults: tells that the same text computes something else. */
  readonly answer: string;
}

/** A sweep. */
export interface SweepPlan {
  /** Version of the form of the plan. */
  readonly schema: "jiama-sweep/1";
  /** Id of the model, or path of its file, relative to the folder of the plan. */
  readonly model: string;
  /** Version of what is computed: model, parameters and package. */
  readonly version: ModelVersion;
  /** Number of points. */
  readonly points: number;
  /** Points that are computed, written and repeated together; the last chunk may be shorter. */
  readonly chunkLength: number;
  /** Parameters that are the same at all points, by code name. */
  readonly parameters: Readonly<Record<string, AxisValue>>;
  /** Which points are visited. */
  readonly design: SweepDesign;
  /** The columns of the result. */
  readonly columns: readonly OutcomeColumn[];
}

/** Number of chunks. */
export function chunkCount({ points, chunkLength }: SweepPlan): number {
  return Math.ceil(points / chunkLength);
}

/** The points of a chunk: the first, and the one after the last. */
export function chunkRange({ points, chunkLength }: SweepPlan, chunk: number): readonly [number, number] {
  return [chunk * chunkLength, Math.min(points, (chunk + 1) * chunkLength)];
}

/**
 * The digest of a plan.
 *
 * @category Sweeps
 */
export function planHash(plan: SweepPlan, digest: Digest): string {
  return digest(canonicalJson(plan));
}

/** The points of a chunk where none is asked for: some hundred chunks, of at most 50 000 points. */
export function usualChunkLength(points: number): number {
  return Math.min(50_000, Math.max(1, Math.ceil(points / 100)));
}
