/**
 * # Criss-cross method in integers
 *
 * Solves a linear program exactly from any basis, feasible or not, by pivots on integers that cannot cycle.
 *
 * *Notation.* Row `i` of the tableau reads `D z_{basic(i)} + Σⱼ a_ij z_{nonbasic(j)} = b_i`, the last row has the reduced profits `d_j`: a
 * basis is optimal if all `b_i ≥ 0` and all `d_j ≥ 0`.
 *
 * ## Implementation notes
 *
 * Of all variables with `b_i < 0` or `d_j < 0` the one with the least index is exchanged, against the one with the least index that the
 * signs allow. Free variables are made basic and the slacks of equations nonbasic beforehand, as far as they can, and then stand apart.
 *
 * Least indices may take very many pivots. The usual rules of the simplex method therefore go first ({@link exactDescent}), and the least
 * indices end what stalls.
 *
 * A column that cannot enter is a ray of the constraints whatever the right side is; whether there is a point from which it starts is
 * decided by going on without an objective.
 *
 * ## References
 *
 * - [Terlaky1985]; [FukudaTerlaky1997] for a short proof that it ends
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { ratio } from "../../arithmetic/exact.ts";
import type { Control } from "../../games/control.ts";
import { type IntegerTableau, integerTableau, NO_VARIABLE } from "../../linalg/integerTableau.ts";
import type { LinearOutcome } from "../../linalg/linearProgram.ts";
import type { CommonFractions } from "../../linalg/rationalReconstruction.ts";
import { dualRatios, ratios, valueAt } from "./basisOutcome.ts";
import { exactDescent } from "./exactDescent.ts";
import type { LinearBasis } from "./simplexProposal.ts";
import type { IntegerProgram } from "./standardProgram.ts";

/** An outcome with the number of pivots that it took. */
export interface CountedOutcome {
  /** What was found. */
  readonly outcome: LinearOutcome<Rational>;
  /** Number of pivots, those to the first basis included. */
  readonly pivots: number;
}

/**
 * The exact outcome of a program.
 *
 * @param start - A basis near the last one, or any other.
 * @param maxPivots - Limit of pivots after which the outcome is `limit`.
 */
export function crissCross(
  program: IntegerProgram,
  start: LinearBasis,
  maxPivots: number,
  control: Control | undefined,
): CountedOutcome {
  const search = new CrissCross(program, start, maxPivots, control);
  const outcome = search.outcome();
  return { outcome, pivots: search.pivots };
}

class CrissCross {
  pivots = 0;
  private readonly program: IntegerProgram;
  private readonly tableau: IntegerTableau;
  private readonly objective: number;
  private readonly rightSide: number;

  private readonly maxPivots: number;
  private readonly control: Control | undefined;

  constructor(program: IntegerProgram, start: LinearBasis, maxPivots: number, control: Control | undefined) {
    const { rows, columns, entries, bounds, objective } = program;
    this.program = program;
    this.maxPivots = maxPivots;
    this.control = control;
    this.objective = rows;
    this.rightSide = columns;
    const all: bigint[] = [];
    for (let k = 0; k < rows; k += 1) all.push(...entries.slice(k * columns, (k + 1) * columns), bounds[k] as bigint);
    all.push(...objective.map((value) => -value), 0n);
    this.tableau = integerTableau(
      { rows: rows + 2, columns: columns + 1, entries: [...all, ...new Array<bigint>(columns + 1).fill(0n)] },
      {
        basic: [...Array.from({ length: rows }, (_, k) => columns + k), NO_VARIABLE, NO_VARIABLE],
        nonbasic: Array.from({ length: columns }, (_, j) => j),
      },
    );
    this.goTo(start);
    this.prepare();
  }

  /** Whether a variable may be negative. */
  private isFree(variable: number): boolean {
    return variable < this.program.columns && this.program.free[variable] === true;
  }

