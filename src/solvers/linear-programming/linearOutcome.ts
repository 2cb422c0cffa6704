/**
 * # Outcome of a linear program
 *
 * Floating-point pivots propose a basis; its exact outcome is computed and kept if it is right; otherwise exact pivots start from that
 * basis.
 *
 * @module
 */
import type { Rational } from "../../arithmetic/exact.ts";
import { UsageError } from "../../errors.ts";
import type { Control } from "../../games/control.ts";
import type { LinearOutcome, LinearProgram } from "../../linalg/linearProgram.ts";
import { basisOutcome } from "./basisOutcome.ts";
import { isConfirmed } from "./confirmedOutcome.ts";
import { crissCross } from "./crissCross.ts";
import { type SimplexProposal, simplexProposal } from "./simplexProposal.ts";
import { type FloatProgram, floatProgram, integerProgram, nearestFloatProgram } from "./standardProgram.ts";

/** Limits of the solution of a linear program. */
export interface LinearProgramLimits {
  /** Polled every few pivots. */
  readonly control?: Control;
  /** Largest number of pivots, in doubles and in integers each. @defaultValue `100_000` */
  readonly maxPivots?: number;
}

/** An outcome with the way in which it was found. */
export interface FoundOutcome<T> {
  /** What was found. */
  readonly outcome: LinearOutcome<T>;
  /** `simplex` if the basis found in doubles was right, `criss-cross` if exact pivots followed. */
  readonly method: "simplex" | "criss-cross";
  /** Number of pivots, in doubles and in integers. */
  readonly pivots: number;
}

/** Default limit of pivots. */
export const MAX_PIVOTS = 100_000;

/**
 * The outcome of a linear program, exact over the fractions and not checked over the doubles.
 *
 * @throws {@link UsageError} for other fields.
 */
export function linearOutcome<T>(program: LinearProgram<T>, limits: LinearProgramLimits = {}): FoundOutcome<T> {
  const { name } = program.field;
  const any = program as LinearProgram<unknown>;
  if (name === "exact")
    return exactOutcome(any as LinearProgram<Rational>, limits) as FoundOutcome<unknown> as FoundOutcome<T>;
  if (name === "float")
    return floatOutcome(any as LinearProgram<number>, limits) as FoundOutcome<unknown> as FoundOutcome<T>;
  throw new UsageError({
    en: `a linear program over the field "${name}" cannot be pivoted; give its numbers as fractions or doubles.`,
    zh: `线性规划的数属于 "${name}" 域，无法转轴；请以分数或双精度数给出。`,
  });
}

/** The exact outcome of a program in fractions. */
export function exactOutcome(
  program: LinearProgram<Rational>,
  { maxPivots = MAX_PIVOTS, control }: LinearProgramLimits,
): FoundOutcome<Rational> {
  const integers = integerProgram(program);
  const proposal = simplexProposal(nearestFloatProgram(integers), maxPivots, control);
  const { pivots } = proposal;
  // Where only the limit of pivots in doubles was reached, exact pivots, which cannot cycle, go on.
  if (proposal.status === "limit" && (pivots >= maxPivots || control?.checkpoint() === "stop")) {
    return { outcome: { status: "limit" }, method: "simplex", pivots };
  }
  const outcome = basisOutcome(integers, proposal);
  if (outcome !== null && isConfirmed(integers, outcome)) return { outcome, method: "simplex", pivots };
  const exact = crissCross(integers, proposal, maxPivots, control);
  return { outcome: exact.outcome, method: "criss-cross", pivots: pivots + exact.pivots };
}

/** What the simplex method in doubles says of a program in doubles. */
function floatOutcome(
  program: LinearProgram<number>,
  { maxPivots = MAX_PIVOTS, control }: LinearProgramLimits,
): FoundOutcome<number> {
  const scaled = floatProgram(program);
  const proposal = simplexProposal(scaled, maxPivots, control);
  return { outcome: roundedOutcome(program, scaled, proposal), method: "simplex", pivots: proposal.pivots };
}

function roundedOutcome(
  { objective }: LinearProgram<number>,
  { rowFactors, objectiveFactor, free }: FloatProgram,
  { status, point, multipliers, direction }: SimplexProposal,
): LinearOutcome<number> {
  // Basic variables at zero may have come out below it by rounding.
  const solution = Array.from(point, (value, j) => (free[j] === true ? value : Math.max(0, value)));
  switch (status) {
    case "optimal": {
      const dual = Array.from(multipliers, (y, k) => (y * (rowFactors[k] as number)) / objectiveFactor);
      const value = solution.reduce((sum, x, j) => sum + x * (objective[j] as number), 0);
      return { status, value, solution, dual };
    }
    case "infeasible":
      return { status, farkas: Array.from(multipliers, (y, k) => y * (rowFactors[k] as number)) };
    case "unbounded":
      return { status, solution, ray: Array.from(direction) };
    case "limit":
      return { status };
  }
}
