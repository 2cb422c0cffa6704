/**
 * # Basis of a matrix game
 *
 * Solves a zero-sum game in doubles by one linear program: with all payoffs positive, maximize `Σ ηⱼ` subject to `A η ≤ 1`, `η ≥ 0`. The
 * optimum is `1 / v`, and `η v` and the dual solution times `v` are optimal strategies.
 *
 * ## Implementation notes
 *
 * The first basis is feasible, so that one run of the primal simplex method suffices. Payoffs are brought to the range from 1 to 2; other
 * ranges change the number of pivots by chance only.
 *
 * ## References
 *
 * - [Dantzig1951], for the equivalence of matrix games and linear programs
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import type { FloatMatrix } from "../../linalg/matrix.ts";
import { patience, primalSimplex } from "../linear-programming/primalSimplex.ts";
import { simplexTableau } from "../linear-programming/simplexTableau.ts";

/** What pivots in doubles found of a matrix game. */
export interface MatrixGameBasis {
  /** Whether the pivots came to their end. */
  readonly status: "optimal" | "limit";
  /** Number of pivots. */
  readonly pivots: number;
  /** Rows that the row player may play, in increasing order. */
  readonly rows: readonly number[];
  /** Columns that the column player may play, as many, in increasing order. */
  readonly columns: readonly number[];
  /** The row player's strategy. */
  readonly x: Float64Array;
  /** The column player's strategy. */
  readonly y: Float64Array;
}

/**
 * Optimal strategies of a matrix game in doubles, not checked, with their basis.
 *
 * @param A - Payoffs of the row player, finite.
 */
export function matrixGameBasis(A: FloatMatrix, maxPivots: number, control: Control | undefined): MatrixGameBasis {
  const { rows, columns, entries } = A;
  const tableau = simplexTableau(rows, columns);
  const { entries: a, stride, perturbed, rightSide, basic, nonbasic } = tableau;
  const [least, greatest] = extremes(entries);
  const scale = greatest > least ? 1 / (greatest - least) : 1;
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0, at = i * stride; j < columns; j += 1, at += 1) {
      a[at] = 1 + ((entries[i * columns + j] as number) - least) * scale;
    }
    a[i * stride + rightSide] = 1;
    a[i * stride + perturbed] = 1;
  }
  a.fill(-1, rows * stride, rows * stride + columns);
  const always = (): boolean => true;
  const { status, pivots } = primalSimplex(tableau, {
    objective: rows,
    leaves: always,
    enters: always,
    maxPivots: Math.min(maxPivots, patience(rows + columns)),
    control,
  });
  const x = new Float64Array(rows);
  const y = new Float64Array(columns);
  const slackIsBasic = new Uint8Array(rows);
  basic.forEach((variable, i) => {
    if (variable < columns) y[variable] = Math.max(0, a[i * stride + rightSide] as number);
    else slackIsBasic[variable - columns] = 1;
  });
  nonbasic.forEach((variable, j) => {
    if (variable >= columns) x[variable - columns] = Math.max(0, a[rows * stride + j] as number);
  });
  const result: MatrixGameBasis = {
    status: status === "done" ? "optimal" : "limit",
    pivots,
    rows: Array.from({ length: rows }, (_, i) => i).filter((i) => slackIsBasic[i] === 0),
    columns: Array.from(basic.filter((variable) => variable < columns)).sort((i, j) => i - j),
    x: normalized(x),
    y: normalized(y),
  };
  tableau.release();
  return result;
}

/** The least and the greatest of some numbers. */
function extremes(values: Float64Array): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

/** The weights divided by their sum. */
function normalized(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : weights;
}
