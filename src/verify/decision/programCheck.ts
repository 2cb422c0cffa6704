/**
 * # Checks of decisions that are linear programs
 *
 * Duality bounds what any other point of the polyhedron could gain: the distance between the value of the choice and that of
 * the dual solution. A proof of infeasibility shows that there is nothing to choose.
 *
 * @module
 */
import type { ProgramDecision } from "../../games/decision/programDecision.ts";
import { linearProgramCertificate } from "../linearProgramCertificate.ts";
import { type CheckedDecision, gainTolerance } from "./checkedDecision.ts";

/** Checks the proof that comes with the choice. */
export function programCheck<T>({ player, actions, program, claim }: ProgramDecision<T>): CheckedDecision<T> {
  const { field, constraints } = program;
  const { verified } = linearProgramCertificate(program, claim);
  const chosen = claim.status === "optimal" ? claim.solution : [];
  const gain = claim.status === "optimal" ? dualityGap(program.constraints, claim, field) : field.zero;
  return {
    check: {
      kind: "program",
      player,
      actions,
      chosen,
      gain: field.zero,
      gainBound: gain,
      bestDeviation: chosen,
      method: "duality",
      evaluations: constraints.length,
      secondOrder: null,
    },
    holds: verified && (claim.status === "optimal" || claim.status === "infeasible"),
    tolerance: claim.status === "optimal" ? gainTolerance(field, claim.value) : field.zero,
  };
}

/** `|c·x − b·y|`, payoff units. */
function dualityGap<T>(
  constraints: ProgramDecision<T>["program"]["constraints"],
  { value, dual }: { readonly value: T; readonly dual: readonly T[] },
  { sub, add, mul, neg, compare, zero }: ProgramDecision<T>["program"]["field"],
): T {
  const bound = constraints.reduce((sum, constraint, k) => add(sum, mul(constraint.bound, dual[k] ?? zero)), zero);
  const gap = sub(value, bound);
  return compare(gap, zero) < 0 ? neg(gap) : gap;
}
