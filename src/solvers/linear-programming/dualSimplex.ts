/**
 * # Dual simplex in doubles
 *
 * Pivots a tableau whose objective cannot be improved until its right side is feasible.
 *
 * ## Implementation notes
 *
 * The row with the largest violation against its own length leaves; the column with the largest pivot enters among those whose ratio
 * lies within a tolerance of the least.
 *
 * ## References
 *
 * - [Lemke1954]
 *
 * @module
 */
import { FEASIBLE, PIVOTS_PER_CHECK, type SimplexEnd, type SimplexRun, ZERO } from "./primalSimplex.ts";
import type { SimplexTableau } from "./simplexTableau.ts";

/** Right sides below minus this are violated. */
const VIOLATED = 1e-9;

/**
 * Pivots until every right side that must not be negative is feasible (`done`) or a row that cannot be is found (`blocked`).
 *
 * @param tableau - With an objective row that is not negative where variables may enter; it is changed.
 */
export function dualSimplex(tableau: SimplexTableau, run: SimplexRun): SimplexEnd {
  for (let pivots = 0; ; pivots += 1) {
    const r = violatedRow(tableau, run);
    if (r < 0) return { status: "done", pivots };
    if (pivots >= run.maxPivots || (pivots % PIVOTS_PER_CHECK === 0 && run.control?.checkpoint() === "stop")) {
      return { status: "limit", pivots };
    }
    const q = enteringColumn(tableau, r, run);
    if (q < 0) return { status: "blocked", pivots, place: r };
    tableau.pivot(r, q);
  }
}

function violatedRow({ rows, columns, stride, entries, rightSide, basic }: SimplexTableau, run: SimplexRun): number {
  let worst = 0;
  let chosen = -1;
  for (let i = 0; i < rows; i += 1) {
    const violation = -(entries[i * stride + rightSide] as number);
    if (violation <= VIOLATED || !run.leaves(basic[i] as number)) continue;
    let norm = 1;
    for (let j = 0, at = i * stride; j < columns; j += 1, at += 1) norm += (entries[at] as number) ** 2;
    const score = (violation * violation) / norm;
    if (score > worst) {
      worst = score;
      chosen = i;
    }
  }
  return chosen;
}

function enteringColumn(tableau: SimplexTableau, row: number, { objective, enters }: SimplexRun): number {
  const { columns, stride, entries, nonbasic } = tableau;
  const [start, profits] = [row * stride, objective * stride];
  let bound = Number.POSITIVE_INFINITY;
  for (let j = 0; j < columns; j += 1) {
    const value = -(entries[start + j] as number);
    if (value <= ZERO || !enters(nonbasic[j] as number)) continue;
    bound = Math.min(bound, ((entries[profits + j] as number) + FEASIBLE) / value);
  }
  let largest = 0;
  let chosen = -1;
  for (let j = 0; j < columns; j += 1) {
    const value = -(entries[start + j] as number);
    if (value <= ZERO || value <= largest || !enters(nonbasic[j] as number)) continue;
    if ((entries[profits + j] as number) <= bound * value) {
      largest = value;
      chosen = j;
    }
  }
  return chosen;
}
