/**
 * # Standard form
 *
 * Every linear program is brought to the form: maximize `c·x` subject to `a_k·x ≤ b_k` or `= b_k`, `x_j ≥ 0` unless free. A constraint
 * `≥` is turned round, a minimum becomes a maximum, and each row is multiplied by a positive number: in integers by its common
 * denominator, in doubles so that its largest entry is one.
 *
 * *Notation.* Variables `0 … n − 1` are those of the program, `n + k` is the slack `s_k = b_k − a_k·x` of constraint `k`, which is zero
 * throughout in an equation.
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { leastCommonMultiple } from "../../arithmetic/integer.ts";
import type { LinearProgram } from "../../linalg/linearProgram.ts";

/** A program in standard form, with numbers in arrays of type `L`. */
interface StandardProgram<N, L extends ArrayLike<N>> {
  /** Number of constraints `m`. */
  readonly rows: number;
  /** Number of variables `n`. */
  readonly columns: number;
  /** The coefficients, row by row. */
  readonly entries: L;
  /** The bounds, one a row. */
  readonly bounds: L;
  /** The coefficients of the objective, which is maximized. */
  readonly objective: L;
  /** Row `k` is `rowFactors[k]` times constraint `k`; negative where the constraint is `≥`. */
  readonly rowFactors: L;
  /** The objective is this times that of the program; negative for a minimum. */
  readonly objectiveFactor: N;
  /** Whether the slack of a row is zero throughout; by row. */
  readonly equations: readonly boolean[];
  /** Whether a variable may be negative; by column. */
  readonly free: readonly boolean[];
}

/** A program in standard form in integers. */
export interface IntegerProgram extends StandardProgram<bigint, readonly bigint[]> {}

/** A program in standard form in doubles, rows scaled. */
export interface FloatProgram extends StandardProgram<number, Float64Array> {}

function common<T>(program: LinearProgram<T>): Pick<IntegerProgram, "rows" | "columns" | "equations" | "free"> {
  const columns = program.objective.length;
  return {
    rows: program.constraints.length,
    columns,
    equations: program.constraints.map(({ relation }) => relation === "="),
    free: Array.from({ length: columns }, (_, j) => program.free?.[j] === true),
  };
}

/** The standard form of an exact program. */
export function integerProgram(program: LinearProgram<Rational>): IntegerProgram {
  const shape = common(program);
  const entries: bigint[] = [];
  const bounds: bigint[] = [];
  const rowFactors: bigint[] = [];
  for (const { coefficients, relation, bound } of program.constraints) {
    const factor = commonDenominator(coefficients, bound.d) * (relation === ">=" ? -1n : 1n);
    for (let j = 0; j < shape.columns; j += 1) entries.push(times(coefficients[j] as Rational, factor));
    bounds.push(times(bound, factor));
    rowFactors.push(factor);
  }
  const objectiveFactor = commonDenominator(program.objective, 1n) * (program.sense === "minimize" ? -1n : 1n);
  const objective = Array.from(program.objective, (value) => times(value, objectiveFactor));
  return { ...shape, entries, bounds, objective, rowFactors, objectiveFactor };
}

function commonDenominator(values: ArrayLike<Rational>, first: bigint): bigint {
  let all = first;
  for (let j = 0; j < values.length; j += 1) {
    const { d } = values[j] as Rational;
    if (d !== 1n && all % d !== 0n) all = leastCommonMultiple(all, d);
  }
  return all;
}

/** `a · factor`, an integer. */
function times({ s, n, d }: Rational, factor: bigint): bigint {
  return d === 1n ? s * n * factor : s * n * (factor / d);
}

/** The standard form of a program in doubles. */
export function floatProgram(program: LinearProgram<number>): FloatProgram {
  const shape = common(program);
  const entries = new Float64Array(shape.rows * shape.columns);
  const bounds = new Float64Array(shape.rows);
  const rowFactors = new Float64Array(shape.rows);
  program.constraints.forEach(({ coefficients, relation, bound }, k) => {
    const factor = (relation === ">=" ? -1 : 1) / largest(coefficients);
    for (let j = 0; j < shape.columns; j += 1) entries[k * shape.columns + j] = (coefficients[j] as number) * factor;
    bounds[k] = bound * factor;
    rowFactors[k] = factor;
  });
  const objectiveFactor = (program.sense === "minimize" ? -1 : 1) / largest(program.objective);
  const objective = Float64Array.from(program.objective, (value) => value * objectiveFactor);
  return { ...shape, entries, bounds, objective, rowFactors, objectiveFactor };
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let j = 0; j < values.length; j += 1) most = Math.max(most, Math.abs(values[j] as number));
  return most === 0 ? 1 : most;
}

/** The program in doubles, rows scaled, that is nearest to one in integers; for its basis, its factors mean nothing. */
export function nearestFloatProgram(program: IntegerProgram): FloatProgram {
  const { rows, columns } = program;
  const entries = new Float64Array(rows * columns);
  const bounds = new Float64Array(rows);
  for (let k = 0; k < rows; k += 1) {
    const row = program.entries.slice(k * columns, (k + 1) * columns);
    const scaled = scaledDoubles(row, program.bounds[k] as bigint);
    entries.set(scaled.values, k * columns);
    bounds[k] = scaled.last;
  }
  return {
    ...program,
    entries,
    bounds,
    objective: scaledDoubles(program.objective, 0n).values,
    rowFactors: new Float64Array(rows).fill(1),
    objectiveFactor: 1,
  };
}

/** Integers as doubles, divided by the largest of `values` in size; integers beyond the doubles lose their last bits first. */
function scaledDoubles(values: readonly bigint[], last: bigint): { values: Float64Array; last: number } {
  const doubles = Float64Array.from(values, Number);
  const size = Math.max(largest(doubles), Math.abs(Number(last)));
  if (size < 1e300) {
    const scale = largest(doubles);
    return { values: doubles.map((value) => value / scale), last: Number(last) / scale };
  }
  const shift = BigInt([...values, last].reduce((most, value) => Math.max(most, value.toString(2).length), 0) - 900);
  return scaledDoubles(
    values.map((value) => value >> shift),
    last >> shift,
  );
}
