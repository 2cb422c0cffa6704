/**
 * # Exact outcome of a basis
 *
 * What a basis of a linear program proves, in fractions, if it proves what is believed of it; nothing is checked here.
 *
 * *Notation.* `R` are the tight constraints and `C` the basic variables, equally many. The basic solution has `A_RC x_C = b_R`, the dual
 * one `A_RCᵀ y_R = c_C`. A ray that moves variable `e` has `A_RC d_C = −a_Re`, or `−1` in one row for a slack. Multipliers that prove
 * infeasibility, with one row more, have `A_RCᵀ y_R = 0` and `b_R y_R = −1`.
 *
 * @module
 */
import { exact, type Rational, ratio } from "../../arithmetic/exact.ts";
import { solveIntegerSystem } from "../../linalg/integerSystem.ts";
import type { LinearOutcome } from "../../linalg/linearProgram.ts";
import type { CommonFractions } from "../../linalg/rationalReconstruction.ts";
import type { SignedVariable, SimplexProposal } from "./simplexProposal.ts";
import type { IntegerProgram } from "./standardProgram.ts";

/** The outcome of a proposed basis; `null` if the basis is singular or nothing was proposed. */
export function basisOutcome(program: IntegerProgram, proposal: SimplexProposal): LinearOutcome<Rational> | null {
  switch (proposal.status) {
    case "optimal":
      return optimum(program, proposal);
    case "infeasible":
      return infeasibility(program, proposal);
    case "unbounded":
      return unboundedness(program, proposal);
    case "limit":
      return null;
  }
}

function optimum(program: IntegerProgram, { tight, basic }: SimplexProposal): LinearOutcome<Rational> | null {
  const { columns, bounds, objective, rows } = program;
  const primal = solved(program, tight, basic, picked(bounds, tight), false);
  const dual = solved(program, tight, basic, picked(objective, basic), true);
  if (primal === null || dual === null) return null;
  const x = spreadOut(primal, basic, columns);
  const y = spreadOut(dual, tight, rows);
  return { status: "optimal", value: valueAt(program, x), solution: ratios(x), dual: dualRatios(program, y) };
}

function infeasibility(program: IntegerProgram, proposal: SimplexProposal): LinearOutcome<Rational> | null {
  const { columns, rows, entries, bounds } = program;
  const violated = proposal.violated as number;
  const basic = proposal.basic.filter((j) => j !== violated);
  const tight = violated < columns ? proposal.tight : [...proposal.tight, violated - columns];
  const size = tight.length;
  if (basic.length !== size - 1) return null;
  const system = [
    ...basic.map((j) => tight.map((k) => entries[k * columns + j] as bigint)),
    picked(bounds, tight),
  ].flat();
  const y = solveIntegerSystem(
    { rows: size, columns: size, entries: system },
    Array.from({ length: size }, (_, i) => (i === size - 1 ? -1n : 0n)),
  );
  if (y === null) return null;
  const { numerators, denominator } = spreadOut(y, tight, rows);
  const farkas = numerators.map((value, k) => ratio(value * (program.rowFactors[k] as bigint), denominator));
  return { status: "infeasible", farkas };
}

function unboundedness(
  program: IntegerProgram,
  { tight, basic, entering }: SimplexProposal,
): LinearOutcome<Rational> | null {
  const { columns, entries, bounds } = program;
  const { variable, sign } = entering as SignedVariable;
  const moved = (k: number): bigint =>
    variable < columns ? (entries[k * columns + variable] as bigint) : k === variable - columns ? 1n : 0n;
  const primal = solved(program, tight, basic, picked(bounds, tight), false);
  const ray = solved(
    program,
    tight,
    basic,
    tight.map((k) => -BigInt(sign) * moved(k)),
    false,
  );
  if (primal === null || ray === null) return null;
  const direction = spreadOut(ray, basic, columns);
  if (variable < columns) direction.numerators[variable] = BigInt(sign) * direction.denominator;
  return { status: "unbounded", solution: ratios(spreadOut(primal, basic, columns)), ray: ratios(direction) };
}

/** The solution of the basis' system, or of the transposed one. */
function solved(
  { columns, entries }: IntegerProgram,
  tight: readonly number[],
  basic: readonly number[],
  rightSide: readonly bigint[],
  transposed: boolean,
): CommonFractions | null {
  const at = (k: number, j: number): bigint => entries[k * columns + j] as bigint;
  const system = transposed
    ? basic.flatMap((j) => tight.map((k) => at(k, j)))
    : tight.flatMap((k) => basic.map((j) => at(k, j)));
  return solveIntegerSystem({ rows: tight.length, columns: basic.length, entries: system }, rightSide);
}

function picked(values: readonly bigint[], places: readonly number[]): bigint[] {
  return places.map((place) => values[place] as bigint);
}

/** The fractions at their places among `length` zeros. */
function spreadOut(
  { numerators, denominator }: CommonFractions,
  places: readonly number[],
  length: number,
): CommonFractions {
  const all = new Array<bigint>(length).fill(0n);
  places.forEach((place, k) => {
    all[place] = numerators[k] as bigint;
  });
  return { numerators: all, denominator };
}

/** The fractions in lowest terms. */
export function ratios({ numerators, denominator }: CommonFractions): Rational[] {
  return numerators.map((numerator) => (numerator === 0n ? exact.zero : ratio(numerator, denominator)));
}

/** The value `c·x` of the program's own objective. */
export function valueAt({ objective, objectiveFactor }: IntegerProgram, x: CommonFractions): Rational {
  const sum = objective.reduce((total, c, j) => total + c * (x.numerators[j] as bigint), 0n);
  return ratio(sum, x.denominator * objectiveFactor);
}

/** Multipliers of the standard rows, as multipliers of the program's own constraints and objective. */
export function dualRatios({ rowFactors, objectiveFactor }: IntegerProgram, y: CommonFractions): Rational[] {
  return y.numerators.map((value, k) =>
    value === 0n ? exact.zero : ratio(value * (rowFactors[k] as bigint), y.denominator * objectiveFactor),
  );
}
