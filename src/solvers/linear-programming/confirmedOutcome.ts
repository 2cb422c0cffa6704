/**
 * # Whether an exact outcome can be kept
 *
 * A basis that was found in doubles may miss the optimum by a little. Whether it does decides if exact pivots must follow; users get
 * the answer of an independent check besides.
 *
 * @module
 */
import { commonDenominator } from "../../arithmetic/commonDenominator.ts";
import type { Rational } from "../../arithmetic/exact.ts";
import { leastCommonMultiple } from "../../arithmetic/integer.ts";
import type { LinearOutcome } from "../../linalg/linearProgram.ts";
import type { IntegerProgram } from "./standardProgram.ts";

/** Whether the signs that the outcome needs are right; its equations hold by construction, and its value. */
export function isConfirmed(program: IntegerProgram, outcome: LinearOutcome<Rational>): boolean {
  switch (outcome.status) {
    case "optimal":
      return (
        meets(program, outcome.solution, false) &&
        covers(program, outcome.dual, program.objective, program.objectiveFactor)
      );
    case "infeasible":
      return covers(program, outcome.farkas, null, 1n);
    case "unbounded":
      return (
        meets(program, outcome.solution, false) && meets(program, outcome.ray, true) && improves(program, outcome.ray)
      );
    case "limit":
      return true;
  }
}

/** Whether the objective grows along the ray: a reduced profit that is zero may have come out above it by rounding. */
function improves({ objective }: IntegerProgram, ray: readonly Rational[]): boolean {
  const { numerators } = commonDenominator(ray);
  return objective.reduce((sum, c, j) => sum + c * (numerators[j] as bigint), 0n) > 0n;
}

/** Whether `x` keeps the constraints and signs; with bounds of zero for a direction. */
function meets(program: IntegerProgram, x: readonly Rational[], direction: boolean): boolean {
  const { rows, columns, entries, bounds, equations, free } = program;
  const { numerators, denominator } = commonDenominator(x);
  if (numerators.some((value, j) => value < 0n && free[j] !== true)) return false;
  const support = numerators.flatMap((value, j) => (value === 0n ? [] : [j]));
  for (let k = 0; k < rows; k += 1) {
    let slack = direction ? 0n : (bounds[k] as bigint) * denominator;
    for (const j of support) slack -= (entries[k * columns + j] as bigint) * (numerators[j] as bigint);
    if (slack < 0n || (slack > 0n && equations[k] === true)) return false;
  }
  return true;
}

/** Whether multipliers of the program's own constraints have the right signs and cover the objective, or zero. */
function covers(
  program: IntegerProgram,
  multipliers: readonly Rational[],
  objective: readonly bigint[] | null,
  factor: bigint,
): boolean {
  const { rows, columns, entries, equations, free, rowFactors } = program;
  const own = commonDenominator(multipliers);
  // The multiplier of standard row k is y_k times the objective's factor over the row's.
  const rowDenominator = rowFactors.reduce((all, value) => leastCommonMultiple(all, value < 0n ? -value : value), 1n);
  const weights = own.numerators.map((y, k) => (y * factor * rowDenominator) / (rowFactors[k] as bigint));
  const sums = new Array<bigint>(columns).fill(0n);
  for (let k = 0; k < rows; k += 1) {
    const weight = weights[k] as bigint;
    if (weight < 0n && equations[k] !== true) return false;
    if (weight === 0n) continue;
    for (let j = 0; j < columns; j += 1) sums[j] = (sums[j] as bigint) + weight * (entries[k * columns + j] as bigint);
  }
  const scale = own.denominator * rowDenominator;
  return sums.every((sum, j) => {
    const excess = objective === null ? sum : sum - scale * (objective[j] as bigint);
    return excess === 0n || (excess > 0n && free[j] !== true);
  });
}
