/**
 * # Checks of decisions that are convex programs
 *
 * Lagrangian duality bounds what any other feasible point could save. A proof of infeasibility shows that there is nothing to choose.
 *
 * @module
 */
import type { ConvexDecision } from "../../games/decision/convexDecision.ts";
import { convexProgramCertificate } from "../convexProgramCertificate.ts";
import type { CheckedDecision } from "./checkedDecision.ts";

/** Checks the proof that comes with the choice. */
export function convexCheck<T>({ player, actions, program, claim }: ConvexDecision<T>): CheckedDecision<T> {
  const { field, constraints } = program;
  const { verified, gap, tolerance } = convexProgramCertificate(program, claim);
  const chosen = claim.status === "optimal" ? claim.solution : [];
  return {
    check: {
      kind: "convex-program",
      player,
      actions,
      chosen,
      gain: field.zero,
      gainBound: gap ?? field.zero,
      bestDeviation: chosen,
      method: "duality",
      evaluations: constraints.length,
      secondOrder: null,
    },
    holds: verified,
    tolerance,
  };
}
