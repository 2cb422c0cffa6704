/**
 * # Lemke–Howson paths without rounding
 *
 * The same path as {@link lemkeHowsonPaths} runs in doubles, by fraction-free pivots. Ties are broken lexicographically without
 * tolerances, so that it ends on every game.
 *
 * *Notation.* As in {@link lemkeHowsonPaths}; variables bear the number of their label.
 *
 * ## References
 *
 * - [LemkeHowson1964], [vonStengel2007] §3.6
 *
 * @module
 */
import { type IntegerTableau, integerTableau } from "../../../linalg/integerTableau.ts";
import type { IntegerMatrix } from "../../../linalg/matrix.ts";
import type { PathEnd } from "./lemkeHowsonPaths.ts";

/** How an exact path ended. */
export interface ExactPathEnd extends PathEnd {
  /** At an equilibrium, the weight of each strategy of each player, in proportion to the probabilities. */
  readonly weights: readonly [bigint[], bigint[]] | null;
}

/**
 * Runs the path that drops a label.
 *
 * @param A - Payoffs of the row player, `m × n`.
 * @param B - Payoffs of the column player, `m × n`.
 * @param stop - Asked before every pivot; its yes is a limit.
 */
export function exactPath(
  A: IntegerMatrix,
  B: IntegerMatrix,
  missingLabel: number,
  { maxPivots, stop }: { readonly maxPivots: number; readonly stop: () => boolean },
): ExactPathEnd {
  const [m, n] = [A.rows, A.columns];
  const P = replyTableau(transpose(B), m, 0);
  const Q = replyTableau(A, 0, m);
  let [tableau, other] = missingLabel < m ? [P, Q] : [Q, P];
  let entering = missingLabel;
  for (let pivots = 1; pivots <= maxPivots; pivots += 1) {
    if (stop()) return { status: "limit", pivots: pivots - 1, weights: null };
    const column = Array.prototype.indexOf.call(tableau.nonbasic, entering);
    const row = tableau.ratioRow(column);
    const leaving = tableau.basic[row] as number;
    tableau.pivot(row, column);
    if (leaving === missingLabel)
      return { status: "solved", pivots, weights: [weightsOf(P, 0, m), weightsOf(Q, m, n)] };
    entering = leaving;
    [tableau, other] = [other, tableau];
  }
  return { status: "limit", pivots: maxPivots, weights: null };
}

/**
 * `{z ≥ 0, M z ≤ 1}` at `z = 0`; slacks are numbered from one label on, weights from another. The payoffs are mapped as in doubles,
 * up to a factor, because which path the lexicographic rule prescribes may depend on the constant added.
 */
function replyTableau({ rows, columns, entries }: IntegerMatrix, slack: number, weight: number): IntegerTableau {
  const least = entries.reduce((low, entry) => (entry < low ? entry : low));
  const range = entries.reduce((high, entry) => (entry > high ? entry : high)) - least;
  let unit = 1n;
  while (unit < range) unit *= 2n;
  const cells: bigint[] = [];
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) cells.push(4n * ((entries[i * columns + j] as bigint) - least) + unit);
    cells.push(1n);
  }
  const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, k) => from + k);
  return integerTableau(
    { rows, columns: columns + 1, entries: cells },
    { basic: numbers(slack, rows), nonbasic: numbers(weight, columns) },
  );
}

/** The values of `count` variables from `first` on, times the determinant. */
function weightsOf(tableau: IntegerTableau, first: number, count: number): bigint[] {
  const weights = new Array<bigint>(count).fill(0n);
  for (let row = 0; row < tableau.rows; row += 1) {
    const variable = (tableau.basic[row] as number) - first;
    if (variable >= 0 && variable < count) weights[variable] = tableau.entry(row, tableau.columns - 1);
  }
  return weights;
}

function transpose({ rows, columns, entries }: IntegerMatrix): IntegerMatrix {
  const turned = Array.from({ length: rows * columns }, (_, k) => entries[(k % rows) * columns + Math.floor(k / rows)]);
  return { rows: columns, columns: rows, entries: turned as bigint[] };
}
