/**
 * # Simplex method in doubles
 *
 * Proposes a basis of a linear program together with what it is believed to prove: an optimum, infeasibility, or unboundedness.
 *
 * ## Implementation notes
 *
 * Free variables are brought into the basis first and the slacks of equations out of it; they then stay there. With an objective that
 * no variable improves, all reduced profits positive and different, the dual simplex finds a feasible basis or a row that cannot be met:
 * there are no artificial variables and no large numbers. The primal simplex then follows the true objective. Where the right side
 * was perturbed on the way, the dual simplex restores it.
 *
 * @module
 */
import type { Control } from "../../games/control.ts";
import { dualSimplex } from "./dualSimplex.ts";
import { patience, primalSimplex, type SimplexEnd, type SimplexRun, spread, ZERO } from "./primalSimplex.ts";
import { type SimplexTableau, simplexTableau } from "./simplexTableau.ts";
import type { FloatProgram } from "./standardProgram.ts";

/** A basis, by the constraints that it makes equations and the variables that may then differ from zero: equally many. */
export interface LinearBasis {
  /** Constraints whose slack is not basic, in increasing order. */
  readonly tight: readonly number[];
  /** Variables of the program that are basic, in increasing order. */
  readonly basic: readonly number[];
}

/** A basis of a program in standard form, and what it is believed to prove. */
export interface SimplexProposal extends LinearBasis {
  /** What the basis is believed to prove; `limit` if nothing. */
  readonly status: "optimal" | "infeasible" | "unbounded" | "limit";
  /** Number of pivots. */
  readonly pivots: number;
  /** The basic variable whose row proves infeasibility: one of the program, or `n + k` for the slack of constraint `k`. */
  readonly violated?: number;
  /** The variable that can grow without bound. */
  readonly entering?: SignedVariable;
  /** The basic solution in doubles, one entry a variable of the program. */
  readonly point: Float64Array;
  /** The multipliers of the standard rows in doubles: the dual solution, or those of the row that proves infeasibility. */
  readonly multipliers: Float64Array;
  /** The direction in which the entering variable moves the others, one entry a variable of the program; zero without one. */
  readonly direction: Float64Array;
}

/** A variable that moves up (`1`) or down (`−1`). */
export interface SignedVariable {
  /** Variable of the program, or `n + k` for the slack of constraint `k`. */
  readonly variable: number;
  /** The direction. */
  readonly sign: 1 | -1;
}

/** Rounds of primal and dual pivoting after a perturbation. */
const MOST_ROUNDS = 4;

/** The basis at which the simplex method ends. */
export function simplexProposal(
  program: FloatProgram,
  maxPivots: number,
  control: Control | undefined,
): SimplexProposal {
  const tableau = filledTableau(program);
  try {
    return proposal(program, tableau, Math.min(maxPivots, patience(program.rows + program.columns)), control);
  } finally {
    tableau.release();
  }
}

function filledTableau({ rows, columns, entries, bounds, objective }: FloatProgram): SimplexTableau {
  const tableau = simplexTableau(rows, columns);
  const { entries: a, stride, rightSide } = tableau;
  for (let i = 0; i < rows; i += 1) {
    a.set(entries.subarray(i * columns, (i + 1) * columns), i * stride);
    a[i * stride + rightSide] = bounds[i] as number;
  }
  for (let j = 0; j < columns; j += 1) a[rows * stride + j] = -(objective[j] as number);
  return tableau;
}

function proposal(
  program: FloatProgram,
  tableau: SimplexTableau,
  maxPivots: number,
  control: Control | undefined,
): SimplexProposal {
  const { rows, columns } = program;
  let pivots = preparedPivots(program, tableau);
  const isFree = (variable: number): boolean => variable < columns && program.free[variable] === true;
  const isZero = (variable: number): boolean => variable >= columns && program.equations[variable - columns] === true;
  const run = (objective: number): SimplexRun => ({
    objective,
    leaves: (variable) => !isFree(variable) && !isZero(variable),
    enters: (variable) => !isFree(variable) && !isZero(variable),
    maxPivots: maxPivots - pivots,
    control,
  });
  const ended = (status: SimplexProposal["status"], extra: Partial<SimplexProposal> = {}): SimplexProposal => ({
    ...basisOf(tableau),
    ...tableauNumbers(tableau, extra),
    status,
    pivots,
    ...extra,
  });
  const counted = ({ pivots: more, ...end }: SimplexEnd): Omit<SimplexEnd, "pivots"> => {
    pivots += more;
    return end;
  };
  const { entries: a, stride, rightSide, perturbed, basic, nonbasic } = tableau;
  const unmet = basic.findIndex(
    (variable, i) => isZero(variable) && Math.abs(a[i * stride + rightSide] as number) > ZERO,
  );
  if (unmet >= 0) return ended("infeasible", { violated: basic[unmet] as number });
  let objective = feasibilityObjective(tableau);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const dual = counted(dualSimplex(tableau, run(objective)));
    if (dual.status === "limit") return ended("limit");
    if (dual.status === "blocked") {
      return ended("infeasible", { violated: basic[dual.place as number] as number });
    }
    for (let i = 0; i < rows; i += 1) a[i * stride + perturbed] = Math.max(0, a[i * stride + rightSide] as number);
    objective = rows;
    const primal = counted(primalSimplex(tableau, run(objective)));
    if (primal.status === "limit") return ended("limit");
    if (primal.status === "blocked") {
      return ended("unbounded", { entering: { variable: nonbasic[primal.place as number] as number, sign: 1 } });
    }
    if (basic.every((variable, i) => isFree(variable) || (a[i * stride + rightSide] as number) >= -ZERO)) break;
  }
  const idle = nonbasic.findIndex((variable, j) => isFree(variable) && Math.abs(a[rows * stride + j] as number) > ZERO);
  if (idle >= 0) {
    const sign = (a[rows * stride + idle] as number) < 0 ? 1 : -1;
    return ended("unbounded", { entering: { variable: nonbasic[idle] as number, sign } });
  }
  return ended("optimal");
}

