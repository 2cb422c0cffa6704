/**
 * # Simplex pivots in integers
 *
 * Leads an integer tableau towards the end of a linear program by the usual rules of the simplex method, which are quick and may stall:
 * the dual method for feasibility, with an objective that nothing improves, then the primal one for the true objective.
 *
 * ## Implementation notes
 *
 * The largest violation leaves, the most negative reduced profit enters; ties of a ratio go to the least variable. After as many pivots
 * without gain as there are variables the descent gives up, and leaves the rest to a method that cannot cycle.
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import type { IntegerTableau } from "../../linalg/integerTableau.ts";

/** An integer tableau and what its rows and columns stand for. */
export interface DescentPlan {
  /** The tableau; it is changed. */
  readonly tableau: IntegerTableau;
  /** Number of rows that are constraints. */
  readonly constraints: number;
  /** Row of the objective, with reduced profits that are negative where it can be improved; `null` if any feasible point will do. */
  readonly objective: number | null;
  /** A row that may be overwritten. */
  readonly scratch: number;
  /** Whether a variable is to be at least 0 and may be exchanged; others stay where they are. */
  readonly isRestricted: (variable: number) => boolean;
  /** Largest number of pivots. */
  readonly maxPivots: number;
  /** Asked now and then whether to go on. */
  readonly control: Control | undefined;
}

/** How a descent ended, after how many pivots. */
export interface DescentEnd {
  /** `optimal`; `infeasible` or `unbounded` with the row or column that proves it; `open` if nothing is proved. */
  readonly status: "optimal" | "infeasible" | "unbounded" | "open";
  /** The row or column that proves it; −1 without one. */
  readonly place: number;
  /** Number of pivots. */
  readonly pivots: number;
}

/** Pivots until the program is solved, a proof is found that it cannot be, or no gain is made for long. */
export function exactDescent(plan: DescentPlan): DescentEnd {
  const { tableau, objective, scratch } = plan;
  const columns = tableau.columns - 1;
  tableau.replaceObjective(
    scratch,
    Array.from({ length: columns }, (_, j) => (plan.isRestricted(tableau.nonbasic[j] as number) ? 1 + (j % 7) : 0)),
  );
  const run = new Run(plan);
  for (;;) {
    const row = run.mostNegative(
      plan.constraints,
      (i) => [i, columns],
      (i) => tableau.basic[i] as number,
    );
    if (row < 0) break;
    const column = run.leastRatio(
      columns,
      (j) => [scratch, j],
      (j) => [row, j],
      -1,
      (j) => tableau.nonbasic[j] as number,
    );
    if (column < 0) return { status: "infeasible", place: row, pivots: run.pivots };
    if (!run.pivot(row, column, tableau.sign(scratch, column) !== 0))
      return { status: "open", place: -1, pivots: run.pivots };
  }
  if (objective === null) return { status: "optimal", place: -1, pivots: run.pivots };
  for (;;) {
    const column = run.mostNegative(
      columns,
      (j) => [objective, j],
      (j) => tableau.nonbasic[j] as number,
    );
    if (column < 0) return { status: "optimal", place: -1, pivots: run.pivots };
    const row = run.leastRatio(
      plan.constraints,
      (i) => [i, columns],
      (i) => [i, column],
      1,
      (i) => tableau.basic[i] as number,
    );
    if (row < 0) return { status: "unbounded", place: column, pivots: run.pivots };
    if (!run.pivot(row, column, tableau.sign(row, columns) !== 0))
      return { status: "open", place: -1, pivots: run.pivots };
  }
}

type Place = readonly [row: number, column: number];

class Run {
  pivots = 0;
  private stalled = 0;
  private readonly plan: DescentPlan;

  constructor(plan: DescentPlan) {
    this.plan = plan;
  }

  /** The index, of a restricted variable, whose entry is the most negative; −1 if none is. */
  mostNegative(count: number, at: (index: number) => Place, variable: (index: number) => number): number {
    const { tableau, isRestricted } = this.plan;
    let chosen = -1;
    let least = 0n;
    for (let k = 0; k < count; k += 1) {
      if (tableau.sign(...at(k)) >= 0 || !isRestricted(variable(k))) continue;
      const value = tableau.entry(...at(k));
      if (value < least) [chosen, least] = [k, value];
    }
    return chosen;
  }

  /** The index, of a restricted variable, with the least ratio of two entries where the second has the sign; −1 if none has. */
  leastRatio(
    count: number,
    above: (index: number) => Place,
    below: (index: number) => Place,
    sign: 1 | -1,
    variable: (index: number) => number,
  ): number {
    const { tableau, isRestricted } = this.plan;
    let chosen = -1;
    let best: readonly [bigint, bigint] = [0n, 1n];
    for (let k = 0; k < count; k += 1) {
      if (tableau.sign(...below(k)) !== sign || !isRestricted(variable(k))) continue;
      const ratio = [tableau.entry(...above(k)), BigInt(sign) * tableau.entry(...below(k))] as const;
      const order = chosen < 0 ? -1n : ratio[0] * best[1] - best[0] * ratio[1];
      if (order > 0n || (order === 0n && variable(k) > variable(chosen))) continue;
      [chosen, best] = [k, ratio];
    }
    return chosen;
  }

  /** Pivots unless a limit is reached; whether it did. */
  pivot(row: number, column: number, gains: boolean): boolean {
    const { tableau, maxPivots, control } = this.plan;
    this.stalled = gains ? 0 : this.stalled + 1;
    if (this.pivots >= maxPivots || this.stalled > tableau.rows + tableau.columns) return false;
    // A pivot of long integers may take a tenth of a second.
    if (control?.checkpoint() === "stop") return false;
    tableau.pivot(row, column);
    this.pivots += 1;
    return true;
  }
}
