/**
 * # Designs of sweeps
 *
 * Which points of a model's parameters a sweep visits: a grid, a sample (Latin hypercube, Sobol's sequence), a list of points, or
 * each point of a sample at each point of a grid. A design is data; point `k` is computed from `k` alone, so that a design of
 * 10⁹ points takes no memory and any machine can compute any part of it.
 *
 * ## Notation
 *
 * Points are numbered from 0. The sample runs fastest, then the last axis of the grid.
 *
 * @module
 */
import type { AnyModel } from "../games/model.ts";
import type { ParameterInput, ParameterSpec } from "../games/parameter.ts";
import { type Axis, type AxisValue, axisCount, gridValues, sampledValues } from "./axis.ts";
import { latinHypercube } from "./latinHypercube.ts";
import { sobolSequence } from "./sobolSequence.ts";

/** Points drawn from a box. */
export interface DrawnSample {
  /** How they are drawn. */
  readonly kind: "latin-hypercube" | "sobol";
  /** How many, from 1 to 2³². */
  readonly points: number;
  /** Seed; `null` for Sobol's sequence without a shift. */
  readonly seed: number | null;
  /** The sides of the box; at most 40 for Sobol's sequence. */
  readonly axes: readonly Axis[];
}

/** Points one by one. */
export interface PointList {
  /** Tells the samples apart. */
  readonly kind: "list";
  /** Code names of the parameters that the rows give. */
  readonly parameters: readonly string[];
  /** One row a point; `null` for the default. */
  readonly rows: readonly (readonly AxisValue[])[];
}

/** The points of a sweep. */
export interface SweepDesign {
  /** Axes that are crossed with each other; with none, the sample alone. */
  readonly grid: readonly Axis[];
  /** The points that are visited at each point of the grid; `null` for one. */
  readonly sample: DrawnSample | PointList | null;
}

/** A design that is ready to be read. */
export interface DesignReader {
  /** Number of points. */
  readonly size: number;
  /** Code names of the parameters that vary, in the order in which values are written. */
  readonly parameters: readonly string[];
  /** Writes the values of point $k$, `0 ≤ k < size`, into `out`. */
  read(k: number, out: ParameterInput[]): void;
}

/** Code names of the parameters that a design varies. */
export function variedBy({ grid, sample }: SweepDesign): readonly string[] {
  const drawn =
    sample === null ? [] : sample.kind === "list" ? sample.parameters : sample.axes.map((axis) => axis.parameter);
  return [...grid.map(({ parameter }) => parameter), ...drawn];
}

/**
 * Number of points of a design.
 *
 * @category Sweeps
 */
export function designSize({ grid, sample }: SweepDesign): number {
  const inSample = sample === null ? 1 : sample.kind === "list" ? sample.rows.length : sample.points;
  return grid.reduce((product, axis) => product * axisCount(axis), inSample);
}

/**
 * Reads the points of a design.
 *
 * @param design - One that `checkDesign` lets pass.
 *
 * @example
 * ```ts doctest
 * import { designReader } from "jiama";
 * import { targetCascade } from "jiama/models";
 *
 * const design = { grid: [{ parameter: "prize", from: "0", to: "1", scale: "linear", count: 11 }], sample: null } as const;
 * const point: number[] = [];
 * designReader(design, targetCascade).read(3, point);
 * point // => [0.3]
 * ```
 *
 * @category Sweeps
 */
export function designReader(design: SweepDesign, model: AnyModel): DesignReader {
  const { grid, sample } = design;
  const specs = model.parameters as Readonly<Record<string, ParameterSpec>>;
  const kindOf = (parameter: string) => specs[parameter]!.domain.kind;
  const isNumber = (parameter: string) => kindOf(parameter) === "real" || kindOf(parameter) === "integer";
  const counts = grid.map(axisCount);
  const axes = grid.map((axis) => gridValues(axis, isNumber(axis.parameter)));
  const inSample = sample === null ? 1 : sample.kind === "list" ? sample.rows.length : sample.points;
  const readSample = sampleReader(sample, kindOf, isNumber);
  return {
    size: designSize(design),
    parameters: variedBy(design),
    read(k, out) {
      let rest = Math.floor(k / inSample);
      for (let j = axes.length - 1; j >= 0; j -= 1) {
        const count = counts[j]!;
        out[j] = axes[j]!(rest % count);
        rest = Math.floor(rest / count);
      }
      readSample(k % inSample, out, axes.length);
    },
  };
}

type SampleReader = (k: number, out: ParameterInput[], offset: number) => void;

function sampleReader(
  sample: SweepDesign["sample"],
  kindOf: (parameter: string) => string,
  isNumber: (parameter: string) => boolean,
): SampleReader {
  if (sample === null) return () => {};
  if (sample.kind === "list") {
    const columns = sample.parameters.map((parameter, j) =>
      gridValues({ parameter, values: sample.rows.map((row) => row[j] ?? null) }, isNumber(parameter)),
    );
    return (k, out, offset) => {
      for (let j = 0; j < columns.length; j += 1) out[offset + j] = columns[j]!(k);
    };
  }
  const values = sample.axes.map((axis) => sampledValues(axis, kindOf(axis.parameter)));
  const place =
    sample.kind === "sobol"
      ? sobolSequence(values.length, sample.seed)
      : latinHypercube(values.length, sample.points, sample.seed ?? 0);
  const u = new Float64Array(values.length);
  return (k, out, offset) => {
    place(k, u);
    for (let j = 0; j < values.length; j += 1) out[offset + j] = values[j]!(u[j]!);
  };
}