/** Brings free variables into the basis and the slacks of equations out of it, as far as possible; the number of pivots. */
function preparedPivots({ rows, columns, equations, free }: FloatProgram, tableau: SimplexTableau): number {
  const { entries: a, stride, basic, nonbasic } = tableau;
  let pivots = 0;
  const at = (i: number, j: number): number => Math.abs(a[i * stride + j] as number);
  const isZero = (variable: number): boolean => variable >= columns && equations[variable - columns] === true;
  for (let j = 0; j < columns; j += 1) {
    if (free[nonbasic[j] as number] !== true) continue;
    let chosen = -1;
    let largest = ZERO;
    for (let i = 0; i < rows; i += 1) {
      if (free[basic[i] as number] === true) continue;
      // Slacks of equations must leave anyway.
      const size = at(i, j) * (isZero(basic[i] as number) ? 1e3 : 1);
      if (at(i, j) > ZERO && size > largest) [chosen, largest] = [i, size];
    }
    if (chosen < 0) continue;
    tableau.pivot(chosen, j);
    pivots += 1;
  }
  for (let i = 0; i < rows; i += 1) {
    if (!isZero(basic[i] as number)) continue;
    let chosen = -1;
    for (let j = 0; j < columns; j += 1) {
      if (!isZero(nonbasic[j] as number) && at(i, j) > (chosen < 0 ? ZERO : at(i, chosen))) chosen = j;
    }
    if (chosen < 0) continue;
    tableau.pivot(i, chosen);
    pivots += 1;
  }
  return pivots;
}

/**
 * The row of an objective that no variable improves: the true one if it is so already and has no ties at zero, else one made up of
 * different positive numbers.
 */
function feasibilityObjective({ rows, columns, stride, entries }: SimplexTableau): number {
  const [first, second] = [rows * stride, (rows + 1) * stride];
  let improvable = false;
  for (let j = 0; j < columns; j += 1) improvable ||= (entries[first + j] as number) < ZERO;
  for (let j = 0; j < columns; j += 1) entries[second + j] = 1 + spread(j);
  return improvable ? rows + 1 : rows;
}

function basisOf({ rows, columns, basic }: SimplexTableau): LinearBasis {
  const slackIsBasic = new Uint8Array(rows);
  const own: number[] = [];
  for (const variable of basic) {
    if (variable < columns) own.push(variable);
    else slackIsBasic[variable - columns] = 1;
  }
  const tight = Array.from({ length: rows }, (_, k) => k).filter((k) => slackIsBasic[k] === 0);
  return { tight, basic: own.sort((a, b) => a - b) };
}

function tableauNumbers(
  { rows, columns, stride, entries: a, rightSide, basic, nonbasic }: SimplexTableau,
  { violated, entering }: Partial<SimplexProposal>,
): Pick<SimplexProposal, "point" | "multipliers" | "direction"> {
  const point = new Float64Array(columns);
  const direction = new Float64Array(columns);
  const multipliers = new Float64Array(rows);
  const column = entering === undefined ? -1 : nonbasic.indexOf(entering.variable);
  basic.forEach((variable, i) => {
    if (variable >= columns) return;
    point[variable] = a[i * stride + rightSide] as number;
    if (entering !== undefined) direction[variable] = -entering.sign * (a[i * stride + column] as number);
  });
  if (entering !== undefined && entering.variable < columns) direction[entering.variable] = entering.sign;
  const proof = violated === undefined ? rows : basic.indexOf(violated);
  // The row of an equation that cannot be met may stand either way round.
  const sign = violated !== undefined && (a[proof * stride + rightSide] as number) > 0 ? -1 : 1;
  nonbasic.forEach((variable, j) => {
    if (variable >= columns) multipliers[variable - columns] = sign * (a[proof * stride + j] as number);
  });
  if (violated !== undefined && violated >= columns) multipliers[violated - columns] = sign;
  return { point, multipliers, direction };
}