  /** Whether a variable is zero throughout. */
  private isZero(variable: number): boolean {
    return variable >= this.program.columns && this.program.equations[variable - this.program.columns] === true;
  }

  private isRestricted(variable: number): boolean {
    return !this.isFree(variable) && !this.isZero(variable);
  }

  private pivot(row: number, column: number): void {
    this.tableau.pivot(row, column);
    this.pivots += 1;
  }

  /** Asked before every pivot: one of long integers may take a tenth of a second. */
  private isStopped(): boolean {
    return this.pivots >= this.maxPivots || this.control?.checkpoint() === "stop";
  }

  /** Pivots to a basis, as far as its columns are independent. */
  private goTo({ tight, basic }: LinearBasis): void {
    const { rows, columns } = this.program;
    const rowsToTighten = new Set(tight);
    const wanted = new Set(basic);
    for (let j = 0; j < columns; j += 1) {
      if (!wanted.has(j)) continue;
      for (let i = 0; i < rows; i += 1) {
        const leaving = this.tableau.basic[i] as number;
        if (leaving < columns || !rowsToTighten.has(leaving - columns) || this.tableau.sign(i, j) === 0) continue;
        if (this.isStopped()) return;
        this.pivot(i, j);
        break;
      }
    }
  }

  /** Makes free variables basic and slacks of equations nonbasic, as far as possible. */
  private prepare(): void {
    const { rows, columns } = this.program;
    const { tableau } = this;
    for (let j = 0; j < columns; j += 1) {
      if (!this.isFree(tableau.nonbasic[j] as number)) continue;
      let chosen = -1;
      for (let i = 0; i < rows; i += 1) {
        const variable = tableau.basic[i] as number;
        if (this.isFree(variable) || tableau.sign(i, j) === 0) continue;
        if (chosen < 0 || this.isZero(variable)) chosen = i;
      }
      if (chosen < 0) continue;
      if (this.isStopped()) return;
      this.pivot(chosen, j);
    }
    for (let i = 0; i < rows; i += 1) {
      if (!this.isZero(tableau.basic[i] as number)) continue;
      for (let j = 0; j < columns; j += 1) {
        if (this.isZero(tableau.nonbasic[j] as number) || tableau.sign(i, j) === 0) continue;
        if (this.isStopped()) return;
        this.pivot(i, j);
        break;
      }
    }
  }

  outcome(): LinearOutcome<Rational> {
    const { rows, columns } = this.program;
    const { tableau, rightSide, maxPivots, control } = this;
    if (this.isStopped()) return { status: "limit" };
    for (let i = 0; i < rows; i += 1) {
      if (this.isZero(tableau.basic[i] as number) && tableau.sign(i, rightSide) !== 0) return this.infeasibility(i);
    }
    let ray: readonly Rational[] | null = null;
    for (let j = 0; j < columns && ray === null; j += 1) {
      const sign = tableau.sign(this.objective, j);
      if (this.isFree(tableau.nonbasic[j] as number) && sign !== 0) ray = this.ray(j, -sign);
    }
    const { status, place, pivots } = exactDescent({
      tableau,
      constraints: rows,
      objective: ray === null ? this.objective : null,
      scratch: rows + 1,
      isRestricted: (variable) => this.isRestricted(variable),
      maxPivots: maxPivots - this.pivots,
      control,
    });
    this.pivots += pivots;
    if (status === "infeasible") return this.infeasibility(place);
    if (status === "unbounded") ray = this.ray(place, 1);
    for (;;) {
      if (this.isStopped()) return { status: "limit" };
      const row = this.violatedRow();
      const column = ray === null ? this.improvingColumn() : -1;
      if (row < 0 && column < 0)
        return ray === null ? this.optimum() : { status: "unbounded", solution: this.solution(), ray };
      if (column < 0 || (row >= 0 && (tableau.basic[row] as number) < (tableau.nonbasic[column] as number))) {
        const entering = this.leastColumn((j) => tableau.sign(row, j) < 0);
        if (entering < 0) return this.infeasibility(row);
        this.pivot(row, entering);
      } else {
        const leaving = this.leastRow((i) => tableau.sign(i, column) > 0);
        if (leaving < 0) ray = this.ray(column, 1);
        else this.pivot(leaving, column);
      }
    }
  }

