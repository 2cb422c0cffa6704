/**
 * # Exact twin of a program in doubles
 *
 * Every double is an integer times a power of two, so that a linear program in doubles is also one in fractions.
 *
 * @module
 */
import { dyadicFraction } from "../../arithmetic/dyadicFraction.ts";
import { exact, type Rational } from "../../arithmetic/exact.ts";
import type { LinearOutcome, LinearProgram } from "../../linalg/linearProgram.ts";

/** The program in fractions whose numbers are those doubles. */
export function exactTwin(program: LinearProgram<number>): LinearProgram<Rational> {
  const list = (values: ArrayLike<number>): Rational[] => Array.from(values, dyadicFraction);
  return {
    ...program,
    field: exact,
    objective: list(program.objective),
    constraints: program.constraints.map(({ coefficients, relation, bound }) => ({
      coefficients: list(coefficients),
      relation,
      bound: dyadicFraction(bound),
    })),
  };
}

/** The outcome with every number rounded to the nearest double. */
export function roundedToDoubles(outcome: LinearOutcome<Rational>): LinearOutcome<number> {
  const list = (values: readonly Rational[]): number[] => values.map(exact.toNumber);
  switch (outcome.status) {
    case "optimal":
      return {
        status: "optimal",
        value: exact.toNumber(outcome.value),
        solution: list(outcome.solution),
        dual: list(outcome.dual),
      };
    case "infeasible":
      return { status: "infeasible", farkas: list(outcome.farkas) };
    case "unbounded":
      return { status: "unbounded", solution: list(outcome.solution), ray: list(outcome.ray) };
    case "limit":
      return outcome;
  }
}
