/**
 * # Axes of a sweep
 *
 * The values of one parameter: listed, or a range on a linear or logarithmic scale. An axis of a grid is read at an index, an
 * axis of a sample at a number in [0, 1).
 *
 * ## Implementation notes
 *
 * Value `i` of a linear range of `n` is `(a(n − 1 − i) + bi)/(q(n − 1))` with integers `a/q` and `b/q` for the ends, rounded once:
 * 0:1:11 gives the double nearest to 3/10, which repeated addition does not. Integers among samples are drawn from equal parts.
 *
 * @module
 */
import { ratioToNumber } from "../arithmetic/exact.ts";
import { float } from "../arithmetic/float.ts";
import { readNumeral } from "../arithmetic/numeral.ts";
import { exp, ln } from "../arithmetic/stdlib.ts";
import type { ParameterInput } from "../games/parameter.ts";

/** A value as it was given: numbers as text, which stays exact; lists for parameters that take one value a level. */
export type AxisValue = string | boolean | null | readonly AxisValue[];

/** Values one by one. */
export interface ListedAxis {
  /** Code name of the parameter. */
  readonly parameter: string;
  /** At least one. */
  readonly values: readonly AxisValue[];
}

/** Values from one end to the other. */
export interface RangeAxis {
  /** Code name of a parameter that is a number. */
  readonly parameter: string;
  /** First end, exact text. */
  readonly from: string;
  /** Last end, exact text; included. */
  readonly to: string;
  /** Equal steps, or equal ratios. */
  readonly scale: "linear" | "log";
  /** Number of values, at least 2; absent where a sample is drawn from the range. */
  readonly count?: number;
}

/** The values of one parameter. */
export type Axis = ListedAxis | RangeAxis;

/** Whether the values are listed. */
export function isListed(axis: Axis): axis is ListedAxis {
  return "values" in axis;
}

/** How many values an axis of a grid has. */
export function axisCount(axis: Axis): number {
  return isListed(axis) ? axis.values.length : (axis.count ?? 1);
}

/**
 * The values of an axis of a grid.
 *
 * @param numeric - Whether the parameter is a number: listed text is read once.
 * @returns The value at an index from 0.
 */
export function gridValues(axis: Axis, numeric: boolean): (index: number) => ParameterInput {
  if (isListed(axis)) {
    const values = readValues(axis, numeric);
    return (index) => values[index]!;
  }
  const last = axisCount(axis) - 1;
  const [from, to] = [float.from(axis.from), float.from(axis.to)];
  if (last === 0) return () => from;
  if (axis.scale === "linear") return linearValues(axis, last);
  const [start, stretch] = [ln(from), ln(to) - ln(from)];
  return (index) => (index === 0 ? from : index === last ? to : exp(start + stretch * (index / last)));
}

function linearValues({ from, to }: RangeAxis, last: number): (index: number) => number {
  const [low, high] = [readNumeral(from), readNumeral(to)];
  const steps = BigInt(last);
  const [a, b] = [low.numerator * high.denominator, high.numerator * low.denominator];
  const divisor = low.denominator * high.denominator * steps;
  const most = [a * steps, b * steps, divisor].map((n) => (n < 0n ? -n : n)).reduce((x, y) => (x > y ? x : y));
  if (most <= BigInt(Number.MAX_SAFE_INTEGER)) {
    const [start, end, below] = [Number(a), Number(b), Number(divisor)];
    return (index) => (start * (last - index) + end * index) / below;
  }
  return (index) => ratioToNumber(a * BigInt(last - index) + b * BigInt(index), divisor);
}

/**
 * The values of an axis of a sample.
 *
 * @param kind - Of the parameter's domain.
 * @returns The value at `u` in [0, 1).
 */
export function sampledValues(axis: Axis, kind: string): (u: number) => ParameterInput {
  if (isListed(axis)) {
    const values = readValues(axis, kind === "real" || kind === "integer");
    return (u) => values[Math.floor(u * values.length)]!;
  }
  const [from, to] = [float.from(axis.from), float.from(axis.to)];
  const logarithmic = axis.scale === "log";
  if (kind === "integer") {
    const [start, stretch] = [ln(from), ln(to + 1) - ln(from)];
    const at = (u: number) => (logarithmic ? exp(start + stretch * u) : from + (to + 1 - from) * u);
    return (u) => Math.min(to, Math.max(from, Math.floor(at(u))));
  }
  const [start, stretch] = [ln(from), ln(to) - ln(from)];
  return (u) => (logarithmic ? exp(start + stretch * u) : from + (to - from) * u);
}

function readValues({ values }: ListedAxis, numeric: boolean): readonly ParameterInput[] {
  return values.map((value) => (numeric && typeof value === "string" ? float.from(value) : (value as ParameterInput)));
}