  private violatedRow(): number {
    return this.leastRow((i) => this.tableau.sign(i, this.rightSide) < 0);
  }

  private improvingColumn(): number {
    return this.leastColumn((j) => this.tableau.sign(this.objective, j) < 0);
  }

  /** The row with the restricted basic variable of least index for which the test holds; −1 without any. */
  private leastRow(holds: (row: number) => boolean): number {
    let chosen = -1;
    for (let i = 0; i < this.program.rows; i += 1) {
      const variable = this.tableau.basic[i] as number;
      if (chosen >= 0 && variable > (this.tableau.basic[chosen] as number)) continue;
      if (this.isRestricted(variable) && holds(i)) chosen = i;
    }
    return chosen;
  }

  private leastColumn(holds: (column: number) => boolean): number {
    let chosen = -1;
    for (let j = 0; j < this.program.columns; j += 1) {
      const variable = this.tableau.nonbasic[j] as number;
      if (chosen >= 0 && variable > (this.tableau.nonbasic[chosen] as number)) continue;
      if (this.isRestricted(variable) && holds(j)) chosen = j;
    }
    return chosen;
  }

  private optimum(): LinearOutcome<Rational> {
    const x = this.basicSolution();
    const y = this.slackEntries(this.objective);
    return {
      status: "optimal",
      value: valueAt(this.program, x),
      solution: ratios(x),
      dual: dualRatios(this.program, y),
    };
  }

  private solution(): Rational[] {
    return ratios(this.basicSolution());
  }

  private basicSolution(): CommonFractions {
    return this.variables((i) => this.tableau.entry(i, this.rightSide));
  }

  /** The values of the program's variables, those of basic ones read from their rows, over the determinant. */
  private variables(value: (row: number) => bigint): CommonFractions {
    const { rows, columns } = this.program;
    const numerators = new Array<bigint>(columns).fill(0n);
    for (let i = 0; i < rows; i += 1) {
      const variable = this.tableau.basic[i] as number;
      if (variable < columns) numerators[variable] = value(i);
    }
    return { numerators, denominator: this.tableau.determinant() };
  }

  /** The direction in which the variable of a column moves up or down and the basic ones follow. */
  private ray(column: number, sign: number): Rational[] {
    const direction = this.variables((i) => BigInt(-sign) * this.tableau.entry(i, column));
    const variable = this.tableau.nonbasic[column] as number;
    if (variable < this.program.columns) direction.numerators[variable] = BigInt(sign) * direction.denominator;
    return ratios(direction);
  }

  /** The entries of a row in the columns of the slacks: the multipliers of the constraints whose sum the row is. */
  private slackEntries(row: number): CommonFractions {
    const { rows, columns } = this.program;
    const numerators = new Array<bigint>(rows).fill(0n);
    const denominator = this.tableau.determinant();
    for (let j = 0; j < columns; j += 1) {
      const variable = this.tableau.nonbasic[j] as number;
      if (variable >= columns) numerators[variable - columns] = this.tableau.entry(row, j);
    }
    const own = this.tableau.basic[row] as number;
    if (own >= columns) numerators[own - columns] = denominator;
    return { numerators, denominator };
  }

  private infeasibility(row: number): LinearOutcome<Rational> {
    const { numerators, denominator } = this.slackEntries(row);
    // The row of an equation that cannot be met may stand either way round.
    const sign = BigInt(-this.tableau.sign(row, this.rightSide));
    const farkas = numerators.map((y, k) => ratio(sign * y * (this.program.rowFactors[k] as bigint), denominator));
    return { status: "infeasible", farkas };
  }
}
