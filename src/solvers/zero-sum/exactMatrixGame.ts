/**
 * # Exact strategies of a matrix game
 *
 * The exact strategies that belong to a basis of a matrix game, and the exact solution by pivots on integers where a basis was wrong.
 *
 * *Notation.* `I` and `J` are the rows and columns of the basis, equally many. Then `A_IJ y_J = v`, `x_Iᵀ A_IJ = v`, and the probabilities
 * sum to one.
 *
 * @module
 */
import { type Rational, ratio } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import { solveIntegerSystem } from "../../linalg/integerSystem.ts";
import type { IntegerMatrix } from "../../linalg/matrix.ts";
import { ratios } from "../linear-programming/basisOutcome.ts";
import { crissCross } from "../linear-programming/crissCross.ts";
import type { IntegerProgram } from "../linear-programming/standardProgram.ts";

/** One mixed strategy a player. */
export type StrategyPair<T> = readonly [readonly T[], readonly T[]];

/**
 * The strategies with supports within `I` and `J` that make the other player indifferent there, not checked; `null` if they are not
 * unique.
 */
export function strategiesOfBasis(
  A: IntegerMatrix,
  rows: readonly number[],
  columns: readonly number[],
): StrategyPair<Rational> | null {
  const y = indifference(
    rows.length,
    columns.length,
    (i, j) => A.entries[(rows[i] as number) * A.columns + (columns[j] as number)] as bigint,
  );
  const x = indifference(
    columns.length,
    rows.length,
    (j, i) => A.entries[(rows[i] as number) * A.columns + (columns[j] as number)] as bigint,
  );
  return x === null || y === null ? null : [placed(x, rows, A.rows), placed(y, columns, A.columns)];
}

/** Probabilities `p` and a value `v` with `Σ_j a_ij p_j = v` for all `i`: `p`, in fractions. */
function indifference(rows: number, columns: number, at: (i: number, j: number) => bigint): Rational[] | null {
  if (rows !== columns) return null;
  const order = columns + 1;
  const entries: bigint[] = [];
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) entries.push(at(i, j));
    entries.push(-1n);
  }
  for (let j = 0; j < columns; j += 1) entries.push(1n);
  entries.push(0n);
  const rightSide = new Array<bigint>(order).fill(0n);
  rightSide[columns] = 1n;
  const solution = solveIntegerSystem({ rows: order, columns: order, entries }, rightSide);
  if (solution === null || solution.numerators.some((value, j) => j < columns && value < 0n)) return null;
  return ratios({ numerators: solution.numerators.slice(0, columns), denominator: solution.denominator });
}

function placed(values: readonly Rational[], places: readonly number[], length: number): Rational[] {
  const all = new Array<Rational>(length).fill(ratio(0n, 1n));
  places.forEach((place, k) => {
    all[place] = values[k] as Rational;
  });
  return all;
}

/**
 * Optimal strategies of a matrix game by the criss-cross method in integers: minimize `v` subject to `A y ≤ v` and `Σ y = 1`.
 *
 * @param rows - Rows of a basis at which to start.
 * @param columns - Columns of that basis.
 * @returns The strategies, `null` if the limit was reached, and the number of pivots.
 */
export function pivotedStrategies(
  A: IntegerMatrix,
  rows: readonly number[],
  columns: readonly number[],
  maxPivots: number,
  control: Control | undefined,
): { strategies: StrategyPair<Rational> | null; pivots: number } {
  const start = { tight: [...rows, A.rows], basic: [...columns, A.columns] };
  const { outcome, pivots } = crissCross(matrixGameProgram(A), start, maxPivots, control);
  if (outcome.status !== "optimal") return { strategies: null, pivots };
  const x = outcome.dual.slice(0, A.rows).map(({ s, n, d }) => ratio(-s * n, d));
  return { strategies: [x, outcome.solution.slice(0, A.columns)], pivots };
}

function matrixGameProgram({ rows, columns, entries }: IntegerMatrix): IntegerProgram {
  const all: bigint[] = [];
  for (let i = 0; i < rows; i += 1) all.push(...entries.slice(i * columns, (i + 1) * columns), -1n);
  all.push(...new Array<bigint>(columns).fill(1n), 0n);
  const last = (length: number): bigint[] => Array.from({ length }, (_, k) => (k === length - 1 ? 1n : 0n));
  return {
    rows: rows + 1,
    columns: columns + 1,
    entries: all,
    bounds: last(rows + 1),
    objective: last(columns + 1).map((value) => -value),
    rowFactors: new Array<bigint>(rows + 1).fill(1n),
    objectiveFactor: -1n,
    equations: Array.from({ length: rows + 1 }, (_, k) => k === rows),
    free: Array.from({ length: columns + 1 }, (_, j) => j === columns),
  };
}
